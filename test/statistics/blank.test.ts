import { slotsOf } from "../../src/document/block";
import type { DocumentSlot } from "../../src/document/slots";
import type { KeyedTable } from "../../src/document/table-plan";
import { compose } from "../../src/scaffold/compose";
import { library } from "../../src/scaffold/library";
import { blankBlock } from "../../src/statistics/blank";
import { readStatistics } from "../../src/statistics/read-statistics";

const slot = (key: string): DocumentSlot => ({ id: 1, key, text: "【】", filled: false, follows: "", locked: false });
const table = (key: string, ...values: string[][]): KeyedTable => ({ id: 1, key, values, uniform: true });

test("every slot once, grouped and ordered as the vocabulary does, one line an item", () => {
  const keys = ["党费金额", "支委会", "单位", "年", "日期", "支部委员会", "写法/work/1", "支部党员大会"];
  expect(blankBlock({ slots: keys.map(slot), tables: [] })).toBe(`{
  "单位": null,
  "期间": null,
  "统计": {
    "三会一课": {
      "支部党员大会": null,
      "支委会": null
    },
    "党费": {
      "党费金额": null
    },
    "其他": {
      "日期": null
    }
  }
}
`);
});

test("tables of ours ask for what names their rows and columns", () => {
  const tables = [
    table("统计.三会一课", ["项目", "数量", "单位"], ["支委会", "6", "次"]),
    table("同比.党费", ["项目", "单位", "本期", "上年同期"], ["党费金额", "元", "2086", "1980"]),
    table("支部.学习教育", ["支部", "集中学习（次）"], ["一支部", "6"], ["合计", "6"]),
    table("表格.党员发展情况", ["项目", "本期"], ["预备党员", "7"], ["合计", "7"]),
  ];
  expect(JSON.parse(blankBlock({ slots: [slot("党费金额")], tables }))).toEqual({
    单位: null,
    期间: null,
    统计: { 三会一课: { 支委会: null }, 党费: { 党费金额: { 值: null, 单位: "元", 上年同期: null } } },
    各支部: [{ 单位: "一支部", 学习教育: { 集中学习: null } }],
    表格: [{ 标题: "党员发展情况", 列: ["项目", "本期"], 行: [["预备党员", null]], 合计: true }],
  });
});

test.each(library.map((scaffold) => [scaffold.name, scaffold] as const))(
  "the blank block of a new %s is read without a problem",
  (_name, scaffold) => {
    const keys = compose(scaffold, { unit: "", period: "", date: "" })
      .flatMap(slotsOf)
      .map((piece) => piece.slot);
    const figures = keys.filter((key) => !key.includes("/") && !["单位", "期间", "年", "下期"].includes(key));
    const { statistics, problem } = readStatistics(blankBlock({ slots: keys.map(slot), tables: [] }));
    expect(problem).toBeUndefined();
    expect(new Set(statistics.figures.map(({ key }) => key))).toEqual(new Set(figures));
    expect(statistics.figures.every(({ value }) => value === null)).toBe(true);
  },
);
