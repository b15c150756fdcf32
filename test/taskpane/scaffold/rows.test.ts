import type { Scaffold, Section } from "../../../src/scaffold/scaffold";
import { dropPlace, rowsOf, templateFor } from "../../../src/taskpane/scaffold/rows";

const section = (id: string, heading: string, sections: Section[] = [], body: string[] = []): Section => ({
  id,
  heading,
  alternatives: [],
  prompt: "写明做法",
  body,
  sections,
});

const scaffold: Scaffold = {
  id: "half-branch",
  name: "党支部半年工作总结",
  period: "half",
  title: "{单位}{期间}工作总结",
  titles: ["关于{期间}工作情况的总结"],
  lead: { prompt: "时间、依据", body: ["今年以来，{单位}开展【：重点工作】。"] },
  sections: [
    section("work", "主要工作", [section("study", "抓学习", [], ["学习【集中学习】次。"]), section("life", "抓生活")]),
    section("problems", "存在问题"),
    section("plan", "{下期}工作打算"),
    section("end", ""),
  ],
  closing: ["特此报告。"],
  signature: "end",
};
const answers = { unit: "某支部", period: "2026年上半年", date: "2026年7月3日" };

/** Level, label or number with text, and count of every row. */
const lines = (folded: string[] = [], changed: Partial<Scaffold> = {}) =>
  rowsOf({ ...scaffold, ...changed }, answers, folded).map((row) =>
    `${row.level} ${row.label ?? row.number} ${row.text} ${row.count}`.trimEnd(),
  );

test("shows the whole report, numbered, with what is to be filled", () => {
  expect(lines()).toEqual([
    "1 标题 某支部2026年上半年工作总结",
    "1 导语 时间、依据 1 空",
    "1 一、 主要工作 2 节",
    "2 （一） 抓学习 2 空",
    "2 （二） 抓生活 1 空",
    "1 二、 存在问题 1 空",
    "1 三、 下半年工作打算 1 空",
    "1 正文 写明做法 1 空",
    "1 结语 特此报告。",
    "1 落款 某支部　2026年7月3日",
  ]);
});

test("leaves out what is folded and says that there is more", () => {
  expect(lines(["work"]).slice(2, 4)).toEqual(["1 一、 主要工作 2 节", "1 二、 存在问题 1 空"]);
  expect(rowsOf(scaffold, answers, ["work"])[2]!.open).toBe(false);
});

test("shows salutation and signature where the report has them", () => {
  const shown = lines([], { signature: "title", salutation: "各位领导：" });
  expect(shown.slice(0, 4)).toEqual([
    "1 标题 某支部2026年上半年工作总结",
    "1 落款 某支部　2026年7月3日",
    "1 称谓 各位领导：",
    "1 导语 时间、依据 1 空",
  ]);
  expect(shown.at(-1)).toBe("1 结语 特此报告。");
});

test("counts every row among its siblings for a screen reader", () => {
  const rows = rowsOf(scaffold, answers, []);
  expect(rows.map((row) => `${row.position}/${row.siblings}`)).toEqual([
    "1/8",
    "2/8",
    "3/8",
    "1/2",
    "2/2",
    "4/8",
    "5/8",
    "6/8",
    "7/8",
    "8/8",
  ]);
});

test("a heading that reads like a usual wording keeps its places", () => {
  const [title] = rowsOf(scaffold, answers, []);
  expect(templateFor(" 关于2026年上半年工作情况的总结 ", title!.wordings)).toBe("关于{期间}工作情况的总结");
  expect(templateFor("我们的总结", title!.wordings)).toBe("我们的总结");
});

describe("dropping a section", () => {
  const rows = rowsOf(scaffold, answers, []);
  const gap = (id: string) => rows.findIndex((row) => row.id === id);
  const drop = (dragged: string, before: string, wanted: number) => dropPlace(rows, dragged, gap(before), wanted);

  test("puts it before the section below the gap", () => {
    expect(drop("plan", "problems", 1)).toEqual({ target: "problems", drop: "before", level: 1 });
    expect(drop("life", "study", 2)).toEqual({ target: "study", drop: "before", level: 2 });
  });

  test("goes by the level that the pointer asks for", () => {
    expect(drop("plan", "problems", 2)).toEqual({ target: "life", drop: "after", level: 2 });
    expect(drop("plan", "problems", 3)).toEqual({ target: "life", drop: "inside", level: 3 });
  });

  test("takes the level of the neighbours where there is no other", () => {
    expect(drop("plan", "study", 1)).toEqual({ target: "study", drop: "before", level: 2 });
  });

  test("takes nothing deeper than the third level", () => {
    expect(drop("work", "plan", 3)).toEqual({ target: "problems", drop: "inside", level: 2 });
  });

  test("keeps above the closing and below the lead", () => {
    expect(dropPlace(rows, "work", rows.length, 1)).toEqual({ target: "end", drop: "after", level: 1 });
    expect(dropPlace(rows, "plan", 0, 1)).toEqual({ target: "work", drop: "before", level: 1 });
  });

  test("never puts anything below itself or below text without a heading", () => {
    expect(drop("work", "life", 2)?.target).not.toBe("study");
    expect(dropPlace(rows, "plan", rows.length, 3)).toEqual({ target: "end", drop: "after", level: 1 });
  });
});
