import fc from "fast-check";
import { parseNotation, printNotation } from "../../src/document/notation";

const sample = `县档案馆党支部2026年上半年工作总结
# 一、主要工作
{（一）} 抓实学习
共召开支委会⟦支委会=6⟧次、党课⟦党课=【次数】⟧次。
| 项目 | 本期 |
| 支委会 | ⟦支委会=6⟧ |
~ 改动过的段落`;

test("reads headings, numbers, slots, tables and revisions", () => {
  const { paragraphs } = parseNotation(sample);
  expect(paragraphs[1]).toEqual({ text: "一、主要工作", level: 1 });
  expect(paragraphs[2]).toEqual({ text: "抓实学习", level: 0, label: "（一）" });
  expect(paragraphs[3]).toEqual({
    text: "共召开支委会6次、党课【次数】次。",
    level: 0,
    slots: [
      { start: 6, end: 7, key: "支委会", filled: true },
      { start: 11, end: 15, key: "党课", filled: false },
    ],
  });
  expect(paragraphs[7]).toEqual({
    text: "6",
    level: 0,
    cell: { table: 0, row: 1, column: 1 },
    slots: [{ start: 0, end: 1, key: "支委会", filled: true }],
  });
  expect(paragraphs[8]).toEqual({ text: "改动过的段落", level: 0, revised: true });
});

test("prints what it read", () => {
  expect(printNotation(parseNotation(sample))).toBe(sample);
});

test("tables with other text between them are two tables", () => {
  const { paragraphs } = parseNotation("| a |\n正文\n| b |");
  expect(paragraphs.map((paragraph) => paragraph.cell?.table)).toEqual([0, undefined, 1]);
});

test("any text without marks comes back as it was", () => {
  const plain = fc.stringMatching(/^[一-鿿，。0-9a-z]{1,20}$/);
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), (texts) => {
      const snapshot = { paragraphs: texts.map((text) => ({ text, level: 0 })) };
      expect(parseNotation(printNotation(snapshot))).toEqual(snapshot);
    }),
  );
});
