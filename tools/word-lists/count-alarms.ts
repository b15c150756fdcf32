import type { Words } from "./choose-words";
import { leastOfCommon } from "./common-pairs";
import { NearlyWords } from "./look-alikes";
import hand from "./near-words-by-hand.json";
import type { NumberedText, PairCounts } from "./numbered-text";

/** Characters that stand outside words more often than in this share of their places are not looked at. */
const mostOutside = 0.35;
/** A pair is new if it stands there and at most once elsewhere. */
const mostSeen = 2;

/**
 * For each character how often the texts themselves would raise an alarm at it, were the place it stands at not
 * counted: an alarm is a place where it stands in no word and hardly ever beside its neighbour, and one that is like it
 * makes a word that fits.
 */
export function countAlarms(
  { characters, numbers }: NumberedText,
  pairs: PairCounts,
  words: Words,
  alike: readonly number[][],
  outside: Float64Array,
): Int32Array {
  const nearly = new NearlyWords(characters.size, words, alike);
  const isJoint = characters.flags(hand.joints);
  const alarms = new Int32Array(characters.size);
  const fitsBefore = (at: number, right: number) =>
    numbers[at] === 0 ||
    pairs.of(right, numbers[at]!) >= leastOfCommon ||
    isJoint[numbers[at]!] === 1 ||
    words.of(numbers[at]!, numbers[at + 1]!) > 0;
  const fitsBehind = (at: number, right: number) =>
    numbers[at] === 0 ||
    pairs.of(numbers[at]!, right) >= leastOfCommon ||
    isJoint[numbers[at]!] === 1 ||
    words.of(numbers[at - 1]!, numbers[at]!) > 0;
  for (let at = 2; at + 2 < numbers.length; at += 1) {
    const [before, here, next] = [numbers[at - 1]!, numbers[at]!, numbers[at + 1]!];
    if (here === 0 || before === here || next === here || outside[here]! > mostOutside) {
      continue;
    }
    const missesEnd =
      before > 0 &&
      pairs.of(before, here) <= mostSeen &&
      nearly.withSecond(before, here) &&
      (next === 0 || (pairs.of(here, next) < leastOfCommon && words.of(here, next) === 0));
    const missesStart =
      next > 0 &&
      pairs.of(here, next) <= mostSeen &&
      nearly.withFirst(here, next) &&
      (before === 0 || (pairs.of(before, here) < leastOfCommon && words.of(before, here) === 0));
    if (
      (missesEnd && alike[here]!.some((right) => words.of(before, right) > 0 && fitsBefore(at + 1, right))) ||
      (missesStart && alike[here]!.some((right) => words.of(right, next) > 0 && fitsBehind(at - 1, right)))
    ) {
      alarms[here]! += 1;
    }
  }
  return alarms;
}
