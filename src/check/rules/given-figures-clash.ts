import { figuresOfDocument, spanOf } from "../../document/figures-of-document";
import { clashesOf } from "../figure-relations";
import { openingSpan } from "../opening";
import type { DocumentRule } from "../rule";

export const givenFiguresClash: DocumentRule = {
  id: "given-figures-clash",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "统计里的数对不上",
  why: "给的统计里，分项相加不等于总数，或者比例不能由两个数算出来。先核对统计，再填、再查。",
  examples: [
    {
      wrong: "2026年上半年，支部⟦现有党员25名⟧，预备党员2名。",
      given: { 党员总数: 25, 正式党员: 22, 预备党员: 2 },
    },
    { wrong: "巡察反馈问题28个，⟦整改完成率92%⟧。", given: { 反馈问题: 28, 完成整改: 25, 整改完成率: 92 } },
    { wrong: "⟦会前准备充分。⟧会议按程序进行。", given: { 应到党员: 17, 实到党员: 18 } },
    { fine: "支部现有党员25名。", given: { 党员总数: 25, 正式党员: 23, 预备党员: 2 } },
    { fine: "支部现有党员25名。", given: { 党员总数: 25, 预备党员: 2 } },
    { fine: "整改完成率89%。", given: { 反馈问题: 28, 完成整改: 25, 整改完成率: 89.3 } },
  ],
  *check(reading, { statistics }) {
    const opening = openingSpan(reading);
    if (!statistics || !opening) {
      return;
    }
    const figures = new Map(statistics.figures.map((figure) => [figure.key, figure]));
    for (const { items, message } of clashesOf(figures)) {
      const stated = figuresOfDocument(reading.snapshot).find(
        ({ item, scope }) => item === items[0] && scope !== "part",
      );
      yield { at: stated ? spanOf(stated) : opening, message: `统计里${message}` };
    }
  },
};
