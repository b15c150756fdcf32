import { plainContext } from "../../../src/check/context";
import { read } from "../../../src/check/read";
import type { PartName } from "../../../src/check/reading";
import { parseNotation } from "../../../src/document/notation";
import { library } from "../../../src/scaffold/library";
import { missingParts, textsOf } from "../../../src/taskpane/check/missing-part";

const answers = { unit: "县档案馆党支部", period: "2025年", date: "2026年7月3日" };
const lead = "今年以来，在县直机关工委的领导下，支部认真开展工作。现将上半年党建工作情况总结如下。";
const title = "县档案馆党支部2026年上半年党建工作总结";
const work = ["一、主要工作", "（一）抓实学习", "组织集体学习6次，研讨2次，党员撰写心得体会22篇，取得实效。"];
const plan = ["二、下半年工作打算", "下半年，支部将继续抓好理论学习，规范组织生活，做好发展党员工作。"];
const signed = ["县档案馆党支部", "2026年7月3日"];

function missing(lines: readonly string[], chosen?: readonly PartName[]) {
  const reading = read(parseNotation(lines.join("\n")), plainContext);
  const scaffold = library.find(({ kind }) => kind === reading.kind)!;
  const { parts, unplaced } = missingParts(reading, scaffold, answers, chosen);
  return {
    unplaced,
    parts: parts.map(({ part, after, blocks, note }) => ({
      part,
      after,
      first: textsOf(blocks)[0]!,
      count: blocks.length,
      note,
    })),
  };
}

test("a whole report lacks nothing", () => {
  const problems = ["二、存在问题", "学习的方式还比较单一，个别党员参加活动不够主动，结合业务不紧。"];
  const whole = [title, lead, ...work, ...problems, plan[0]!.replace("二", "三"), plan[1]!, ...signed];
  expect(missing(whole)).toEqual({ parts: [], unplaced: [] });
});

test("problems go before the plan, numbered on from there, and it is said that the plan's number moves", () => {
  const { parts } = missing([title, lead, ...work, ...plan, ...signed]);
  expect(parts).toEqual([
    {
      part: "problems",
      after: 4,
      first: "二、存在问题",
      count: expect.any(Number),
      note: expect.stringContaining("“二、”"),
    },
  ]);
});

test("problems and plan at once are numbered one after the other, before the signature", () => {
  const { parts } = missing([title, lead, ...work, ...signed]);
  expect(parts.map(({ part, after, first, note }) => [part, after, first, note])).toEqual([
    ["problems", 4, "二、存在问题", undefined],
    ["plan", 4, "三、下一步工作打算", undefined],
  ]);
  expect(missing([title, lead, ...work, ...signed], ["plan"]).parts[0]!.first).toBe("二、下一步工作打算");
});

test("signature and date go to the end, behind blank paragraphs never", () => {
  const problems = ["二、存在问题", "学习的方式还比较单一，个别党员参加活动不够主动，结合业务不紧。"];
  const { parts } = missing([title, lead, ...work, ...problems, "三、下一步打算", plan[1]!, "", ""]);
  expect(parts.map(({ part, after, first }) => [part, after, first])).toEqual([
    ["signature", 8, "县档案馆党支部"],
    ["date", 8, "2026年7月3日"],
  ]);
});

test("the lead goes behind the title and speaks of the report's own period", () => {
  const { parts } = missing([title, ...work, ...plan, ...signed], ["lead"]);
  expect([parts[0]!.after, parts[0]!.first.slice(0, 8)]).toEqual([0, "2026年上半年"]);
});

test("a title goes before all text, blank paragraphs too, which the host uses up", () => {
  const rest = [lead, ...work, ...plan, ...signed];
  for (const lines of [rest, ["", ...rest]]) {
    expect(missing(lines, ["title"])).toMatchObject({
      parts: [{ after: -1, first: "县档案馆党支部2025年党建工作总结" }],
      unplaced: [],
    });
  }
});

test("automatic numbers of the document are pointed out", () => {
  const { parts } = missing([title, lead, "# {一、} 主要工作", ...work.slice(1), ...signed], ["problems"]);
  expect(parts[0]).toMatchObject({ first: "二、存在问题", note: expect.stringContaining("自动") });
});
