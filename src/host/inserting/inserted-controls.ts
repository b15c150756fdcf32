import { type Block, type ChartBlock, isText, slotsOf, type TableBlock } from "../../document/block";
import { chartFigures } from "../../document/chart-figures";
import type { ChartMemory, WrittenChart } from "../figures/chart-memory";
import type { FillMemory, Written } from "../figures/fill-memory";
import { type TableMemory, type WrittenTable, writtenTable } from "../figures/table-memory";
import { chartKey, chartTag } from "../layout/chart-control";
import { asRead } from "../layout/runs";
import { slotKey, slotTag } from "../layout/slot";
import { tableKey, tableTag } from "../layout/table";

/** What a document remembers of what we wrote into it. */
export interface Memories {
  readonly fills: FillMemory;
  readonly tables: TableMemory;
  readonly charts: ChartMemory;
}

/** What of an insertion is to be remembered, by the ids of its content controls. */
export interface InsertedControls {
  readonly slots: ReadonlyMap<number, Written>;
  readonly tables: ReadonlyMap<number, WrittenTable>;
  readonly charts: ReadonlyMap<number, WrittenChart>;
}

/** True where the blocks bring content controls that are to be known again: tables and charts with keys, slots with their text. */
export function bringsControls(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => (!isText(block) && block.key !== undefined) || slotsOf(block).some(({ text }) => text !== undefined),
  );
}

/** What the new controls hold, in document order: `id`, `tag` and `text` are loaded. */
export function insertedControls(blocks: readonly Block[], controls: readonly Word.ContentControl[]): InsertedControls {
  const keyed = blocks.filter((block): block is TableBlock => block.role === "table" && block.key !== undefined);
  const texts = new Set(
    blocks
      .flatMap(slotsOf)
      .flatMap(({ slot, text }) => (text === undefined ? [] : [`${slotTag(slot)}\n${asRead(text)}`])),
  );
  const slots = controls.flatMap(({ id, tag, text }): [number, Written][] => {
    const key = slotKey(tag);
    return key !== undefined && texts.has(`${tag}\n${text}`) ? [[id, { key, text }]] : [];
  });
  const tables = controls
    .filter(({ tag }) => tableKey(tag) !== undefined)
    .flatMap(({ id, tag }, i): [number, WrittenTable][] => {
      const block = keyed[i];
      return block && tableTag(block.key!) === tag ? [[id, writtenTable(tableKey(tag)!, block)]] : [];
    });
  const drawn = blocks.filter((block) => block.role === "chart" && block.key !== undefined) as readonly ChartBlock[];
  const charts = controls
    .filter(({ tag }) => chartKey(tag) !== undefined)
    .flatMap(({ id, tag }, i): [number, WrittenChart][] => {
      const block = drawn[i];
      return block && chartTag(block.key!) === tag ? [[id, { key: chartKey(tag)!, ...chartFigures(block) }]] : [];
    });
  return { slots: new Map(slots), tables: new Map(tables), charts: new Map(charts) };
}

/** Keeps in the document what came into it, so that a later fill or refresh knows what is its own. */
export async function rememberControls({ fills, tables, charts }: Memories, inserted: InsertedControls): Promise<void> {
  await fills.remember(inserted.slots, new Set(inserted.slots.keys()));
  await tables.remember(inserted.tables);
  await charts.remember(inserted.charts);
}
