import type { PastedCell } from "./pasted-cells";
import { readValue } from "./read-value";

/** What a pasted table says beside its cells: 2026年上半年组织生活统计表, 填报单位：…, 单位：次. */
export interface GridAbout {
  readonly title: string;
  /** Texts such as 填报单位：局机关第一党支部 with the name and the text apart. */
  readonly said: readonly { readonly name: string; readonly text: string; readonly at: number }[];
}

/** One table of the pasted cells: a header of one row, and rows as wide as it. */
export interface Grid {
  readonly about: GridAbout;
  /** Empty where the rows begin at once. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly PastedCell[])[];
  /** How many rows the header had. */
  readonly headerRows: number;
  readonly at: number;
}

const empty: PastedCell = { text: "", at: 0 };

/** The rows of the tables that stand below one another, rows without text between them. */
export function sectionsOf(cells: readonly (readonly PastedCell[])[]): (readonly PastedCell[])[][] {
  const sections: (readonly PastedCell[])[][] = [[]];
  for (const row of cells) {
    if (row.some(({ text }) => text !== "")) {
      sections[sections.length - 1]!.push(row);
    } else {
      sections.push([]);
    }
  }
  return joined(sections.filter((section) => section.length > 0));
}

/** A title with a blank row under it belongs to the table that follows. */
function joined(sections: readonly (readonly PastedCell[])[][]): (readonly PastedCell[])[][] {
  const whole: (readonly PastedCell[])[][] = [];
  let before: (readonly PastedCell[])[] = [];
  for (const section of sections) {
    for (const row of section) {
      before.push(row);
    }
    if (section.some((row) => filled(row) > 1)) {
      whole.push(before);
      before = [];
    }
  }
  return before.length > 0 ? [...whole, before] : whole;
}

function filled(row: readonly PastedCell[]): number {
  return row.filter(({ text }) => text !== "").length;
}

/** How many columns the widest row has text in. */
export function widthOf(section: readonly (readonly PastedCell[])[]): number {
  return section.reduce((width, row) => Math.max(width, row.findLastIndex(({ text }) => text !== "") + 1), 0);
}

/** The table that these rows are. */
export function gridOf(section: readonly (readonly PastedCell[])[]): Grid {
  const width = widthOf(section);
  const rows = section.map((row) => Array.from({ length: width }, (_none, index) => row[index] ?? empty));
  const { about, from } = aboutOf(rows, width);
  const body = rows.slice(from);
  const count = headerRows(body);
  return {
    about,
    header: count === 0 ? [] : headerOf(body.slice(0, count).map((row) => row.map(({ text }) => text))),
    rows: body.slice(count),
    headerRows: count,
    at: section[0]!.find(({ text }) => text !== "")!.at,
  };
}

function aboutOf(rows: readonly (readonly PastedCell[])[], width: number): { about: GridAbout; from: number } {
  const said: { name: string; text: string; at: number }[] = [];
  let title = "";
  let from = 0;
  for (; from < rows.length && width > 1; from++) {
    const cells = rows[from]!.filter(({ text }) => text !== "");
    const pairs = cells.map(({ text, at }) => ({ found: /^([^:：]{2,8})[:：]\s*(.+)$/.exec(text), at }));
    if (pairs.every(({ found }) => found)) {
      said.push(...pairs.map(({ found, at }) => ({ name: found![1]!.trim(), text: found![2]!, at })));
    } else if (cells.length === 1 && title === "" && typeof readValue(cells[0]!.text).value !== "number") {
      title = cells[0]!.text;
    } else {
      break;
    }
  }
  return { about: { title, said }, from };
}

/** How many rows stand above the first one with a figure; a heading of a group of rows is none of them. */
function headerRows(rows: readonly (readonly PastedCell[])[]): number {
  const first = rows.findIndex((row) => hasFigure(row));
  let count = first < 0 ? Math.min(1, rows.length) : first;
  while (count > 0 && filled(rows[count - 1]!) === 1 && rows[0]!.length > 1) {
    count -= 1;
  }
  return count;
}

function hasFigure(row: readonly PastedCell[]): boolean {
  const values = row.slice(row.length > 1 ? 1 : 0).filter(({ text }) => text !== "");
  const years = values.every(({ text }) => /^(?:19|20)\d\d$/.test(text));
  return !(years && values.length > 1) && values.some(({ text }) => typeof readValue(text).value === "number");
}

/** One name for each column: the lowest cell, with the merged ones above it where that alone would stand twice. */
function headerOf(rows: readonly (readonly string[])[]): string[] {
  const spread = rows.map((row, index) =>
    index === rows.length - 1 ? [...row] : spreadRight(row, rows.slice(index + 1)),
  );
  const lowest = spread[0]!.map((_none, column) => spread.findLast((row) => row[column] !== "")?.[column] ?? "");
  return lowest.map((name, column) => {
    const twice = lowest.filter((other) => other === name).length > 1;
    const parts = twice ? spread.map((row) => row[column]!).filter((text) => text !== "") : [name];
    return [...new Set(parts)].join("") || `列${column + 1}`;
  });
}

/** A merged cell copies as its text and blanks behind it: they have its text where the rows below name columns. */
function spreadRight(row: readonly string[], below: readonly (readonly string[])[]): string[] {
  let last = "";
  return row.map((text, column) => {
    last = text || (below.some((lower) => lower[column] !== "") ? last : "");
    return last;
  });
}
