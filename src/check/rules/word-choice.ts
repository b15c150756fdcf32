import choices from "../lexicons/word-choices.json";
import type { ParagraphRule } from "../rule";
import { type WordPair, WordPairs } from "../word-pairs";

/** Words that are right elsewhere, with where they are not. */
export const wordChoices = choices as readonly WordPair[];
const pairs = new WordPairs(wordChoices);

export const wordChoice: ParagraphRule = {
  id: "word-choice",
  scope: "paragraph",
  words: pairs.words,
  category: "typo",
  severity: "warning",
  basis: "惯例",
  source: "GF 1001-2001《第一批异形词整理表》，《现代汉语词典》",
  title: "易混词和异形词",
  why: "两个词音近或义近而用处不同，或者同一个词有推荐的写法。",
  examples: [
    { wrong: "⟦截止⟧2026年6月，共发展党员12名。", right: "截至2026年6月，共发展党员12名。" },
    { wrong: "党员的民主⟦权力⟧得到保障。", right: "党员的民主权利得到保障。" },
    { wrong: "严格落实党建⟦主题责任⟧。", right: "严格落实党建主体责任。" },
    { wrong: "⟦必需⟧坚持问题导向。", right: "必须坚持问题导向。" },
    { wrong: "⟦签定⟧廉政承诺书，做好⟦份内⟧工作。", right: "签订廉政承诺书，做好分内工作。" },
    { fine: "报名于5月15日截止，截止日期不变。" },
    { fine: "行使公权力，维护合法权利，口罩是必需品。" },
    { fine: "三部分共10月份内部资料。" },
    { fine: "网格员每日巡查，市委巡察整改到位。" },
    { fine: "工作好坏看工作作风，操作好设备。" },
  ],
  check: ({ text }, _, hits) => pairs.marks(text, hits),
};
