import { BitSet, pairHash } from "./bit-set";

/** A place where the text differs from a set phrase by one character. */
export interface NearPhrase {
  /** Where the phrase would start in the text. */
  readonly start: number;
  readonly phrase: string;
  /** Which of its characters differs. */
  readonly odd: number;
}

const buckets = 0x10000;

/** A number for four characters of which one, a zero, may be any. */
function mixOf(a: number, b: number, c: number, d: number): number {
  const mixed =
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

/**
 * Finds places that read like a phrase but for one character. Each phrase is entered four times, under its first four
 * characters with one of them left open, so that a text costs a few look-ups a character and hardly a comparison.
 */
export class NearPhrases {
  /** The last entry of a bucket, or 0; entry n stands at index n of the arrays below. */
  private readonly last = new Uint16Array(buckets);
  private readonly before: Uint16Array;
  /** The buckets with an entry. */
  private readonly filled = new BitSet();
  /** The half of the number of an entry that does not tell its bucket. */
  private readonly tags: Uint16Array;
  /** Pairs with which a phrase may start, and pairs that may stand third and fourth in one. */
  private readonly firsts = new BitSet();
  private readonly thirds = new BitSet();
  private readonly phraseOf: string[] = [""];
  /** Which of the first four characters the entry leaves open. */
  private readonly openOf: number[] = [-1];

  /** @param phrases of at least four characters, without repeats, fewer than 16,384. */
  constructor(
    phrases: readonly string[],
    private readonly mayStandFor: (wrong: string, phrase: string, odd: number) => boolean,
  ) {
    this.before = new Uint16Array(phrases.length * 4 + 1);
    this.tags = new Uint16Array(phrases.length * 4 + 1);
    for (const phrase of phrases) {
      this.firsts.add(pairHash(phrase.charCodeAt(0), phrase.charCodeAt(1)));
      this.thirds.add(pairHash(phrase.charCodeAt(2), phrase.charCodeAt(3)));
      for (let open = 0; open < 4; open += 1) {
        this.enter(phrase, open);
      }
    }
  }

  /**
   * Every place at which the text has a phrase but for one character, and that character `mayStandFor` the right one,
   * unless a phrase as it stands holds it.
   */
  find(text: string): NearPhrase[] {
    const near: NearPhrase[] = [];
    const whole: [number, number][] = [];
    let [a, b, c, d] = [0, text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
    // The pairs here, one place on and two places on.
    let here = 0;
    let next = pairHash(b, c);
    let third = pairHash(c, d);
    for (let at = 0; at + 3 < text.length; at += 1) {
      a = b;
      b = c;
      c = d;
      d = text.charCodeAt(at + 3);
      here = next;
      next = third;
      third = pairHash(c, d);
      // With one character open, either the first two or the last two stand as they are in the phrase.
      if (this.firsts.has(here)) {
        const known = whole.length;
        this.compare(text, at, mixOf(a, b, c, 0), 3, near, whole);
        if (whole.length > known) {
          continue;
        }
        this.compare(text, at, mixOf(a, b, 0, d), 2, near, whole);
      }
      if (this.thirds.has(third)) {
        this.compare(text, at, mixOf(0, b, c, d), 0, near, whole);
        this.compare(text, at, mixOf(a, 0, c, d), 1, near, whole);
      }
    }
    return whole.length === 0
      ? near
      : near.filter(({ start, odd }) => !whole.some(([from, to]) => from <= start + odd && start + odd < to));
  }

  private compare(
    text: string,
    start: number,
    mixed: number,
    open: number,
    near: NearPhrase[],
    whole: [number, number][],
  ): void {
    if (!this.filled.has(mixed >>> 16)) {
      return;
    }
    const tag = mixed & 0xffff;
    for (let entry = this.last[mixed >>> 16]!; entry > 0; entry = this.before[entry]!) {
      if (this.tags[entry] === tag && this.openOf[entry] === open) {
        const phrase = this.phraseOf[entry]!;
        const odd = oddOne(text, start, phrase);
        if (odd === phrase.length && open === 3) {
          whole.push([start, start + phrase.length]);
        } else if (
          odd < phrase.length &&
          odd >= 0 &&
          Math.min(odd, 3) === open &&
          this.mayStandFor(text[start + odd]!, phrase, odd)
        ) {
          near.push({ start, phrase, odd });
        }
      }
    }
  }

  private enter(phrase: string, open: number): void {
    const code = (at: number) => (at === open ? 0 : phrase.charCodeAt(at));
    const mixed = mixOf(code(0), code(1), code(2), code(3));
    this.filled.add(mixed >>> 16);
    this.before[this.phraseOf.length] = this.last[mixed >>> 16]!;
    this.tags[this.phraseOf.length] = mixed & 0xffff;
    this.last[mixed >>> 16] = this.phraseOf.length;
    this.phraseOf.push(phrase);
    this.openOf.push(open);
  }
}

/** The index of the only character that differs, the length where none does, -1 where more than one does. */
function oddOne(text: string, start: number, phrase: string): number {
  if (start + phrase.length > text.length) {
    return -1;
  }
  let odd = phrase.length;
  for (let i = 0; i < phrase.length; i += 1) {
    if (text.charCodeAt(start + i) !== phrase.charCodeAt(i)) {
      if (odd < phrase.length) {
        return -1;
      }
      odd = i;
    }
  }
  return odd;
}
