import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "fflate";
import type { TypoModelFiles } from "../../src/check/typo-model/typo-model";

/** The names of the data files, packed with gzip. */
export const fileNames: Readonly<Record<keyof TypoModelFiles, string>> = {
  languageModel: "language-model.bin.gz",
  confusions: "confusions.bin.gz",
  lexicon: "lexicon.bin.gz",
  trees: "trees.bin.gz",
};

/** What the manifest says of a file. */
export interface FileRecord {
  readonly file: string;
  readonly bytes: number;
  readonly inflated: number;
  readonly sha256: string;
}

/** Packs one data file into the folder: the same contents give the same bytes on every machine. */
export function writeDataFile(folder: string, name: keyof TypoModelFiles, contents: Uint8Array): FileRecord {
  const packed = gzipSync(contents, { level: 9, mtime: 0 });
  const file = fileNames[name];
  writeFileSync(path.join(folder, file), packed);
  const sha256 = createHash("sha256").update(packed).digest("hex");
  return { file, bytes: packed.length, inflated: contents.length, sha256 };
}

/** Reads and inflates one data file of the folder. */
export function readDataFile(folder: string, name: keyof TypoModelFiles): Uint8Array {
  return gunzipSync(readFileSync(path.join(folder, fileNames[name])));
}
