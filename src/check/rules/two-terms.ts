import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule, Report } from "../rule";

/** Terms that are taken for one another; in one report the rarer one is likely a slip for the usual one. */
const pairs: readonly (readonly [string, string])[] = [
  ["巡察", "巡查"],
  ["党费收缴", "党费收交"],
  ["谈心谈话", "谈话谈心"],
];

/** So often must the usual term stand, and the other at most a third as often. */
const enough = 2;

/** 巡视 is of the centre and the provinces, 巡察 of cities and counties: a report on the one does not put right the other. */
const inspections = /巡[视察](?=整改|反馈|组反馈)/g;

export const twoTerms: DocumentRule = {
  id: "two-terms",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "同一个词两种写法",
  why: "一份报告里同一件事只用一种说法，两种混用会让人以为是两回事。",
  examples: [
    { wrong: "落实巡察整改责任。\n完成巡察反馈问题整改。\n按时报送⟦巡查⟧整改情况。" },
    { wrong: "县法院关于巡察反馈意见整改情况的报告\n把⟦巡视⟧整改作为重大政治任务。" },
    { wrong: "关于省委巡视反馈意见整改进展情况的报告\n召开⟦巡察⟧整改专题民主生活会。" },
    { fine: "县法院关于巡察反馈意见整改情况的报告\n对照中央巡视反馈意见，举一反三抓好巡视整改和巡察整改。" },
    { fine: "县法院关于巡察反馈意见整改情况的报告\n学习习近平总书记关于巡视工作的重要论述，抓好巡察整改。" },
    { fine: "落实巡察整改责任。\n开展森林防火巡查。" },
    { fine: "落实巡察整改责任，完成巡察反馈问题整改。\n开展防汛巡查3次、夜间巡查2次。" },
  ],
  *check({ snapshot, title }) {
    yield* otherInspection(snapshot, title === undefined ? "" : snapshot.paragraphs[title]!.text);
    for (const pair of pairs) {
      const [first, second] = [places(snapshot, pair[0], pair[1]), places(snapshot, pair[1], pair[0])];
      const [usual, rare, word] = first.length >= second.length ? [first, second, pair[0]] : [second, first, pair[1]];
      if (usual.length >= enough && rare.length > 0 && rare.length * 2 <= usual.length) {
        yield* rare.map((at): Report => ({ at, message: `别处都写“${word}”，这里不一样`, suggestions: [word] }));
      }
    }
  },
};

function* otherInspection({ paragraphs }: Snapshot, title: string): Generator<Report> {
  const [word, other] = title.includes("巡察") ? ["巡察", "巡视"] : ["巡视", "巡察"];
  const body = new RegExp(
    `${other}(?:组|办|机构)|(?:中央|省委|区党委|市委|县委|上级)${other}|${other}${word}|${word}${other}`,
  );
  if (!title.includes(word) || title.includes(other) || paragraphs.some(({ text }) => body.test(text))) {
    return;
  }
  for (const [paragraph, { text }] of paragraphs.entries()) {
    for (const found of text.matchAll(inspections)) {
      if (found[0] === other) {
        yield {
          at: { paragraph, start: found.index, end: found.index + found[0].length },
          message: `标题写的是“${word}”，这里写成了“${other}”`,
          suggestions: [word],
        };
      }
    }
  }
}

/** Where the word stands and is not part of the other one; 巡查 of a place is another thing than 巡察. */
function places(snapshot: Snapshot, word: string, other: string): { paragraph: number; start: number; end: number }[] {
  const shift = other.indexOf(word);
  const found: { paragraph: number; start: number; end: number }[] = [];
  for (const [paragraph, { text }] of snapshot.paragraphs.entries()) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const inOther = shift >= 0 && text.startsWith(other, start - shift);
      const patrol = word === "巡查" && !/^巡查(?:整改|反馈|组|办|工作|机构|报告|意见)/.test(text.slice(start));
      if (!inOther && !patrol) {
        found.push({ paragraph, start, end: start + word.length });
      }
    }
  }
  return found;
}
