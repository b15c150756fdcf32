import type { Confusions } from "./confusions";
import type { Lexicon } from "./lexicon";
import type { Vocabulary } from "./tokens";

/** The words of two characters by how they sound, near sounds taken together. */
export class Homophones {
  private readonly keys: Uint32Array;
  /** The two tokens of every word, in the order of {@link keys}. */
  private readonly words: Uint16Array;

  constructor(
    lexicon: Lexicon,
    private readonly confusions: Confusions,
    vocabulary: Vocabulary,
  ) {
    const keys: number[] = [];
    const pairs: number[] = [];
    const soundsOf = Array.from(vocabulary.characters, (character) => confusions.soundsOf(character.charCodeAt(0)));
    lexicon.pairs((one, other) => {
      for (const first of soundsOf[one] ?? []) {
        for (const second of soundsOf[other] ?? []) {
          keys.push(first * 512 + second);
          pairs.push(one, other);
        }
      }
    });
    const order = Uint32Array.from(keys, (_, index) => index).sort(
      (one, other) => (keys[one] as number) - (keys[other] as number) || one - other,
    );
    this.keys = Uint32Array.from(order, (index) => keys[index] as number);
    this.words = new Uint16Array(order.length * 2);
    order.forEach((from, to) => {
      this.words[2 * to] = pairs[2 * from] as number;
      this.words[2 * to + 1] = pairs[2 * from + 1] as number;
    });
  }

  /** Calls `each` with the tokens of every word that sounds like two UTF-16 units. */
  like(one: number, other: number, each: (first: number, second: number) => void): void {
    for (const first of this.confusions.soundsOf(one)) {
      for (const second of this.confusions.soundsOf(other)) {
        const key = first * 512 + second;
        for (let at = this.find(key); this.keys[at] === key; at++) {
          each(this.words[2 * at] as number, this.words[2 * at + 1] as number);
        }
      }
    }
  }

  /** The memory that the arrays take, in bytes. */
  get byteLength(): number {
    return this.keys.byteLength + this.words.byteLength;
  }

  private find(key: number): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle] as number) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
