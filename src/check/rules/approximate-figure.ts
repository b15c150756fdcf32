import type { ParagraphRule } from "../rule";

const before =
  /(近|约|大约|超过|将近|逾|达到?近)(\d[\d,.]*[万亿千百]?|[一二三四五六七八九十百千万]{2,})([余多])(?=[个次名人篇份项件条元场期户万家处米亩株本册辆])/g;
const behind =
  /(近|约|大约|将近)(\d[\d,.]*[万亿]?)([个次名人篇份项件条元场期户家处米亩株本册辆]{1,2})(左右|上下(?!游))/g;

/** 60余篇多, 280多余吨. */
const within =
  /(\d[\d,.]*[万亿千百]?)(?:余([个次名人篇份项件条元场期户家处米亩吨株本册辆]{1,2})多|[余多]{2}([个次名人篇份项件条元场期户家处米亩吨株本册辆小时]{1,2}))/g;
/** 80余个左右. */
const moreOrLess =
  /(\d[\d,.]*[万亿]?)([余多])([个次名人篇份项件条元场期户家处米亩吨株本册辆位]{1,2})(左右|上下(?!游))/g;
/** 96余次: a figure that is told to the last one has nothing over. */
const exact = /(?<![\d.,])(\d*[1-9]|\d{1,3},\d\d[1-9])余(?=[个次名人篇份项件条场期户家处株本册辆位])/g;
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
    { wrong: "认领微心愿⟦80余个左右⟧，谈心谈话⟦96余⟧人次。" },
    { wrong: "走访企业⟦137余⟧家。" },
    { fine: "走访企业130余家，办理事项1.2万余件，慰问10余人。" },
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
    for (const found of text.matchAll(moreOrLess)) {
      const [whole, figure, more, unit, about] = found;
      yield {
        start: found.index,
        end: found.index + whole.length,
        message: `“${more}”和“${about}”只用一个`,
        suggestions: [`${figure}${more}${unit}`, `${figure}${unit}${about}`],
      };
    }
    for (const found of text.matchAll(exact)) {
      const [whole, figure] = found;
      yield {
        start: found.index,
        end: found.index + whole.length,
        message: "“余”跟在整十、整百的数后面；这个数是准的，不用“余”",
        suggestions: [figure!],
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
