import type { DocumentRule } from "../rule";

/** A clause this long, in characters of Chinese, does not stand twice by chance unless it is a set formula. */
const longest = 16;
const formulas =
  /习近平|中国特色社会主义|两个确立|两个维护|四个意识|四个自信|新时代党的建设|党中央|战斗堡垒|三会一课|中央八项规定|全面从严治党/;

export const repeatedSentence: DocumentRule = {
  id: "repeated-sentence",
  scope: "document",
  category: "repetition",
  severity: "warning",
  basis: "惯例",
  title: "同一句话写了两遍",
  why: "一句话在报告里一字不差地出现两次，多半是复制时留下的。",
  examples: [
    {
      wrong:
        "对各科室开展廉政风险点排查和防控工作，建立台账。\n健全制度，⟦对各科室开展廉政风险点排查和防控工作⟧，成效明显。",
    },
    {
      wrong: "支部组织党员到县革命纪念馆开展现场教学活动。⟦支部组织党员到县革命纪念馆开展现场教学活动⟧。",
    },
    { fine: "坚持以习近平新时代中国特色社会主义思想为指导。\n深入学习习近平新时代中国特色社会主义思想。" },
    { fine: "组织学习。\n组织学习。" },
    { fine: "| 对各科室开展廉政风险点排查和防控工作 |" },
  ],
  *check({ snapshot }) {
    const seen = new Map<string, number>();
    for (const [paragraph, { text, cell }] of snapshot.paragraphs.entries()) {
      if (cell) {
        continue;
      }
      for (const found of text.matchAll(/[^，。；：！？]+/g)) {
        const clause = found[0].trim();
        if (
          clause.length < longest ||
          formulas.test(clause) ||
          /[*×]{2}/.test(clause) ||
          !/\p{Script=Han}{8}/u.test(clause)
        ) {
          continue;
        }
        const first = seen.get(clause);
        if (first === undefined) {
          seen.set(clause, paragraph);
        } else {
          const start = found.index + found[0].indexOf(clause);
          yield {
            at: { paragraph, start, end: start + clause.length },
            message: first === paragraph ? "这句话在本段前面已经写过" : `这句话在第${first + 1}段已经写过`,
          };
        }
      }
    }
  },
};
