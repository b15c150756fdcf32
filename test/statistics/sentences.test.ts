import fc from "fast-check";
import { slotsOf } from "../../src/document/block";
import { statedFigures } from "../../src/document/stated-figures";
import type { Figure, Statistics } from "../../src/document/statistics";
import { itemOf, vocabulary } from "../../src/document/vocabulary";
import { sentences } from "../../src/statistics/sentences";
import frames from "../../src/statistics/sentences.json";

const figure = (key: string, value: Figure["value"], unit = itemOf(key)!.units[0]!): Figure => ({
  key,
  name: key,
  group: itemOf(key)!.group,
  value,
  unit,
  path: [key],
});

const block = (figures: readonly Figure[], period = "2026年上半年"): Statistics => ({
  unit: "甲支部",
  period,
  figures,
  tables: [],
  branches: [],
});

const textsOf = (...args: Parameters<typeof block>) => sentences(block(...args)).map(({ text }) => text);

test("a group is said in the customary order, whatever the order of the block", () => {
  expect(textsOf([figure("党课", 2), figure("党小组会", 12), figure("支部党员大会", 2), figure("支委会", 6)])).toEqual([
    "上半年，共召开支部党员大会2次、支委会6次、党小组会12次，讲党课2次。",
  ]);
});

test.each([
  ["2026年上半年", "上半年，"],
  ["2026年", "全年，"],
  ["2026年第三季度", "第三季度，"],
  ["", ""],
])("a report of %s opens with %s", (period, opening) => {
  expect(textsOf([figure("支委会", 6)], period)).toEqual([`${opening}共召开支委会6次。`]);
});

test("parts follow their whole, and stand alone where it is not given", () => {
  const parts = [figure("正式党员", 23), figure("预备党员", 2)];
  expect(textsOf([figure("党员总数", 25), ...parts])).toEqual(["现有党员25名，其中正式党员23名、预备党员2名。"]);
  expect(textsOf(parts)).toEqual(["现有正式党员23名、预备党员2名。"]);
  expect(textsOf([figure("党员总数", 25)])).toEqual(["现有党员25名。"]);
});

test("what there is and what was done are two sentences", () => {
  expect(textsOf([figure("党员总数", 25), figure("新发展党员", 2), figure("转正", 1)])).toEqual([
    "现有党员25名。上半年，新发展党员2名，按期转正1名。",
  ]);
});

test("money, shares and units of the block's own choice", () => {
  expect(textsOf([figure("党费金额", 2086), figure("交纳率", 100), figure("爱心捐款", 1.2, "万元")])).toEqual([
    "上半年，交纳党费2086元，党费交纳率100%，爱心捐款1.2万元。",
  ]);
  expect(textsOf([figure("党课", 3, "人次"), figure("谈心谈话", 30, "")])).toEqual([
    "上半年，讲党课3人次，开展谈心谈话30人次。",
  ]);
});

test("what is open, nought, in words or unknown is not said", () => {
  const unknown = { ...figure("支委会", 3), key: "红色观影", name: "红色观影" };
  expect(textsOf([figure("支委会", null), figure("党课", 0), figure("主题党日", "多次"), unknown])).toEqual([]);
});

test("every number is a slot of its item, already filled", () => {
  const [sentence] = sentences(block([figure("支委会", 6), figure("党课", 2)]));
  expect(slotsOf(sentence!.block)).toEqual([
    { slot: "支委会", prompt: "次数", text: "6" },
    { slot: "党课", prompt: "次数", text: "2" },
  ]);
});

test("every item of the vocabulary is said once, in its group, under a name of its own", () => {
  const said = frames.flatMap(({ group, sentences: own }) =>
    own.flatMap(({ clauses }) =>
      clauses.flatMap((clause) =>
        Object.entries({ ...("whole" in clause ? clause.whole : {}), ...clause.items }).map(([item, phrase]) => ({
          group,
          item,
          phrase: phrase!.replace(/达到$/, ""),
        })),
      ),
    ),
  );
  expect(said.map(({ item }) => item).sort()).toEqual(vocabulary.map(({ name }) => name).sort());
  const names = vocabulary.flatMap((item) => [item.name, ...item.aliases].map((name) => ({ name, item })));
  for (const { group, item, phrase } of said) {
    expect([item, itemOf(item)?.group]).toEqual([item, group]);
    const [longest] = names.filter(({ name }) => phrase.endsWith(name)).sort((a, b) => b.name.length - a.name.length);
    expect([phrase, longest?.item.name]).toEqual([phrase, item]);
  }
});

const anyFigure = fc.constantFrom(...vocabulary).chain((item) =>
  fc.record({
    item: fc.constant(item),
    unit: fc.constantFrom(...item.units),
    value: item.units.includes("%") ? fc.integer({ min: 1, max: 100 }) : fc.integer({ min: 1, max: 99999 }),
  }),
);

test("what the sentences say is what is read out of them again", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyFigure, { minLength: 1, maxLength: 30, selector: ({ item }) => item.id }),
      (drawn) => {
        const given = drawn.map(({ item, unit, value }) => figure(item.name, value, unit));
        const stated = sentences(block(given)).flatMap(({ text }) => statedFigures(text));
        const lines = (list: readonly { item: string; value: unknown; unit: string }[]) =>
          list.map(({ item, value, unit }) => `${item} ${value}${unit}`).sort();
        expect(lines(stated)).toEqual(lines(given.map(({ key, value, unit }) => ({ item: key, value, unit }))));
      },
    ),
  );
});
