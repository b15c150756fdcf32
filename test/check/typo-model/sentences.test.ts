import { sentencesOf } from "../../../src/check/typo-model/sentences";

const partsOf = (text: string) => [...sentencesOf(text)].map(([from, to]) => text.slice(from, to));

test("a sentence ends behind its mark and what closes after it", () => {
  expect(partsOf("他说：“要抓好落实。”会议强调！（略。）后来")).toEqual([
    "他说：“要抓好落实。”",
    "会议强调！",
    "（略。）",
    "后来",
  ]);
});

test("nothing is lost and nothing is made up", () => {
  for (const text of ["", "。", "无标点", "甲。乙。", "？？！"]) {
    expect(partsOf(text).join("")).toBe(text);
  }
});
