import { longestWord } from "../../src/check/typo-model/lexicon";
import { unknown, type Vocabulary } from "../../src/check/typo-model/tokens";
import { PackedWriter } from "./packed-writer";

/** Writes what `Lexicon` reads: words of two to eight characters of the vocabulary with their counts. */
export function packLexicon(vocabulary: Vocabulary, words: ReadonlyMap<string, number>): Uint8Array {
  const entries: { tokens: number[]; code: number }[] = [];
  let total = 1;
  for (const [word, count] of words) {
    const tokens = Array.from(word, (character) => vocabulary.numbers[character.charCodeAt(0)] ?? unknown);
    if (tokens.length >= 2 && tokens.length <= longestWord && !tokens.includes(unknown)) {
      entries.push({ tokens, code: 1 + Math.min(14, Math.round(Math.log2(count + 1))) });
      total += count;
    }
  }
  entries.sort((one, other) => compare(one.tokens, other.tokens));
  const writer = new PackedWriter();
  writer.magic("NTW1");
  writer.uint32(longestWord);
  writer.uint32(Math.round(Math.log2(total)));
  let groups: [number, number][] = [[0, entries.length]];
  for (let depth = 0; depth < longestWord; depth++) {
    const starts = new Uint32Array(groups.length + 1);
    const tokens: number[] = [];
    const codes: number[] = [];
    const next: [number, number][] = [];
    groups.forEach(([from, to], parent) => {
      let index = from;
      while (index < to && (entries[index]?.tokens.length ?? 0) <= depth) {
        index++;
      }
      while (index < to) {
        const begin = index;
        const token = entries[begin]?.tokens[depth] as number;
        while (index < to && entries[index]?.tokens[depth] === token) {
          index++;
        }
        const first = entries[begin] as { tokens: number[]; code: number };
        tokens.push(token);
        codes.push(first.tokens.length === depth + 1 ? first.code : 0);
        next.push([begin, index]);
      }
      starts[parent + 1] = tokens.length;
    });
    writer.children(starts, Uint16Array.from(tokens));
    writer.nibbles(Uint8Array.from(codes));
    groups = next;
  }
  return writer.bytes();
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const difference = (one[index] as number) - (other[index] as number);
    if (difference) {
      return difference;
    }
  }
  return one.length - other.length;
}
