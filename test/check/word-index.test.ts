import fc from "fast-check";
import { WordIndex } from "../../src/check/word-index";

function found(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  new WordIndex(words).scan(text, (word, start) => hits.push(`${start}:${words[word]}`));
  return hits;
}

test("finds words within words and across one another, in the order of where they start", () => {
  expect(found(["战斗堡垒作用", "堡垒", "战斗堡垒", "垒作", "战斗", "用"], "战斗堡垒作用")).toEqual([
    "0:战斗",
    "0:战斗堡垒",
    "0:战斗堡垒作用",
    "2:堡垒",
    "3:垒作",
    "5:用",
  ]);
});

test("finds nothing in what only begins like a word", () => {
  expect(found(["集体学习会"], "集体学习")).toEqual([]);
  expect(found(["aab"], "aaab")).toEqual(["1:aab"]);
  expect(found(["集体"], "")).toEqual([]);
});

test("finds what a plain search finds, in any text and list", () => {
  const letters = fc.constantFrom("集", "体", "学", "习", "a", "\u0000", "\ud83d");
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
      fc.string({ unit: letters, maxLength: 40 }),
      (words, text) => {
        const plain = words.flatMap((w) =>
          [...Array(text.length).keys()].filter((at) => text.startsWith(w, at)).map((at) => `${at}:${w}`),
        );
        expect(found(words, text).sort()).toEqual(plain.sort());
      },
    ),
  );
});
