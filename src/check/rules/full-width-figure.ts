import type { ParagraphRule } from "../rule";

/** 5，420元: money is what is written with a mark at the thousands. */
const thousands = /(?<=(?<!\d)[1-9]\d{0,2})，(?=\d{3}(?:\.\d{1,2})?元)/g;

export const fullWidthFigure: ParagraphRule = {
  id: "full-width-figure",
  scope: "paragraph",
  trigger: "０１２３４５６７８９％",
  words: [..."0123456789"].map((digit) => `${digit}，`),
  category: "numeral",
  severity: "error",
  basis: "国标",
  source: "GB/T 15835-2011 5.1.7",
  title: "全角的数字和百分号",
  why: "阿拉伯数字、百分号和小数点用半角。",
  examples: [
    { wrong: "⟦２０２６⟧年开展活动⟦１２⟧次。", right: "2026年开展活动12次。" },
    { wrong: "完成率为⟦９５．５％⟧。", right: "完成率为95.5%。" },
    { wrong: "完成率为95⟦％⟧。", right: "完成率为95%。" },
    { wrong: "收缴党费5⟦，⟧420元。", right: "收缴党费5,420元。" },
    { fine: "2026年开展活动12次，完成率95%。" },
    { fine: "分别为1，200和3，共5，150人参加。" },
    { fine: "１．提高站位" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(/[０-９]+(?:[．][０-９]+)?％?|(?<=\d)％/g)) {
      const isHeading =
        text.slice(0, found.index).trim() === "" && /^[．、.]/.test(text.slice(found.index + found[0].length));
      if (!isHeading) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: "数字和百分号用半角",
          suggestions: [found[0].normalize("NFKC")],
        };
      }
    }
    for (const found of text.matchAll(thousands)) {
      yield {
        start: found.index,
        end: found.index + 1,
        message: "数字里的千分号用半角逗号",
        suggestions: [","],
        severity: "warning",
      };
    }
  },
};
