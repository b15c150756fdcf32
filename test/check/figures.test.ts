import { createChecker } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import { rules } from "../../src/check/rules";
import { parseNotation } from "../../src/document/notation";
import type { Statistics } from "../../src/document/statistics";
import { statisticsOf } from "./example";

const own = new Set(
  "figure-differs figure-not-written given-figures-clash growth-rate parts-and-whole percentage table-sum two-figures".split(
    " ",
  ),
);

/** What the rules about figures say of a document in the notation, each as 段 词：话. */
function said(notation: string, statistics?: Statistics): string[] {
  return createChecker(rules)
    .check(parseNotation(notation), { ...plainContext, ...(statistics ? { statistics } : {}) })
    .findings.filter(({ rule }) => own.has(rule.id))
    .map(({ at, text, message }) => `${at.paragraph} ${text}：${message}`);
}

const block = statisticsOf({ 支委会: 6, 党费金额: 2086, 谈心谈话: 213, 发展对象: 2 });

test("slots, sentences and tables are each held against the block", () => {
  expect(
    said(
      [
        "县档案馆党支部2026年上半年工作总结",
        "共召开支委会⟦支委会=5⟧次，收缴党费2,086元。",
        "| 项目 | 本期 |",
        "| 支委会 | 6次 |",
        "| 谈心谈话 | 212 |",
        "确定发展对象两名，开展谈心谈话近300人次。",
      ].join("\n"),
      block,
    ),
  ).toEqual([
    "1 支委会5：统计里是6次，这里是5次",
    "5 6次：前面写的是5次，这里是6次",
    "7 212：统计里是213人次，这里是212人次",
  ]);
});

test("nothing is said of a text that agrees with the block", () => {
  expect(
    said("召开支委会六次，收缴党费0.2086万元，发展对象2人。\n开展谈心谈话200余人次，一次次谈心谈话打开心结。", block),
  ).toEqual([]);
});

test("about how many may be so many and no others", () => {
  const about = (words: string) => said(`党费2086元，支委会6次，发展对象2名，开展谈心谈话${words}。`, block).length;
  expect(["200余人次", "210多人次", "近220人次", "约210人次", "200人次以上", "两百余人次"].map(about)).toEqual([
    0, 0, 0, 0, 0, 0,
  ]);
  expect(["300余人次", "220余人次", "近200人次", "约100人次", "近500人次", "二十余人次"].map(about)).toEqual([
    1, 1, 1, 1, 1, 1,
  ]);
});

test("units of other things are not compared", () => {
  expect(said("支委会6次，党费2086元，发展对象2名，开展谈心谈话30次。", block)).toEqual([]);
});

test("a branch is held against its own block, and one that has none against nothing", () => {
  const branch = (unit: string, meetings: number) => ({ ...statisticsOf({ 支委会: meetings }), unit });
  const all = { ...statisticsOf({ 支委会: 11 }), branches: [branch("办公室支部", 6), branch("业务支部", 5)] };
  const text = (a: number, b: number) =>
    `办公室支部召开支委会${a}次。业务支部召开支委会${b}次。第九党支部召开支委会1次。全局共召开支委会11次。`;
  expect(said(text(6, 5), all)).toEqual([]);
  expect(said(text(6, 6), all)).toEqual(["0 支委会6次：统计里是5次，这里是6次"]);
});

test("what the block has and the text has not is one hint at the title, without what is still to be filled", () => {
  const given = statisticsOf({ 支委会: 6, 党费金额: 2086, 宣讲: 4, 党课: 2, 问题线索: 0 });
  expect(said("县档案馆党支部2026年上半年工作总结\n召开支委会6次，讲党课⟦党课=【次数】⟧次。", given)).toEqual([
    "0 县档案馆党支部2026年上半年工作总结：统计里的党费金额2086元、宣讲4场没有写进正文",
  ]);
});

test("figures that are words or left open are not compared", () => {
  const given = { ...block, figures: block.figures.map((figure) => ({ ...figure, value: null })) };
  expect(said("召开支委会7次。", given)).toEqual([]);
  expect(said("召开支委会7次。", { ...block, figures: [{ ...block.figures[0]!, value: "若干" }] })).toEqual([]);
});

test("no finding about a figure would change it", () => {
  const { findings } = createChecker(rules).check(
    parseNotation("召开支委会5次。\n共召开支委会60次，共召开支委会8次。"),
    {
      ...plainContext,
      statistics: block,
    },
  );
  const ours = findings.filter(({ rule }) => own.has(rule.id));
  expect(ours.length).toBeGreaterThan(3);
  expect(ours.flatMap(({ suggestions }) => suggestions ?? [])).toEqual([]);
  expect(ours.map(({ severity }) => severity)).not.toContain("error");
});

test.each([
  ["整改完成率由60%提高到90%，增长50%。", 0],
  ["发展对象从4名增加到6名，增长50%。", 0],
  ["发展对象从4名增加到6名，增长5%。", 1],
  ["办理信访件12件，较上年同期15件下降20%。", 0],
  ["办理信访件12件，较上年同期15件增长20%。", 1],
  ["大会应到党员11名，实到10名，到会率90.0%。", 1],
  ["现有党员33名，其中女党员11名，占33.3%。", 0],
  ["现有党员33名，其中女党员11名，占34.3%。", 1],
])("%s", (text, count) => {
  expect(said(text)).toHaveLength(count);
});
