import { PackedReader } from "./packed-reader";

/**
 * Boosted trees: the sum of what a row of features comes to in each. Every tree is full, of one depth: inner node n
 * has the nodes 2n + 1 (at most the threshold) and 2n + 2.
 */
export class Trees {
  private readonly base: number;
  private readonly depth: number;
  private readonly trees: number;
  private readonly features: Uint8Array;
  private readonly thresholds: Float32Array;
  private readonly leaves: Float32Array;
  /** The odds that come to the scores 0, 1 and 2. */
  private readonly steps: readonly [number, number, number];

  /** Reads a file of `packTrees`; throws if it is another one. */
  constructor(bytes: Uint8Array) {
    const reader = new PackedReader(bytes);
    reader.magic("NTT1");
    this.trees = reader.uint32();
    this.depth = reader.uint32();
    const inner = this.trees * (2 ** this.depth - 1);
    [this.base = 0] = reader.float32s(1);
    this.features = reader.octets(inner).slice();
    this.thresholds = reader.float32s(inner);
    this.leaves = reader.float32s(this.trees * 2 ** this.depth);
    const [zero = 0, one = 1, two = 2] = reader.float32s(3);
    this.steps = [zero, one, two];
  }

  /** The score of a row of features: 0, 1 and 2 where the trainer found the precision that is wanted of each. */
  score(row: Float64Array): number {
    const [zero, one, two] = this.steps;
    const odds = this.odds(row);
    return odds < one ? (odds - zero) / (one - zero) : 1 + (odds - one) / (two - one);
  }

  /** The logarithm of the odds that an edit is right, as far as the examples tell. */
  odds(row: Float64Array): number {
    const inner = 2 ** this.depth - 1;
    let sum = this.base;
    for (let tree = 0; tree < this.trees; tree++) {
      let node = 0;
      while (node < inner) {
        const place = tree * inner + node;
        const value = row[this.features[place] as number] as number;
        node = 2 * node + (value <= (this.thresholds[place] as number) ? 1 : 2);
      }
      sum += this.leaves[tree * (inner + 1) + node - inner] as number;
    }
    return sum;
  }
}
