import type { ParagraphRule } from "../rule";

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };

/** A half-width mark right behind a Chinese character, a closing mark or a figure that Chinese follows. */
const halfWidth =
  /[,:;?!](?<=[\p{Script=Han}”’）》〉】%\d].)(?![/\\])(?!(?<=[%\d].)\d)(?![,:;?!])(?=\s*(?:[\p{Script=Han}“‘（《〈【\d]|$))/gu;

/** A full stop typed half-width between Chinese, not behind a number. */
const halfStop =
  /\.(?<=[\p{Script=Han}\d”》）][\p{Script=Han}”》）]\.)(?<![一二三四五六七八九十]\.)(?=[\p{Script=Han}“《（]|$)/gu;

export const halfWidthMark: ParagraphRule = {
  id: "half-width-mark",
  scope: "paragraph",
  trigger: ",:;?!.",
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 15834-2011 5.1.1",
  title: "半角标点",
  why: "中文里的逗号、冒号、分号、问号和叹号占一个字的位置，要用全角。",
  examples: [
    { wrong: "紧扣档案工作主业⟦,⟧认真履行职责。", right: "紧扣档案工作主业，认真履行职责。" },
    { wrong: "党员结构不够合理⟦,⟧60岁以上占比偏高。", right: "党员结构不够合理，60岁以上占比偏高。" },
    { wrong: "现将有关情况汇报如下⟦:⟧", right: "现将有关情况汇报如下：" },
    { wrong: "深化理论武装⟦.⟧坚持学习。", right: "深化理论武装。坚持学习。" },
    { wrong: "签订承诺书84份⟦.⟧引导党员带头。", right: "签订承诺书84份。引导党员带头。" },
    { fine: "一.主要工作，完成3.5万元。" },
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
    for (const found of text.matchAll(halfStop)) {
      yield {
        start: found.index,
        end: found.index + 1,
        message: "半角“.”不能当句号",
        suggestions: ["。"],
        severity: "warning",
      };
    }
  },
};
