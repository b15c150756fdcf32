import { isCommonPair } from "./common-pairs";
import { isConfusable, isInterchangeable } from "./confusion";
import common from "./lexicons/common-pairs.json";
import lexicon from "./lexicons/near-words.json";

/** A character that stands in no word, where one that is easily taken for it would. */
export interface NearWord {
  /** The offset of the character, in UTF-16 units. */
  readonly at: number;
  /** The word that stands there with the right character. */
  readonly word: string;
  /** Where that word would start: at the character or one before it. */
  readonly start: number;
  readonly right: string;
}

/** Words of two characters, by their first; the second ones by how often the word is used. */
const words: Readonly<Record<string, string>> = lexicon.words;
/** Pairs that do stand side by side in right text, though seldom, and look like one of the words. */
const rare: Readonly<Record<string, string>> = lexicon.rare;

const sizeBits = 21;

/** Which pairs are known, as bits under a number for the pair: some unknown ones count as known, which only costs a find. */
const known = new Int32Array(2 ** (sizeBits - 5));
const numberOf = (first: number, second: number) => Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - sizeBits);
const isKnown = (first: number, second: number) => {
  const n = numberOf(first, second);
  return ((known[n >>> 5]! >>> (n & 31)) & 1) !== 0;
};
for (const table of [words, rare, common as Readonly<Record<string, string>>]) {
  for (const [first, followers] of Object.entries(table)) {
    for (const second of followers) {
      const n = numberOf(first.charCodeAt(0), second.charCodeAt(0));
      known[n >>> 5]! |= 1 << (n & 31);
    }
  }
}

/** The first characters of words, by their second. */
const heads = new Map<string, string>();
for (const [first, followers] of Object.entries(words)) {
  for (const second of followers) {
    heads.set(second, (heads.get(second) ?? "") + first);
  }
}

/** What is known of a character, as bits. */
const bound = 1;
const head = 2;
const tail = 4;
const strange = 8;
const traits = new Uint8Array(0x10000);
for (const [trait, characters] of [
  // Hardly ever stands but in words.
  [bound, lexicon.bound],
  // Mostly starts a word, mostly ends one.
  [head, lexicon.heads],
  [tail, lexicon.tails],
  // Stands in few words, and seldom.
  [strange, lexicon.strange],
] as const) {
  for (const character of characters) {
    traits[character.charCodeAt(0)]! |= trait;
  }
}
/** Characters that stand in words but at the start of a clause. */
const open = new Set(lexicon.open);
/** Characters of names, and such as stand alone, which are not taken for others beside half a word: 引客入豫. */
const free = new Set(lexicon.free);

/** Characters behind and before which any word may stand. */
const joints =
  "的了和与及等在为是有不以并对从到由于将把被让使更很最中上下内外前后里再又也都还就才只已未应可能会要个名次项件条";
/** Counted or named one by one, so that the next character is anything: 甲班, 六好. */
const counting = "一二三四五六七八九十甲乙丙丁两几百千万亿第老小";
/** Behind these stands any verb or adjective: 联系不紧, 学有所思. */
const leading = "不所未已可很最更较太";

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isWord = (first: string | undefined, second: string | undefined) =>
  first !== undefined && second !== undefined && second !== "" && (words[first]?.includes(second) ?? false);
const mayStandFor = (wrong: string, right: string) =>
  (isConfusable(right, wrong) || isConfusable(wrong, right)) && !isInterchangeable(right, wrong);

/**
 * Places where the text has no word, but would have one that fits what stands round it if one character were another
 * that sounds or looks alike. The pairs there stand side by side once or never in 33 million characters of laws,
 * reports and news.
 */
export function findNearWords(text: string): NearWord[] {
  const found: NearWord[] = [];
  let before = 0;
  let code = text.charCodeAt(0);
  let isNewBefore = true;
  for (let at = 0; at < text.length; at += 1) {
    const next = text.charCodeAt(at + 1);
    const isNewNext = !(isHan(code) && isHan(next) && isKnown(code, next));
    if ((isNewBefore || isNewNext) && code !== before && code !== next && traits[code] !== 0) {
      const near = nearest(text, at, traits[code]!, isNewBefore, isNewNext);
      if (near && near.at !== found.at(-1)?.at) {
        found.push(near);
      }
    }
    before = code;
    code = next;
    isNewBefore = isNewNext;
  }
  return found;
}

function nearest(
  text: string,
  at: number,
  trait: number,
  isNewBefore: boolean,
  isNewNext: boolean,
): NearWord | undefined {
  const mayMissEnd = (trait & head) !== 0 && isNewNext && hanAt(text, at + 1) !== "";
  const mayMissStart = (trait & tail) !== 0 && isNewBefore && hanAt(text, at - 1) !== "";
  return (
    (trait & (bound | strange) && isNewBefore && isNewNext ? wrongHere(text, at) : undefined) ??
    (mayMissEnd && !isWord(text[at - 1], text[at]) ? wrongNext(text, at) : undefined) ??
    (mayMissStart && !isWord(text[at], text[at + 1]) ? wrongBefore(text, at) : undefined)
  );
}

const hanAt = (text: string, at: number) => (isHan(text.charCodeAt(at)) ? text[at]! : "");

const isStrange = (character: string) => (traits[character.charCodeAt(0)]! & strange) !== 0;

/** The character itself is wrong: 差矩 for 差距, where 矩 belongs to nothing. */
function wrongHere(text: string, at: number): NearWord | undefined {
  const wrong = text[at]!;
  const before = hanAt(text, at - 1);
  const next = hanAt(text, at + 1);
  if (before !== "" && counting.includes(before)) {
    return undefined;
  }
  return (
    secondOf(text, before, at) ??
    (next === "" || counting.includes(next) || (before === "" && (open.has(wrong) || isStrange(wrong)))
      ? undefined
      : firstOf(text, at, next))
  );
}

/** What should end the word is wrong: 矛看 for 矛盾, where 矛 misses its other half. */
function wrongNext(text: string, at: number): NearWord | undefined {
  return mayBeWrong(text[at + 1]!) && !isWord(text[at + 1], text[at + 2])
    ? secondOf(text, text[at]!, at + 1)
    : undefined;
}

/** What should start the word is wrong: 资询 for 咨询. */
function wrongBefore(text: string, at: number): NearWord | undefined {
  const wrong = text[at - 1]!;
  return mayBeWrong(wrong) && !leading.includes(wrong) && !isWord(text[at - 2], wrong)
    ? firstOf(text, at - 1, text[at]!)
    : undefined;
}

function mayBeWrong(character: string): boolean {
  return !free.has(character) && !counting.includes(character) && !joints.includes(character);
}

/** The word that starts with the first character, were the one at the offset right. */
function secondOf(text: string, first: string, at: number): NearWord | undefined {
  const right =
    first === "" || leading.includes(first)
      ? undefined
      : [...(words[first] ?? "")].find((each) => mayStandFor(text[at]!, each) && startsHere(text, at + 1, each));
  return right === undefined ? undefined : { at, word: first + right, start: at - 1, right };
}

/** The word that ends with the second character, were the one at the offset right. */
function firstOf(text: string, at: number, second: string): NearWord | undefined {
  const right = [...(heads.get(second) ?? "")]
    .filter((each) => mayStandFor(text[at]!, each) && endsHere(text, at - 1, each))
    .sort((a, b) => words[a]!.indexOf(second) - words[b]!.indexOf(second))[0];
  return right === undefined ? undefined : { at, word: right + second, start: at, right };
}

/** Whether something new may start at an offset behind a word that ends with the character. */
function startsHere(text: string, at: number, last: string): boolean {
  return (
    !isHan(text.charCodeAt(at)) ||
    isCommonPair(last, text[at]) ||
    joints.includes(text[at]!) ||
    isWord(text[at], text[at + 1])
  );
}

/** Whether something may end at an offset before a word that starts with the character. */
function endsHere(text: string, at: number, first: string): boolean {
  return (
    at < 0 ||
    !isHan(text.charCodeAt(at)) ||
    isCommonPair(text[at], first) ||
    joints.includes(text[at]!) ||
    isWord(text[at - 1], text[at])
  );
}
