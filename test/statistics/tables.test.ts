import fc from "fast-check";
import { statedInTables } from "../../src/document/stated-in-tables";
import type { Figure, FigureTable, Statistics } from "../../src/document/statistics";
import { cellTexts } from "../../src/document/table-plan";
import { itemOf, vocabulary } from "../../src/document/vocabulary";
import { changeText, rateText } from "../../src/statistics/comparison";
import { type ProposedTable, proposedTables } from "../../src/statistics/tables";

const figure = (key: string, value: Figure["value"], more: Partial<Figure> = {}): Figure => ({
  key,
  name: key,
  group: itemOf(key)?.group ?? "",
  value,
  unit: itemOf(key)?.units[0] ?? "",
  path: [key],
  ...more,
});

const block = (more: Partial<Statistics>): Statistics => ({
  unit: "甲支部",
  period: "2026年上半年",
  figures: [],
  tables: [],
  branches: [],
  ...more,
});

const free = (rows: FigureTable["rows"], more: Partial<FigureTable> = {}): Statistics =>
  block({
    tables: [
      {
        title: "党员发展情况",
        unit: "名",
        columns: ["项目", "上年同期", "本期"],
        rows,
        total: false,
        path: [],
        ...more,
      },
    ],
  });

const only = (statistics: Statistics): ProposedTable => {
  const tables = proposedTables(statistics);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

test("a group is a list of its items with their units; what is open is left out", () => {
  const table = only(block({ figures: [figure("支委会", 6), figure("党课", null), figure("谈心谈话", 30)] }));
  expect(table).toMatchObject({ key: "统计.三会一课", title: "三会一课情况", layout: "list", disagreements: [] });
  expect(cellTexts(table.block)).toEqual([
    ["项目", "数量", "单位"],
    ["支委会", "6", "次"],
    ["谈心谈话", "30", "人次"],
  ]);
  expect(table.block.columns).toEqual(["text", "figure", "unit"]);
  expect(proposedTables(block({ figures: [figure("党课", null)] }))).toEqual([]);
});

test("figures stand as they are: no groups of three, no lost digits", () => {
  const figures = [figure("党费金额", 12086), figure("爱心捐款", 1150.5), figure("交纳率", 99.5)];
  expect(only(block({ figures })).block.rows.map(([, value]) => value)).toEqual(["12086", "1150.5", "99.5"]);
});

test("with the period before, a second table compares", () => {
  const figures = [
    figure("支委会", 6, { base: 4 }),
    figure("党小组会", 11, { base: 12 }),
    figure("党课", 2, { base: 0 }),
    figure("主题党日", 6),
    figure("组织生活会", 1, { base: 1 }),
  ];
  const [, table] = proposedTables(block({ figures }));
  expect(table).toMatchObject({ key: "同比.三会一课", layout: "comparison", title: "三会一课同比情况" });
  expect(cellTexts(table!.block)).toEqual([
    ["项目", "单位", "本期", "上年同期", "增减", "增幅"],
    ["支委会", "次", "6", "4", "+2", "+50.0%"],
    ["党小组会", "次", "11", "12", "-1", "-8.3%"],
    ["党课", "次", "2", "0", "+2", "—"],
    ["主题党日", "次", "6", "—", "—", "—"],
    ["组织生活会", "次", "1", "1", "0", "0.0%"],
  ]);
});

test.each([
  [95.5, 90, "%", "+5.5个百分点", "—"],
  [90, 90, "%", "0", "—"],
  [0.3, 0.1, "万元", "+0.2", "+200.0%"],
  [0, 5, "次", "-5", "-100.0%"],
  [10000, 10001, "元", "-1", "0.0%"],
])("%d after %d %s is a change of %s, in percent %s", (value, base, unit, change, rate) => {
  expect([changeText(value, base, unit), rateText(value, base, unit)]).toEqual([change, rate]);
});

test("branches are rows, items columns with their units, and the last row sums up", () => {
  const branch = (unit: string, ...figures: Figure[]) => block({ unit, figures });
  const branches = [
    branch("一支部", figure("支委会", 6), figure("党费金额", 2000), figure("交纳率", 100, { group: "三会一课" })),
    branch("二支部", figure("支委会", 5), figure("交纳率", 90, { group: "三会一课" })),
    branch("", figure("支委会", null), figure("党费金额", 0.1, { unit: "万元" })),
  ];
  const figures = [figure("支委会", 11), figure("交纳率", 95, { group: "三会一课" }), figure("党费金额", 3100)];
  const tables = proposedTables(block({ figures, branches })).filter(({ layout }) => layout === "branches");
  expect(tables.map(({ key, title }) => [key, title])).toEqual([
    ["支部.三会一课", "各支部三会一课情况"],
    ["支部.党费", "各支部党费情况"],
  ]);
  expect(tables.map((table) => cellTexts(table.block))).toEqual([
    [
      ["支部", "支委会（次）", "交纳率（%）"],
      ["一支部", "6", "100"],
      ["二支部", "5", "90"],
      ["第3个支部", "", ""],
      ["合计", "11", "—"],
    ],
    [
      ["支部", "党费金额（元）"],
      ["一支部", "2000"],
      ["二支部", ""],
      ["第3个支部", "1000"],
      ["合计", "3000"],
    ],
  ]);
  expect(tables.every((table) => table.block.total)).toBe(true);
  expect(tables.map(({ disagreements }) => disagreements)).toEqual([
    [],
    ["“党费金额”各支部相加是3000元，总数写的是3100元。"],
  ]);
});

test("a table of the block keeps its columns; a sum is added where it is asked for", () => {
  const rows = [
    ["入党积极分子", 4, 6],
    ["预备党员", 5, null],
  ];
  const table = only(free(rows, { total: true }));
  expect(table).toMatchObject({ key: "表格.党员发展情况", title: "党员发展情况", layout: "free" });
  expect(table.block).toMatchObject({ unit: "名", total: true, columns: ["text", "figure", "figure"] });
  expect(table.block.rows).toEqual([
    ["入党积极分子", "4", "6"],
    ["预备党员", "5", ""],
    ["合计", "9", "6"],
  ]);
  expect(only(free(rows)).block.total).toBeUndefined();
});

test("shares, numbers of order and words are not summed up", () => {
  const table = only(
    free(
      [
        ["甲", 1, 3, 50, "好", "5%"],
        ["乙", 2, 4, 60, "好", "6%"],
      ],
      { total: true, columns: ["支部", "序号", "人数", "参与率", "评价", "增幅"] },
    ),
  );
  expect(table.block.rows.at(-1)).toEqual(["合计", "", "7", "", "", ""]);
  expect(table.block.columns).toEqual(["text", "figure", "figure", "figure", "text", "figure"]);
});

test("sums that the block gives are marked and checked, not added once more", () => {
  const rows = [
    ["甲", 1, 2],
    ["乙", 3, 4],
    ["小计", 4, 6],
    ["丙", 5, 6],
    ["小计", 5, 7],
    ["合 计", 10, 12],
  ];
  const table = only(free(rows, { total: true }));
  expect(table.block.rows).toHaveLength(6);
  expect(table.block.total).toBe(true);
  expect(table.disagreements).toEqual([
    "“党员发展情况”的小计行，“本期”写的是7，各行相加是6。",
    "“党员发展情况”的合 计行，“上年同期”写的是10，各行相加是9。",
  ]);
});

test("the key of a table with a long title is one that a document can keep", () => {
  const keys = ["一", "二"].map((end) => only(free([["甲", 1, 2]], { title: "党员发展".repeat(20) + end })).key);
  expect(keys.every((key) => key.length <= 52)).toBe(true);
  expect(keys[0]).not.toBe(keys[1]);
});

test("what a list states is read out of the table again", () => {
  const drawn = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 9999 }), (items, value) => {
      const figures = items.map((item, i) => figure(item.name, value + i));
      for (const { layout, block: made } of proposedTables(block({ figures }))) {
        expect(layout).toBe("list");
        const paragraphs = cellTexts(made).flatMap((texts, row) =>
          texts.map((text, column) => ({ text, level: 0, cell: { table: 0, row, column } })),
        );
        const stated = statedInTables({ paragraphs }).map(({ item, value: n, unit }) => [item, String(n), unit]);
        expect(stated).toEqual(made.rows);
      }
    }),
  );
});
