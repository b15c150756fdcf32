import { isText, slotsOf, textOf } from "../../src/document/block";
import { compose, measure, numbered, slotCount } from "../../src/scaffold/compose";
import type { Scaffold, Section } from "../../src/scaffold/scaffold";

const answers = { unit: "县档案馆党支部", period: "2026年上半年", date: "2026年7月3日" };

function section(id: string, heading: string, more: Partial<Section> = {}): Section {
  return { id, heading, alternatives: [], prompt: `写明${heading}`, body: [], sections: [], ...more };
}

const scaffold: Scaffold = {
  id: "half-branch",
  kind: "half-branch",
  name: "党支部半年工作总结",
  period: "half",
  title: "{单位}{期间}工作总结",
  titles: [],
  lead: { prompt: "时间、依据", body: ["{期间}，{单位}抓党建、促业务。现将工作情况总结如下。"] },
  sections: [
    section("work", "主要工作", {
      sections: [
        section("study", "抓实学习", {
          body: ["组织学习【集中学习】次、参加【志愿服务人次】人次，围绕【：学习的文件】展开。"],
        }),
        section("life", "严肃组织生活"),
      ],
    }),
    section("closing-words", "", { prompt: "", body: ["下一步，继续努力。"] }),
    section("plan", "{下期}工作打算"),
  ],
  closing: ["特此报告。"],
  signature: "end",
};

const lines = (blocks: ReturnType<typeof compose>) =>
  blocks.map((block) => (isText(block) ? `${block.role} ${textOf(block)}` : block.role));

test("a report is title, lead, numbered sections, closing and signature", () => {
  expect(lines(compose(scaffold, answers))).toEqual([
    "title 县档案馆党支部2026年上半年工作总结",
    "body 2026年上半年，县档案馆党支部抓党建、促业务。现将工作情况总结如下。",
    "heading1 一、主要工作",
    "heading2 （一）抓实学习",
    "body 组织学习【次数】次、参加【人次】人次，围绕【学习的文件】展开。",
    "body 【写明抓实学习】",
    "heading2 （二）严肃组织生活",
    "body 【写明严肃组织生活】",
    "body 下一步，继续努力。",
    "heading1 二、下半年工作打算",
    "body 【写明{下期}工作打算】",
    "body 特此报告。",
    "signature 县档案馆党支部",
    "date 2026年7月3日",
  ]);
});

test("what is not answered becomes a slot of its own", () => {
  const [title] = compose(scaffold, { ...answers, unit: " " });
  expect(title).toEqual({ role: "title", content: [{ slot: "单位", prompt: "单位名称" }, "2026年上半年工作总结"] });
});

test("slots are keyed by their item, free ones by where they stand", () => {
  const keys = compose(scaffold, answers).flatMap((block) => slotsOf(block).map(({ slot }) => slot));
  expect(keys.slice(0, 4)).toEqual(["集中学习", "志愿服务人次", "写法/study/1", "写法/study/0"]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("述职 is signed under its title", () => {
  const duty = { ...scaffold, signature: "title" as const, salutation: "各位领导、同志们：" };
  expect(lines(compose(duty, answers)).slice(0, 4)).toEqual([
    "title 县档案馆党支部2026年上半年工作总结",
    "signature 县档案馆党支部",
    "date 2026年7月3日",
    "salutation 各位领导、同志们：",
  ]);
});

test("an outline shows the numbers that the document gets", () => {
  expect([...numbered(scaffold.sections)]).toEqual([
    ["work", "一、"],
    ["study", "（一）"],
    ["life", "（二）"],
    ["plan", "二、"],
  ]);
});

test("parts and slots are counted as they will stand in the document", () => {
  expect(measure(scaffold, answers)).toEqual({ parts: 7, slots: 6 });
  expect(slotCount(scaffold.sections[0]!, answers)).toBe(5);
});
