import type { CellTexts } from "../document/table-plan";
import type { DocumentSettings } from "./office";

/** What was last written into a table of ours. */
export interface WrittenTable {
  readonly key: string;
  readonly values: CellTexts;
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

/** What can be read of a value that an older, a newer or no program of ours has written. */
function decode(value: unknown): Map<number, WrittenTable> {
  const known = new Map<number, WrittenTable>();
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.tables)) return known;
  for (const entry of value.tables) {
    if (!isObject(entry)) continue;
    const { id, key, values } = entry;
    if (typeof id === "number" && typeof key === "string" && areCells(values)) known.set(id, { key, values });
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
      const tables = [...all].slice(-most).map(([id, { key, values }]) => ({ id, key, values }));
      settings.set(name, { version: 1, tables });
      await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    },
  };
}
