import { type PairCounts, pairList } from "./numbered-text";

/** From this count on a pair speaks for a word or for the seam of two. */
export const leastOfCommon = 100;

/** Pairs of characters that often stand side by side. */
export function commonPairs(pairs: PairCounts): Record<string, string> {
  return pairList(pairs.characters, (first, second) => pairs.of(first, second) >= leastOfCommon);
}
