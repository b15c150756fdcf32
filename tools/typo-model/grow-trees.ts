import { randomFrom } from "./random";

/** One edit to learn from. */
export interface Example {
  readonly row: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

/** What to grow. */
export interface Growth {
  readonly trees: number;
  readonly depth: number;
  /** How much of each tree counts. */
  readonly rate: number;
  /** The fewest examples in a leaf. */
  readonly leaf: number;
  /** What holds the values of leaves back. */
  readonly ridge: number;
  /** The share of the examples, and of the features, that each tree is grown by. */
  readonly sample: number;
  readonly featureSample: number;
}

/** Full trees of one depth, as `Trees` reads them: `features`, `thresholds` by inner node, `leaves` after them. */
export interface Grown {
  readonly base: number;
  readonly depth: number;
  readonly features: Uint8Array[];
  readonly thresholds: Float32Array[];
  readonly leaves: Float32Array[];
}

const bins = 32;

/** Boosts trees by the gradient of the logarithmic loss; the same examples in the same order give the same trees. */
export function growTrees(examples: readonly Example[], growth: Growth): Grown {
  const width = examples[0]?.row.length ?? 0;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(examples, feature));
  const binned = cuts.map((cut, feature) =>
    Uint8Array.from(examples, ({ row }) => binOf(cut, Math.fround(row[feature] as number))),
  );
  let all = 0;
  let right = 0;
  for (const { weight, right: isRight } of examples) {
    all += weight;
    right += isRight ? weight : 0;
  }
  const base = Math.fround(Math.log(right / (all - right)));
  const scores = new Float64Array(examples.length).fill(base);
  const gradients = new Float64Array(examples.length);
  const hessians = new Float64Array(examples.length);
  const grown: Grown = { base, depth: growth.depth, features: [], thresholds: [], leaves: [] };
  const inner = 2 ** growth.depth - 1;
  const random = randomFrom(1);
  for (let tree = 0; tree < growth.trees; tree++) {
    const active = Uint8Array.from(cuts, () => (random() < growth.featureSample ? 1 : 0));
    examples.forEach(({ weight: full, right: isRight }, index) => {
      const weight = random() < growth.sample ? full : 0;
      const probability = 1 / (1 + Math.exp(-(scores[index] as number)));
      gradients[index] = weight * ((isRight ? 1 : 0) - probability);
      hessians[index] = weight * probability * (1 - probability);
    });
    const features = new Uint8Array(inner);
    const thresholds = new Float32Array(inner).fill(Number.POSITIVE_INFINITY);
    const leaves = new Float32Array(inner + 1);
    const split = (members: Int32Array, node: number): void => {
      if (node >= inner) {
        const value = Math.fround(growth.rate * leafValue(members, gradients, hessians, growth.ridge));
        leaves[node - inner] = value;
        for (const member of members) {
          scores[member] = (scores[member] as number) + value;
        }
        return;
      }
      const best = bestSplit(members, binned, cuts, gradients, hessians, growth, active);
      if (best) {
        features[node] = best.feature;
        thresholds[node] = cuts[best.feature]?.[best.bin] as number;
      }
      const column = best ? (binned[best.feature] as Uint8Array) : undefined;
      const goesLeft = (member: number) => !best || !column || (column[member] as number) <= best.bin;
      split(members.filter(goesLeft), 2 * node + 1);
      split(
        members.filter((member) => !goesLeft(member)),
        2 * node + 2,
      );
    };
    split(
      Int32Array.from(examples, (_, index) => index),
      0,
    );
    grown.features.push(features);
    grown.thresholds.push(thresholds);
    grown.leaves.push(leaves);
  }
  return grown;
}

function cutsOf(examples: readonly Example[], feature: number): Float32Array {
  const values = Float32Array.from(examples, ({ row }) => row[feature] as number).sort();
  const different = values.filter((value, index) => value !== values[index - 1]);
  if (different.length <= bins) {
    return different.subarray(0, different.length - 1);
  }
  const cuts = new Set<number>();
  for (let bin = 1; bin < bins; bin++) {
    cuts.add(values[Math.floor((bin * values.length) / bins)] as number);
  }
  return Float32Array.from([...cuts].filter((cut) => cut < (values[values.length - 1] as number)));
}

function binOf(cuts: Float32Array, value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > (cuts[bin] as number)) {
    bin++;
  }
  return bin;
}

function leafValue(members: Int32Array, gradients: Float64Array, hessians: Float64Array, ridge: number): number {
  let gradient = 0;
  let hessian = 0;
  for (const member of members) {
    gradient += gradients[member] as number;
    hessian += hessians[member] as number;
  }
  return members.length ? gradient / (hessian + ridge) : 0;
}

function bestSplit(
  members: Int32Array,
  binned: readonly Uint8Array[],
  cuts: readonly Float32Array[],
  gradients: Float64Array,
  hessians: Float64Array,
  { leaf, ridge }: Growth,
  active: Uint8Array,
): { feature: number; bin: number } | undefined {
  if (members.length < 2 * leaf) {
    return undefined;
  }
  const sums = new Float64Array(3 * (bins + 1));
  let best: { feature: number; bin: number } | undefined;
  let bestGain = 1e-3;
  binned.forEach((column, feature) => {
    if (!active[feature]) {
      return;
    }
    const size = (cuts[feature]?.length ?? 0) + 1;
    sums.fill(0);
    let gradient = 0;
    let hessian = 0;
    for (const member of members) {
      const at = 3 * (column[member] as number);
      sums[at] = (sums[at] as number) + (gradients[member] as number);
      sums[at + 1] = (sums[at + 1] as number) + (hessians[member] as number);
      sums[at + 2] = (sums[at + 2] as number) + 1;
      gradient += gradients[member] as number;
      hessian += hessians[member] as number;
    }
    const whole = (gradient * gradient) / (hessian + ridge);
    let leftGradient = 0;
    let leftHessian = 0;
    let left = 0;
    for (let bin = 0; bin + 1 < size; bin++) {
      leftGradient += sums[3 * bin] as number;
      leftHessian += sums[3 * bin + 1] as number;
      left += sums[3 * bin + 2] as number;
      if (left < leaf || members.length - left < leaf) {
        continue;
      }
      const rest = gradient - leftGradient;
      const gain =
        (leftGradient * leftGradient) / (leftHessian + ridge) + (rest * rest) / (hessian - leftHessian + ridge) - whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    }
  });
  return best;
}
