import type { DocumentRule, Report } from "../rule";

/** 全年 of what was done; in what is to come it is right. */
const wholeYear = /(?<![^。；，：\s])全年(?:共|累计|先后|组织|召开|开展|举办|完成了|共计|集中)[^。；]{0,12}/g;
const ahead = /计划|力争|确保|力求|预计|目标|打算|将|不少于|不低于|任务|要求|拟|争取|至少/;
/** What is counted in years, and from which. */
const founded: readonly (readonly [RegExp, number])[] = [
  [/(?:中华人民共和国|新中国)成立(\d{2,3})周年/g, 1949],
  [/(?:中国共产党成立|中国共产党建党|建党)(\d{2,3})周年/g, 1921],
  [/(?:中国人民解放军建军|建军)(\d{2,3})周年/g, 1927],
];
const signed = /^\s*((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?\s*$/;

export const otherPeriod: DocumentRule = {
  id: "other-period",
  scope: "document",
  category: "time",
  severity: "warning",
  basis: "惯例",
  title: "和报告期对不上的时间",
  why: "半年总结里说“全年开展”，落款的日期早于报告期，周年数和年份不合，多半是从别的稿子改来没有改全。",
  examples: [
    {
      wrong:
        "县档案馆党支部2026年上半年工作总结\n2026年上半年，支部围绕中心工作抓好党建。现将情况总结如下。\n一、主要工作\n⟦全年⟧召开党组会专题研究2次。",
    },
    {
      wrong:
        "县档案馆党支部2026年上半年工作总结\n2026年上半年，支部围绕中心工作抓好党建。现将情况总结如下。\n一、主要工作\n召开支委会6次。\n县档案馆党支部\n⟦2025年7月3日⟧",
    },
    {
      wrong:
        "县档案馆党支部2024年工作总结\n2024年，支部围绕中心工作抓好党建。现将情况总结如下。\n一、主要工作\n庆祝⟦中华人民共和国成立74周年⟧。",
    },
    {
      fine: "县档案馆党支部2026年上半年工作总结\n2026年上半年，支部围绕中心工作抓好党建。现将情况总结如下。\n一、主要工作\n举办庆祝建党105周年活动。\n二、下半年打算\n全年召开支委会不少于12次。\n县档案馆党支部\n2026年7月3日",
    },
    {
      fine: "县档案馆党支部2026年工作要点\n2026年是关键之年，支部工作安排如下。\n一、重点任务\n全年召开支委会12次。\n县档案馆党支部\n2025年12月30日",
    },
  ],
  *check({ period, kind, parts, snapshot }): Iterable<Report> {
    if (!period || kind === "plan") {
      return;
    }
    const plan = parts.find(({ part, present }) => part === "plan" && present);
    const isPlan = (paragraph: number) =>
      plan?.paragraph !== undefined && paragraph >= plan.paragraph && paragraph < (plan.end ?? Number.MAX_VALUE);
    for (const [paragraph, { text, cell }] of snapshot.paragraphs.entries()) {
      if (cell) {
        continue;
      }
      if (period.kind === "half" && !isPlan(paragraph) && text.includes("全年")) {
        for (const { 0: words, index } of text.matchAll(wholeYear)) {
          if (!ahead.test(words)) {
            const at = { paragraph, start: index, end: index + 2 };
            yield { at, message: "报告说的是半年，这里写的是“全年”" };
          }
        }
      }
      for (const [pattern, year] of text.includes("周年") ? founded : []) {
        for (const { 0: words, 1: count, index } of text.matchAll(pattern)) {
          if (Number(count) !== period.year - year && Number(count) !== period.year + 1 - year) {
            const at = { paragraph, start: index, end: index + words.length };
            yield { at, message: `${period.year}年是${period.year - year}周年，这里写的是${count}周年` };
          }
        }
      }
    }
    yield* signedEarly(snapshot.paragraphs, period.year, period.kind === "half" && period.part === 2 ? 7 : 1);
  },
};

/** The date below the last text, where it is before the period has begun. */
function* signedEarly(paragraphs: readonly { readonly text: string }[], year: number, month: number): Iterable<Report> {
  const paragraph = paragraphs.findLastIndex(({ text }) => text.trim() !== "");
  const text = paragraphs[paragraph]?.text ?? "";
  const found = signed.exec(text);
  if (found && paragraph > 3 && Number(found[1]) * 12 + Number(found[2]) < year * 12 + month) {
    const shown = text.trim();
    const start = text.indexOf(shown);
    yield {
      at: { paragraph, start, end: start + shown.length },
      message: `落款的日期早于报告期${year}年，看看年份是不是没有改`,
    };
  }
}
