import { isCommonPair } from "../common-pairs";
import { officeWords } from "../office-words";
import type { ParagraphRule } from "../rule";

/** Each word with a mark between its halves. */
const split = officeWords.flatMap((word) => [..."，、；。"].map((mark) => word[0]! + mark + word[1]!));

export const markInWord: ParagraphRule = {
  id: "mark-in-word",
  scope: "paragraph",
  words: split,
  category: "punctuation",
  severity: "warning",
  basis: "惯例",
  title: "标点打在词的中间",
  why: "标点把一个词拆成了两半，多半是打字时放错了位置。",
  examples: [
    { wrong: "各支部之间缺少督⟦，⟧导办法不多。" },
    { wrong: "老党员带头宣⟦，⟧讲红色故事。" },
    { fine: "认真落实，查找不足，改进作风。" },
    { fine: "加强检查、督导，推动工作。" },
    { fine: "会议由王某主持，导师张某参加。" },
    { fine: "做到学、思、践、悟贯通。" },
  ],
  *check({ text }, _, hits) {
    for (const { start } of hits) {
      const at = start + 1;
      if (isSlip(text, at)) {
        const [before, mark, behind] = text.slice(at - 1, at + 2);
        yield {
          start: at,
          end: at + 1,
          message: `“${mark}”把“${before}${behind}”拆开了，看看是不是该移到后面或者删去`,
        };
      }
    }
  },
};

/** Neither half fits what it is written with. */
function isSlip(text: string, at: number): boolean {
  return (
    at >= 2 &&
    !isCommonPair(text[at - 2], text[at - 1]) &&
    !isCommonPair(text[at + 1], text[at + 2]) &&
    /^\p{Script=Han}{2}.\p{Script=Han}{2}$/u.test(text.slice(at - 2, at + 3))
  );
}
