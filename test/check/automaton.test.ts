import fc from "fast-check";
import { Automaton } from "../../src/check/automaton";

function found(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  new Automaton(words).scan(text, (word, start) => hits.push(`${start}:${words[word]}`));
  return hits.sort();
}

test("finds words within words and across one another", () => {
  expect(found(["战斗堡垒", "堡垒", "堡垒作用", "用"], "战斗堡垒作用")).toEqual([
    "0:战斗堡垒",
    "2:堡垒",
    "2:堡垒作用",
    "5:用",
  ]);
});

test("falls back to the longest suffix that still fits", () => {
  expect(found(["集体学习会", "学习强国"], "集体学习强国")).toEqual(["2:学习强国"]);
  expect(found(["aab"], "aaab")).toEqual(["1:aab"]);
});

test("finds what a plain search finds, in any text and list", () => {
  const letters = fc.constantFrom("集", "体", "学", "习", "a");
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
      fc.string({ unit: letters, maxLength: 40 }),
      (words, text) => {
        const plain = words.flatMap((w) =>
          [...Array(text.length).keys()].filter((at) => text.startsWith(w, at)).map((at) => `${at}:${w}`),
        );
        expect(found(words, text)).toEqual(plain.sort());
      },
    ),
  );
});
