import type { ParagraphRule } from "../rule";

const padded = /((?:19|20)\d\d年)(0?)([1-9]|1[0-2])月(0?)([1-9]|[12]\d|3[01])日/g;
const dotted = /(?<![\d.])((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})(?![\d.])/g;
const shortYear = /(?<![\d一二三四五六七八九十])(2[0-9])年(?=上半年|下半年|度|[1-9]月|1[0-2]月|以来|底|初)/g;
const firstMonth = /(?<=\d年)元月(?=\d)/g;
const spoken = /(?<![\d.])(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])号(?![楼线文机井台院馆厅室车令公机])/g;
const impossible = /(?:(?:19|20)(\d\d)年)?(\d{1,2})月(\d{1,2})日/g;

export const dateForm: ParagraphRule = {
  id: "date-form",
  scope: "paragraph",
  trigger: "0123456789",
  category: "numeral",
  severity: "warning",
  basis: "国标",
  source: "GB/T 9704-2012 7.3.5.4；GB/T 15835-2011 5.1.4",
  title: "日期的写法",
  why: "日期写全年月日，年份四位，月日前面不加零，正文里不用点和斜线代替。",
  examples: [
    { wrong: "⟦2026年07月03日⟧召开支部党员大会。", right: "2026年7月3日召开支部党员大会。" },
    { wrong: "⟦2026.5.22⟧召开支部党员大会。", right: "2026年5月22日召开支部党员大会。" },
    { wrong: "⟦26年⟧上半年开展活动6次。", right: "2026年上半年开展活动6次。" },
    { wrong: "⟦5月6号⟧召开支委会。", right: "5月6日召开支委会。" },
    { wrong: "2026年⟦元月⟧12日召开支委会。", right: "2026年1月12日召开支委会。" },
    { wrong: "⟦2月30日⟧召开支委会。" },
    { fine: "2026年7月3日召开支部党员大会。" },
    { fine: "2024年2月29日、2026年12月31日。" },
    { fine: "党龄26年以上的党员3名。" },
    { fine: "IP地址为2026.5.22.1。" },
  ],
  *check({ text, cell }) {
    if (cell || !/\d[年月./]/.test(text)) {
      return;
    }
    for (const found of text.matchAll(padded)) {
      const [whole, year, zero, month, nought, day] = found;
      if (zero || nought) {
        yield mark(found.index, whole, "月日前面不加零", `${year}${month}月${day}日`);
      }
    }
    for (const found of text.matchAll(dotted)) {
      const [whole, year, month, day] = found;
      if (isDay(Number(year), Number(month), Number(day))) {
        yield mark(found.index, whole, "正文里的日期写作年月日", `${year}年${Number(month)}月${Number(day)}日`);
      }
    }
    for (const found of text.matchAll(shortYear)) {
      yield mark(found.index, found[0], "年份写四位", `20${found[1]}年`);
    }
    for (const found of text.matchAll(firstMonth)) {
      yield mark(found.index, found[0], "和阿拉伯数字连用写“1月”", "1月");
    }
    for (const found of text.matchAll(spoken)) {
      yield mark(found.index, found[0], "公文里写“日”，不写“号”", `${found[1]}月${found[2]}日`);
    }
    for (const found of text.matchAll(impossible)) {
      const year = found[1] === undefined ? 2024 : Number(found[0].slice(0, 4));
      if (!isDay(year, Number(found[2]), Number(found[3]))) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: `没有${found[0]}这一天`,
          severity: "error",
        };
      }
    }
  },
};

function mark(start: number, whole: string, message: string, right: string) {
  return { start, end: start + whole.length, message, suggestions: [right] };
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(year, month, 0).getDate();
}
