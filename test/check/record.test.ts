import { createChecker } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import { type Outcome, recordBlocks } from "../../src/check/record";
import { rules } from "../../src/check/rules";
import { newDocument } from "../../src/host/layout/new-document";
import { expectSound } from "../gate/gate";
import { openHost } from "../host/embedded-host";

const texts = ["紧扣主业,认真履职，", "开展“亮身份活动。", "完成率为95％，打造“学习型”、“服务型”机关。"];
const findings = createChecker(rules).check(
  { paragraphs: texts.map((text) => ({ text, level: 0 })) },
  plainContext,
).findings;

function record(outcomes: readonly Outcome[]) {
  const recorded = findings.map((finding, index) => ({
    finding,
    line: texts[finding.at.paragraph]!,
    place: `第${finding.at.paragraph + 1}段`,
    outcome: outcomes[index] ?? ("open" as const),
  }));
  return recordBlocks("工作总结.docx", recorded);
}

test("says of every finding where it stands, what is wrong, on what that rests and what was done", () => {
  const [title, summary, table] = record(["taken", "ignored"]);
  expect(title).toEqual({ role: "title", content: ["校对记录表"] });
  expect(summary).toEqual({
    role: "body",
    content: ["《工作总结.docx》共发现4处，采纳1处，忽略1处，未处理2处。"],
  });
  if (table?.role !== "table") {
    throw new Error("no table");
  }
  expect(table.header).toEqual(["序号", "位置", "原文", "问题", "建议", "依据", "处理"]);
  expect(table.rows.map(([number, place, text, , offer, , done]) => [number, place, text, offer, done])).toEqual([
    ["1", "第1段", "紧扣主业【,】认真履职，", "改为“，”", "采纳"],
    ["2", "第2段", "开展【“】亮身份活动。", "", "忽略"],
    ["3", "第3段", "完成率为95【％】，打造“学习型”、“服务", "改为“%”", "未处理"],
    ["4", "第3段", "为95％，打造“学习型”【、】“服务型”机关。", "删去", "未处理"],
  ]);
  expect(table.rows[0]![3]).toBe("必改：半角“,”要改成全角“，”");
  expect(table.rows[0]![5]).toBe("标点，国标，GB/T 15834-2011 5.1.1");
});

test("shows what was really put in, where it was not the first suggestion", () => {
  const taken = { finding: findings[0]!, line: texts[0]!, place: "第1段", outcome: "taken" as const, after: "；" };
  const table = recordBlocks("甲", [taken])[2];
  expect(table?.role === "table" && table.rows[0]![4]).toBe("改为“；”");
});

test("says so where nothing was found", () => {
  expect(recordBlocks("甲", [])).toEqual([
    { role: "title", content: ["校对记录表"] },
    { role: "body", content: ["《甲》检查完毕，没有发现问题。"] },
  ]);
});

test("becomes a sound document that reads back as it was written", async () => {
  const bytes = newDocument(record(["taken", "ignored"]));
  await expectSound(bytes);
  const { paragraphs } = await openHost(bytes).host.read();
  expect(paragraphs[0]!.text).toBe("校对记录表");
  const cells = paragraphs.filter(({ cell }) => cell !== undefined).map(({ text }) => text);
  expect(cells).toHaveLength(7 * 5);
  expect(cells.slice(7, 10)).toEqual(["1", "第1段", "紧扣主业【,】认真履职，"]);
});
