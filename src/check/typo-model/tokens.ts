/** The mark for the edge of a sentence, before its first and after its last character. */
export const edge = 0;
/** The mark for every character outside the vocabulary. */
export const unknown = 1;

/** The characters a model knows, by number. Numbers 0 and 1 are {@link edge} and {@link unknown}. */
export interface Vocabulary {
  /** The character of every number; those of 0 and 1 stand for nothing in a text. */
  readonly characters: string;
  /** The number of every UTF-16 unit. */
  readonly numbers: Uint16Array;
}

/** A vocabulary of `characters`, the first two of which are stand-ins for {@link edge} and {@link unknown}. */
export function vocabularyOf(characters: string): Vocabulary {
  const numbers = new Uint16Array(0x10000).fill(unknown);
  for (let number = 2; number < characters.length; number++) {
    numbers[characters.charCodeAt(number)] = number;
  }
  return { characters, numbers };
}

/** A sentence as the model reads it. */
export interface Tokens {
  /** How many tokens there are; the arrays may be longer. */
  readonly length: number;
  /** The number of every token in the vocabulary. */
  readonly numbers: Int32Array;
  /** The UTF-16 unit every token was made of: `0` for a number, `A` for a word in Latin letters. */
  readonly units: Uint16Array;
  /** Where every token begins in the text, in UTF-16 units. */
  readonly starts: Int32Array;
}

const zero = 0x30;
const letter = 0x41;
const ideographicSpace = 0x3000;
const fullwidthMarks = new Map(
  [..."，；：？！（）"].map((mark, index) => [",;:?!()".charCodeAt(index), mark.charCodeAt(0)]),
);

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function isLatin(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  );
}

/** Whether a UTF-16 unit is a character of the block CJK Unified Ideographs. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Reads `text` from `from` to `to` (UTF-16 units): a number or a Latin word is one token, spaces are none. */
export function tokenize(vocabulary: Vocabulary, text: string, from = 0, to = text.length): Tokens {
  const numbers = new Int32Array(to - from);
  const units = new Uint16Array(to - from);
  const starts = new Int32Array(to - from);
  let length = 0;
  for (let at = from; at < to; ) {
    const start = at;
    let unit = text.charCodeAt(at++);
    if (isDigit(unit)) {
      unit = zero;
      at = afterNumber(text, at, to);
    } else if (isLatin(unit)) {
      unit = letter;
      while (at < to && isLatin(text.charCodeAt(at))) {
        at++;
      }
    } else if (unit <= 0x20 || unit === ideographicSpace || unit === 0xa0) {
      continue;
    } else {
      unit = fullwidthMarks.get(unit) ?? unit;
    }
    numbers[length] = vocabulary.numbers[unit] as number;
    units[length] = unit;
    starts[length++] = start;
  }
  return { length, numbers, units, starts };
}

function afterNumber(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isDigit(text.charCodeAt(end))) {
    end++;
  }
  if (end + 1 < to && text[end] === "." && isDigit(text.charCodeAt(end + 1))) {
    end += 2;
    while (end < to && isDigit(text.charCodeAt(end))) {
      end++;
    }
  }
  return end;
}
