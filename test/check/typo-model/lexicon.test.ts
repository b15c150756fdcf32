import { Lexicon } from "../../../src/check/typo-model/lexicon";
import { vocabularyOf } from "../../../src/check/typo-model/tokens";
import { packLexicon } from "../../../tools/typo-model/pack-lexicon";

const vocabulary = vocabularyOf("\n\ufffd战斗堡垒作用发挥战");
const lexicon = new Lexicon(
  packLexicon(
    vocabulary,
    new Map([
      ["战斗", 100],
      ["堡垒", 10],
      ["战斗堡垒", 7],
      ["作用", 1000],
      ["发挥作用", 3],
      ["不在", 5],
    ]),
  ),
);
const tokens = (text: string) =>
  Int32Array.from(text, (character) => vocabulary.numbers[character.charCodeAt(0)] as number);

test("words are found whole, not by their beginning", () => {
  const text = tokens("发挥作用");
  expect(lexicon.has(text, 0, 4)).toBe(true);
  expect(lexicon.has(text, 0, 2)).toBe(false);
  expect(lexicon.has(text, 2, 4)).toBe(true);
});

test("the longest word over a place wins, then the most frequent", () => {
  const text = tokens("战斗堡垒作用");
  expect(lexicon.cover(text, text.length, 2)).toEqual({ length: 4, frequency: 3 });
  expect(lexicon.cover(text, text.length, 5)).toEqual({ length: 2, frequency: 10 });
  expect(lexicon.cover(tokens("堡战"), 2, 0)).toEqual({ length: 0, frequency: 0 });
});

test("a stretch is read as the likeliest words", () => {
  const text = tokens("战斗堡垒作用");
  const whole = lexicon.segment(text, 0, 6, 1);
  expect(whole.length).toBe(4);
  expect(lexicon.segment(tokens("战斗堡战作用"), 0, 6, 2)).toMatchObject({ length: 1 });
  expect(lexicon.segment(tokens("战斗堡战作用"), 0, 6, 2).score).toBeLessThan(whole.score);
});
