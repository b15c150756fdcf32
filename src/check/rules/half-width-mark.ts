import type { ParagraphRule } from "../rule";

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };

/** A half-width mark right behind a Chinese character, a closing mark or a figure that Chinese follows. */
const halfWidth =
  /[,:;?!](?<=[\p{Script=Han}”’）》〉】%\d].)(?![\d/\\])(?![,:;?!])(?=\s*(?:[\p{Script=Han}“‘（《〈【\d]|$))/gu;

export const halfWidthMark: ParagraphRule = {
  id: "half-width-mark",
  scope: "paragraph",
  trigger: ",:;?!",
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 15834-2011 5.1.1",
  title: "半角标点",
  why: "中文里的逗号、冒号、分号、问号和叹号占一个字的位置，要用全角。",
  examples: [
    { wrong: "紧扣档案工作主业⟦,⟧认真履行职责。", right: "紧扣档案工作主业，认真履行职责。" },
    { wrong: "现将有关情况汇报如下⟦:⟧", right: "现将有关情况汇报如下：" },
    { fine: "会议定于9:30开始，共1,150人参加。" },
    { fine: "采购Word,Excel等软件，网址为http://www.example.com。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(halfWidth)) {
      const mark = found[0];
      yield {
        start: found.index,
        end: found.index + 1,
        message: `半角“${mark}”要改成全角“${fullWidth[mark]}”`,
        suggestions: [fullWidth[mark]!],
      };
    }
  },
};
