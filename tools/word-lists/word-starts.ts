import { free } from "../../src/check/rules/repeated-character";
import { leastOfCommon } from "./common-pairs";
import { type NumberedText, type PairCounts, pairList } from "./numbered-text";

const leastOfStarts = 5;
/** Behind these a word starts as behind a mark. */
const joints = "的和与及";

/**
 * Pairs of characters that words start with: those that stand behind a mark or a particle. Left out is what the rule
 * on repeated characters never asks: pairs whose first character it leaves alone, or that ends no common pair.
 */
export function wordStarts({ characters, numbers }: NumberedText, pairs: PairCounts): Record<string, string> {
  const { size } = characters;
  const isJoint = characters.flags(joints);
  isJoint[0] = 1;
  const counts = new Int32Array(size ** 2);
  for (let at = 1; at + 1 < numbers.length; at += 1) {
    if (isJoint[numbers[at - 1]!]) {
      counts[numbers[at]! * size + numbers[at + 1]!]! += 1;
    }
  }
  const isAsked = new Uint8Array(size);
  for (let second = 1; second < size; second += 1) {
    for (let first = 1; first < size && !isAsked[second]; first += 1) {
      isAsked[second] = pairs.of(first, second) >= leastOfCommon && !free.includes(characters.at(second)) ? 1 : 0;
    }
  }
  return pairList(
    characters,
    (first, second) => isAsked[first] === 1 && counts[first * size + second]! >= leastOfStarts,
  );
}
