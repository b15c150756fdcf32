import type { ParagraphRule } from "../rule";

export const undatedSoFar: ParagraphRule = {
  id: "undated-so-far",
  scope: "paragraph",
  trigger: "截",
  category: "time",
  severity: "hint",
  basis: "惯例",
  title: "截至目前没有日期",
  why: "过些日子再看，不知道“目前”是哪一天；写明截至几月几日，数字才站得住。",
  examples: [
    { wrong: "⟦截至目前⟧，共发展党员3名。" },
    { wrong: "问题整改⟦截止目前⟧已完成12项。" },
    { fine: "截至2026年6月30日，共发展党员3名。" },
    { fine: "截至目前（6月30日），共发展党员3名。" },
    { fine: "目前，支部有党员11名。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(/截[至止](?:到)?目前(?![（(][^）)]{0,6}\d{1,2}[月日])/g)) {
      yield {
        start: found.index,
        end: found.index + found[0].length,
        message: "写明截至哪一天",
      };
    }
  },
};
