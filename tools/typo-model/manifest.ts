import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FileRecord } from "./data-files";
import type { Figures } from "./report";

/** What is known of the data files of a folder, beside them as manifest.json. */
export interface Manifest {
  readonly about: string;
  /** Whether the news transcripts are among the texts. */
  readonly news: boolean;
  /** How many n-grams of every order the language model keeps. */
  readonly ngrams: readonly number[];
  /** The odds that come to the scores 0, 1 and 2. */
  readonly steps: readonly [number, number, number];
  readonly files: readonly FileRecord[];
  /** All files together, packed. */
  readonly bytes: number;
  /** The SHA-256 of everything that was read. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly licences: readonly string[];
  /** Five-fold cross-validation at the thresholds 0, 1 and 2. */
  readonly figures: readonly Figures[];
}

const name = "manifest.json";

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Manifest;
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(path.join(folder, name), `${JSON.stringify(manifest, null, 2)}\n`);
}
