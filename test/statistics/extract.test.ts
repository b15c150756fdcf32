import fc from "fast-check";
import type { Inline } from "../../src/document/block";
import { parseNotation } from "../../src/document/notation";
import type { Figure, Statistics } from "../../src/document/statistics";
import { vocabulary } from "../../src/document/vocabulary";
import { extract, printBlock } from "../../src/statistics/extract";
import { readStatistics } from "../../src/statistics/read-statistics";
import { sentences } from "../../src/statistics/sentences";

const extracted = (...lines: string[]) => {
  const snapshot = parseNotation(lines.join("\n"));
  const { statistics, sources } = extract(snapshot);
  const textAt = ({ paragraph, start, end }: { paragraph: number; start: number; end: number }) =>
    `${paragraph}:${snapshot.paragraphs[paragraph]!.text.slice(start, end)}`;
  return {
    statistics,
    sources,
    figures: statistics.figures.map(({ key, value, unit }) => `${key} ${value}${unit}`),
    places: sources.map(({ places }) => places.map(textAt)),
    others: sources.map(({ others }) => others.map(({ value, at }) => `${value} ${textAt(at)}`)),
  };
};

test("takes figures in the order of the vocabulary, with group, period and every place", () => {
  const { statistics, figures, places, others } = extracted(
    "县档案馆党支部2026年上半年工作总结",
    "开展主题党日6次。",
    "上半年共召开支委会6次，收缴党费2086元。",
    "班子建设方面，召开支委会6次。",
  );
  expect(statistics.period).toBe("2026年上半年");
  expect(figures).toEqual(["支委会 6次", "主题党日 6次", "党费金额 2086元"]);
  expect(statistics.figures.map(({ group }) => group)).toEqual(["三会一课", "三会一课", "党费"]);
  expect(places).toEqual([["2:6次", "3:6次"], ["1:6次"], ["2:2086元"]]);
  expect(others).toEqual([[], [], []]);
});

test("where places contradict one another the surest counts and the others are listed", () => {
  const { figures, others, sources } = extracted(
    "召开支委会5次，走访慰问党员20余人次。",
    "共召开支委会⟦支委会=6⟧次，其中专题支委会2次。",
    "走访慰问党员23人次，累计捐款1.2万元。",
    "捐款12000元，开展谈心谈话30余人次，人均撰写心得体会2篇。",
  );
  expect(figures).toEqual(["支委会 6次", "谈心谈话 30人次", "心得体会 2篇", "走访慰问党员 23人次", "爱心捐款 1.2万元"]);
  expect(others).toEqual([["5 0:5次"], [], [], [], []]);
  expect(sources.map(({ approximate, average }) => [approximate, average])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

test("a slot says itself what it holds, whatever the words around it are", () => {
  const { figures, places } = extracted(
    "会议开了⟦支委会=6⟧次，【⟦党课=【次数】⟧次】，缴了⟦党费金额=2,086⟧元，⟦微心愿=12⟧个。",
  );
  expect(figures).toEqual(["支委会 6次", "党费金额 2086元", "微心愿 12个"]);
  expect(places).toEqual([["0:6"], ["0:2,086"], ["0:12"]]);
});

test("what is planned is no figure of the period", () => {
  const { figures } = extracted(
    "一、主要工作",
    "召开支委会6次。",
    "二、下一步打算",
    "召开支委会7次。",
    "共开展主题党日⟦主题党日=6⟧次。",
  );
  expect(figures).toEqual(["支委会 6次"]);
  expect(extracted("2026年下半年工作要点", "召开支委会6次。").figures).toEqual([]);
});

test("reads tables item by item, with the period before and the unit of a column", () => {
  const { statistics, figures, places } = extracted(
    "| 项目 | 单位 | 上年同期 | 本期 | 同比 |",
    "| 支委会 | 次 | 5 | 6 | 20% |",
    "| 党费 金额 | 元 | 2,000 | 2,086 | 4.3% |",
    "| 心得体会 | 篇 | — | — | — |",
    "单位：名",
    "| 发展对象 | 4 |",
    "| 预备党员 | 7名 |",
  );
  expect(figures).toEqual(["支委会 6次", "预备党员 7名", "发展对象 4名", "党费金额 2086元"]);
  expect(statistics.figures.map(({ base }) => base)).toEqual([5, undefined, undefined, 2000]);
  expect(places[0]).toEqual(["8:6"]);
});

test("of branches in rows it takes the sums, and nothing where there are none", () => {
  const rows = ["| 支部 | 支委会（次） | 党课 |", "| 第一支部 | 6 | 2 |", "| 第二支部 | 7 | 1 |"];
  expect(extracted(...rows, "| 合 计 | 13 | 3 |").figures).toEqual(["支委会 13次", "党课 3次"]);
  expect(extracted(...rows).figures).toEqual([]);
  expect(extracted(...rows.slice(0, 2)).figures).toEqual(["支委会 6次", "党课 2次"]);
});

test("tables of several unlike columns of figures are left alone", () => {
  expect(extracted("| 项目 | 甲 | 乙 |", "| 支委会 | 6 | 7 |").figures).toEqual([]);
});

test("every item of the vocabulary is read off a sentence that names it in each of its units", () => {
  const wrong = vocabulary.flatMap(({ name, units }) =>
    units.flatMap((unit) => {
      const { figures } = extracted(`上半年${name}23${unit}。`);
      return figures.join() === `${name} 23${unit}` ? [] : [`${name} ${unit}: ${figures}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("the block shows groups, units that are not the usual ones, and what is open", () => {
  const block: Statistics = {
    unit: "局机关第一党支部",
    period: "2026年上半年",
    figures: [
      { key: "支委会", name: "支委会", group: "三会一课", value: 6, unit: "次", path: [] },
      { key: "党课", name: "党课", group: "三会一课", value: 3, unit: "人次", base: 2, path: [] },
      { key: "党费金额", name: "党费金额", group: "党费", value: null, unit: "元", path: [] },
      { key: "微心愿", name: "微心愿", group: "", value: 12, unit: "个", path: [] },
    ],
    tables: [
      {
        title: "党员发展情况",
        unit: "名",
        columns: ["项目", "本期"],
        rows: [["发展对象", 2]],
        total: true,
        path: [],
      },
    ],
    branches: [],
  };
  expect(JSON.parse(printBlock(block))).toEqual({
    单位: "局机关第一党支部",
    期间: "2026年上半年",
    统计: {
      三会一课: { 支委会: 6, 党课: { 值: 3, 单位: "人次", 上年同期: 2 } },
      党费: { 党费金额: null },
      微心愿: { 值: 12, 单位: "个" },
    },
    表格: [{ 标题: "党员发展情况", 单位: "名", 列: ["项目", "本期"], 行: [["发展对象", 2]], 合计: true }],
  });
});

/** Figures of any items in any of their units, as a block gives them. */
const figures: fc.Arbitrary<Figure[]> = fc
  .uniqueArray(
    fc.record({
      item: fc.constantFrom(...vocabulary),
      of: fc.nat(3),
      value: fc.integer({ min: 1, max: 99_999 }),
      base: fc.option(fc.nat(9999), { nil: undefined }),
    }),
    { selector: ({ item }) => item.id, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ item: { name, group, units }, of, value, base }) => ({
      key: name,
      name,
      group,
      value,
      unit: units[of % units.length]!,
      ...(base === undefined ? {} : { base }),
      path: [],
    })),
  );
const plainly = (all: readonly Figure[]) =>
  all.map(({ key, value, unit, base }) => `${key} ${value}${unit} ${base ?? ""}`).sort();
const blockWith = (all: readonly Figure[], period: string): Statistics => ({
  unit: "第一支部",
  period,
  figures: all,
  tables: [],
  branches: [],
});

test("the reader gives back what the block shows", () => {
  fc.assert(
    fc.property(figures, (all) => {
      const { statistics, problem } = readStatistics(printBlock(blockWith(all, "2026年上半年")));
      expect(problem).toBeUndefined();
      expect([statistics.unit, statistics.period]).toEqual(["第一支部", "2026年上半年"]);
      expect(plainly(statistics.figures)).toEqual(plainly(all));
    }),
  );
});

/** A paragraph with its filled slots, in the notation. */
const line = (content: readonly Inline[]) =>
  content.map((piece) => (typeof piece === "string" ? piece : `⟦${piece.slot}=${piece.text}⟧`)).join("");

test("what sentences with slots say is extracted as the same figures, whatever the period", () => {
  fc.assert(
    fc.property(figures, fc.constantFrom("2026年上半年", "2026年第三季度", "2026年"), (all, period) => {
      const block = blockWith(
        all.map(({ base, ...figure }) => figure),
        period,
      );
      const paragraphs = sentences(block).map(({ block: { content } }) => line(content));
      const { statistics } = extracted(`某支部${period}工作总结`, ...paragraphs);
      expect(statistics.period).toBe(period);
      expect(plainly(statistics.figures)).toEqual(plainly(block.figures));
    }),
  );
});

test("the same sentences without slots are read by their words", () => {
  fc.assert(
    fc.property(figures, (all) => {
      const block = blockWith(
        all.map(({ base, ...figure }) => figure),
        "2026年第三季度",
      );
      const { statistics, sources } = extracted(
        "某支部2026年第三季度工作总结",
        ...sentences(block).map(({ text }) => text),
      );
      expect(plainly(statistics.figures)).toEqual(plainly(block.figures));
      expect(sources.flatMap(({ others }) => others)).toEqual([]);
    }),
  );
});
