import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A sentence that was written and what it should be. */
export interface Pair {
  readonly written: string;
  readonly right: string;
  /** Pairs of one fold are judged by trees that have seen none of them; -1 for those that are only learnt from. */
  readonly fold: number;
}

/** A document without faults. */
export interface CleanDocument {
  readonly genre: string;
  readonly paragraphs: readonly string[];
  readonly fold: number;
}

export const folds = 5;

/** The files of the corpus folder that were read, with their SHA-256. */
export class CorpusFolder {
  readonly hashes: Record<string, string> = {};

  constructor(private readonly folder: string) {}

  /** The lines of a file, empty ones too; where only `name`.xz is there, the command `xz` unpacks it. */
  lines(name: string): string[] {
    const file = path.join(this.folder, name);
    const packed = `${file}.xz`;
    const bytes = existsSync(file) ? readFileSync(file) : execFileSync("xz", ["-dc", packed], { maxBuffer: 2 ** 30 });
    this.hashes[name] = createHash("sha256").update(bytes).digest("hex");
    return bytes.toString("utf8").replace(/\n$/, "").split("\n");
  }

  /** Set phrases of the genre: phrases.json. */
  phrases(): string[] {
    return (JSON.parse(this.lines("phrases.json").join("\n")) as { phrase: string }[]).map(({ phrase }) => phrase);
  }

  /** Rows "faults, written, right"; those with one right sentence are of one fold. */
  pairs(name: string): Pair[] {
    const foldOf = new Map<string, number>();
    return this.lines(name).map((line) => {
      const [, written = "", right = ""] = line.split("\t");
      if (!foldOf.has(right)) {
        foldOf.set(right, foldOf.size % folds);
      }
      return { written, right, fold: foldOf.get(right) as number };
    });
  }

  /** The documents of clean_dev.txt by its index: genre, first line, last line. */
  cleanDocuments(): CleanDocument[] {
    const lines = this.lines("clean_dev.txt");
    return this.lines("clean_dev_index.tsv").map((row, index) => {
      const [genre = "", first = "", last = ""] = row.split("\t");
      const paragraphs = lines.slice(Number(first) - 1, Number(last)).filter((line) => line !== "");
      return { genre, paragraphs, fold: index % folds };
    });
  }
}

const block = 20000;
const heldOutOfBlock = 300;

/** Splits lines into those the language model learns from and those only the trees do, some of every block. */
export function holdOut(lines: readonly string[]): { learnt: string[]; heldOut: string[] } {
  const isHeldOut = (index: number) => index % block < heldOutOfBlock;
  return {
    learnt: lines.filter((_, index) => !isHeldOut(index)),
    heldOut: lines.filter((_, index) => isHeldOut(index)),
  };
}
