import { numberAtStart, numberText } from "../../src/document/numbering";
import { chineseNumber, readChineseNumber, readNumber } from "../../src/document/numerals";

test("Chinese numbers are written and read", () => {
  expect([1, 9, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual(["一", "九", "十", "十一", "二十", "二十一", "九十九"]);
  for (let n = 1; n <= 99; n += 1) {
    expect(readChineseNumber(chineseNumber(n))).toBe(n);
  }
  expect(() => chineseNumber(0)).toThrow(RangeError);
  expect(["", "十十", "二三", "一十二", "零"].map(readChineseNumber)).toEqual(Array(5).fill(undefined));
});

test("the four levels are written as official documents write them", () => {
  expect(([1, 2, 3, 4] as const).map((level) => numberText(level, 12))).toEqual([
    "十二、",
    "（十二）",
    "12.",
    "（12）",
  ]);
});

test("numbers at the start are read, slips in their marks too", () => {
  expect(numberAtStart("一、主要工作")).toEqual({ level: 1, text: "一、" });
  expect(numberAtStart("六.存在问题")).toEqual({ level: 1, text: "六." });
  expect(numberAtStart("（一）、抓学习")).toEqual({ level: 2, text: "（一）、" });
  expect(numberAtStart("(二) 抓学习")).toEqual({ level: 2, text: "(二) " });
  expect(numberAtStart("3．抓学习")).toEqual({ level: 3, text: "3．" });
  expect(numberAtStart("（4）抓学习")).toEqual({ level: 4, text: "（4）" });
  expect(numberAtStart("3.5万元")).toBeUndefined();
  expect(numberAtStart("一是抓学习")).toBeUndefined();
});

test.each([
  ["2,086", 2086],
  ["９", 9],
  ["1.2万", 12_000],
  ["两", 2],
  ["百", 100],
  ["三百零五", 305],
  ["十二万三千", 123_000],
  ["三四", undefined],
  ["12,34", undefined],
  ["若干", undefined],
])("a number of a report, %s, is %s", (text, value) => {
  expect(readNumber(text)).toBe(value);
});
