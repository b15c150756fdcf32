import { isHan, tokenize, type Vocabulary, vocabularyOf } from "../../src/check/typo-model/tokens";

const marks = "，。、；：？！“”‘’（）《》—…·【】〔〕%";
const largest = 8190;

/** The characters that stand in `lines` at least `least` times, the most frequent first, as a vocabulary. */
export function vocabularyFrom(lines: readonly string[], least: number): Vocabulary {
  const counts = new Uint32Array(0x10000);
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const unit = line.charCodeAt(at);
      counts[unit] = (counts[unit] as number) + 1;
    }
  }
  const known = [...marks, "0", "A"].map((mark) => mark.charCodeAt(0));
  for (let unit = 0; unit < counts.length; unit++) {
    if (isHan(unit) && (counts[unit] as number) >= least) {
      known.push(unit);
    }
  }
  known.sort((one, other) => (counts[other] as number) - (counts[one] as number) || one - other);
  return vocabularyOf(`\n\ufffd${String.fromCharCode(...known.slice(0, largest))}`);
}

/** All lines as one run of tokens with the edge before, between and after them. */
export function encode(vocabulary: Vocabulary, lines: readonly string[]): Uint16Array {
  const tokens = new Uint16Array(lines.reduce((sum, line) => sum + line.length + 1, 1));
  let at = 1;
  for (const line of lines) {
    const { length, numbers } = tokenize(vocabulary, line);
    if (length) {
      tokens.set(numbers.subarray(0, length), at);
      at += length + 1;
    }
  }
  return tokens.slice(0, at);
}
