import { applyEdits } from "../../src/document/edit";
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
