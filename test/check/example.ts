import { type Context, plainContext } from "../../src/check/context";
import type { Example, GivenFigures } from "../../src/check/rule";
import type { Proposal } from "../../src/check/typo-model/typo-model";
import type { Figure, Statistics } from "../../src/document/statistics";
import { itemOf } from "../../src/document/vocabulary";

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

/** What a rule is told beside the text of an example. */
export function contextOf({ given, proposed, ...texts }: Example): Context {
  const { text } = parseMarks("wrong" in texts ? texts.wrong : texts.fine);
  return {
    ...plainContext,
    ...(given && { statistics: statisticsOf(given) }),
    ...(proposed && { proposed: { byText: proposals(text, proposed), readiness: "balanced" } }),
  };
}

/** What the model says of each line of a text. */
function proposals(text: string, proposed: NonNullable<Example["proposed"]>): ReadonlyMap<string, Proposal[]> {
  const inLine = (line: string): Proposal[] =>
    Object.entries(proposed).flatMap(([word, [suggestion, score]]) => {
      const start = line.indexOf(word);
      return start < 0 ? [] : [{ start, end: start + word.length, text: word, suggestion, score }];
    });
  return new Map(text.split("\n").map((line) => [line, inLine(line)]));
}

/** The block of an example, each item in its usual unit. */
export function statisticsOf(given: GivenFigures): Statistics {
  const figures = Object.entries(given).map(([name, figure]): Figure => {
    const { group = "", units = [""] } = itemOf(name) ?? {};
    const [value, base] = typeof figure === "number" ? [figure] : figure;
    return { key: name, name, group, value, unit: units[0]!, ...(base === undefined ? {} : { base }), path: [name] };
  });
  return { unit: "", period: "", figures, tables: [], branches: [] };
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
