import { reserveAt } from "../../../src/check/typo-model/guards";

function reserve(text: string, part: string, suggestion = "一"): number {
  return reserveAt(text, text.indexOf(part), suggestion);
}

test.each([
  ["赴中越边境", "越"],
  ["驻渝单位", "渝"],
  ["某**公司", "公"],
])("%s: %s is left alone", (text, part) => {
  expect(reserve(text, part)).toBe(Number.POSITIVE_INFINITY);
});

test("names ask for more than titles, and titles for more than other text", () => {
  const title = reserve("学习《中国共产党支部工作条列》精神", "列");
  const name = reserve("由书记王立军，副书记", "立");
  expect(title).toBeGreaterThan(0);
  expect(name).toBeGreaterThan(title);
  expect(reserve("金国芳同志", "国")).toBe(name);
});

test("a short term in quotation marks asks for more, speech does not", () => {
  expect(reserve("打造“红帆船”品牌", "帆")).toBeGreaterThan(0);
  expect(reserve("打造“红帆船”品牌", "牌")).toBe(0);
  expect(reserve("他说：“要办好群众的每一件小事。”", "办")).toBe(0);
});

test("words that are exchanged lawfully ask for more", () => {
  expect(reserve("同其它方面协调", "它", "他")).toBeGreaterThan(0);
  expect(reserve("同其它方面协调", "它", "塔")).toBe(0);
});

test.each([
  ["发挥战斗保垒作用", "保"],
  ["学习《党章》心得休会", "休"],
  ["组织集休学习同志们", "休"],
  ["中国共产党", "国"],
])("%s: %s may be corrected", (text, part) => {
  expect(reserve(text, part)).toBe(0);
});
