import type { ParagraphRule } from "../rule";

/** （以上数据请科室核实后再报）, （待核）: what the writers of a draft tell each other. */
const note =
  /（(?!(?:此处|这里|请)?(?:补充|待补充|待填|填写|待核实|插入))[^（）]{0,16}(?:请[^（）]{0,8}(?:核实|核对|确认|补充|提供|填报|把关|审改|修改)|(?:数据|数字|时间|金额|名单|人数|内容)(?:待|需)[^（）]{1,8}|待(?:定|核|补|完善|更新)|领导(?:审|看|把)[^（）]{0,8}|(?:这段|本段|此段|下面|上面)[^（）]{0,8}(?:删|改|不用))[^（）]{0,12}）/g;

export const unfilledSlot: ParagraphRule = {
  id: "unfilled-slot",
  scope: "paragraph",
  trigger: "【（待此",
  category: "placeholder",
  severity: "error",
  basis: "惯例",
  title: "没有填的空",
  why: "框架里的空还没有填，交出去前要填上数和内容，用不着的删去。",
  examples: [
    { wrong: "共召开支部党员大会⟦【次数】⟧次。" },
    { wrong: "支部现有党员⟦【】⟧名，设党小组⟦【 】⟧个。" },
    { wrong: "在⟦【写明单位名称】⟧的领导下开展工作。" },
    { wrong: "（三）⟦待补充⟧" },
    { wrong: "发放图书若干，⟦（此处补充数量）⟧。" },
    { wrong: "完成投资2.3亿元⟦（数据待核）⟧，⟦（以上请业务科室核实后再报）⟧。" },
    { wrong: "⟦（这段和上面重复，可删）⟧持续抓好落实。" },
    { fine: "共召开支部党员大会2次（见附件）。" },
    { fine: "按照“四不两直”要求（不发通知、不打招呼），请群众评判（满意度98%），待遇落实（试点）。" },
    { fine: "3.【党旗飘扬】党员突击队冲锋在前。" },
    { fine: "【学习贯彻】支部组织集中学习6次。" },
  ],
  *check({ text }) {
    for (const { 0: words, index } of text.matchAll(/(?:待补充|待完善|待填写?|待核实|此处略)(?=[。；]?\s*$)/g)) {
      if (/^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]*)?$/.test(text.slice(0, index))) {
        yield { start: index, end: index + words.length, message: "这里还没有写" };
      }
    }
    for (const found of text.matchAll(/（(?:此处|这里|请)?(?:补充|待补充|待填写?|填写|待核实|插入)[^（）]{0,20}）/g)) {
      yield { start: found.index, end: found.index + found[0].length, message: "这里还没有填" };
    }
    for (const found of text.matchAll(note)) {
      yield { start: found.index, end: found.index + found[0].length, message: "这是写给自己或同事的话，定稿要删去" };
    }
    for (const found of text.matchAll(/【([^【】]{0,60})】/g)) {
      const words = found[1]!.trim();
      // A bracketed word that opens a paragraph is a heading of the writer's own.
      const isHeading =
        /^\s*(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）)?\s*$/.test(
          text.slice(0, found.index),
        ) &&
        words !== "" &&
        !prompts.test(words);
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
