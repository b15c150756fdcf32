import { chooseWords, type Words } from "./choose-words";
import { leastOfCommon } from "./common-pairs";
import { countAlarms } from "./count-alarms";
import { alikeOf, NearlyWords } from "./look-alikes";
import hand from "./near-words-by-hand.json";
import { type Characters, followerList, type NumberedText, type PairCounts, pairList } from "./numbered-text";

/** What a word of the list written by hand counts at least. */
const leastOfHand = 60;
/** A character is bound to words if at most this share of its places is outside them, */
const mostOutside = 0.4;
/** and may start a clause all the same if at least this one is. */
const mostOutsideAtStart = 0.25;
/** From so many alarms in right text on a character is left alone. */
const leastAlarms = 14;
/** A character mostly starts or ends words if it does at this share of its places, */
const leastInPlace = 0.6;
/** and has so many. */
const leastPlaces = 30;
/** A character that is not bound is strange up to so many places. */
const mostOfStrange = 600;
/** A pair that looks like a word is right text from this count on; with a strange character, if it is there at all. */
const leastOfRare = 2;

/** The lists that find a character in no word where one like it would make one: src/check/near-words.ts reads them. */
export function nearWords(text: NumberedText, common: PairCounts, pairs: PairCounts): object {
  const { characters } = text;
  const words = chooseWords(text, pairs);
  const alike = alikeOf(characters);
  addByHand(words, pairs, hand.words);
  const { places, outside } = standing(text, words);
  const alarms = countAlarms(text, pairs, words, alike, outside);
  // A character is no more bound to words for standing in half a set phrase.
  addByHand(words, pairs, hand.halves);
  const { starting, ending } = standing(text, words);
  const nearly = new NearlyWords(characters.size, words, alike);

  const isFree = characters.flags(hand.names + hand.alone + hand.wordEnds);
  const isUnbound = characters.flags(hand.unbound);
  const isNeither = characters.flags(hand.neither);
  const select = (holds: (character: number) => boolean) =>
    Uint8Array.from({ length: characters.size }, (_, each) => (each > 0 && holds(each) ? 1 : 0));
  const isBound = select(
    (each) => outside[each]! <= mostOutside && alarms[each]! < leastAlarms && !isFree[each] && !isUnbound[each],
  );
  const isPlaced = (shares: Float64Array) =>
    select((each) => shares[each]! >= leastInPlace && places[each]! >= leastPlaces && !isNeither[each]);
  const isHead = isPlaced(starting);
  const isTail = isPlaced(ending);
  const isStrange = select(
    (each) =>
      places[each]! <= mostOfStrange && outside[each]! > mostOutside && !isFree[each] && alike[each]!.length > 0,
  );

  const byHand = new Set(numbersIn(characters, hand.words).map(String));
  const isWord = (first: number, second: number) =>
    words.of(first, second) >= leastOfCommon || (words.of(first, second) > 0 && byHand.has(String([first, second])));
  const isAskedFrom = (first: number, second: number) => {
    const withSecond = nearly.withSecond(first, second);
    const withFirst = nearly.withFirst(first, second);
    if ((withSecond && isStrange[second]) || (withFirst && isStrange[first])) {
      return 1;
    }
    return (withSecond && (isBound[second] || isHead[first])) || (withFirst && (isBound[first] || isTail[second]))
      ? leastOfRare
      : Number.POSITIVE_INFINITY;
  };
  const isRare = (first: number, second: number) =>
    common.of(first, second) < leastOfCommon &&
    (words.of(first, second) > 0 ? !isWord(first, second) : pairs.of(first, second) >= isAskedFrom(first, second));

  const flagged = (flags: Uint8Array) => [...flags.keys()].filter((each) => flags[each]);
  const written = (numbers: readonly number[]) => numbers.map((each) => characters.at(each));
  const bound = flagged(isBound).filter((each) => alike[each]!.length > 0);
  return {
    bound: written(bound).sort().join(""),
    open: written(bound.filter((each) => outside[each]! > mostOutsideAtStart))
      .sort()
      .join(""),
    heads: written(flagged(isHead)).join(""),
    tails: written(flagged(isTail)).join(""),
    strange: written(flagged(isStrange)).join(""),
    free: [...new Set(hand.names + hand.alone + hand.wordEnds + hand.besideHalves)].sort().join(""),
    words: followerList(characters, isWord, (first, seconds) =>
      written([...seconds].sort((a, b) => words.of(first, b) - words.of(first, a))),
    ),
    rare: pairList(characters, isRare),
  };
}

/** Adds those words, one line many, that are not there. */
function addByHand(words: Words, pairs: PairCounts, lines: readonly string[]): void {
  for (const [first, second] of numbersIn(pairs.characters, lines)) {
    if (first > 0 && second > 0 && words.of(first, second) === 0) {
      words.add(first, second, Math.max(leastOfHand, pairs.of(first, second)));
    }
  }
}

function numbersIn(characters: Characters, lines: readonly string[]): (readonly [first: number, second: number])[] {
  return lines
    .flatMap((line) => line.split(" "))
    .map((word) => [characters.numberOf(word[0]!), characters.numberOf(word[1]!)] as const);
}

/** How each character stands in the texts: its places, and the share of them outside words, at a start, at an end. */
function standing({ characters, numbers }: NumberedText, words: Words) {
  const places = new Int32Array(characters.size);
  const outside = new Float64Array(characters.size);
  const starting = new Float64Array(characters.size);
  const ending = new Float64Array(characters.size);
  for (let at = 1; at + 1 < numbers.length; at += 1) {
    const here = numbers[at]!;
    const starts = words.of(here, numbers[at + 1]!) > 0;
    const ends = words.of(numbers[at - 1]!, here) > 0;
    places[here]! += 1;
    starting[here]! += starts ? 1 : 0;
    ending[here]! += ends ? 1 : 0;
    outside[here]! += starts || ends ? 0 : 1;
  }
  for (const counts of [outside, starting, ending]) {
    counts.forEach((count, each) => {
      counts[each] = count / Math.max(places[each]!, 1);
    });
  }
  return { places, outside, starting, ending };
}
