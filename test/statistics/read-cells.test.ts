import { readStatistics } from "../../src/statistics/read-statistics";
import { branchesOf, figuresIn, notesOn, short } from "./shorthand";

const lists: [name: string, text: string][] = [
  ["two columns", "项目\t数量\n支委会\t6\n党费金额（元）\t2,086"],
  ["two columns without a header", "支委会\t6次\n党费金额\t2086元"],
  ["Windows line breaks and a blank row at the end", "项目\t数量\r\n支委会\t6\r\n党费金额\t2086\r\n\t\r\n"],
  ["a column of units", "项目\t单位\t数量\n支委会\t次\t6\n党费金额\t元\t2086"],
  ["running numbers and remarks", "序号\t项目\t数量\t备注\n1\t支委会\t6\t\n2\t党费金额\t2086\t半年"],
  ["merged categories", "类别\t项目\t数量\n三会一课\t支委会\t6\n党费\t党费金额\t2086"],
  ["groups as rows of their own", "三会一课\t\n支委会\t6\n党费\t\n党费金额\t2086"],
  ["cells with line breaks in quotes", '项目\t数量\n"支委\n会"\t6\n"党费\n金额"\t"2,086"'],
  ["a row of items over a row of figures", "支委会\t党费金额\n6\t2086"],
  ["a CSV file", "项目,数量\n支委会,6\n党费金额,2086"],
  ["a CSV file with quotes", '项目,数量\n支委会,6\n党费金额,"2,086"'],
  ["a Markdown table", "| 项目 | 数量 |\n| --- | ---: |\n| 支委会 | 6 |\n| **党费金额** | 2086 |"],
];

test.each(lists)("a list of items with %s becomes figures", (_name, text) => {
  expect(figuresIn(text)).toEqual(["三会一课/支委会=6次", "党费/党费金额=2086元"]);
  expect(readStatistics(text).problem).toBeUndefined();
  expect(readStatistics(text).statistics.tables.filter(({ rows }) => rows.length > 1)).toEqual([]);
});

test("merged cells go down: the group of the row above is that of the row", () => {
  const text = "类别\t项目\t数量\n日常\t支委会\t6\n\t党课\t2\n其他\t读书会\t3";
  expect(figuresIn(text)).toEqual(["日常/支委会=6次", "日常/党课=2次", "其他/读书会=3"]);
});

test("what stands above the table is its title, its unit and its body", () => {
  const text =
    "2026年上半年党员发展情况统计表\t\t\n填报单位：局机关第一党支部\t\t单位：名\n项目\t上年同期\t本期\n入党积极分子\t4\t6\n预备党员\t5\t7\n合计\t9\t13";
  const { statistics, problem } = readStatistics(text);
  expect(problem).toBeUndefined();
  expect([statistics.unit, statistics.period]).toEqual(["局机关第一党支部", "2026年上半年"]);
  expect(statistics.tables).toEqual([
    {
      title: "2026年上半年党员发展情况统计表",
      unit: "名",
      columns: ["项目", "上年同期", "本期"],
      rows: [
        ["入党积极分子", 4, 6],
        ["预备党员", 5, 7],
        ["合计", 9, 13],
      ],
      total: false,
      path: ["2026年上半年党员发展情况统计表"],
    },
  ]);
  expect(statistics.figures.map(short)).toEqual(["党员队伍/入党积极分子=6名(4)", "党员队伍/预备党员=7名(5)"]);
});

test("the later of two years is this period, the earlier the one before", () => {
  expect(figuresIn("项目\t2025年\t2026年\n支委会\t5\t6\n党课\t2\t3")).toEqual([
    "三会一课/支委会=6次(5)",
    "三会一课/党课=3次(2)",
  ]);
});

test("branches down and items across, with a merged header in two rows and a row of sums", () => {
  const text =
    "支部\t三会一课\t\t党费\t\n\t支委会\t党课\t党费金额（元）\t交纳率\n第一党支部\t6\t2\t1,200\t100%\n第二党支部\t5\t2\t900.5\t98%\n合计\t11\t4\t2100.5\t99%";
  const { statistics } = readStatistics(text);
  expect(statistics.figures.map(short)).toEqual([
    "三会一课/支委会=11次",
    "三会一课/党课=4次",
    "党费/党费金额=2100.5元",
    "党费/交纳率=99%",
  ]);
  expect(branchesOf(statistics)).toEqual([
    ["第一党支部", ["三会一课/支委会=6次", "三会一课/党课=2次", "党费/党费金额=1200元", "党费/交纳率=100%"]],
    ["第二党支部", ["三会一课/支委会=5次", "三会一课/党课=2次", "党费/党费金额=900.5元", "党费/交纳率=98%"]],
  ]);
  expect(statistics.tables[0]!.columns).toEqual(["支部", "支委会", "党课", "党费金额（元）", "交纳率"]);
  expect(notesOn(text)).toEqual(["1:1 mended 表头 2 行合成一行"]);
});

test("items down and branches across are added up where no sum is given", () => {
  const text = "项目\t第一党支部\t第二党支部\n支委会\t6\t5\n党课\t2\t1";
  const { statistics } = readStatistics(text);
  expect(statistics.figures.map(short)).toEqual(["三会一课/支委会=11次", "三会一课/党课=3次"]);
  expect(branchesOf(statistics)[1]).toEqual(["第二党支部", ["三会一课/支委会=5次", "三会一课/党课=1次"]]);
});

test("a column whose name stands twice under merged cells is named by both", () => {
  const text = "姓名\t一季度\t\t二季度\t\n\t学时\t积分\t学时\t积分\n甲\t8\t100\t10\t120\n乙\t9\t90\t10\t110";
  expect(readStatistics(text).statistics.tables[0]!.columns).toEqual([
    "姓名",
    "一季度学时",
    "一季度积分",
    "二季度学时",
    "二季度积分",
  ]);
});

test("any other table is kept as it is, numbers as numbers", () => {
  const text = "姓名\t职务\t编号\t积分\n甲\t书记\t007\t1,100\n乙\t委员\t008\t\n";
  expect(readStatistics(text).statistics.tables[0]).toMatchObject({
    title: "统计表",
    rows: [
      ["甲", "书记", "007", 1100],
      ["乙", "委员", "008", null],
    ],
  });
});

test("two tables with a blank row between them are two", () => {
  const text = "表一\t\t\n姓名\t职务\t积分\n甲\t书记\t100\n\t\t\n表二\t\t\n姓名\t职务\t学时\n甲\t书记\t30";
  expect(readStatistics(text).statistics.tables.map(({ title, rows }) => [title, rows])).toEqual([
    ["表一", [["甲", "书记", 100]]],
    ["表二", [["甲", "书记", 30]]],
  ]);
});

test("full-width and Chinese figures are read, and told of", () => {
  const text = "项目\t数量\n支委会\t６次\n党课\t两次";
  expect(figuresIn(text)).toEqual(["三会一课/支委会=6次", "三会一课/党课=2次"]);
  expect(notesOn(text)).toEqual(["2:5 mended “６次” 读作 6，单位“次”", "3:4 mended “两次” 读作 2，单位“次”"]);
});
