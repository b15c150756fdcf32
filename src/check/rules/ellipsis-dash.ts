import type { ParagraphRule } from "../rule";

export const ellipsisDash: ParagraphRule = {
  id: "ellipsis-dash",
  scope: "paragraph",
  words: ["...", "。。。", "…", "--"],
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 15834-2011 4.10.2、4.11.2",
  title: "省略号和破折号的写法",
  why: "省略号是六个居中的点，占两个字的位置；破折号是一条线，也占两个字的位置。",
  examples: [
    { wrong: "组织学习、交流、研讨⟦...⟧", right: "组织学习、交流、研讨……" },
    { wrong: "组织学习、交流、研讨⟦。。。⟧效果良好。", right: "组织学习、交流、研讨……效果良好。" },
    { wrong: "突出一条主线⟦--⟧党建与业务融合。", right: "突出一条主线——党建与业务融合。" },
    { fine: "组织学习、交流、研讨……" },
    { fine: "突出一条主线——党建与业务融合。" },
    { fine: "网址www...com不能访问，版本号为1...2。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(
      /(?<=[\p{Script=Han}，、”》）])(?:\.{3,}|。{3,}|…(?!…)|-{2,})(?=$|[\p{Script=Han}“《（，。；、”）])/gu,
    )) {
      const right = found[0].startsWith("-") ? "——" : "……";
      yield {
        start: found.index,
        end: found.index + found[0].length,
        message: right === "——" ? "破折号写作“——”" : "省略号写作“……”",
        suggestions: [right],
      };
    }
  },
};
