import type { Cell } from "../../document/snapshot";

/** A table as the host gives it: the text of every cell, and whether every row has the same cells. */
export interface HostTable {
  readonly values: readonly (readonly string[])[];
  readonly isUniform: boolean;
}

/** A paragraph's text without the cell mark that some hosts leave at its end. */
export function withoutCellMark(text: string): string {
  return text.replace(/[\r\u0007]+$/, "");
}

interface ListedParagraph {
  readonly text: string;
  /** How many tables it stands in. */
  readonly nesting: number;
}

/** The cells of a table's paragraphs, as far as texts and cells agree; nothing where they do not. */
function cellsOfTable(
  paragraphs: readonly ListedParagraph[],
  table: number,
  { values }: HostTable,
): Cell[] | undefined {
  const cells: Cell[] = [];
  for (const [row, texts] of values.entries()) {
    for (const [column, value] of texts.entries()) {
      for (const line of value.replace(/\r?\u0007$/, "").split(/\r\n|\r|\n/)) {
        const paragraph = paragraphs[cells.length];
        if (paragraph?.nesting !== 1 || withoutCellMark(paragraph.text) !== line) return undefined;
        cells.push({ table, row, column });
      }
    }
  }
  return cells;
}

/**
 * Where each paragraph of the body stands in a table, nothing for those outside. `tables` are the outermost ones, in
 * order. Merged or nested cells leave no certain row and column: they are −1 there.
 */
export function cellsOf(paragraphs: readonly ListedParagraph[], tables: readonly HostTable[]): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  let next = 0;
  while (cells.length < paragraphs.length) {
    if (paragraphs[cells.length]!.nesting === 0) {
      cells.push(undefined);
      continue;
    }
    const outside = paragraphs.findIndex(({ nesting }, i) => i > cells.length && nesting === 0);
    const end = outside < 0 ? paragraphs.length : outside;
    while (cells.length < end) {
      const table = next++;
      const run = paragraphs.slice(cells.length, end);
      const known = tables[table]?.isUniform ? cellsOfTable(run, table, tables[table]!) : undefined;
      cells.push(...(known?.length ? known : run.map(() => ({ table, row: -1, column: -1 }))));
    }
  }
  return cells;
}
