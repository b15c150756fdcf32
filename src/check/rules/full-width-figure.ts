import type { ParagraphRule } from "../rule";

export const fullWidthFigure: ParagraphRule = {
  id: "full-width-figure",
  scope: "paragraph",
  trigger: "０１２３４５６７８９％",
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
    { fine: "2026年开展活动12次，完成率95%。" },
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
  },
};
