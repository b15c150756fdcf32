import type { TableBlock } from "../../document/block";
import { type CellTexts, cellTexts } from "../../document/table-plan";
import type { WrittenAbove } from "../../document/table-words";
import type { DocumentSettings } from "../office";

/** What was last written into a table of ours. */
export interface WrittenTable {
  readonly key: string;
  readonly values: CellTexts;
  /** What was written above it; absent where an older program of ours kept only the cells. */
  readonly above?: WrittenAbove;
}

/** What is remembered of a table with this key once it says what the block says. */
export function writtenTable(key: string, block: TableBlock): WrittenTable {
  const { caption, unit } = block;
  return { key, values: cellTexts(block), above: { caption, ...(unit !== undefined && { unit }) } };
}

/** What was written into tables, by the ids of the content controls round them; kept in the document itself. */
export interface TableMemory {
  recall(): ReadonlyMap<number, WrittenTable>;
  /**
   * Keeps these beside what is there. Resolves also where the host does not save them: the next refresh then takes
   * nothing for changed by hand.
   */
  remember(written: ReadonlyMap<number, WrittenTable>): Promise<void>;
}

const name = "nigao.tables";

/** More tables than any report has, oldest forgotten first; hosts limit what an add-in may keep. */
const most = 100;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const areCells = (value: unknown): value is string[][] =>
  Array.isArray(value) &&
  value.every((row) => Array.isArray(row) && row.every((text: unknown) => typeof text === "string"));

function wordsOf(value: unknown): WrittenAbove | undefined {
  if (!isObject(value) || typeof value.caption !== "string") return undefined;
  const { caption, unit } = value;
  return { caption, ...(typeof unit === "string" && { unit }) };
}

/** What can be read of a value that an older, a newer or no program of ours has written. */
function decode(value: unknown): Map<number, WrittenTable> {
  const known = new Map<number, WrittenTable>();
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.tables)) return known;
  for (const entry of value.tables) {
    if (!isObject(entry)) continue;
    const { id, key, values, above } = entry;
    if (typeof id !== "number" || typeof key !== "string" || !areCells(values)) continue;
    const words = wordsOf(above);
    known.set(id, { key, values, ...(words && { above: words }) });
  }
  return known;
}

/** The memory in these settings; without settings there is none. */
export function tableMemory(settings: DocumentSettings | undefined): TableMemory {
  const recall = () => decode(settings?.get(name));
  return {
    recall,
    async remember(written) {
      if (!settings || written.size === 0) return;
      const all = recall();
      for (const [id, table] of written) {
        all.delete(id);
        all.set(id, table);
      }
      const tables = [...all].slice(-most).map(([id, table]) => ({ id, ...table }));
      settings.set(name, { version: 1, tables });
      await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    },
  };
}
