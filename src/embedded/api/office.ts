import type { Package } from "../package/package";
import { isSetSupported, type Profile } from "./profile";
import type { Settings } from "./settings";

/** What the callbacks of the common API get. */
export interface AsyncResult<T> {
  readonly status: "succeeded" | "failed";
  readonly value: T;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

type Callback<T> = (result: AsyncResult<T>) => void;

/** One stretch of a file. */
interface Slice {
  /** The bytes, one number each. */
  readonly data: number[];
  readonly index: number;
  readonly size: number;
}

interface File {
  readonly size: number;
  readonly sliceCount: number;
  getSliceAsync(index: number, callback: Callback<Slice>): void;
  closeAsync(callback?: Callback<undefined>): void;
}

/** The part of the global `Office` that the adapter uses. */
export type OfficeNamespace = ReturnType<typeof makeOffice>;

const largestSlice = 4 * 1024 * 1024;
const mostFiles = 2;

/** Makes the global `Office` of a document. Callbacks come later, never before the call has returned. */
export function makeOffice(pkg: Package, profile: Profile, settings: Settings) {
  const isSupported = (set: string, version?: string | number) => isSetSupported(profile, set, version);
  const context = {
    host: "Word",
    platform: "PC",
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    diagnostics: { host: "Word", platform: "PC", version: "16.0.0.0" },
    requirements: { isSetSupported: isSupported },
    document: { getFileAsync: fileReader(pkg), settings: settingsOf(settings) },
  };
  return {
    context,
    HostType: { Word: "Word" },
    FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    onReady: async (callback?: (info: { host: string; platform: string }) => void) => {
      const info = { host: "Word", platform: "PC" };
      callback?.(info);
      return info;
    },
  } as const;
}

function fileReader(pkg: Package) {
  let open = 0;
  return (type: string, options: { sliceSize?: number } | Callback<File>, then?: Callback<File>) => {
    const callback = typeof options === "function" ? options : then!;
    const sliceSize = Math.min((typeof options === "object" && options.sliceSize) || largestSlice, largestSlice);
    if (type !== "compressed") return fail(callback, 2003, "The file type is not supported.");
    // Word says so too when an add-in forgets to close its files.
    if (open >= mostFiles) return fail(callback, 2009, "No more than two files may be open.");
    open++;
    const bytes = pkg.save();
    let closed = false;
    const file: File = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync(index, done) {
        const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
        if (closed || data.length === 0) return fail(done, 2008, "There is no such slice.");
        succeed(done, { data, index, size: data.length });
      },
      closeAsync(done) {
        if (!closed) open--;
        closed = true;
        if (done) succeed(done, undefined);
      },
    };
    succeed(callback, file);
  };
}

function settingsOf(settings: Settings) {
  return {
    get: (name: string): unknown => settings.values.get(name) ?? null,
    set(name: string, value: unknown): void {
      settings.values.set(name, value);
    },
    remove(name: string): void {
      settings.values.delete(name);
    },
    saveAsync(callback?: Callback<undefined>): void {
      settings.save();
      if (callback) succeed(callback, undefined);
    },
    refreshAsync(callback?: Callback<undefined>): void {
      settings.refresh();
      if (callback) succeed(callback, undefined);
    },
  };
}

function succeed<T>(callback: Callback<T>, value: T): void {
  queueMicrotask(() => callback({ status: "succeeded", value }));
}

function fail<T>(callback: Callback<T>, code: number, message: string): void {
  const error = { code, name: "Error", message };
  queueMicrotask(() => callback({ status: "failed", value: undefined as T, error }));
}
