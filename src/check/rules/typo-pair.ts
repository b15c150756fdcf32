import lexicon from "../lexicons/typos.json";
import type { ParagraphRule, Severity } from "../rule";
import { type WordPair, WordPairs } from "../word-pairs";

const plain = (entries: readonly string[], severity: Severity): WordPair[] =>
  entries.map((entry) => {
    const [wrong, right] = entry.split(" ");
    return { wrong: wrong!, right: right!, severity };
  });
const guarded = (entries: readonly WordPair[], severity: Severity): WordPair[] =>
  entries.map((entry) => ({ ...entry, severity }));

/** The words that are no words, with the right ones. */
export const typoPairs: readonly WordPair[] = [
  ...plain(lexicon.error, "error"),
  ...guarded(lexicon.errorGuarded, "error"),
  ...plain(lexicon.warning, "warning"),
  ...guarded(lexicon.warningGuarded, "warning"),
];
const pairs = new WordPairs(typoPairs);

export const typoPair: ParagraphRule = {
  id: "typo-pair",
  scope: "paragraph",
  words: pairs.words,
  category: "typo",
  severity: "error",
  basis: "惯例",
  title: "常见错别字",
  why: "这样写不成词，是公文里常见的输入错误或形近、音近误字。",
  examples: [
    { wrong: "各部门要认真⟦布署⟧⟦按排⟧。", right: "各部门要认真部署安排。" },
    { wrong: "⟦己经⟧完成整改。", right: "已经完成整改。" },
    { wrong: "营造比学赶超的浓厚⟦芬围⟧。", right: "营造比学赶超的浓厚氛围。" },
    { fine: "宣布署名文章的作者。" },
    { fine: "知己经年未见，自己经历的事说给大家听。" },
    { fine: "按排放量和按排名分配指标。" },
    { fine: "坚督促整改，登记检查情况。" },
  ],
  check: ({ text }, _, hits) => pairs.marks(text, hits),
};
