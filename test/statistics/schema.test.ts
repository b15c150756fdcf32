import fc from "fast-check";
import schema from "../../assets/statistics.schema.json";
import type { Slots } from "../../src/document/slots";
import { blankBlock } from "../../src/statistics/blank";
import { blockText } from "../../src/statistics/block-text";
import { printBlock } from "../../src/statistics/print-block";
import { readStatistics } from "../../src/statistics/read-statistics";
import sample from "../../src/statistics/sample.json";
import { anyStatistics } from "./any-statistics";
import { schemaFaults } from "./schema-faults";

test("the example is of the form, and read without a word", () => {
  expect(schemaFaults(schema, sample)).toEqual([]);
  const { statistics, problem, notes } = readStatistics(blockText(sample));
  expect(problem).toBeUndefined();
  expect(notes).toEqual([]);
  expect(statistics.figures).toHaveLength(23);
  expect(statistics.tables[0]).toMatchObject({ title: "党员发展情况", unit: "名", total: true });
});

test("what is printed is of the form, and reading it gives the same back without a problem", () => {
  fc.assert(
    fc.property(anyStatistics, (statistics) => {
      const text = printBlock(statistics);
      expect(schemaFaults(schema, JSON.parse(text))).toEqual([]);
      const read = readStatistics(text);
      expect(read.problem).toBeUndefined();
      expect(withoutPaths(read.statistics)).toEqual(withoutPaths(statistics));
    }),
    { numRuns: 300 },
  );
});

test("printed branches are of the form, and read as the same branches", () => {
  const named = anyStatistics.filter(({ unit, period }) => unit !== "" && period !== "");
  fc.assert(
    fc.property(named, named, (first, second) => {
      const branches = [first, { ...second, unit: "第二党支部" }];
      const text = printBlock({ unit: "", period: "", figures: [], tables: [], branches });
      expect(schemaFaults(schema, JSON.parse(text))).toEqual([]);
      const read = readStatistics(text);
      expect(read.problem).toBeUndefined();
      expect(withoutPaths(read.statistics.branches)).toEqual(withoutPaths(branches));
    }),
    { numRuns: 100 },
  );
});

test("a blank block is of the form", () => {
  const slots = [{ key: "支委会" }, { key: "单位" }, { key: "读书分享" }] as unknown as Slots["slots"];
  expect(schemaFaults(schema, JSON.parse(blankBlock({ slots, tables: [] })))).toEqual([]);
});

test("what is not of the form is found out", () => {
  const wrong: unknown[] = [
    5,
    {},
    [],
    [{ 支委会: 6 }],
    { 支委会: true },
    { 单位: 5 },
    { 统计: { 三会一课: { 支委会: [6] } } },
    { 表格: [{ 标题: "", 列: ["a"], 行: [] }] },
    { 表格: [{ 标题: "a", 列: ["a"], 行: [{ a: 1 }] }] },
    { 党费: { 党费金额: { 值: 5, 币种: "元" } } },
  ];
  expect(wrong.filter((value) => schemaFaults(schema, value).length === 0)).toEqual([]);
});

function withoutPaths(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "path" ? undefined : inner)));
}
