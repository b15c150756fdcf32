import type { Cell, Paragraph, SlotSpan, Snapshot } from "./snapshot";

/**
 * A snapshot written as text, a line a paragraph, so that a test or a log can be read:
 *
 *     # 主要工作              Word heading, as many # as its level
 *     {（一）} 抓实学习        automatic number before the text
 *     共召开⟦支委会=6⟧次      slot with its key; unfilled where the text is a prompt in 【】
 *     | 项目 | 本期 |         table row; rows on following lines are one table
 *     ~ 改动过的段落           paragraph with tracked changes
 */
export function parseNotation(notation: string): Snapshot {
  const paragraphs: Paragraph[] = [];
  let table = -1;
  let row = -1;
  for (const line of notation.split("\n")) {
    if (!/^\|.*\|$/.test(line)) {
      row = -1;
      paragraphs.push(parseLine(line));
      continue;
    }
    table += row < 0 ? 1 : 0;
    row += 1;
    line
      .slice(1, -1)
      .split("|")
      .forEach((text, column) => {
        paragraphs.push({ ...parseLine(text.trim()), cell: { table, row, column } });
      });
  }
  return { paragraphs };
}

/** The notation of a snapshot; `parseNotation` of it gives the same snapshot back. */
export function printNotation(snapshot: Snapshot): string {
  const lines: string[] = [];
  let open: Cell | undefined;
  for (const paragraph of snapshot.paragraphs) {
    const { cell } = paragraph;
    const text = printLine(paragraph);
    if (!cell) {
      lines.push(text);
    } else if (open && open.table === cell.table && open.row === cell.row) {
      lines[lines.length - 1] += ` ${text} |`;
    } else {
      lines.push(`| ${text} |`);
    }
    open = cell;
  }
  return lines.join("\n");
}

function parseLine(line: string): Paragraph {
  const marks = /^(~ )?(?:(#{1,9}) )?(?:\{([^}]*)\} )?/.exec(line)!;
  const slots: SlotSpan[] = [];
  let text = "";
  let from = marks[0].length;
  for (const found of line.matchAll(/⟦([^=⟧]*)=([^⟧]*)⟧/g)) {
    text += line.slice(from, found.index);
    const filled = !/^【.*】$/.test(found[2]!);
    slots.push({ start: text.length, end: text.length + found[2]!.length, key: found[1]!, filled });
    text += found[2];
    from = found.index + found[0].length;
  }
  text += line.slice(from);
  return {
    text,
    level: marks[2]?.length ?? 0,
    ...(marks[3] === undefined ? {} : { label: marks[3] }),
    ...(slots.length > 0 ? { slots } : {}),
    ...(marks[1] ? { revised: true } : {}),
  };
}

function printLine(paragraph: Paragraph): string {
  let text = "";
  let from = 0;
  for (const slot of paragraph.slots ?? []) {
    text += `${paragraph.text.slice(from, slot.start)}⟦${slot.key}=${paragraph.text.slice(slot.start, slot.end)}⟧`;
    from = slot.end;
  }
  const marks = `${paragraph.revised ? "~ " : ""}${paragraph.level > 0 ? `${"#".repeat(paragraph.level)} ` : ""}`;
  const label = paragraph.label === undefined ? "" : `{${paragraph.label}} `;
  return marks + label + text + paragraph.text.slice(from);
}
