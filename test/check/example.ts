/** Texts with the findings marked in them: 战斗⟦保垒⟧作用. Several paragraphs are several lines. */
export interface Marked {
  /** The text without marks. */
  readonly text: string;
  /** The marked words, each as line:start-end in UTF-16 units of its line. */
  readonly marks: readonly string[];
}

export function parseMarks(marked: string): Marked {
  const marks: string[] = [];
  const lines = marked.split("\n").map((line, index) => {
    let plain = "";
    let start = 0;
    for (const char of line) {
      if (char === "⟦") {
        start = plain.length;
      } else if (char === "⟧") {
        marks.push(`${index}:${start}-${plain.length}`);
      } else {
        plain += char;
      }
    }
    return plain;
  });
  return { text: lines.join("\n"), marks: marks.sort() };
}

/** The text with the spans marked, so that a failing test shows where a rule spoke. */
export function printMarks(text: string, spans: readonly { paragraph: number; start: number; end: number }[]): string {
  return text
    .split("\n")
    .map((line, index) =>
      spans
        .filter((span) => span.paragraph === index)
        .sort((a, b) => b.start - a.start)
        .reduce(
          (marked, { start, end }) => `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
          line,
        ),
    )
    .join("\n");
}
