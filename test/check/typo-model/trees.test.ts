import { Trees } from "../../../src/check/typo-model/trees";
import { growTrees } from "../../../tools/typo-model/grow-trees";
import { packTrees } from "../../../tools/typo-model/pack-trees";

const growth = { trees: 40, depth: 2, rate: 0.3, leaf: 2, ridge: 1, sample: 0.8, featureSample: 0.9 };
const examples = Array.from({ length: 400 }, (_, index) => {
  const one = (index * 37) % 100;
  const other = (index * 61) % 50;
  return { row: Float64Array.of(one, other, 1), right: one > 50 !== other > 25, weight: 1 };
});
const bytes = packTrees(growTrees(examples, growth), [-1, 1, 4]);
const trees = new Trees(bytes);

test("trees learn what no single feature tells", () => {
  const right = examples.filter((example) => trees.odds(example.row) > 0 === example.right);
  expect(right.length / examples.length).toBeGreaterThan(0.97);
});

test("the same examples give the same bytes", () => {
  expect(packTrees(growTrees(examples, growth), [-1, 1, 4])).toEqual(bytes);
});

test("scores run through the odds they were given", () => {
  for (const { row } of examples) {
    const odds = trees.odds(row);
    const score = trees.score(row);
    expect(score).toBeCloseTo(odds < 1 ? (odds + 1) / 2 : 1 + (odds - 1) / 3, 5);
  }
});
