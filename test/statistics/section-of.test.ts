import type { Snapshot } from "../../src/document/snapshot";
import { sectionOf } from "../../src/statistics/section-of";

const lines = [
  "县档案馆党支部2026年上半年工作总结",
  "一、主要工作",
  "（一）严肃组织生活",
  "召开支部党员大会2次、支委会6次。",
  "",
  "（二）规范党费管理",
  "按月收缴，及时公示。",
  "二、下半年打算",
  "继续抓好学习。",
  "县档案馆党支部",
];
const snapshot: Snapshot = { paragraphs: lines.map((text) => ({ text, level: 0 })) };

test("a table goes behind the section that states most of its items, blank paragraphs left aside", () => {
  expect(sectionOf(snapshot, ["支部党员大会", "支委会", "党小组会"], "三会一课")).toBe(3);
});

test("slots that are still empty count as well, and signature and date are no part of the section", () => {
  const slots = [{ start: 0, end: 2, key: "党小组会", filled: false }];
  const paragraphs = snapshot.paragraphs.map((paragraph, i) => (i === 8 ? { ...paragraph, slots } : paragraph));
  expect(sectionOf({ paragraphs }, ["党小组会"], "三会一课")).toBe(8);
});

test("where nothing states them, the heading that names the group decides, and where none does, nothing", () => {
  expect(sectionOf(snapshot, ["党费金额"], "党费收缴情况表")).toBe(undefined);
  expect(sectionOf(snapshot, ["党费金额"], "党费情况")).toBe(6);
  expect(sectionOf(snapshot, ["志愿服务人次"], "志愿服务")).toBe(undefined);
  expect(sectionOf(snapshot, ["公示次数"], "公示情况")).toBe(6);
  expect(
    sectionOf({ paragraphs: [...snapshot.paragraphs, { text: "及时公示。", level: 0 }] }, ["公示次数"], "公示"),
  ).toBe(undefined);
  expect(sectionOf({ paragraphs: [] }, ["支委会"], "三会一课")).toBe(undefined);
});
