import type { Figure } from "../../src/document/statistics";
import { figureText, numberText, slotText, textInSlot } from "../../src/statistics/figure-text";

const figure = (value: Figure["value"], unit: string, key = "读书会"): Figure => ({
  key,
  name: key,
  group: "",
  value,
  unit,
  path: [],
});

test.each([
  [2086, "2086"],
  [1234567.5, "1234567.5"],
  [1e21, "1000000000000000000000"],
  [0.0000001, "0.0000001"],
  [-0, "0"],
  [-2, "-2"],
])("the number %d is written %s: no groups, no exponent", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test("a figure carries its unit, words stand as they are, an open one is empty", () => {
  expect([figure(2086, "元"), figure(100, "%"), figure("若干", "次"), figure(null, "次")].map(figureText)).toEqual([
    "2086元",
    "100%",
    "若干",
    "",
  ]);
});

const slots: [value: Figure["value"], unit: string, key: string, follows: string, text: string][] = [
  [6, "次", "支委会", "次、党小组会", "6"],
  [6, "次", "支委会", "，党小组会", "6次"],
  [6, "次", "支委会", "", "6次"],
  [6, "次", "支委会", " 次", "6"],
  [11, "名", "党员总数", "人，其中", "11"],
  [5, "个", "查摆问题", "条。", "5"],
  [98, "%", "交纳率", "％。", "98"],
  [200, "名", "交纳人数", "余名党员", "200"],
  [2086, "元", "党费金额", "元。", "2086"],
  [20860, "元", "党费金额", "万元。", "2.086"],
  [1.2, "万元", "党费金额", "元。", "12000"],
  [1.2, "万元", "党费金额", "。", "1.2万元"],
  [6, "次", "读书会", "分别", "6次"],
  [6, "", "读书会", "场", "6"],
  ["100余人次", "人次", "谈心谈话", "人次。", "100余"],
  ["若干", "次", "支委会", "次", "若干"],
  [null, "次", "支委会", "次", ""],
];
test.each(slots)("%s%s of %s before “%s” is written %s", (value, unit, key, follows, text) => {
  expect(slotText(figure(value, unit, key), follows)).toBe(text);
});

test("a unit that counts something else behind the slot is told of", () => {
  expect(textInSlot(figure(6, "次", "支委会"), "篇。")).toEqual({
    text: "6",
    unit: "篇",
    conflict: "数字的单位是“次”，正文写的是“篇”",
  });
  expect(textInSlot(figure(6, "次", "谈心谈话"), "人次。").conflict).toBe("数字的单位是“次”，正文写的是“人次”");
  expect(textInSlot(figure(6, "场", "宣讲"), "次。").conflict).toBeUndefined();
});
