import type { NumberedText, PairCounts } from "./numbered-text";

/** A pair is a word if it is as frequent as one of these and, in bits, holds together as well. */
const cohesive = [
  { count: 200, bits: 3 },
  { count: 60, bits: 4.5 },
  { count: 40, bits: 7 },
];
/** What stands before and behind a word varies by at least so many bits, */
const leastEntropy = 0.995;
/** and less than this share of it is one character. */
const mostOfOne = 0.895;

/** Words of two characters with their counts. */
export class Words {
  private readonly counts: Int32Array;
  /** For each character those that it starts a word with, and those that it ends one with. */
  readonly seconds: readonly number[][];
  readonly firsts: readonly number[][];

  constructor(private readonly size: number) {
    this.counts = new Int32Array(size ** 2);
    this.seconds = Array.from({ length: size }, () => []);
    this.firsts = Array.from({ length: size }, () => []);
  }

  add(first: number, second: number, count: number): void {
    this.counts[first * this.size + second] = count;
    this.seconds[first]!.push(second);
    this.firsts[second]!.push(first);
  }

  /** The count of a word, 0 if it is none. */
  of(first: number, second: number): number {
    return this.counts[first * this.size + second]!;
  }
}

/** The pairs that hold together and stand beside many characters. */
export function chooseWords(text: NumberedText, pairs: PairCounts): Words {
  const candidates = cohesivePairs(pairs);
  const { size } = text.characters;
  const indexOf = new Int32Array(size ** 2).fill(-1);
  candidates.forEach(([first, second], index) => {
    indexOf[first * size + second] = index;
  });
  const isOpenBefore = openSides(text, candidates.length, indexOf, -1);
  const isOpenBehind = openSides(text, candidates.length, indexOf, 2);
  const words = new Words(size);
  candidates.forEach(([first, second], index) => {
    if (isOpenBefore[index] && isOpenBehind[index]) {
      words.add(first, second, pairs.of(first, second));
    }
  });
  return words;
}

function cohesivePairs(pairs: PairCounts): [number, number][] {
  const { size } = pairs.characters;
  const asFirst = new Float64Array(size);
  const asSecond = new Float64Array(size);
  for (let first = 0; first < size; first += 1) {
    for (let second = 0; second < size; second += 1) {
      asFirst[first]! += pairs.of(first, second);
      asSecond[second]! += pairs.of(first, second);
    }
  }
  const all = asFirst.subarray(1).reduce((sum, count) => sum + count, 0);
  const found: [number, number][] = [];
  for (let first = 1; first < size; first += 1) {
    for (let second = 1; second < size; second += 1) {
      const count = pairs.of(first, second);
      const bits = count === 0 ? 0 : Math.log2((count * all) / (asFirst[first]! * asSecond[second]!));
      if (cohesive.some((least) => count >= least.count && bits >= least.bits)) {
        found.push([first, second]);
      }
    }
  }
  return found;
}

/** For each candidate whether what stands at an offset from its start varies. */
function openSides(
  { numbers, characters }: NumberedText,
  many: number,
  indexOf: Int32Array,
  offset: number,
): boolean[] {
  const { size } = characters;
  const keys = new Uint32Array(numbers.length);
  let used = 0;
  for (let at = 1; at + 2 < numbers.length; at += 1) {
    const index = indexOf[numbers[at]! * size + numbers[at + 1]!]!;
    if (index >= 0) {
      keys[used] = index * size + numbers[at + offset]!;
      used += 1;
    }
  }
  const sorted = keys.subarray(0, used).sort();
  const open = new Array<boolean>(many).fill(false);
  for (let from = 0; from < used; ) {
    const index = Math.floor(sorted[from]! / size);
    const neighbours: [number, number][] = [];
    while (from < used && Math.floor(sorted[from]! / size) === index) {
      const key = sorted[from]!;
      const start = from;
      while (from < used && sorted[from] === key) {
        from += 1;
      }
      neighbours.push([key % size, from - start]);
    }
    open[index] = varies(neighbours);
  }
  return open;
}

function varies(neighbours: readonly (readonly [character: number, count: number])[]): boolean {
  const all = neighbours.reduce((sum, [, count]) => sum + count, 0);
  let entropy = 0;
  let most = 0;
  for (const [character, count] of neighbours) {
    const share = count / all;
    // Marks and ends of lines count as many different characters.
    entropy += character === 0 ? share * Math.log2(Math.max(2, count)) : -share * Math.log2(share);
    most = character === 0 ? most : Math.max(most, share);
  }
  return entropy >= leastEntropy && most < mostOfOne;
}
