import type { ParagraphRule } from "../rule";

export const unfilledSlot: ParagraphRule = {
  id: "unfilled-slot",
  scope: "paragraph",
  trigger: "【（",
  category: "placeholder",
  severity: "error",
  basis: "惯例",
  title: "没有填的空",
  why: "框架里的空还没有填，交出去前要填上数和内容，用不着的删去。",
  examples: [
    { wrong: "共召开支部党员大会⟦【次数】⟧次。" },
    { wrong: "支部现有党员⟦【】⟧名，设党小组⟦【 】⟧个。" },
    { wrong: "在⟦【写明单位名称】⟧的领导下开展工作。" },
    { wrong: "发放图书若干，⟦（此处补充数量）⟧。" },
    { fine: "共召开支部党员大会2次（见附件）。" },
    { fine: "【学习贯彻】支部组织集中学习6次。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(/（(?:此处|这里|请)?(?:补充|待补充|待填写?|填写|待核实|插入)[^（）]{0,20}）/g)) {
      yield { start: found.index, end: found.index + found[0].length, message: "这里还没有填" };
    }
    for (const found of text.matchAll(/【([^【】]{0,60})】/g)) {
      const words = found[1]!.trim();
      // A bracketed word that opens a paragraph is a heading of the writer's own.
      const isHeading = text.slice(0, found.index).trim() === "" && words !== "" && !prompts.test(words);
      if (!isHeading) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: words === "" ? "空着，没有填" : `“${words}”还没有填`,
        };
      }
    }
  },
};

const prompts = /^(写明|填写|此处|待填|单位名称|报告期间|年月日)|(数|数字|金额|人次|比例|名称)$/;
