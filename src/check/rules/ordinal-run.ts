import { chineseNumber, readChineseNumber } from "../../document/numerals";
import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule, Report } from "../rule";

/** 一是 at the start of a sentence or clause; 一是一 二是二 and 十是 within words are no ordinals. */
const ordinal =
  /([一二三四五六七八九十]{1,2})(是|要)(?<=(?<![^。；;：:，,\s])[一二三四五六七八九十]{1,2}[是要])(?![\s，。；])/g;

export const ordinalRun: DocumentRule = {
  id: "ordinal-run",
  scope: "document",
  category: "numbering",
  severity: "warning",
  basis: "惯例",
  title: "“一是二是三是”断号",
  why: "分条叙述的“一是、二是、三是”要连着数，少一个、重一个都会让人以为丢了内容。",
  examples: [
    { wrong: "一是抓学习。二是抓制度。⟦二是⟧抓落实。", right: "一是抓学习。二是抓制度。三是抓落实。" },
    { wrong: "主要做法：一是抓学习；⟦三是⟧抓落实。", right: "主要做法：一是抓学习；二是抓落实。" },
    { wrong: "一是抓学习，建立台账。\n二是抓制度，落实责任。\n⟦四是⟧抓作风，改进服务。" },
    { wrong: "⟦二是⟧抓学习。二是抓制度。三是抓作风。", right: "一是抓学习。二是抓制度。三是抓作风。" },
    { fine: "一是抓学习。二是抓制度。\n存在问题：一是学习不够。二是联系不紧。三是方法不多。" },
    { fine: "一是一，二是二，不搞变通。" },
    { fine: "一是抓学习。一要学原文，二要学精神。二是抓制度。" },
    { fine: "他一是没有时间，所以没有参加。" },
  ],
  *check({ snapshot, outline }) {
    const headings = new Set(
      outline.flatMap(function all(heading): number[] {
        return [heading.paragraph, ...heading.children.flatMap(all)];
      }),
    );
    yield* runs(snapshot, headings);
  },
};

function* runs(snapshot: Snapshot, headings: ReadonlySet<number>): Iterable<Report> {
  const last = new Map<string, number>();
  for (const [paragraph, { text, cell }] of snapshot.paragraphs.entries()) {
    const startsRun = /^\s*[一二三四五六七八九十]{1,2}(?:是|要)/.test(text);
    // A run goes on into the next paragraph only where that starts with its next number.
    if (headings.has(paragraph) || cell || !startsRun) {
      last.clear();
    }
    if (!text.includes("是") && !text.includes("要")) {
      continue;
    }
    for (const found of text.matchAll(ordinal)) {
      const value = readChineseNumber(found[1]!);
      const word = found[2]!;
      const before = last.get(word);
      if (value === undefined || text.startsWith(found[1]!, found.index + found[0].length)) {
        continue;
      }
      if (value === 1) {
        last.set(word, 1);
        if (word === "是") {
          last.delete("要");
        }
      } else if (before !== undefined) {
        if (value !== before + 1) {
          yield reportOf(paragraph, found.index, found[0], before, word);
        }
        last.set(word, before + 1);
      } else if (value === 2 && word === "是" && startsRun && isTwice(text, found)) {
        yield {
          at: { paragraph, start: found.index, end: found.index + found[0].length },
          message: "后面还有一个“二是”，这里应当是“一是”",
          suggestions: ["一是"],
        };
        last.set(word, 1);
      }
    }
  }
}

/** Whether a paragraph starts with the item and has it again. */
function isTwice(text: string, { 0: item, index }: RegExpExecArray): boolean {
  return text.slice(0, index).trim() === "" && /[。；]二是/.test(text.slice(index + item.length));
}

function reportOf(paragraph: number, start: number, shown: string, before: number, word: string): Report {
  const right = chineseNumber(before + 1) + word;
  return {
    at: { paragraph, start, end: start + shown.length },
    message: `“${chineseNumber(before)}${word}”后面应当是“${right}”，这里写成了“${shown}”`,
    suggestions: [right],
  };
}
