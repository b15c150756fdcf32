import { longestWord } from "../../src/check/typo-model/lexicon";
import { isHan, type Vocabulary } from "../../src/check/typo-model/tokens";
import { countNgrams } from "./count-ngrams";
import { countWords } from "./count-words";
import { encode, vocabularyFrom } from "./encode";
import { smooth } from "./kneser-ney";
import { packLanguageModel } from "./pack-language-model";
import { packLexicon } from "./pack-lexicon";
import type { Places } from "./places";
import { prune } from "./prune";

/** How often a line counts that is given more than once. */
const partyWeight = 3;
const phraseWeight = 4;
const countyWeight = 3;
const townWeight = 2;
const order = 5;
/** Of the orders 1 to 5: how much an n-gram must gain over all its occurrences, in nats. */
const thresholds = [0, 5.5, 5.5, 5.5, 5.5];
const leastOfCharacter = 3;
const leastOfWord = 2;

/** Of the news no statistics over more characters may be passed on. */
const longestOfNews = 4;

/** What the language model and the lexicon are made of. */
export interface Language {
  /** One sentence a line. */
  readonly texts: readonly string[];
  /** The same of broadcasters and papers: of these only statistics over at most four characters are used. */
  readonly news: readonly string[];
  /** Lines that are in {@link texts} and weigh more. */
  readonly party: readonly string[];
  /** Set phrases of the genre. */
  readonly phrases: readonly string[];
  /** Names that the texts rarely have and a report of any county does. */
  readonly places: Places;
  /** A word list with counts from elsewhere, to tell words apart by. */
  readonly words: ReadonlyMap<string, number>;
}

/** Packs the language model; returns its vocabulary too, and how many n-grams of every order it keeps. */
export function trainLanguageModel({ texts, news, party, phrases, places }: Language): {
  vocabulary: Vocabulary;
  bytes: Uint8Array;
  sizes: number[];
} {
  const lines = [
    ...texts,
    ...repeated(party, partyWeight),
    ...repeated(phrases, phraseWeight),
    ...repeated(places.counties, countyWeight),
    ...repeated(places.towns, townWeight),
  ];
  const vocabulary = vocabularyFrom([...lines, ...news], leastOfCharacter);
  const whole = encode(vocabulary, lines).length - 1;
  const tokens = encode(vocabulary, [...lines, ...news]);
  const orders = countNgrams(tokens, order, vocabulary.characters.length, whole);
  const pruned = prune(orders, smooth(orders), thresholds);
  return {
    vocabulary,
    bytes: packLanguageModel(vocabulary.characters, pruned),
    sizes: pruned.map(({ tokens }) => tokens.length),
  };
}

function repeated(lines: readonly string[], times: number): string[] {
  return Array.from({ length: times }, () => lines).flat();
}

/** Packs the words of the list that the texts use, and the phrases that are no longer than a word may be. */
export function trainLexicon(vocabulary: Vocabulary, { texts, news, phrases, words }: Language): Uint8Array {
  const counted = countWords(words, texts);
  for (const [word, count] of countWords(words, news)) {
    if (word.length <= longestOfNews) {
      counted.set(word, (counted.get(word) ?? 0) + count);
    }
  }
  const kept = new Map([...counted].filter(([word, count]) => word.length > 1 && count >= leastOfWord));
  for (const phrase of phrases) {
    if (phrase.length <= longestWord && !kept.has(phrase)) {
      kept.set(phrase, leastOfWord);
    }
  }
  return packLexicon(vocabulary, kept);
}

/** Reads a word list of lines "word count …": words of Chinese characters only. */
export function readWords(lines: readonly string[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of lines) {
    const [word = "", count = "1"] = line.split(/\s/);
    if (word.length <= longestWord && Array.from(word).every((character) => isHan(character.charCodeAt(0)))) {
      words.set(word, Number(count));
    }
  }
  return words;
}
