import type { Mark, ParagraphRule } from "../rule";

interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
  readonly right: readonly string[];
}

const slips: readonly Slip[] = [
  { pattern: /(?<=\d)平米/g, message: "面积单位写作“平方米”", right: ["平方米"] },
  { pattern: /(?<=\d)公分/g, message: "长度单位写作“厘米”", right: ["厘米"] },
  { pattern: /(?<=\d)个(?:%|％|百分比)/g, message: "两个百分比相差多少，写作“个百分点”", right: ["个百分点"] },
  { pattern: /(?<=\d)[%％]个百分点/g, message: "“%”和“个百分点”只用一个", right: ["个百分点", "%"] },
  { pattern: /(?<=\d)百分点/g, message: "“百分点”前面少了“个”；增减了百分之几写“%”", right: ["个百分点", "%"] },
  {
    pattern:
      /(?<=\d(?:人次|万元|亿元|[户家件个条名人次起篇吨亩元])[，,](?:同比|环比|比上年(?:同期)?|比去年(?:同期)?|较上年(?:同期)?|较去年(?:同期)?)(?:增长|增加|上升|下降|减少)了?\d{1,4}(?:\.\d{1,2})?)个百分点/g,
    message: "“个百分点”说的是两个百分比之差；件数、户数、金额增减了百分之几写“%”",
    right: ["%"],
  },
  {
    pattern:
      /(?<=(?:资金|罚没款|经费|收入|投资|贷款|补贴|补助|救助金|慰问金|党费|专款|产值|金额|税款)(?:共计?|约|达|近|超过?)?\d+(?:\.\d+)?)万(?=[，。；、）])/g,
    message: "金额后面少了“元”",
    right: ["万元"],
  },
  {
    pattern: /(?<=\d\.\d{1,2}|(?:垃圾|粮食|化肥|物资|废品|杂草)\d{1,5}余?)顿/g,
    message: "重量单位写作“吨”",
    right: ["吨"],
  },
  {
    pattern:
      /(?<=(?:同比|环比|比上年|比去年|较上年|较去年)[^，。；\d]{0,6}(?:增长|增加|提高|上升|下降|减少|降低|回落)了?)\d+(?:\.\d+)?(?=[，。；、）])/g,
    message: "数后面少了单位，看看是“%”、“个百分点”还是别的",
    right: [],
  },
];

export const unitWord: ParagraphRule = {
  id: "unit-word",
  scope: "paragraph",
  words: [
    "平米",
    "公分",
    "个%",
    "个％",
    "百分",
    "同比",
    "环比",
    "比上年",
    "比去年",
    "较上年",
    "较去年",
    "万，",
    "万。",
    "万；",
    "万、",
    "万）",
    "顿",
  ],
  category: "numeral",
  severity: "warning",
  basis: "国标",
  source: "GB 3100-1993",
  title: "单位写错或者漏写",
  why: "计量单位用法定的名称；两个百分比相减得“个百分点”；增长、下降了多少，后面要有单位。",
  examples: [
    { wrong: "改造活动室120⟦平米⟧。", right: "改造活动室120平方米。" },
    { wrong: "比去年提高3.1⟦个%⟧，信访量下降2⟦百分点⟧。", right: "比去年提高3.1个百分点，信访量下降2个百分点。" },
    { wrong: "结案率上升了1.8⟦%个百分点⟧。", right: "结案率上升了1.8个百分点。" },
    { wrong: "门诊量同比增长⟦12.3⟧；出院病人320人次。" },
    { wrong: "新登记经营主体2136户，同比增长12.6⟦个百分点⟧。", right: "新登记经营主体2136户，同比增长12.6%。" },
    { wrong: "罚没款86.5⟦万⟧，清理垃圾3.5⟦顿⟧。", right: "罚没款86.5万元，清理垃圾3.5吨。" },
    { fine: "整改率98.2%，同比提高4.2个百分点；服务群众1.2万，停顿片刻，节约资金3.5万元。" },
    { fine: "同比增长12.3%，比上年提高2个百分点，同比减少3件。" },
    { fine: "活动室120平方米。" },
  ],
  *check({ text }): Iterable<Mark> {
    for (const { pattern, message, right } of slips) {
      for (const found of text.matchAll(pattern)) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message,
          ...(right.length > 0 && { suggestions: right }),
        };
      }
    }
  },
};
