import { findNearWords } from "../near-words";
import type { ParagraphRule } from "../rule";

export const nearWord: ParagraphRule = {
  id: "near-word",
  scope: "paragraph",
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "不成词的字",
  why: "这个字与前后的字都不成词，换成读音或字形相近的字就是常用词，多半是输入或识别的错误。",
  examples: [
    { wrong: "主动化解⟦予⟧盾纠纷。", right: "主动化解矛盾纠纷。" },
    { wrong: "与先进支部相比还有差⟦矩⟧。", right: "与先进支部相比还有差距。" },
    { wrong: "基础设施较为薄⟦若⟧，资金不足。", right: "基础设施较为薄弱，资金不足。" },
    { fine: "刘健军、余国芳两名同志到会。" },
    { fine: "讲好浙学故事，推动减存量、遏增量。" },
    { fine: "甲班11名、乙班10名，建成“六好”支部。" },
  ],
  *check({ text }) {
    for (const { at, start, word, right } of findNearWords(text)) {
      yield {
        start: at,
        end: at + 1,
        message: `“${text.slice(start, start + 2)}”疑为“${word}”`,
        suggestions: [right],
      };
    }
  },
};
