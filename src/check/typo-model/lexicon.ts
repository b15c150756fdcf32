import { childNode } from "./child-node";
import { PackedReader } from "./packed-reader";

/** How long the words of a lexicon are at most, in tokens. */
export const longestWord = 8;
/** What a token that belongs to no word of the lexicon costs, in nats. */
const strayCost = 12.5;

/** A word over one place in a sentence. */
export interface Cover {
  /** Its length in tokens; 0 if none. */
  readonly length: number;
  /** How frequent it is: 0 to 15, about the binary logarithm of its count. */
  readonly frequency: number;
}

/** The words of the model, as tokens of its vocabulary, with how frequent they are. */
export class Lexicon {
  private readonly starts: Uint32Array[] = [];
  private readonly tokens: Uint16Array[] = [];
  /** The frequency of the word that ends at a node, plus one; 0 if none does. */
  private readonly frequencies: Uint8Array[] = [];
  private readonly logs: Float64Array;

  /** Reads a file of `packLexicon`; throws if it is another one. */
  constructor(bytes: Uint8Array) {
    const reader = new PackedReader(bytes);
    reader.magic("NTW1");
    const depth = reader.uint32();
    const total = Math.log(2) * reader.uint32();
    this.logs = Float64Array.from({ length: 16 }, (_, frequency) => frequency * Math.log(2) - total);
    let parents = 1;
    for (let level = 0; level < depth; level++) {
      const { starts, numbers } = reader.children(parents);
      this.starts.push(starts);
      this.tokens.push(numbers);
      this.frequencies.push(reader.nibbles(numbers.length));
      parents = numbers.length;
    }
  }

  /** Whether the tokens from `from` to `to` are a word. */
  has(tokens: Int32Array, from: number, to: number): boolean {
    let node = 0;
    for (let at = from; at < to; at++) {
      node = this.child(at - from, node, tokens[at] as number);
      if (node < 0) {
        return false;
      }
    }
    return (this.frequencies[to - from - 1]?.[node] ?? 0) > 0;
  }

  /** The longest word over the token `at`, of those the most frequent. */
  cover(tokens: Int32Array, length: number, at: number): Cover {
    let best: Cover = { length: 0, frequency: 0 };
    for (let start = Math.max(0, at - longestWord + 1); start <= at; start++) {
      let node = 0;
      for (let end = start; end < length && end - start < this.tokens.length; end++) {
        node = this.child(end - start, node, tokens[end] as number);
        if (node < 0) {
          break;
        }
        const size = end - start + 1;
        const code = this.frequencies[end - start]?.[node] as number;
        if (code && end >= at && (size > best.length || (size === best.length && code - 1 > best.frequency))) {
          best = { length: size, frequency: code - 1 };
        }
      }
    }
    return best;
  }

  /**
   * The best way to read the tokens from `from` to `to` as words: its logarithm, and how long the word over `at` is.
   */
  segment(tokens: Int32Array, from: number, to: number, at: number): { score: number; length: number } {
    const size = to - from;
    const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
    const before = new Int32Array(size + 1);
    best[0] = 0;
    for (let start = 0; start < size; start++) {
      const score = best[start] as number;
      if (score - strayCost > (best[start + 1] as number)) {
        best[start + 1] = score - strayCost;
        before[start + 1] = start;
      }
      let node = 0;
      for (let end = start; end < size && end - start < this.tokens.length; end++) {
        node = this.child(end - start, node, tokens[from + end] as number);
        if (node < 0) {
          break;
        }
        const code = this.frequencies[end - start]?.[node] as number;
        if (code && score + (this.logs[code - 1] as number) > (best[end + 1] as number)) {
          best[end + 1] = score + (this.logs[code - 1] as number);
          before[end + 1] = start;
        }
      }
    }
    let length = 1;
    for (let end = size; end > 0; end = before[end] as number) {
      const start = before[end] as number;
      if (from + start <= at && at < from + end) {
        length = end - start;
      }
    }
    return { score: best[size] as number, length };
  }

  /** Calls `each` with the tokens of every word of two. */
  pairs(each: (one: number, other: number) => void): void {
    const [ones, others] = this.tokens;
    const [, starts] = this.starts;
    const [, frequencies] = this.frequencies;
    if (!ones || !others || !starts || !frequencies) {
      return;
    }
    ones.forEach((one, node) => {
      for (let child = starts[node] as number; child < (starts[node + 1] as number); child++) {
        if (frequencies[child]) {
          each(one, others[child] as number);
        }
      }
    });
  }

  private child(level: number, node: number, token: number): number {
    const starts = this.starts[level];
    const tokens = this.tokens[level];
    return starts && tokens ? childNode(tokens, starts[node] as number, starts[node + 1] as number, token) : -1;
  }

  /** The memory that the arrays take, in bytes. */
  get byteLength(): number {
    return [...this.starts, ...this.tokens, ...this.frequencies].reduce((sum, array) => sum + array.byteLength, 0);
  }
}
