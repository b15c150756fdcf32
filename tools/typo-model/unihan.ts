import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the Unihan database says of one character. */
export interface HanCharacter {
  /** Syllables without tone, ü written v. */
  readonly syllables: ReadonlySet<string>;
  /** The keys of its Cangjie code, or nothing. */
  readonly cangjie: string;
  /** Its four-corner number without the fifth figure, or nothing. */
  readonly corners: string;
  /** The phonetic series it belongs to. */
  readonly phonetics: ReadonlySet<string>;
  /** Whether it is in the 2013 list of standard characters. */
  readonly standard: boolean;
}

const readings = new Set(["kMandarin", "kHanyuPinlu", "kTGHZ2013"]);
const fields = new Set([...readings, "kCangjie", "kFourCornerCode", "kPhonetic", "kTGH"]);

/** The files Unihan_*.txt of a folder by name. */
export function unihanFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^Unihan_.*\.txt$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Reads the files Unihan_*.txt of a folder: the characters of CJK Unified Ideographs in the order of their code. */
export function readUnihan(folder: string): Map<string, HanCharacter> {
  const found = new Map<string, Map<string, string>>();
  for (const file of unihanFiles(folder)) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const [code = "", field = "", value = ""] = line.split("\t");
      if (fields.has(field) && /^U\+[4-9][0-9A-F]{3}$/.test(code)) {
        const character = String.fromCharCode(Number.parseInt(code.slice(2), 16));
        const values = found.get(character) ?? new Map<string, string>();
        found.set(character, values.set(field, value));
      }
    }
  }
  return new Map(
    [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([character, values]) => [character, read(values)]),
  );
}

function read(values: ReadonlyMap<string, string>): HanCharacter {
  const syllables = new Set<string>();
  for (const field of readings) {
    for (const reading of (values.get(field) ?? "").split(" ")) {
      for (const syllable of reading.replace(/^.*:/, "").replace(/\(.*$/, "").split(",")) {
        const plain = withoutTone(syllable);
        if (plain) {
          syllables.add(plain);
        }
      }
    }
  }
  return {
    syllables,
    cangjie: (values.get("kCangjie") ?? "").split(" ")[0] ?? "",
    corners: (values.get("kFourCornerCode") ?? "").slice(0, 4),
    phonetics: new Set(
      (values.get("kPhonetic") ?? "")
        .split(" ")
        .filter(Boolean)
        .map((series) => series.replace("*", "")),
    ),
    standard: values.has("kTGH"),
  };
}

function withoutTone(syllable: string): string {
  return syllable
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/[^a-z]/g, "");
}
