import type { Refusal } from "../../document/edit";
import type { Snapshot, Span } from "../../document/snapshot";
import {
  applyChanges,
  type CellTexts,
  type KeyedTable,
  type TableChange,
  type TablePlan,
} from "../../document/table-plan";
import { wordsAbove } from "../../document/table-words";
import { tableKey } from "../layout/table";
import { withoutCellMark } from "../reading/cells";
import { refusalOf } from "../refusal";
import type { Run } from "../run";
import { type TableMemory, writtenTable } from "./table-memory";

const textsIn = (values: CellTexts): string[][] =>
  values.map((row) => row.map((text) => withoutCellMark(text).replace(/\r\n?/g, "\n")));

const alike = (one: CellTexts, other: CellTexts): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Asks for the tables in these content controls, of which `id` and `tag` are loaded, as far as they hold tables of
 * ours. Where there are any, they can be read after the next round trip; those that somebody has emptied are left out.
 */
export function keyedTables(
  controls: readonly Word.ContentControl[],
  memory: TableMemory,
): { readonly asked: boolean; read(): KeyedTable[] } {
  const asked = controls.flatMap((control) => {
    const { id, tag } = control;
    const key = tableKey(tag);
    if (key === undefined) return [];
    // Naming a member that leads to another object asks the host for it: only where it is wanted.
    const { tables } = control;
    tables.load("items/values,items/isUniform");
    return [{ id, key, tables }];
  });
  const remembered = memory.recall();
  const read = (): KeyedTable[] =>
    asked.flatMap(({ id, key, tables }) => {
      const [table] = tables.items;
      if (!table) return [];
      const known = remembered.get(id);
      return {
        id,
        key,
        values: textsIn(table.values),
        uniform: table.isUniform,
        ...(known?.key === key && {
          written: known.values,
          ...(known.above && { writtenAbove: known.above }),
        }),
      };
    });
  return { asked: asked.length > 0, read };
}

/** The tables with their places in the snapshot and the words above them, as far as what stands in their cells settles them; both in document order. */
export function placed(tables: readonly KeyedTable[], snapshot: Snapshot): KeyedTable[] {
  const { paragraphs } = snapshot;
  const starts: { readonly at: Span; readonly text: string }[] = [];
  for (let from = 0; from < paragraphs.length; ) {
    const table = paragraphs[from]!.cell?.table;
    let to = from + 1;
    while (table !== undefined && paragraphs[to]?.cell?.table === table) to++;
    if (table !== undefined) {
      const text = paragraphs
        .slice(from, to)
        .map((paragraph) => paragraph.text)
        .join("\n");
      starts.push({ at: { paragraph: from, start: 0, end: paragraphs[from]!.text.length }, text });
    }
    from = to;
  }
  let next = 0;
  return tables.map((table) => {
    const text = table.values.flat().join("\n");
    const found = starts.findIndex((start, i) => i >= next && start.text === text);
    if (found < 0) return table;
    next = found + 1;
    const { at } = starts[found]!;
    return { ...table, at, above: wordsAbove(snapshot, at.paragraph) };
  });
}

/** Queues the changes: every place is named before the first row comes or goes. */
function carryOut(table: Word.Table, changes: readonly TableChange[]): void {
  const cells = changes.flatMap((change) =>
    change.kind === "cell" ? [{ cell: table.getCell(change.row, change.column), text: change.after }] : [],
  );
  const added = new Map<number, string[][]>();
  for (const change of changes) {
    if (change.kind === "add") added.set(change.behind, [...(added.get(change.behind) ?? []), [...change.cells]]);
  }
  const rowAt = (row: number): Word.TableRow => table.getCell(row, 0).parentRow;
  // A row behind the header takes after the first row below it.
  const patterns = [...added].map(([behind, values]) => ({ row: rowAt(Math.max(1, behind)), behind, values }));
  const removed = changes.flatMap((change) => (change.kind === "remove" ? [rowAt(change.row)] : []));
  for (const { cell, text } of cells) cell.value = text;
  for (const { row, behind, values } of patterns)
    row.insertRows(behind === 0 ? "Before" : "After", values.length, values);
  for (const row of removed) row.delete();
}

async function refresh(
  context: Word.RequestContext,
  { table: planned }: TablePlan,
  changes: readonly TableChange[],
): Promise<"refreshed" | Refusal> {
  const control = context.document.contentControls.getByIdOrNullObject(planned.id);
  const table = control.tables.getFirstOrNullObject();
  control.load("tag,cannotEdit");
  table.load("values,isUniform");
  await context.sync();
  if (control.isNullObject || table.isNullObject || tableKey(control.tag) !== planned.key) return "stale";
  if (!table.isUniform || !alike(textsIn(table.values), planned.values)) return "stale";
  if (control.cannotEdit) return "protected";
  if (changes.length === 0) return "refreshed";
  carryOut(table, changes);
  table.load("values");
  await context.sync();
  return alike(textsIn(table.values), applyChanges(planned.values, changes)) ? "refreshed" : "failed";
}

/**
 * Carries out these changes of the plan in two round trips, whatever their number: cells keep their formatting, columns
 * their widths, new rows take after their neighbours. Nothing is done where the table is no longer what the plan was
 * made for. What the block says is remembered as written, so that what is left out counts as changed by hand.
 */
export async function refreshTable(
  run: Run,
  memory: TableMemory,
  plan: TablePlan,
  changes: readonly TableChange[],
): Promise<"refreshed" | Refusal> {
  try {
    const done = await run((context) => refresh(context, plan, changes));
    if (done === "refreshed") {
      const { id, key } = plan.table;
      await memory.remember(new Map([[id, writtenTable(key, plan.block)]]));
    }
    return done;
  } catch (error) {
    return refusalOf(error);
  }
}
