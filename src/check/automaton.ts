/** Called for each word found: its index in the list, and the UTF-16 offset at which it starts. */
export type Visit = (word: number, start: number) => void;

/** An open-addressed table from (node, character) to node, so that a step costs one multiplication and rarely a second look. */
class Transitions {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly chars: Uint16Array;
  private readonly targets: Int32Array;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.chars = new Uint16Array(size);
    this.targets = new Int32Array(size);
  }

  get(node: number, char: number): number {
    for (let at = this.home(node, char); this.keys[at]! >= 0; at = (at + 1) & this.mask) {
      if (this.keys[at] === node && this.chars[at] === char) {
        return this.targets[at]!;
      }
    }
    return -1;
  }

  set(node: number, char: number, target: number): void {
    let at = this.home(node, char);
    while (this.keys[at]! >= 0) {
      at = (at + 1) & this.mask;
    }
    this.keys[at] = node;
    this.chars[at] = char;
    this.targets[at] = target;
  }

  private home(node: number, char: number): number {
    return (Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) & this.mask;
  }
}

/**
 * Finds every occurrence of any word of a list in one pass over a text (Aho and Corasick 1975), overlaps included.
 * Kept in typed arrays: the list holds thousands of words and runs over every paragraph at every check.
 */
export class Automaton {
  private readonly steps: Transitions;
  /** Node reached from the root by a character; 0 where no word starts with it. */
  private readonly first = new Int32Array(0x10000);
  private readonly fallback: Int32Array;
  /** The word that ends at a node, or -1. */
  private readonly ends: Int32Array;
  /** The nearest node on the fallback path at which a word ends, or 0. */
  private readonly alsoEnds: Int32Array;

  /** @param words non-empty, without repeats; their order gives the indexes that `scan` reports. */
  constructor(private readonly words: readonly string[]) {
    const total = words.reduce((sum, word) => sum + word.length, 1);
    this.steps = new Transitions(total);
    this.fallback = new Int32Array(total);
    this.ends = new Int32Array(total).fill(-1);
    this.alsoEnds = new Int32Array(total);
    this.link(this.grow());
  }

  /** Reports every word in the text, in the order of where they end, longer before shorter. */
  scan(text: string, visit: Visit): void {
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charCodeAt(at);
      node = node === 0 ? this.first[char]! : this.step(node, char);
      for (let end = this.ends[node]! >= 0 ? node : this.alsoEnds[node]!; end > 0; end = this.alsoEnds[end]!) {
        const word = this.ends[end]!;
        visit(word, at + 1 - this.words[word]!.length);
      }
    }
  }

  private step(from: number, char: number): number {
    for (let node = from; node > 0; node = this.fallback[node]!) {
      const next = this.steps.get(node, char);
      if (next >= 0) {
        return next;
      }
    }
    return this.first[char]!;
  }

  /** Builds the trie; answers its edges level by level, which is the order that `link` needs. */
  private grow(): [number, number, number][] {
    const levels: [number, number, number][][] = [];
    let nodes = 1;
    this.words.forEach((word, index) => {
      let node = 0;
      for (let depth = 0; depth < word.length; depth += 1) {
        const char = word.charCodeAt(depth);
        let next = node === 0 ? this.first[char]! || -1 : this.steps.get(node, char);
        if (next < 0) {
          next = nodes;
          nodes += 1;
          if (node === 0) {
            this.first[char] = next;
          } else {
            this.steps.set(node, char, next);
          }
          (levels[depth] ??= []).push([node, char, next]);
        }
        node = next;
      }
      this.ends[node] = index;
    });
    return levels.flat();
  }

  private link(edges: readonly [number, number, number][]): void {
    for (const [from, char, to] of edges) {
      this.fallback[to] = from === 0 ? 0 : this.step(this.fallback[from]!, char);
      const behind = this.fallback[to]!;
      this.alsoEnds[to] = this.ends[behind]! >= 0 ? behind : this.alsoEnds[behind]!;
    }
  }
}
