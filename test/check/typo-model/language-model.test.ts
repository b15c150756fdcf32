import { LanguageModel } from "../../../src/check/typo-model/language-model";
import { tokenize } from "../../../src/check/typo-model/tokens";
import { countNgrams } from "../../../tools/typo-model/count-ngrams";
import { encode, vocabularyFrom } from "../../../tools/typo-model/encode";
import { smooth } from "../../../tools/typo-model/kneser-ney";
import { packLanguageModel } from "../../../tools/typo-model/pack-language-model";
import { prune } from "../../../tools/typo-model/prune";

const lines = [
  "战斗堡垒作用",
  "发挥战斗堡垒作用",
  "战斗堡垒",
  "发挥先锋模范作用",
  "先锋模范",
  "党支部的战斗堡垒作用",
  "党员的先锋模范作用",
  "党员发挥作用",
];

function train(order: number, threshold: number) {
  const vocabulary = vocabularyFrom(lines, 1);
  const orders = countNgrams(encode(vocabulary, lines), order, vocabulary.characters.length);
  const thresholds = Array.from({ length: order }, () => threshold);
  const pruned = prune(orders, smooth(orders), thresholds);
  return { orders, model: new LanguageModel(packLanguageModel(vocabulary.characters, pruned)), vocabulary };
}

function logsOf(model: LanguageModel, text: string): { log: number; matched: number }[] {
  const { length, numbers } = tokenize(model.vocabulary, text);
  let state = model.beginning;
  return Array.from({ length: length + 1 }, (_, at) => {
    const log = model.step(state, at < length ? (numbers[at] as number) : 0);
    state = model.next;
    return { log, matched: model.matched };
  });
}

test("n-grams are counted over sentences and never across their edges", () => {
  const { orders, vocabulary } = train(3, -1);
  const [unigrams, bigrams] = orders;
  const number = (character: string) => vocabulary.numbers[character.charCodeAt(0)] as number;
  expect(unigrams?.counts[number("战")]).toBe(4);
  expect(unigrams?.counts[0]).toBe(lines.length + 1);
  const from = unigrams?.starts[number("用")] as number;
  const to = unigrams?.starts[number("用") + 1] as number;
  expect([...(bigrams?.tokens.subarray(from, to) ?? [])]).toEqual([0]);
  expect(bigrams?.counts[from]).toBe(6);
});

test.each([
  [3, -1],
  [4, -1],
  [5, -1],
  [4, 0.5],
  [5, 1.5],
])("after every context the probabilities sum to one: order %i, threshold %d", (order, threshold) => {
  const { model } = train(order, threshold);
  for (const context of ["", "战", "战斗", "战斗堡", "发挥战斗", "党员的", "锋战"]) {
    const { length, numbers } = tokenize(model.vocabulary, context);
    let state = model.beginning;
    for (let at = 0; at < length; at++) {
      model.step(state, numbers[at] as number);
      state = model.next;
    }
    let sum = 0;
    for (let token = 0; token < model.vocabulary.characters.length; token++) {
      sum += Math.exp(model.step(state, token));
    }
    expect(sum).toBeGreaterThan(0.9);
    expect(sum).toBeLessThan(1.1);
  }
});

test("what stands in the texts is likelier than what does not, by the longest n-gram", () => {
  const { model } = train(4, -1);
  const right = logsOf(model, "战斗堡垒作用");
  const wrong = logsOf(model, "战斗先垒作用");
  expect(right[3]?.matched).toBe(4);
  expect(wrong[2]?.matched).toBe(1);
  const sum = (logs: { log: number }[]) => logs.reduce((total, { log }) => total + log, 0);
  expect(sum(right)).toBeGreaterThan(sum(wrong) + 3);
});

test("pruning leaves out n-grams and keeps the model usable", () => {
  const whole = train(4, -1).model;
  const pruned = train(4, 1).model;
  expect(pruned.byteLength).toBeLessThan(whole.byteLength);
  expect(logsOf(pruned, "战斗堡垒")[3]?.log).toBeGreaterThan(logsOf(pruned, "战斗堡先")[3]?.log as number);
});

test("a file of another kind is refused", () => {
  expect(() => new LanguageModel(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow("Not a data file");
});
