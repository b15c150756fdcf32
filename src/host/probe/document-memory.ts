import type { DocumentSettings, OfficeGlobals } from "../office";

/** What we keep in the open document, beside its text. */
export interface DocumentMemory {
  /** The names under which something is kept. */
  names(): readonly string[];
  /** Removes all of it from the document; it is gone from the file once that is saved. */
  forget(): Promise<void>;
  /** Keeps a value, reads the document's settings anew and answers with what is there; nothing of it stays. */
  keepAndRead(value: unknown): Promise<unknown>;
}

const known = ["nigao.fills", "nigao.tables"];
const tried = "nigao.selftest";

/** The settings of ours in the open document; none where the host has no settings. */
export function documentMemory({ Office }: OfficeGlobals): DocumentMemory {
  const settings = Office.context.document?.settings;
  const saved = (of: DocumentSettings) => new Promise<void>((resolve) => of.saveAsync(() => resolve()));
  const isKept = (name: string) => settings?.get(name) !== null && settings?.get(name) !== undefined;
  return {
    names: () => known.filter(isKept),
    async forget() {
      if (!settings) return;
      for (const name of known.filter(isKept)) settings.remove(name);
      await saved(settings);
    },
    async keepAndRead(value) {
      if (!settings) return undefined;
      settings.set(tried, value);
      await saved(settings);
      await new Promise<void>((resolve) => settings.refreshAsync(() => resolve()));
      const read = settings.get(tried);
      settings.remove(tried);
      await saved(settings);
      return read;
    },
  };
}
