import { readChineseNumber } from "../../document/numerals";
import type { ParagraphRule } from "../rule";

/** 4百余次: only 万 and 亿 may stand behind figures. 千瓦 and 百分点 are units. */
const hundreds =
  /(?<![\d.,〔])(\d{1,3})(百|千)(?![分瓦米克卡伏赫帕字\d])(?=[余多]?[个次名人篇份项件条元场期户家处亩吨株本册辆位])/g;
/** 二〇二五年12月18日, 2025年十二月. */
const chineseYear =
  /([二一])([〇零○九])([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])(?=年(?:1[0-2]|[1-9])月)/g;
const chineseMonth =
  /(?<=(?:19|20)\d\d年)(十[一二]|[一二三四五六七八九十])月(?:(三?十[一二三四五六七八九]?|二十[一二三四五六七八九]?|[一二三四五六七八九])日)?/g;

const chineseDay = /(?<=\d月)(?:三?十[一二三四五六七八九]?|二十[一二三四五六七八九]?)(?=日)/g;

/** One of them stands in every match. */
const signs = [
  ...[..."0123456789"].flatMap((digit) => [`${digit}百`, `${digit}千`]),
  ...[..."一二三四五六七八九十"].map((month) => `年${month}`),
  ...[..."二三十"].map((day) => `月${day}`),
  "二〇",
  "二零",
  "二○",
  "一九",
];

const digits = "〇一二三四五六七八九";

export const mixedNumeral: ParagraphRule = {
  id: "mixed-numeral",
  scope: "paragraph",
  words: signs,
  category: "numeral",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15835-2011",
  title: "一个数里混用两种写法",
  why: "一个数、一个日期里要么都用阿拉伯数字，要么都用汉字，只有“万、亿”可以跟在阿拉伯数字后面。",
  examples: [
    { wrong: "开展家访⟦4百⟧余次，发放资料⟦2千⟧份。", right: "开展家访400余次，发放资料2000份。" },
    { wrong: "⟦二〇二五⟧年12月18日", right: "2025年12月18日" },
    { wrong: "2026年⟦七月三日⟧召开大会。", right: "2026年7月3日召开大会。" },
    { wrong: "6月⟦二十八⟧日组织党员赴军史馆参观。", right: "6月28日组织党员赴军史馆参观。" },
    { fine: "装机3千瓦，长5千米，提高2百分点，投资4亿元、300万元。" },
    { fine: "二〇二六年七月三日，〔2026〕3号。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(hundreds)) {
      const figure = Number(found[1]) * (found[2] === "百" ? 100 : 1000);
      yield mark(found.index, found[0], `${figure}`);
    }
    for (const found of text.matchAll(chineseYear)) {
      yield mark(
        found.index,
        found[0],
        [...found[0].replace(/[零○]/g, "〇")].map((char) => digits.indexOf(char)).join(""),
      );
    }
    for (const found of text.matchAll(chineseDay)) {
      yield mark(found.index, found[0], `${readChineseNumber(found[0])}`);
    }
    for (const found of text.matchAll(chineseMonth)) {
      const day = found[2] === undefined ? "" : `${readChineseNumber(found[2])}日`;
      yield mark(found.index, found[0], `${readChineseNumber(found[1]!)}月${day}`);
    }
  },
};

function mark(start: number, whole: string, right: string) {
  return { start, end: start + whole.length, message: `同一个数不混用两种写法，写作“${right}”`, suggestions: [right] };
}
