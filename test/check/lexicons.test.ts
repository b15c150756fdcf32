import confusions from "../../src/check/lexicons/confusions.json";
import phrases from "../../src/check/lexicons/phrases.json";
import type { Hit } from "../../src/check/rule";
import { typoPairs } from "../../src/check/rules/typo-pair";
import { wordChoices } from "../../src/check/rules/word-choice";
import { WordIndex } from "../../src/check/word-index";
import { type WordPair, WordPairs } from "../../src/check/word-pairs";

const lists: readonly [string, readonly WordPair[]][] = [
  ["typos", typoPairs],
  ["word choices", wordChoices],
];

/** A short text that a pattern matches: first alternatives, first characters of classes, least repeats. */
function sample(pattern: string): string {
  let at = 0;
  const group = (): string => {
    const ways: string[] = [];
    let text = "";
    while (at < pattern.length && pattern[at] !== ")") {
      if (pattern[at] === "|") {
        ways.push(text);
        text = "";
        at += 1;
      } else {
        const one = atom();
        text += quantity() === 0 ? "" : one.repeat(Math.max(1, least));
      }
    }
    ways.push(text);
    return ways[0] === "" && ways.length > 1 ? ways[1]! : ways[0]!;
  };
  let least = 1;
  const quantity = (): number => {
    const found = /^(?:\?|\+|\*|\{(\d+)(?:,(\d+))?\})/.exec(pattern.slice(at));
    at += found?.[0].length ?? 0;
    least = found?.[0] === "?" ? 0 : found?.[1] === undefined ? 1 : Number(found[1]);
    return least;
  };
  const atom = (): string => {
    const char = pattern[at]!;
    at += 1;
    if (char === "(") {
      const negative = pattern.startsWith("?!", at);
      at += /^\?[:=!]/.test(pattern.slice(at)) ? 2 : 0;
      const inside = group();
      at += 1;
      return negative ? "" : inside;
    }
    if (char === "[") {
      const end = pattern.indexOf("]", at);
      const inside = pattern.slice(at, end);
      at = end + 1;
      return inside.startsWith("^") ? "，" : inside.startsWith("\\d") ? "1" : inside[0]!;
    }
    if (char === "\\") {
      at += 1;
      return "1";
    }
    return char === "." ? "，" : char === "^" || char === "$" ? "" : char;
  };
  return group();
}

/** The alternatives at the top of a pattern. */
function alternatives(pattern: string): string[] {
  const found: string[] = [""];
  let depth = 0;
  for (const char of pattern) {
    depth += char === "(" || char === "[" ? 1 : char === ")" || char === "]" ? -1 : 0;
    if (char === "|" && depth === 0) {
      found.push("");
    } else {
      found[found.length - 1] += char;
    }
  }
  return found;
}

/** Whether a text holds a fault by a list. */
function finder(list: readonly WordPair[]): (text: string) => boolean {
  const pairs = new WordPairs(list);
  const index = new WordIndex(pairs.words);
  return (text) => {
    const hits: Hit[] = [];
    index.scan(text, (word, start) => hits.push({ word, start }));
    return pairs.marks(text, hits).length > 0;
  };
}

const finds = (pairs: readonly WordPair[], text: string) => finder(pairs)(text);

describe.each(lists)("the list of %s", (_, pairs) => {
  test("names every pair once, and changes something", () => {
    const named = pairs.map(({ wrong, right }) => `${wrong} ${right}`);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    expect(pairs.filter(({ wrong, right }) => wrong === right || wrong === "" || right === "")).toEqual([]);
  });

  test("gives no right word in which any list finds a wrong one", () => {
    const isWrong = finder([...typoPairs, ...wordChoices]);
    expect(pairs.filter(({ right }) => isWrong(`，${right}。`)).map(({ right }) => right)).toEqual([]);
  });

  test("has patterns that compile, hold the wrong word and are bounded", () => {
    for (const { wrong, when, unless } of pairs) {
      for (const pattern of [when, unless].filter((one) => one !== undefined)) {
        expect(() => new RegExp(pattern)).not.toThrow();
        expect(alternatives(pattern).filter((one) => !sample(one).includes(wrong))).toEqual([]);
        expect(pattern).not.toMatch(/[*]|\.\+|\)\+|,\}|\(\?</);
      }
    }
  });

  test("has guards that are needed and do not swallow the fault", () => {
    const guarded = pairs.filter(({ unless, when }) => unless !== undefined && when === undefined);
    expect(guarded.length).toBeGreaterThan(10);
    for (const pair of guarded) {
      const { unless, ...bare } = pair;
      expect([pair.wrong, finds([pair], `，${pair.wrong}。`)]).toEqual([pair.wrong, true]);
      for (const text of alternatives(unless!).map((one) => `，${sample(one)}又也。`)) {
        expect([text, finds([bare], text)]).toEqual([text, true]);
        expect([text, finds([pair], text)]).toEqual([text, false]);
      }
    }
  });

  test("has conditions of which every alternative can be met", () => {
    for (const pair of pairs.filter(({ when }) => when !== undefined)) {
      const met = alternatives(pair.when!).map((one) => `，${sample(one)}。`);
      expect([pair.wrong, met.filter((text) => !finds([pair], text))]).toEqual([pair.wrong, []]);
    }
  });
});

test("phrases are named once and have four characters or more", () => {
  const all = phrases.phrases.flatMap((line) => line.split(" "));
  const long = phrases.long.flatMap((line) => line.split(" "));
  expect(new Set([...all, ...long]).size).toBe(all.length + long.length);
  expect(all.filter((phrase) => !/^\p{Script=Han}{4,}$/u.test(phrase))).toEqual([]);
  expect(long.filter((phrase) => phrase.length < 5)).toEqual([]);
});

test("no phrase holds a wrong word", () => {
  const all = [...phrases.phrases, ...phrases.long].flatMap((line) => line.split(" "));
  const isWrong = finder([...typoPairs, ...wordChoices].filter(({ severity }) => severity !== "hint"));
  expect(all.filter(isWrong)).toEqual([]);
});

test("no character is said to look like itself", () => {
  expect(Object.entries(confusions.shapes).filter(([right, wrong]) => wrong.includes(right))).toEqual([]);
});
