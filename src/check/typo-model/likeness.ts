/** How many keys the Cangjie code of a character has at most. */
export const cangjieKeys = 5;
/** How many corners the four-corner method tells. */
export const fourCorners = 4;

/** What a character sounds and looks like. */
export interface SoundAndLook {
  /** Its readings, near sounds written alike. */
  readonly syllables: readonly string[];
  /** The keys of its Cangjie code, as numbers from 1 on; empty if it has none. */
  readonly keys: ArrayLike<number>;
  /** The figures of its four corners, plus 1; 0 if it has none. */
  readonly corners: ArrayLike<number>;
}

/** How alike two characters are, each from 0 to 1. */
export interface Likeness {
  readonly syllable: number;
  readonly keys: number;
  readonly corners: number;
}

export const unlike: Likeness = { syllable: 0, keys: 0, corners: 0 };

export function likenessOf(one: SoundAndLook, other: SoundAndLook): Likeness {
  let syllable = 0;
  for (const left of one.syllables) {
    for (const right of other.syllables) {
      syllable = Math.max(syllable, similarity(left, right));
    }
  }
  let corners = 0;
  for (let corner = 0; corner < fourCorners; corner++) {
    const own = one.corners[corner] as number;
    corners += own > 0 && own === other.corners[corner] ? 1 / fourCorners : 0;
  }
  return { syllable, keys: similarity(one.keys, other.keys), corners };
}

/** One minus Levenshtein's distance by the longer length; 0 if one is empty. */
export function similarity<Item>(one: ArrayLike<Item>, other: ArrayLike<Item>): number {
  return one.length && other.length ? 1 - distance(one, other) / Math.max(one.length, other.length) : 0;
}

/** Levenshtein's distance. */
function distance<Item>(one: ArrayLike<Item>, other: ArrayLike<Item>): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const exchanged = (above[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(exchanged, (above[column] as number) + 1, (line[column - 1] as number) + 1));
    }
    above = line;
  }
  return above[other.length] as number;
}
