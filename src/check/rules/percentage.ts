import type { ParagraphRule } from "../rule";

/** A whole, a part in the same unit, and the rate that is said to follow, all in one sentence. */
const stated =
  /(?:共有?|应[到交]|总[数计]|反馈|查摆)[^，。；\d]{0,12}(\d{1,6})([个项名人次件条户])(?![余多])[^。；%％]{0,24}?(?:其中|已|实[到交]|完成|整改)[^，。；\d]{0,12}(\d{1,6})\2(?![余多])[^。；\d]{0,16}?率(?:为|达到?|是)?(\d{1,3}(?:\.(\d{1,2}))?)[%％]/g;

export const percentage: ParagraphRule = {
  id: "percentage",
  scope: "paragraph",
  trigger: "率",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "百分比和数对不上",
  why: "写了总数、完成数和比例，比例要能由两个数算出来。",
  examples: [
    { wrong: "共反馈问题40个，已完成整改36个，整改完成率⟦95%⟧。" },
    { wrong: "大会应到党员11名，实到10名，到会率达⟦95.9%⟧。" },
    { fine: "共反馈问题40个，已完成整改36个，整改完成率90%。" },
    { fine: "大会应到党员11名，实到10名，到会率90.9%。" },
    { fine: "大会应到党员11名，实到10名，到会率91%。" },
    { fine: "共有党员11名，其中预备党员2名，党费按时足额交纳率100%。" },
  ],
  *check({ text }) {
    if (!/率[^，。；]{0,3}\d/.test(text)) {
      return;
    }
    for (const found of text.matchAll(stated)) {
      const [whole, all, , part, rate, decimals = ""] = found;
      // 其中 names a share, and the rate behind it may be of something else.
      if (whole.includes("其中") || Number(all) === 0 || Number(part) > Number(all)) {
        continue;
      }
      const right = ((Number(part) / Number(all)) * 100).toFixed(decimals.length);
      if (Math.abs(Number(right) - Number(rate)) > 1.01 / 10 ** decimals.length) {
        const start = found.index + whole.length - rate!.length - 1;
        yield { start, end: start + rate!.length + 1, message: `${part}占${all}的${right}%，这里写的是${rate}%` };
      }
    }
  },
};
