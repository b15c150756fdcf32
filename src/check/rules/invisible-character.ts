import type { ParagraphRule } from "../rule";

/** Zero-width space and joiners, word joiner, byte order mark, soft hyphen, direction marks: nothing a writer types. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]+/g;

export const invisibleCharacter: ParagraphRule = {
  id: "invisible-character",
  scope: "paragraph",
  trigger: "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad",
  category: "residue",
  severity: "error",
  basis: "惯例",
  title: "看不见的字符",
  why: "从网页上复制文字会带来看不见的字符，查找、统计字数和换行都会受影响。",
  examples: [
    { wrong: "认真学习⟦\u200b⟧党章党规。", right: "认真学习党章党规。" },
    { wrong: "⟦\ufeff⟧县档案馆党支部工作总结", right: "县档案馆党支部工作总结" },
    { fine: "认真学习党章党规。" },
    { fine: "使用 Word 软件编辑。" },
    { fine: "签字：\u00a0\u00a0\u00a0\u00a0年\u00a0\u00a0月" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(invisible)) {
      yield {
        start: found.index,
        end: found.index + found[0].length,
        message: "这里有看不见的字符",
        suggestions: [""],
      };
    }
  },
};
