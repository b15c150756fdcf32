import { childNode } from "../../src/check/typo-model/child-node";
import type { Order } from "./count-ngrams";

/** What interpolated modified Kneser-Ney smoothing makes of the n-grams of one order; one value for every node. */
export interface SmoothedOrder {
  readonly probabilities: Float64Array;
  /** The weight of the next lower order after this n-gram. */
  readonly backoffs: Float64Array;
  /** The node of order n - 1 for the n-gram without its first token; empty for order 1. */
  readonly suffixes: Int32Array;
  /** The node of order n - 1 for the n-gram without its last token; empty for order 1. */
  readonly parents: Int32Array;
}

/** Smooths counts after Chen and Goodman (1998); n-grams that begin a sentence keep their plain counts. */
export function smooth(orders: readonly Order[]): SmoothedOrder[] {
  const links = link(orders);
  const smoothed: SmoothedOrder[] = [];
  for (let n = 0; n < orders.length; n++) {
    const { counts, tokens } = orders[n] as Order;
    const { suffixes, parents } = links[n] as Links;
    const adjusted = n === orders.length - 1 ? counts : continuations(counts, links[n]?.beginning, links[n + 1]);
    const discounts = n === 0 ? [0, 0.5, 0.75, 1] : discountsOf(adjusted);
    const discount = (node: number) => discounts[Math.min(adjusted[node] as number, 3)] as number;
    const probabilities = new Float64Array(tokens.length);
    const lower = smoothed[n - 1];
    const contexts = lower ? lower.probabilities.length : 1;
    const sums = new Float64Array(contexts);
    const taken = new Float64Array(contexts);
    for (let node = 0; node < tokens.length; node++) {
      const parent = lower ? (parents[node] as number) : 0;
      sums[parent] = (sums[parent] as number) + (adjusted[node] as number);
      taken[parent] = (taken[parent] as number) + discount(node);
    }
    for (let context = 0; lower && context < contexts; context++) {
      const sum = sums[context] as number;
      lower.backoffs[context] = sum > 0 ? (taken[context] as number) / sum : 1;
    }
    for (let node = 0; node < tokens.length; node++) {
      const parent = lower ? (parents[node] as number) : 0;
      const rest = lower
        ? (lower.backoffs[parent] as number) * (lower.probabilities[suffixes[node] as number] as number)
        : (taken[0] as number) / (sums[0] as number) / tokens.length;
      probabilities[node] = ((adjusted[node] as number) - discount(node)) / (sums[parent] as number) + rest;
    }
    smoothed.push({ probabilities, backoffs: new Float64Array(tokens.length).fill(1), suffixes, parents });
  }
  return smoothed;
}

interface Links {
  readonly suffixes: Int32Array;
  readonly parents: Int32Array;
  /** 1 for every n-gram that begins with the edge of a sentence. */
  readonly beginning: Uint8Array;
}

function link(orders: readonly Order[]): Links[] {
  const unigrams = (orders[0] as Order).tokens.length;
  const beginning = new Uint8Array(unigrams);
  beginning[0] = 1;
  const links: Links[] = [{ suffixes: new Int32Array(0), parents: new Int32Array(0), beginning }];
  for (let n = 1; n < orders.length; n++) {
    const { tokens } = orders[n] as Order;
    const { starts } = orders[n - 1] as Order;
    const above = links[n - 1] as Links;
    const suffixes = new Int32Array(tokens.length);
    const parents = new Int32Array(tokens.length);
    const begins = new Uint8Array(tokens.length);
    for (let parent = 0; parent + 1 < starts.length; parent++) {
      for (let node = starts[parent] as number; node < (starts[parent + 1] as number); node++) {
        parents[node] = parent;
        begins[node] = above.beginning[parent] as number;
        const token = tokens[node] as number;
        suffixes[node] = n === 1 ? token : childOf(orders, n - 2, above.suffixes[parent] as number, token);
      }
    }
    links.push({ suffixes, parents, beginning: begins });
  }
  return links;
}

function childOf(orders: readonly Order[], n: number, parent: number, token: number): number {
  const { starts } = orders[n] as Order;
  const { tokens } = orders[n + 1] as Order;
  const child = childNode(tokens, starts[parent] as number, starts[parent + 1] as number, token);
  if (child < 0) {
    throw new Error("An n-gram lacks its suffix");
  }
  return child;
}

function continuations(counts: Uint32Array, beginning: Uint8Array | undefined, above: Links | undefined): Uint32Array {
  const adjusted = new Uint32Array(counts.length);
  for (const suffix of above?.suffixes ?? []) {
    adjusted[suffix] = (adjusted[suffix] as number) + 1;
  }
  for (let node = 0; node < counts.length; node++) {
    if (beginning?.[node] && counts.length > 1 && above && (node > 0 || adjusted[node] === 0)) {
      adjusted[node] = counts[node] as number;
    }
  }
  return adjusted;
}

function discountsOf(adjusted: Uint32Array): number[] {
  const times = [0, 0, 0, 0, 0];
  for (const count of adjusted) {
    if (count < 5) {
      times[count] = (times[count] as number) + 1;
    }
  }
  const [, one = 1, two = 1, three = 1, four = 1] = times.map((count) => Math.max(count, 1));
  const share = one / (one + 2 * two);
  return [0, 1 - (2 * share * two) / one, 2 - (3 * share * three) / two, 3 - (4 * share * four) / three].map(
    (discount, count) => Math.min(Math.max(discount, 0), count),
  );
}
