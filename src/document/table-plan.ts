import type { TableBlock } from "./block";
import { storedKey } from "./slots";
import type { Span } from "./snapshot";
import { planWords, type WordChange, type WordsAbove, type WrittenAbove } from "./table-words";

/** The text of every cell of a table, row by row, header first. */
export type CellTexts = readonly (readonly string[])[];

/** A table of ours that stands in the document. */
export interface KeyedTable {
  /** The host's own number of the content control round it, the same as long as the table lives. */
  readonly id: number;
  /** Under which it was inserted, shortened where it was too long for a document to keep. */
  readonly key: string;
  readonly values: CellTexts;
  /** What was last written into it; absent where the document does not remember it. */
  readonly written?: CellTexts;
  /** False where cells are merged, so that rows and columns are uncertain. */
  readonly uniform: boolean;
  /** Its first cell in the snapshot read in the same call; absent where the place is uncertain. */
  readonly at?: Span;
  /** Its caption and unit line, with their places in the same snapshot; absent where its place is uncertain. */
  readonly above?: WordsAbove;
  /** The caption and unit that were last written; absent where the document does not remember them. */
  readonly writtenAbove?: WrittenAbove;
}

/**
 * One thing that a refresh would do to a table. Rows count from 0, the header, as the table has them now. `byHand` where
 * somebody has changed the place since it was last written: such a change is kept unless the writer says otherwise.
 */
export type TableChange =
  | {
      readonly kind: "cell";
      readonly row: number;
      readonly column: number;
      readonly before: string;
      readonly after: string;
      readonly byHand: boolean;
    }
  | {
      readonly kind: "add";
      /** The row behind which the new one comes; new rows behind the same one keep their order. */
      readonly behind: number;
      readonly cells: readonly string[];
      readonly byHand: boolean;
    }
  | { readonly kind: "remove"; readonly row: number; readonly cells: readonly string[]; readonly byHand: boolean };

/** The key of a table as a document keeps it: Word refuses tags above 64 UTF-16 units, and ours begin with 12. */
export function storedTableKey(key: string): string {
  return storedKey(key, 52);
}

/** What a refresh would do to a table, in the order of its rows; nothing where it says what the block says. */
export interface TablePlan {
  readonly table: KeyedTable;
  readonly block: TableBlock;
  readonly changes: readonly TableChange[];
  /** What its caption and unit line would become: edits of the snapshot in which the table was found. */
  readonly words: readonly WordChange[];
}

/** Why a table cannot be refreshed and a new one is to be offered: other columns, merged cells, no row but the header. */
export type TableMismatch = "columns" | "merged" | "empty";

/** The block's cells, header first, every row as long as the header. */
export function cellTexts({ header, rows }: TableBlock): string[][] {
  return [[...header], ...rows.map((row) => header.map((_, column) => row[column] ?? ""))];
}

/** Longer lists are matched only at their two ends: no report has such tables, and nothing may hang. */
const mostCompared = 4_000_000;

/**
 * For each name of the first list the index of its counterpart in the second, in order, as many as can be
 * (the longest common subsequence); undefined for one that has none.
 */
function matched(one: readonly string[], other: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = one.map(() => undefined);
  let start = 0;
  while (start < one.length && one[start] === other[start] && start < other.length) found[start] = start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) found[--end] = --otherEnd;
  const [rows, columns] = [end - start, otherEnd - start];
  if (rows * columns > mostCompared) return found;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] =
        one[start + i] === other[start + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (one[start + i] === other[start + j]) found[start + i++] = start + j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return found;
}

const namesOf = (rows: CellTexts): string[] => rows.map(([name = ""]) => name.trim());

/** For each row of the document the row that was written there; a renamed one stands where it stood. */
function writtenRows(values: CellTexts, written: CellTexts): (number | undefined)[] {
  const found = matched(namesOf(values), namesOf(written));
  for (let i = 0; i < found.length; i++) {
    if (found[i] !== undefined) continue;
    const last = i === 0 ? -1 : found[i - 1];
    const next = found.findIndex((row, at) => at > i && row !== undefined);
    const gap = (next < 0 ? found.length : next) - i;
    const room = (next < 0 ? written.length : found[next]!) - (last ?? -1) - 1;
    if (last !== undefined && gap === room) for (let k = 0; k < gap; k++) found[i + k] = last + 1 + k;
    i += gap - 1;
  }
  return found;
}

/** What refreshing the table from the block would change, or why that cannot be done. */
export function planTable(table: KeyedTable, block: TableBlock): TablePlan | { readonly differs: TableMismatch } {
  const { values, written, uniform } = table;
  if (!uniform) return { differs: "merged" };
  const target = cellTexts(block);
  const header = written?.[0] ?? values[0] ?? [];
  if (header.length !== values[0]?.length || header.join("\n") !== block.header.join("\n")) {
    return { differs: "columns" };
  }
  if (values.length < 2) return { differs: "empty" };

  const origins = written ? writtenRows(values, written) : undefined;
  const names = namesOf(values).map((name, row) => {
    const origin = origins?.[row];
    return origin === undefined ? name : namesOf(written!)[origin]!;
  });
  const counterparts = [0, ...counterpartRows(names, target)];
  const changes: TableChange[] = [];
  let next = 1;
  const add = (to: number, behind: number): void => {
    for (; next < to; next++) {
      const cells = target[next]!;
      const deleted = written?.some((row, i) => row[0]?.trim() === cells[0]?.trim() && !origins!.includes(i)) ?? false;
      changes.push({ kind: "add", behind, cells, byHand: deleted });
    }
  };
  let behind = 0;
  for (const [row, cells] of values.entries()) {
    const to = counterparts[row];
    const last = origins && written![origins[row] ?? -1];
    if (to === undefined) {
      const byHand = written !== undefined && cells.join("\n") !== last?.join("\n");
      changes.push({ kind: "remove", row, cells, byHand });
      continue;
    }
    add(to, behind);
    next = to + 1;
    behind = row;
    for (const [column, before] of cells.entries()) {
      const after = target[to]![column]!;
      const byHand = written !== undefined && before !== last?.[column];
      if (before !== after) changes.push({ kind: "cell", row, column, before, after, byHand });
    }
  }
  add(target.length, behind);
  return { table, block, changes, words: planWords(table, block) };
}

/** For each row behind the header the row of the block that has its name. */
function counterpartRows(names: readonly string[], target: CellTexts): (number | undefined)[] {
  const rows = matched(names.slice(1), namesOf(target).slice(1));
  return rows.map((row) => (row === undefined ? undefined : row + 1));
}

/** The cells of a table after these changes, as a host must leave them. */
export function applyChanges(values: CellTexts, changes: readonly TableChange[]): string[][] {
  const own: (string[] | undefined)[] = values.map((cells) => [...cells]);
  const added = new Map<number, string[][]>();
  for (const change of changes) {
    if (change.kind === "cell") own[change.row]![change.column] = change.after;
    else if (change.kind === "remove") own[change.row] = undefined;
    else added.set(change.behind, [...(added.get(change.behind) ?? []), [...change.cells]]);
  }
  return own.flatMap((cells, row) => [...(cells ? [cells] : []), ...(added.get(row) ?? [])]);
}
