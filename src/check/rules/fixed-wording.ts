import type { Mark, ParagraphRule } from "../rule";

interface Slip {
  /** Words of which one stands in every match. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  /** What should stand there. */
  readonly right: (found: RegExpExecArray) => string;
  readonly message: string;
}

/** Short names that quotation marks stand around, and what may be said of them outside. */
const quoted =
  "三会一课|第一议题|三重一大|一岗双责|三审三校|四议两公开|双报到|一会一报|两个维护|两个确立|四个意识|四个自信";
const slips: readonly Slip[] = [
  {
    signs: ["中国特色社会主义"],
    pattern: /(?:以|坚持|用|学习(?:贯彻)?)习近平新时代中国特色社会主义(?=为指导|武装|凝心铸魂|[，。；])/g,
    right: ([words]) => `${words}思想`,
    message: "“习近平新时代中国特色社会主义思想”漏了“思想”",
  },
  {
    signs: ["四个意识", "四个自信"],
    pattern: /(?<=“四个自信”[、，](?:坚决)?做到)“两个(?!维护)[^”]{1,4}”/g,
    right: () => "“两个维护”",
    message: "这里固定说做到“两个维护”",
  },
  {
    signs: ["四个意识", "四个自信"],
    pattern: /(?<=增强“四个意识”[、，]坚定)“四个(?!自信)[^”]{1,4}”/g,
    right: () => "“四个自信”",
    message: "这里固定说坚定“四个自信”",
  },
  {
    signs: quoted.split("|"),
    pattern: new RegExp(`“(${quoted})(制度|责任|决策制度|集体决策制度|要求|工作法|机制)”`, "g"),
    right: ([, name, rest]) => `“${name}”${rest}`,
    message: "引号只引简称，后面的词在引号外面",
  },
  {
    signs: ["五位一体", "四个全面"],
    pattern: /(五位一体”?)战略布局|(四个全面”?)总体布局/g,
    right: ([, first, second]) => (first ? `${first}总体布局` : `${second}战略布局`),
    message: "“五位一体”是总体布局，“四个全面”是战略布局",
  },
  {
    signs: ["一体推进"],
    pattern: /(?<=一体推进)(?:学改查|查学改|查改学|改学查|改查学)/g,
    right: () => "学查改",
    message: "固定说一体推进学查改",
  },
  {
    signs: ["把方向"],
    pattern: /把方向、(?:管大局、促落实|促大局、[保抓]落实|抓大局、保落实|管全局、[保促抓]落实)/g,
    right: () => "把方向、管大局、保落实",
    message: "党委（党组）的作用固定说把方向、管大局、保落实",
  },
  {
    signs: ["坚持标准"],
    pattern: /坚持标准、保证质量、改善结构、慎重发展/g,
    right: () => "控制总量、优化结构、提高质量、发挥作用",
    message: "这是发展党员以前的方针，现在的总要求是“控制总量、优化结构、提高质量、发挥作用”",
  },
];
const signs = [...new Set(slips.flatMap((slip) => slip.signs))];

export const fixedWording: ParagraphRule = {
  id: "fixed-wording",
  scope: "paragraph",
  words: signs,
  category: "formulation",
  severity: "warning",
  basis: "固定表述",
  title: "固定表述不准确",
  why: "重要表述一个字也不能差：漏字、张冠李戴、引号引错、沿用已经改了的提法，都是看稿的人最先看见的。",
  examples: [
    {
      wrong: "坚持⟦以习近平新时代中国特色社会主义⟧为指导，抓好各项工作。",
      right: "坚持以习近平新时代中国特色社会主义思想为指导，抓好各项工作。",
    },
    {
      wrong: "增强“四个意识”、坚定“四个自信”、做到⟦“两个坚持”⟧。",
      right: "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    },
    { wrong: "增强“四个意识”、坚定⟦“四个全面”⟧。", right: "增强“四个意识”、坚定“四个自信”。" },
    { wrong: "严格落实⟦“三会一课制度”⟧，抓实学习。", right: "严格落实“三会一课”制度，抓实学习。" },
    { wrong: "统筹推进“⟦五位一体”战略布局⟧。", right: "统筹推进“五位一体”总体布局。" },
    { wrong: "一体推进⟦学改查⟧，发挥“⟦把方向、管大局、促落实⟧”作用。" },
    { wrong: "按照⟦坚持标准、保证质量、改善结构、慎重发展⟧的方针发展党员。" },
    {
      fine: "以习近平新时代中国特色社会主义思想为指导，统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。",
    },
    { fine: "增强“四个意识”、坚定“四个自信”、做到“两个维护”，落实“三会一课”制度。" },
    { fine: "夺取新时代中国特色社会主义伟大胜利，做到“两个结合”。" },
  ],
  *check({ text }, _, hits): Iterable<Mark> {
    const there = new Set(hits.map(({ word }) => signs[word]!));
    for (const { pattern, right, message } of slips.filter((slip) => slip.signs.some((sign) => there.has(sign)))) {
      for (const found of text.matchAll(pattern)) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message,
          suggestions: [right(found)],
        };
      }
    }
  },
};
