import fc from "fast-check";
import { applyEdits, type Edit, inverse } from "../../src/document/edit";
import { parseNotation } from "../../src/document/notation";

const snapshot = parseNotation("战斗保垒作用\n集休学习");

test("edits of one paragraph do not disturb each other's offsets", () => {
  const edits = [
    { at: { paragraph: 0, start: 2, end: 4 }, before: "保垒", after: "堡垒" },
    { at: { paragraph: 0, start: 0, end: 2 }, before: "战斗", after: "坚强的战斗" },
    { at: { paragraph: 1, start: 1, end: 2 }, before: "休", after: "体" },
  ];
  expect(applyEdits(snapshot, edits)).toEqual(["坚强的战斗堡垒作用", "集体学习"]);
});

test("an edit that does not fit throws", () => {
  const at = { paragraph: 0, start: 2, end: 4 };
  expect(() => applyEdits(snapshot, [{ at, before: "堡垒", after: "保垒" }])).toThrow(RangeError);
  expect(() => applyEdits(snapshot, [{ at: { ...at, paragraph: 9 }, before: "保垒", after: "" }])).toThrow(RangeError);
});

test("the way back leads to the texts before, deletions at either end included", () => {
  const edits: Edit[] = [
    { at: { paragraph: 0, start: 0, end: 2 }, before: "战斗", after: "" },
    { at: { paragraph: 0, start: 4, end: 6 }, before: "作用", after: "" },
    { at: { paragraph: 1, start: 1, end: 2 }, before: "休", after: "体" },
  ];
  const after = parseNotation(applyEdits(snapshot, edits).join("\n"));
  expect(applyEdits(after, inverse(snapshot, edits))).toEqual(["战斗保垒作用", "集休学习"]);
});

test("any edits that leave something of a paragraph can be taken back", () => {
  const character = fc.constantFrom("甲", "乙", "𠮷", "，", "a");
  const text = fc.array(character, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.boolean(), fc.string({ maxLength: 3 }))), (characters, choices) => {
      const snapshot = parseNotation(characters.join(""));
      const edits: Edit[] = [];
      let start = 0;
      for (const [i, before] of characters.entries()) {
        const [chosen, after] = choices[i] ?? [false, ""];
        if (chosen) {
          edits.push({ at: { paragraph: 0, start, end: start + before.length }, before, after });
        }
        start += before.length;
      }
      const [after = ""] = applyEdits(snapshot, edits);
      fc.pre(after !== "");
      const then = { paragraphs: [{ text: after, level: 0 }] };
      const back = inverse(snapshot, edits);
      expect(applyEdits(then, back)).toEqual([characters.join("")]);
      for (const [index, { at }] of back.entries()) {
        expect(at.start).toBeGreaterThanOrEqual(back[index - 1]?.at.end ?? 0);
      }
    }),
    { numRuns: 2000 },
  );
});

test("two deletions that lean on one character come back together", () => {
  const snapshot = parseNotation("甲丙丁乙");
  const edits: Edit[] = [
    { at: { paragraph: 0, start: 1, end: 2 }, before: "丙", after: "" },
    { at: { paragraph: 0, start: 3, end: 4 }, before: "乙", after: "" },
  ];
  expect(inverse(snapshot, edits)).toEqual([{ at: { paragraph: 0, start: 1, end: 2 }, before: "丁", after: "丙丁乙" }]);
});
