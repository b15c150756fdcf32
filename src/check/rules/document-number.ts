import type { ParagraphRule } from "../rule";

export const documentNumber: ParagraphRule = {
  id: "document-number",
  scope: "paragraph",
  words: [..."[【（(〔"].flatMap((bracket) => [`${bracket}19`, `${bracket}20`]),
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 9704-2012 7.2.5",
  title: "发文字号的括号",
  why: "发文字号的年份用六角括号〔〕括起来，序号不加“第”字，不编虚位。",
  examples: [
    { wrong: "县委办发⟦[2026]⟧5号文件。", right: "县委办发〔2026〕5号文件。" },
    { wrong: "（国发⟦【2025】第012号⟧）", right: "（国发〔2025〕12号）" },
    { fine: "县委办发〔2026〕5号文件。" },
    { fine: "参考文献[12]列出了来源。" },
    { fine: "档号为2026-05号。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(
      /([[【（(〔])(?<=[发字函办通电议令].)((?:19|20)\d\d)([\]】）)〕])(第?)(0*)(\d{1,4})号/g,
    )) {
      const [whole, open, year, close, word, zeros, serial] = found;
      if (`${open}${close}` === "〔〕" && word === "" && zeros === "") {
        continue;
      }
      const bracketsOnly = word === "" && zeros === "";
      yield {
        start: found.index,
        end: found.index + (bracketsOnly ? year!.length + 2 : whole.length),
        message: "发文字号写作“〔年份〕序号号”",
        suggestions: [bracketsOnly ? `〔${year}〕` : `〔${year}〕${serial}号`],
      };
    }
  },
};
