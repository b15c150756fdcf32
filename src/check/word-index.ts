import { BitSet, pairHash } from "./bit-set";

/** Called for each word found: its index in the list, and the UTF-16 offset at which it starts. */
export type Visit = (word: number, start: number) => void;

/** An open-addressed table from two 16-bit numbers to one above 0, so that a look costs a multiplication and rarely two. */
class Table {
  private readonly mask: number;
  /** Key, value, key, value: side by side in memory. */
  private readonly entries: Int32Array;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.mask = size - 1;
    this.entries = new Int32Array(size * 2);
  }

  /** The number for the two, or 0. */
  get(first: number, second: number): number {
    const key = (first << 16) | second;
    for (let at = this.home(key); ; at = (at + 1) & this.mask) {
      const value = this.entries[at * 2 + 1]!;
      if (value === 0 || this.entries[at * 2] === key) {
        return value;
      }
    }
  }

  set(first: number, second: number, value: number): void {
    const key = (first << 16) | second;
    let at = this.home(key);
    while (this.entries[at * 2 + 1] !== 0) {
      at = (at + 1) & this.mask;
    }
    this.entries[at * 2] = key;
    this.entries[at * 2 + 1] = value;
  }

  private home(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 15), 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}

/**
 * Finds every occurrence of any word of a list in one pass over a text, overlaps included. A trie that is entered by
 * two characters at once: hardly a pair of a text starts a word of the list, so most places cost a single look, which
 * is less than an automaton with its way back takes. Kept in typed arrays, as the list holds thousands of words.
 */
export class WordIndex {
  /** Characters that are words, and pairs that may start one. */
  private readonly single = new BitSet();
  private readonly pairs = new BitSet();
  /** The words that are one character. */
  private readonly alone = new Map<number, number>();
  /** From two characters to the node behind them, or 0. */
  private readonly heads: Table;
  /** From a node and a character to the node behind it, or 0. */
  private readonly steps: Table;
  /** The word that ends at a node, plus 1, or 0. */
  private readonly ends: Int32Array;

  /**
   * @param words non-empty, without repeats, together of fewer than 65,536 UTF-16 units; their order gives the indexes
   * that `scan` reports.
   */
  constructor(words: readonly string[]) {
    const total = words.reduce((sum, word) => sum + word.length, 1);
    this.heads = new Table(words.length);
    this.steps = new Table(total);
    this.ends = new Int32Array(total);
    let nodes = 1;
    words.forEach((word, index) => {
      let node = 0;
      for (let at = 1; at < word.length; at += 1) {
        const table = at === 1 ? this.heads : this.steps;
        const from = at === 1 ? word.charCodeAt(0) : node;
        node = table.get(from, word.charCodeAt(at));
        if (node === 0) {
          node = nodes;
          nodes += 1;
          table.set(from, word.charCodeAt(at), node);
        }
      }
      if (word.length === 1) {
        this.single.add(word.charCodeAt(0));
        this.alone.set(word.charCodeAt(0), index);
      } else {
        this.pairs.add(pairHash(word.charCodeAt(0), word.charCodeAt(1)));
        this.ends[node] = index + 1;
      }
    });
  }

  /** Reports every word in the text, in the order of where they start, shorter before longer. */
  scan(text: string, visit: Visit): void {
    const { length } = text;
    let next = text.charCodeAt(0);
    for (let start = 0; start < length; start += 1) {
      const char = next;
      if (this.single.has(char)) {
        visit(this.alone.get(char)!, start);
      }
      if (start + 1 === length) {
        return;
      }
      next = text.charCodeAt(start + 1);
      if (!this.pairs.has(pairHash(char, next))) {
        continue;
      }
      let node = this.heads.get(char, next);
      for (let at = start + 2; node > 0; at += 1) {
        if (this.ends[node] !== 0) {
          visit(this.ends[node]! - 1, start);
        }
        node = at < length ? this.steps.get(node, text.charCodeAt(at)) : 0;
      }
    }
  }
}
