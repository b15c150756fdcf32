/** Called for each word found: its index in the list, and the UTF-16 offset at which it starts. */
export type Visit = (word: number, start: number) => void;

/** An open-addressed table from two numbers to a third, so that a look costs one multiplication and rarely a second one. */
class Table {
  private readonly mask: number;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly values: Int32Array;

  /** @param spread how many places there are for each of the expected entries; a table mostly asked in vain wants many. */
  constructor(expected: number, spread: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * spread)));
    this.mask = size - 1;
    this.firsts = new Int32Array(size).fill(-1);
    this.seconds = new Int32Array(size);
    this.values = new Int32Array(size);
  }

  /** The number for the two, or -1. */
  get(first: number, second: number): number {
    for (let at = this.home(first, second); this.firsts[at]! >= 0; at = (at + 1) & this.mask) {
      if (this.firsts[at] === first && this.seconds[at] === second) {
        return this.values[at]!;
      }
    }
    return -1;
  }

  set(first: number, second: number, value: number): void {
    let at = this.home(first, second);
    while (this.firsts[at]! >= 0) {
      at = (at + 1) & this.mask;
    }
    this.firsts[at] = first;
    this.seconds[at] = second;
    this.values[at] = value;
  }

  private home(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}

/**
 * Finds every occurrence of any word of a list in one pass over a text, overlaps included. A trie that is entered by
 * two characters at once: hardly a pair of a text starts a word of the list, so most places cost a single look, which
 * is less than an automaton with its way back takes. Kept in typed arrays, as the list holds thousands of words.
 */
export class WordIndex {
  /** The word that is this one character, or -1. */
  private readonly alone = new Int32Array(0x10000).fill(-1);
  /** From two characters to the node behind them. */
  private readonly heads: Table;
  /** From a node and a character to the node behind it. */
  private readonly steps: Table;
  /** The word that ends at a node, or -1. */
  private readonly ends: Int32Array;

  /** @param words non-empty, without repeats; their order gives the indexes that `scan` reports. */
  constructor(words: readonly string[]) {
    const total = words.reduce((sum, word) => sum + word.length - 1, 0);
    this.heads = new Table(words.length, 8);
    this.steps = new Table(total, 2);
    this.ends = new Int32Array(total).fill(-1);
    let nodes = 0;
    words.forEach((word, index) => {
      let node = -1;
      for (let at = 1; at < word.length; at += 1) {
        const table = at === 1 ? this.heads : this.steps;
        const from = at === 1 ? word.charCodeAt(0) : node;
        node = table.get(from, word.charCodeAt(at));
        if (node < 0) {
          node = nodes;
          nodes += 1;
          table.set(from, word.charCodeAt(at), node);
        }
      }
      if (word.length === 1) {
        this.alone[word.charCodeAt(0)] = index;
      } else {
        this.ends[node] = index;
      }
    });
  }

  /** Reports every word in the text, in the order of where they start, shorter before longer. */
  scan(text: string, visit: Visit): void {
    let char = text.charCodeAt(0);
    for (let start = 0; start < text.length; start += 1) {
      if (this.alone[char]! >= 0) {
        visit(this.alone[char]!, start);
      }
      const next = text.charCodeAt(start + 1);
      let node = this.heads.get(char, next);
      for (let at = start + 2; node >= 0; at += 1) {
        if (this.ends[node]! >= 0) {
          visit(this.ends[node]!, start);
        }
        node = at < text.length ? this.steps.get(node, text.charCodeAt(at)) : -1;
      }
      char = next;
    }
  }
}
