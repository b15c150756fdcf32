import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { CorpusFolder } from "../typo-model/inputs";
import { commonPairs } from "./common-pairs";
import { nearWords } from "./near-words";
import { charactersOf, numberLines, PairCounts } from "./numbered-text";
import { wordStarts } from "./word-starts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    list: { type: "string", multiple: true },
    out: { type: "string", default: path.join(__dirname, "../../src/check/lexicons") },
  },
});
if (values.corpus === undefined) {
  throw new Error("--corpus is missing; docs/word-lists.md says what it is");
}

const corpus = new CorpusFolder(values.corpus);
const lines = [...corpus.lines("official.txt"), ...corpus.lines("news.txt")];
const characters = charactersOf(lines);
const texts = numberLines(characters, lines);
const party = numberLines(characters, corpus.lines("party.txt"));
const pairs = new PairCounts(texts);
const makers: Readonly<Record<string, () => object>> = {
  "common-pairs": () => commonPairs(pairs),
  "word-starts": () => wordStarts(texts, pairs),
  "near-words": () => nearWords(texts, pairs, pairs.with(party)),
};

mkdirSync(values.out, { recursive: true });
for (const name of values.list ?? Object.keys(makers)) {
  const make = makers[name];
  if (!make) {
    throw new Error(`--list ${name} is none of ${Object.keys(makers).join(", ")}`);
  }
  const json = `${JSON.stringify(make(), null, 2)}\n`;
  const file = path.join(values.out, `${name}.json`);
  writeFileSync(file, json);
  console.log(`${Buffer.byteLength(json)} bytes in ${file}`);
}
