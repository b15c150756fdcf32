import { isGuarded } from "../../../src/check/typo-model/guards";

function guards(text: string, part: string): boolean {
  const start = text.indexOf(part);
  return isGuarded(text, start, start + part.length);
}

test.each([
  ["学习《中国共产党支部工作条列》精神", "列"],
  ["季金国芳同志", "国"],
  ["由书记王立军，副书记", "立"],
  ["赴中越边境", "越"],
  ["驻渝单位", "渝"],
  ["某**公司", "公"],
])("%s: %s is left alone", (text, part) => {
  expect(guards(text, part)).toBe(true);
});

test.each([
  ["发挥战斗保垒作用", "保"],
  ["学习《党章》心得休会", "休"],
  ["组织集休学习同志们", "休"],
  ["中国共产党", "国"],
])("%s: %s may be corrected", (text, part) => {
  expect(guards(text, part)).toBe(false);
});
