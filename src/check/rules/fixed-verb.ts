import type { ParagraphRule } from "../rule";

/** The short name, the verb it goes with, and verbs that belong to one of the others. */
const verbs: readonly [name: string, right: string, wrong: string][] = [
  ["四个意识", "增强", "坚定|做到|坚持"],
  ["四个自信", "坚定", "做到|增强"],
  ["两个维护", "做到", "增强|坚定|坚持"],
  ["两个确立", "拥护", "做到|增强|坚定"],
];

const pairs = verbs.map(([name, right, wrong]) => ({
  right,
  name,
  pattern: new RegExp(`(?:${wrong})(?=“${name}”)`, "g"),
}));

export const fixedVerb: ParagraphRule = {
  id: "fixed-verb",
  scope: "paragraph",
  trigger: "“",
  category: "formulation",
  severity: "warning",
  basis: "固定表述",
  title: "固定表述的动词",
  why: "固定搭配是增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟、坚决拥护“两个确立”。",
  examples: [
    { wrong: "⟦坚定⟧“四个意识”、⟦增强⟧“四个自信”。", right: "增强“四个意识”、坚定“四个自信”。" },
    { wrong: "坚决⟦做到⟧“两个确立”。", right: "坚决拥护“两个确立”。" },
    { fine: "增强“四个意识”、坚定“四个自信”、做到“两个维护”。" },
    { fine: "深刻领悟“两个确立”的决定性意义，践行“两个维护”。" },
    { fine: "树牢“四个意识”。" },
  ],
  *check({ text }) {
    if (!/“[四两]个[意自维确]/.test(text)) {
      return;
    }
    for (const { right, name, pattern } of pairs) {
      for (const found of text.matchAll(pattern)) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: `“${name}”习惯用“${right}”`,
          suggestions: [right],
        };
      }
    }
  },
};
