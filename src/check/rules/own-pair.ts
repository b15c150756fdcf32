import type { OwnWords } from "../context";
import type { Mark, ParagraphRule } from "../rule";

export const ownPair: ParagraphRule = {
  id: "own-pair",
  scope: "paragraph",
  category: "typo",
  severity: "error",
  basis: "惯例",
  title: "词库里自己定的写法",
  why: "词库里定了这个词要改成另一种写法。",
  examples: [{ fine: "词库里没有定的，不报。" }],
  check: ({ text }, { own }) => (own.pairs.length === 0 ? [] : marksOf(text, own)),
};

function* marksOf(text: string, own: OwnWords): Iterable<Mark> {
  for (const { wrong, right } of own.pairs) {
    // Where the right wording holds the wrong one (党小组 → 党小组会), what is right already stays.
    const inner = right.indexOf(wrong);
    for (let at = text.indexOf(wrong); wrong !== "" && at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
      if (inner < 0 || text.slice(at - inner, at - inner + right.length) !== right) {
        yield {
          start: at,
          end: at + wrong.length,
          message: `词库里定了：“${wrong}”要写成“${right}”`,
          suggestions: [right],
        };
      }
    }
  }
}
