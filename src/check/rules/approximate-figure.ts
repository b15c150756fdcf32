import type { ParagraphRule } from "../rule";

const before =
  /(近|约|大约|超过|将近|逾|达到?近)(\d[\d,.]*[万亿千百]?|[一二三四五六七八九十百千万]{2,})([余多])(?=[个次名人篇份项件条元场期户万家处米亩株本册辆])/g;
const behind = /(近|约|大约|将近)(\d[\d,.]*[万亿]?)([个次名人篇份项件条元场期户家处米亩株本册辆]{1,2})(左右|上下)/g;

/** 60余篇多, 280多余吨. */
const within =
  /(\d[\d,.]*[万亿千百]?)(?:余([个次名人篇份项件条元场期户家处米亩吨株本册辆]{1,2})多|[余多]{2}([个次名人篇份项件条元场期户家处米亩吨株本册辆]{1,2}))/g;
/** 至少3次以上; 不低于、以下 and the like stand in between no stop. */
const bounds = /(至少|最少|不少于|不低于|超过)([^，。；、：\d]{0,8}\d[\d.]*[^，。；、：\d]{0,3}?)以上/g;

export const approximateFigure: ParagraphRule = {
  id: "approximate-figure",
  scope: "paragraph",
  trigger: "近约逾超余至少低",
  category: "numeral",
  severity: "warning",
  basis: "惯例",
  title: "约数说了两遍",
  why: "“近、约”和“余、多、左右”都是说大概，“至少、不低于”和“以上”都是说底线，只用一个。",
  examples: [
    { wrong: "累计参加⟦近300余⟧人次。" },
    { wrong: "发放资料⟦约100份左右⟧。" },
    { wrong: "服务群众⟦超过2000多⟧人。" },
    { wrong: "撰写心得体会⟦60余篇多⟧。" },
    { wrong: "每月⟦至少集中学习1次以上⟧。" },
    { fine: "每月至少学习1次，60岁以上党员除外，超过规定时间的另算。" },
    { fine: "累计参加近300人次，发放资料100余份。" },
    { fine: "完成约3.5万元采购。" },
    { fine: "近年来，多个支部参加。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(before)) {
      const [whole, about, figure, more] = found;
      yield {
        start: found.index,
        end: found.index + whole.length,
        message: `“${about}”和“${more}”只用一个`,
        suggestions: [`${figure}${more}`, `${about}${figure}`],
      };
    }
    for (const found of text.matchAll(within)) {
      const [whole, figure, split, joined] = found;
      const unit = split ?? joined;
      yield {
        start: found.index,
        end: found.index + whole.length,
        message: "“余”和“多”只用一个",
        suggestions: [`${figure}余${unit}`, `${figure}多${unit}`],
      };
    }
    for (const found of text.matchAll(bounds)) {
      const [whole, least, figure] = found;
      yield {
        start: found.index,
        end: found.index + whole.length,
        message: `“${least}”和“以上”只用一个`,
        suggestions: [`${least}${figure}`],
      };
    }
    for (const found of text.matchAll(behind)) {
      const [whole, about, figure, unit, more] = found;
      yield {
        start: found.index,
        end: found.index + whole.length,
        message: `“${about}”和“${more}”只用一个`,
        suggestions: [`${about}${figure}${unit}`, `${figure}${unit}${more}`],
      };
    }
  },
};
