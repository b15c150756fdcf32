import type { Mark, ParagraphRule } from "../rule";

const doubled = /(?<=\d[万亿千百]?)(?:(人次|场次)次|(万元|[名元亩吨户篇份岁期场])\2(?![\p{Script=Han}]))/gu;
/** What is typed for 名, 门, 个, 次 behind a figure. */
const slips: Readonly<Record<string, string>> = {
  明: "名",
  们: "门",
  此: "次",
  各: "个",
  相: "项",
  见: "件",
  付: "副",
};
const alike = /(?<=\d)[明们此各相见付](?=[，。；、）]|$)/g;

export const unitSlip: ParagraphRule = {
  id: "unit-slip",
  scope: "paragraph",
  trigger: "0123456789",
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "数后面的量词打错、打重",
  why: "数后面的量词重复了，或者打成了同音的字。",
  examples: [
    { wrong: "收缴党费3420⟦元元⟧。", right: "收缴党费3420元。" },
    { wrong: "提供助餐服务1.4万⟦人次次⟧，培训12⟦人次次⟧。", right: "提供助餐服务1.4万人次，培训12人次。" },
    { wrong: "储备后备干部54⟦明⟧，开课12⟦们⟧。", right: "储备后备干部54名，开课12门。" },
    { fine: "人人参与，12个个体户，3条条例，第2次次数不足。" },
    { fine: "2026年5月底，各项任务完成。" },
    { fine: "召开会议12次，此后又开3次。" },
  ],
  *check({ text }): Iterable<Mark> {
    for (const { 0: words, 1: counted, 2: unit = counted, index } of text.matchAll(doubled)) {
      yield { start: index, end: index + words.length, message: `“${unit}”打重了`, suggestions: [unit!] };
    }
    for (const { 0: wrong, index } of text.matchAll(alike)) {
      yield {
        start: index,
        end: index + 1,
        message: `量词“${wrong}”疑为“${slips[wrong]}”`,
        suggestions: [slips[wrong]!],
      };
    }
  },
};
