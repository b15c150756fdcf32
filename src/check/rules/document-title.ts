import titles from "../lexicons/document-titles.json";
import type { ParagraphRule } from "../rule";

const known = new Set(titles);
/** Titles that are cited with or without these endings and prefixes are the same document. */
const plain = (title: string) => title.replace(/（(?:试行|修订|暂行|\d{4}年版?)）$/, "");
const byPlain = new Map(titles.map((title) => [plain(title), title]));

export const documentTitle: ParagraphRule = {
  id: "document-title",
  scope: "paragraph",
  trigger: "《",
  category: "formulation",
  severity: "warning",
  basis: "固定表述",
  title: "文件名称不准确",
  why: "书名号里的党内法规和文件要写全称，一个字也不能多、不能少。",
  examples: [
    { wrong: "学习⟦《中国共产党党内监督工作条例》⟧。", right: "学习《中国共产党党内监督条例》。" },
    { wrong: "学习⟦《中国共产党廉结自律准则》⟧。", right: "学习《中国共产党廉洁自律准则》。" },
    { wrong: "执行⟦《中国共产党党员教育管理条例》⟧。", right: "执行《中国共产党党员教育管理工作条例》。" },
    { fine: "学习《中国共产党支部工作条例（试行）》《中国共产党支部工作条例》。" },
    { fine: "制定《县档案馆党支部工作条例》。" },
    { fine: "印发《关于学习贯彻〈中国共产党章程〉的通知》。" },
    { fine: "学习《中国共产党巡视工作条例》和《中国共产党党组工作条例》。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(/《([^《》〈〉*×]{8,60})》/g)) {
      const title = found[1]!;
      const right = known.has(title) || byPlain.has(plain(title)) ? undefined : nearest(plain(title));
      if (right) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: `文件全称是《${right}》`,
          suggestions: [`《${right}》`],
        };
      }
    }
  },
};

/** The one known title that is nearest, at most two characters away, in a title long enough that this is no coincidence. */
function nearest(title: string): string | undefined {
  const allowed = title.length >= 11 ? 2 : 1;
  const near = [...byPlain]
    .filter(([other]) => Math.abs(other.length - title.length) <= allowed)
    .map(([other, full]) => ({ full, far: distance(title, other, allowed) }))
    .filter(({ far }) => far <= allowed)
    .sort((first, second) => first.far - second.far);
  return near.length > 0 && near[0]!.far < (near[1]?.far ?? 9) ? near[0]!.full : undefined;
}

/** Levenshtein's distance in UTF-16 units; beyond `most` any number greater than it. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
    // The distance never falls below the least of a row.
    if (row.every((far) => far > most)) {
      return most + 1;
    }
  }
  return row[b.length]!;
}
