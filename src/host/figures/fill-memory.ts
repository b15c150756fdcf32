import type { DocumentSettings } from "../office";

/** What a fill wrote into a slot. */
export interface Written {
  readonly key: string;
  readonly text: string;
  /** What the fill before wrote, so that one that was undone is known again. */
  readonly before?: string;
}

/** What fills wrote, by the ids of the content controls; kept in the document itself. */
export interface FillMemory {
  recall(): ReadonlyMap<number, Written>;
  /**
   * Keeps these beside what is there. Slots that are not `alive` may come back by undo and are kept too, as long as
   * there is room. Resolves also where the host does not save them: the next fill asks before it overwrites, then.
   */
  remember(written: ReadonlyMap<number, Written>, alive: ReadonlySet<number>): Promise<void>;
}

const name = "nigao.fills";

/** More than any report has; hosts limit what an add-in may keep. */
const most = 2000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What can be read of a value that an older, a newer or no program of ours has written. */
function decode(value: unknown): Map<number, Written> {
  const known = new Map<number, Written>();
  if (!isObject(value) || value.version !== 1 || !isObject(value.slots)) return known;
  for (const [id, entry] of Object.entries(value.slots)) {
    if (!/^-?\d+$/.test(id) || !isObject(entry)) continue;
    const { key, text, before } = entry;
    if (typeof key !== "string" || typeof text !== "string") continue;
    known.set(Number(id), { key, text, ...(typeof before === "string" && { before }) });
  }
  return known;
}

/** The memory in these settings; without settings there is none. */
export function fillMemory(settings: DocumentSettings | undefined): FillMemory {
  const recall = () => decode(settings?.get(name));
  return {
    recall,
    async remember(written, alive) {
      if (!settings || written.size === 0) return;
      const all = new Map([...recall(), ...written]);
      for (const id of [...all.keys()]) if (all.size > most && !alive.has(id)) all.delete(id);
      settings.set(name, { version: 1, slots: Object.fromEntries(all) });
      await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    },
  };
}
