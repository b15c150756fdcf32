import type { Figure, Statistics } from "../../src/document/statistics";
import { itemOf } from "../../src/document/vocabulary";
import { chartAs, figureChart, proposedCharts } from "../../src/statistics/charts";

const figure = (key: string, value: Figure["value"], more: Partial<Figure> = {}): Figure => ({
  key,
  name: key,
  group: itemOf(key)!.group,
  value,
  unit: itemOf(key)!.units[0]!,
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

test("items of one unit stand side by side, and say in words what they show", () => {
  const chart = figureChart("三会一课情况", [figure("支委会", 6), figure("党课", 2), figure("党小组会", null)]);
  expect(chart).toEqual({
    role: "chart",
    caption: "三会一课情况",
    kind: "column",
    unit: "次",
    categories: ["支委会", "党课"],
    series: [{ name: "本期", values: [6, 2] }],
    description: "三会一课情况柱形图。支委会6次，党课2次。",
  });
});

test("the period before is drawn beside where every item has it", () => {
  const figures = [figure("支委会", 6, { base: 5 }), figure("党课", 2, { base: 0 })];
  expect(figureChart("情况", figures)!.series).toEqual([
    { name: "上年同期", values: [5, 0] },
    { name: "本期", values: [6, 2] },
  ]);
  expect(figureChart("情况", figures)!.description).toBe(
    "情况柱形图。上年同期：支委会5次，党课0次。本期：支委会6次，党课2次。",
  );
  expect(figureChart("情况", [figures[0]!, figure("党课", 2)])!.series).toHaveLength(1);
});

test("one number, or numbers of different units, are no chart", () => {
  expect(figureChart("情况", [figure("支委会", 6)])).toBeUndefined();
  expect(figureChart("情况", [figure("支委会", 6), figure("谈心谈话", 30)])).toBeUndefined();
});

test("a group is drawn unit by unit, a table by its columns of numbers without sums", () => {
  const figures = [figure("支委会", 6), figure("党课", 2), figure("谈心谈话", 30), figure("党费金额", 2086)];
  const tables = [
    {
      title: "党员发展情况",
      unit: "名",
      columns: ["项目", "上年同期", "本期", "增幅", "备注"],
      rows: [
        ["入党积极分子", 4, 6, 50, "好"],
        ["预备党员", 5, null, 40, ""],
        ["合计", 9, 6, null, ""],
      ],
      total: false,
      path: [],
    },
  ];
  const charts = proposedCharts(block({ figures, tables }));
  expect(charts.map(({ title }) => title)).toEqual(["三会一课情况（次）", "党员发展情况"]);
  expect(charts[1]!.block).toMatchObject({
    unit: "名",
    categories: ["入党积极分子", "预备党员"],
    series: [
      { name: "上年同期", values: [4, 5] },
      { name: "本期", values: [6, null] },
    ],
  });
});

test("branches are categories, their items rows of figures", () => {
  const branches = [
    block({ unit: "一支部", figures: [figure("支委会", 6), figure("党课", 2)] }),
    block({ unit: "", figures: [figure("支委会", 5)] }),
  ];
  const [, chart] = proposedCharts(block({ figures: [figure("支委会", 11), figure("党课", 2)], branches }));
  expect(chart!.block).toMatchObject({
    caption: "各支部三会一课情况",
    categories: ["一支部", "第2个支部"],
    series: [
      { name: "支委会", values: [6, 5] },
      { name: "党课", values: [2, null] },
    ],
  });
});

test("another kind of the same chart is called by its own name and tells what it shows", () => {
  const chart = figureChart("情况", [figure("支委会", 6, { base: 5 }), figure("党课", 2, { base: 1 })])!;
  expect(chartAs(chart, "bar")).toEqual({
    ...chart,
    kind: "bar",
    description: chart.description.replace("柱形图", "条形图"),
  });
  expect(chartAs(chart, "pie").description).toBe("情况饼图。支委会6次，党课2次。");
});

test("a long row of figures is told in part", () => {
  const figures = Array.from({ length: 40 }, (_, i) => figure("支委会", i, { key: `第${i}项` }));
  const { description } = figureChart("情况", figures)!;
  expect(description).toMatch(/第23项23次等。$/);
});
