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
  }

  /** The logarithm of the odds for a row of features. */
  score(row: Float64Array): number {
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
