import type { ParagraphRule } from "../rule";

export const straightQuote: ParagraphRule = {
  id: "straight-quote",
  scope: "paragraph",
  trigger: '"',
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 15834-2011 4.8.2",
  title: "直引号",
  why: "中文引号有开有合，写作“”，不用英文键盘上的直引号。",
  examples: [
    { wrong: '开展⟦"⟧双创⟦"⟧活动，评选⟦"⟧先锋岗⟦"⟧。', right: "开展“双创”活动，评选“先锋岗”。" },
    { fine: "开展“双创”活动。" },
    { fine: '屏幕尺寸为55"，共3台。' },
    { fine: '配置项写作name="value"即可。' },
  ],
  *check({ text }) {
    const places = [...text.matchAll(/"/g)].map((found) => found.index);
    const inside = places
      .filter((_, index) => index % 2 === 0)
      .map((start, index) => text.slice(start + 1, places[index * 2 + 1]));
    // Only where every pair holds Chinese and none crosses a sentence can opening and closing be told apart.
    if (places.length % 2 !== 0 || !inside.every((words) => /^\p{Script=Han}/u.test(words) && !/[。“”]/.test(words))) {
      return;
    }
    yield* places.map((start, index) => ({
      start,
      end: start + 1,
      message: "中文引号写作“”",
      suggestions: [index % 2 === 0 ? "“" : "”"],
    }));
  },
};
