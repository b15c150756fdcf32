import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docx } from "./docx";

/** A real report as a document. */
export interface Seed {
  /** The first three characters of the file's name: 000 to 004. */
  readonly name: string;
  /** One text a paragraph. */
  readonly texts: readonly string[];
  readonly bytes: Uint8Array;
}

const folder = join(__dirname, "../../../shared/seeds");

/**
 * The sample reports that lie beside the repository, each as it looks when it was typed or pasted into Word: one
 * paragraph a line, all in the Normal style. They are not part of the repository; without them the list is empty and
 * a warning says so, and what is tested on them is tested on the fixtures only.
 */
export function seedDocuments(): Seed[] {
  if (!existsSync(folder)) {
    console.warn("The sample reports (../shared/seeds) are not here; the tests go on without them.");
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const texts = readFileSync(join(folder, name), "utf8").trimEnd().split(/\r?\n/);
      return { name: name.slice(0, 3), texts, bytes: docx({ body: texts }) };
    });
}
