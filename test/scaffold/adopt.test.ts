import { isText, textOf } from "../../src/document/block";
import { parseNotation } from "../../src/document/notation";
import { adopt } from "../../src/scaffold/adopt";
import { compose } from "../../src/scaffold/compose";
import { readOwn, writeOwn } from "../../src/scaffold/own-file";

const report = parseNotation(`县档案馆党支部2025年上半年工作总结
今年以来，支部做了这些工作。
一、2025年上半年主要工作
（一）抓实学习。组织学习3次。
（二）县档案馆党支部班子建设
1.配齐支委
（1）选好人
二、存在问题
县档案馆党支部
2025年7月4日`);

test("an open report becomes a scaffold that this period's answers fill", () => {
  const own = adopt(report, "own-1", "去年的总结", "县档案馆党支部")!;
  const answers = { unit: "县档案馆第一党支部", period: "2026年上半年", date: "2026年7月3日" };
  const texts = compose(own, answers).map((block) => (isText(block) ? textOf(block) : ""));
  expect(texts).toEqual([
    "县档案馆第一党支部2026年上半年工作总结",
    "【写明时间、依据、工作主线和过渡句】",
    "一、2026年上半年主要工作",
    "（一）抓实学习",
    "【写明这一部分的做法、数据和成效】",
    "（二）县档案馆第一党支部班子建设",
    "1.配齐支委",
    "【写明这一部分的做法、数据和成效】",
    "二、存在问题",
    "【写明这一部分的做法、数据和成效】",
    "县档案馆第一党支部",
    "2026年7月3日",
  ]);
  expect(own.period).toBe("half");
});

test("a document without headings gives none", () => {
  expect(adopt(parseNotation("只有一句话。"), "own-1", "空", "")).toBeUndefined();
});

test("own scaffolds go through a file unchanged", () => {
  const own = adopt(report, "own-1", "去年的总结", "县档案馆党支部")!;
  expect(readOwn(writeOwn([own]))).toEqual({ scaffolds: [own] });
});

test("a copy of a library kind is taken in as the writer's own", () => {
  const copy = { ...adopt(report, "own-1", "样例", "")!, id: "half-branch", kind: "half-branch" as const };
  const answer = readOwn(writeOwn([copy]));
  expect("scaffolds" in answer && answer.scaffolds[0]!.id).toMatch(/^own-/);
});

test("line breaks inside a heading do not get into the scaffold", () => {
  const own = adopt(parseNotation("一、主要\u000b工作\n正文。"), "own-1", "样例", "")!;
  expect(readOwn(writeOwn([own]))).toEqual({ scaffolds: [own] });
  expect(own.sections[0]!.heading).toBe("主要工作");
});

test.each([
  ["", "读不出来"],
  ["{}", "没有框架"],
  ['{"格式":"拟稿框架","版本":9,"框架":[]}', "新版"],
  ['{"格式":"拟稿框架","版本":1,"框架":[{"id":1}]}', "第 1 个框架"],
  [`"${"长".repeat(2_000_001)}"`, "太大"],
])("a file that is none is refused with a reason (%#)", (text, reason) => {
  const answer = readOwn(text);
  expect("error" in answer && answer.error).toContain(reason);
});
