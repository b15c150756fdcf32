import type { ParagraphRule } from "../rule";

const points = "，。、；：";

/** Every mark with a mark or a blank behind it. */
const pairs = [...points].flatMap((mark) => [...`${points}., \u3000\u00a0\t`].map((next) => mark + next));

export const repeatedMark: ParagraphRule = {
  id: "repeated-mark",
  scope: "paragraph",
  words: pairs,
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 15834-2011 5.1",
  title: "标点重复",
  why: "同一个地方只用一个点号，两个点号连在一起是多打了一个。",
  examples: [
    { wrong: "扎实推进各项任务⟦，，⟧取得实效。", right: "扎实推进各项任务，取得实效。" },
    { wrong: "圆满完成任务⟦。。⟧", right: "圆满完成任务。" },
    { wrong: "学习⟦、 、⟧研讨相结合。", right: "学习、研讨相结合。" },
    { wrong: "圆满完成任务⟦，。⟧" },
    { fine: "学习、交流、研讨……都有安排。" },
    { fine: "真的吗？！大家都很振奋。" },
    { fine: "他说：“好。”，随后离开。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(/([，。、；：])(?:\s*\1)+|[，。、；：][，。、；：]+|[，。、；：][.,](?!\d)/g)) {
      const marks = found[0];
      const same = found[1] !== undefined;
      yield {
        start: found.index,
        end: found.index + marks.length,
        message: same ? `“${found[1]}”多打了` : `“${marks}”两个标点连用，只留一个`,
        ...(same ? { suggestions: [found[1]!] } : { severity: "warning", suggestions: [...new Set(marks)] }),
      };
    }
  },
};
