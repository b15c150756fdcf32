import type { Order } from "./count-ngrams";
import type { SmoothedOrder } from "./kneser-ney";

/** A smoothed model of fewer n-grams; natural logarithms. */
export interface PrunedOrder {
  readonly tokens: Uint16Array;
  readonly logProbabilities: Float32Array;
  /** Only where {@link starts} says that n-grams follow; elsewhere 0. */
  readonly logBackoffs: Float32Array;
  readonly starts: Uint32Array;
  /** For every n-gram, the place of the one without its first token among the n-grams that share its context. */
  readonly ranks: Uint16Array;
}

/**
 * Keeps the n-grams whose count times the gain of their logarithm over the lower order is above the threshold of
 * their order (`thresholds[n - 1]`), and what they begin and end with, and works out the backoffs anew.
 */
export function prune(
  orders: readonly Order[],
  smoothed: readonly SmoothedOrder[],
  thresholds: readonly number[],
): PrunedOrder[] {
  const kept = keepers(orders, smoothed, thresholds);
  const pruned: PrunedOrder[] = [];
  let estimates = Float64Array.from((smoothed[0] as SmoothedOrder).probabilities);
  let renumbered = Uint32Array.from(estimates, (_, index) => index);
  for (let n = 0; n < orders.length; n++) {
    const { tokens } = orders[n] as Order;
    const { probabilities } = smoothed[n] as SmoothedOrder;
    const keep = kept[n] as Uint8Array;
    const next = smoothed[n + 1];
    const size = renumbered.length ? keep.reduce((sum, one) => sum + one, 0) : 0;
    const order = {
      tokens: new Uint16Array(size),
      logProbabilities: new Float32Array(size),
      logBackoffs: new Float32Array(size),
      starts: new Uint32Array(size + 1),
      ranks: n > 1 ? ranksOf(smoothed, pruned, kept, n) : (orders[n] as Order).tokens.filter((_, node) => keep[node]),
    };
    const backoffs = next ? backoffsOf(next, kept[n + 1] as Uint8Array, estimates, order, renumbered) : undefined;
    for (let node = 0, at = 0; node < tokens.length; node++) {
      if (keep[node]) {
        order.tokens[at] = tokens[node] as number;
        order.logProbabilities[at] = Math.log(probabilities[node] as number);
        const hasNext = (order.starts[at + 1] as number) > 0;
        order.logBackoffs[at++] = backoffs && hasNext ? Math.log(backoffs[node] as number) : 0;
      }
    }
    for (let at = 0; at < size; at++) {
      order.starts[at + 1] = (order.starts[at + 1] as number) + (order.starts[at] as number);
    }
    pruned.push(order);
    if (next && backoffs) {
      const lower = estimates;
      const keepNext = kept[n + 1] as Uint8Array;
      let at = 0;
      renumbered = new Uint32Array(next.probabilities.length);
      estimates = new Float64Array(next.probabilities.length);
      for (let node = 0; node < estimates.length; node++) {
        renumbered[node] = at;
        at += keepNext[node] as number;
        estimates[node] = keepNext[node]
          ? (next.probabilities[node] as number)
          : (backoffs[next.parents[node] as number] as number) * (lower[next.suffixes[node] as number] as number);
      }
    }
  }
  return pruned;
}

function keepers(
  orders: readonly Order[],
  smoothed: readonly SmoothedOrder[],
  thresholds: readonly number[],
): Uint8Array[] {
  const kept = orders.map((order) => new Uint8Array(order.tokens.length));
  kept[0]?.fill(1);
  for (let n = orders.length - 1; n > 0; n--) {
    const { counts } = orders[n] as Order;
    const { probabilities, suffixes, parents } = smoothed[n] as SmoothedOrder;
    const lower = smoothed[n - 1] as SmoothedOrder;
    const keep = kept[n] as Uint8Array;
    const above = kept[n - 1] as Uint8Array;
    for (let node = 0; node < counts.length; node++) {
      const parent = parents[node] as number;
      const backedOff = (lower.backoffs[parent] as number) * (lower.probabilities[suffixes[node] as number] as number);
      const gain = (counts[node] as number) * Math.log((probabilities[node] as number) / backedOff);
      if (gain > (thresholds[n] as number)) {
        keep[node] = 1;
      }
      if (keep[node]) {
        above[parent] = 1;
        above[n > 1 ? (suffixes[node] as number) : parent] = 1;
      }
    }
  }
  return kept;
}

function ranksOf(
  smoothed: readonly SmoothedOrder[],
  pruned: readonly PrunedOrder[],
  kept: readonly Uint8Array[],
  n: number,
): Uint16Array {
  const { suffixes } = smoothed[n] as SmoothedOrder;
  const lower = renumber(kept[n - 1] as Uint8Array);
  const contexts = renumber(kept[n - 2] as Uint8Array);
  const { parents } = smoothed[n - 1] as SmoothedOrder;
  const { starts } = pruned[n - 2] as PrunedOrder;
  const ranks: number[] = [];
  kept[n]?.forEach((keep, node) => {
    if (keep) {
      const suffix = suffixes[node] as number;
      const first = starts[contexts[parents[suffix] as number] as number] as number;
      ranks.push((lower[suffix] as number) - first);
    }
  });
  return Uint16Array.from(ranks);
}

function renumber(keep: Uint8Array): Uint32Array {
  let next = 0;
  return Uint32Array.from(keep, (kept) => (kept ? next++ : next));
}

/** The backoffs of all contexts; counts in `order.starts` how many kept n-grams follow each kept context. */
function backoffsOf(
  next: SmoothedOrder,
  keepNext: Uint8Array,
  lower: Float64Array,
  order: PrunedOrder,
  renumbered: Uint32Array,
): Float64Array {
  const backoffs = new Float64Array(lower.length);
  const lowerSums = new Float64Array(lower.length);
  for (let node = 0; node < keepNext.length; node++) {
    if (keepNext[node]) {
      const parent = next.parents[node] as number;
      const place = (renumbered[parent] as number) + 1;
      order.starts[place] = (order.starts[place] as number) + 1;
      backoffs[parent] = (backoffs[parent] as number) + (next.probabilities[node] as number);
      lowerSums[parent] = (lowerSums[parent] as number) + (lower[next.suffixes[node] as number] as number);
    }
  }
  for (let node = 0; node < backoffs.length; node++) {
    const backoff = Math.max(1 - (backoffs[node] as number), 1e-6) / Math.max(1 - (lowerSums[node] as number), 1e-6);
    backoffs[node] = Math.min(backoff, 50);
  }
  return backoffs;
}
