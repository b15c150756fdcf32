/** Values that an add-in keeps in the document, by name; any JSON. They are in the file once it is saved. */
export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(callback: (result: unknown) => void): void;
  /** Reads them from the document anew. */
  refreshAsync(callback: (result: unknown) => void): void;
}

/** The classes of Word's API in which members are looked for. */
export type Owner = "Application" | "Body" | "Comment" | "Document" | "Paragraph" | "Range" | "Section";

/** What of the globals of office.js this product uses. The embedded Word offers the same. */
export interface OfficeGlobals {
  readonly Word: {
    run<T>(batch: (context: Word.RequestContext) => Promise<T>): Promise<T>;
    /** The classes, so that a member can be looked for before it is called. */
  } & { readonly [Class in Owner]?: { readonly prototype: object } };
  readonly Office: {
    readonly context: {
      /** PC, OfficeOnline, Mac, iOS, …; absent in the embedded Word. */
      readonly platform?: unknown;
      readonly diagnostics?: { readonly host: unknown; readonly platform: unknown; readonly version: unknown };
      readonly requirements: { isSetSupported(set: string, version?: string): boolean };
      readonly document?: { readonly settings?: DocumentSettings };
    };
  };
}

/** The globals as office.js has put them; to be called when `Office.onReady` has answered. */
export function officeGlobals(): OfficeGlobals {
  return { Word, Office };
}

/** What the pane was opened in. */
export interface Surroundings {
  /** As the host calls itself: Word 16.0.14332（PC）. */
  readonly name: string;
  /** The host's theme, where it tells. */
  readonly theme?: "light" | "dark";
}

/**
 * Waits until office.js is ready and answers with what the page was opened in: `none` outside Word,
 * `missing` where office.js itself could not be loaded.
 */
export async function officeReady(): Promise<Surroundings | "none" | "missing"> {
  if (typeof Office === "undefined") {
    return "missing";
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Word) {
    return "none";
  }
  const { diagnostics, officeTheme } = Office.context;
  const name = diagnostics ? `Word ${diagnostics.version}（${diagnostics.platform}）` : "Word";
  return officeTheme?.bodyBackgroundColor
    ? { name, theme: isDark(officeTheme.bodyBackgroundColor) ? "dark" : "light" }
    : { name };
}

/** True for a colour such as #1f1f1f whose luma (ITU-R BT.601) is below the middle. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
