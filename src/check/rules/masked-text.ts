import type { ParagraphRule } from "../rule";

/** Stars, crosses, circles and underscores that stand for words; the unit or word next to them belongs to the gap. */
const mask =
  /第?(?:[*＊]+|[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[○〇]{2,}|_{2,})(?:(?:——?|[-—－至到])?(?:[*＊]+|[×✕]{2,}))*|(?<![\d第A-Za-z])[×✕](?=[年月日次名人个篇期场份项件条元万])|(?<![A-Za-z\d])[Xx](?=[名人次个篇期场份项件条户万元年月日])|某{2,}/g;

/** 2026年12月  日, 2026年  月 of a date that is not filled. */
const blankDay = /(?<=20\d\d年(?:\d{1,2}月)?)[ \u3000]+(?=月|日)/g;

export const maskedText: ParagraphRule = {
  id: "masked-text",
  scope: "paragraph",
  trigger: "*＊×✕Xx○〇_某 \u3000",
  category: "placeholder",
  severity: "error",
  basis: "惯例",
  title: "用星号、叉号占着的地方",
  why: "星号、叉号、下划线是留着待填的，交出去前要换成真的名称和数。",
  examples: [
    { wrong: "开展主题党日活动⟦**⟧次。" },
    { wrong: "制定印发《⟦××××⟧》，明确责任。" },
    { wrong: "在⟦XX⟧镇开展走访⟦____⟧户。" },
    { wrong: "⟦某某⟧同志带头参加。" },
    { wrong: "年底前发展党员⟦X⟧名。" },
    { wrong: "2026年12月⟦ ⟧日" },
    { wrong: "选派⟦*⟧批共⟦**⟧人。" },
    { fine: "面积为3×5米，WXX系列设备2台。" },
    { fine: "某单位反映的问题已经解决。" },
    { fine: "二〇二六年七月三日" },
    { fine: "文件名为a_b_c。" },
  ],
  *check({ text }) {
    for (const { 0: gap, index } of text.matchAll(blankDay)) {
      yield { start: index, end: index + gap.length, message: "日期里空着，还没有填" };
    }
    for (const found of text.matchAll(mask)) {
      if (/[○〇]/.test(found[0]) && isYear(text, found.index, found[0].length)) {
        continue;
      }
      yield { start: found.index, end: found.index + found[0].length, message: "这里是占着位置的符号，还没有填" };
    }
  },
};

function isYear(text: string, start: number, length: number): boolean {
  return (
    /[一二三四五六七八九]/.test(text[start - 1] ?? "") && /[一二三四五六七八九年]/.test(text[start + length] ?? "")
  );
}
