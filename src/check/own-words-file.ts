import type { OwnWords } from "./context";

const format = "拟稿词库";
const version = 1;

/** A lexicon written by hand is a few kilobytes; a larger file than this (UTF-16 units) is something else. */
const largest = 2_000_000;

/** Longer ones are sentences, not words (UTF-16 units). */
const longestWord = 60;

/** The file in which a unit passes its lexicon on, as JSON text. */
export function writeOwnWords({ words, pairs, rulesOff }: OwnWords): string {
  const 替换 = pairs.map(({ wrong, right }) => ({ 误: wrong, 正: right }));
  return `${JSON.stringify({ 格式: format, 版本: version, 词: words, 替换, 不查: rulesOff }, undefined, 2)}\n`;
}

/** Reads what `writeOwnWords` wrote; anything else answers with a message to the writer and nothing is taken over. */
export function readOwnWords(text: string): { readonly own: OwnWords } | { readonly error: string } {
  if (text.length > largest) {
    return { error: "这个文件太大，不是词库文件。请选从“导出”得到的“拟稿词库.json”。" };
  }
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { error: "这个文件不是词库文件，读不出来。请选从“导出”得到的“拟稿词库.json”。" };
  }
  if (!isRecord(file) || file.格式 !== format) {
    return { error: "这个文件里没有词库。请选从“导出”得到的“拟稿词库.json”。" };
  }
  if (typeof file.版本 === "number" && file.版本 > version) {
    return { error: "这个词库文件是新版拟稿导出的，本机的版本读不了。请先更新拟稿。" };
  }
  const words = listed(file.词, isWord);
  const pairs = listed(
    file.替换,
    (item) => isRecord(item) && isWord(item.误) && isText(item.正) && item.误 !== item.正,
  );
  const rulesOff = listed(file.不查, isWord);
  const faulty = [words, pairs, rulesOff].find((list) => typeof list === "number");
  if (typeof words === "number" || typeof pairs === "number" || typeof rulesOff === "number") {
    const where = faulty === words ? "“词”" : faulty === pairs ? "“替换”" : "“不查”";
    return { error: `词库文件有一处不对：${where}的第 ${faulty} 项。没有导入。` };
  }
  const read = { words, pairs: pairs.map(({ 误, 正 }) => ({ wrong: 误, right: 正 })), rulesOff } as OwnWords;
  return { own: mergeOwnWords({ words: [], pairs: [], rulesOff: [] }, read) };
}

/** Both together, each entry once, those of `first` first; where both decide on the same wrong word, `first` stays. */
export function mergeOwnWords(first: OwnWords, second: OwnWords): OwnWords {
  const decided = new Set(first.pairs.map((pair) => pair.wrong));
  return {
    words: [...new Set([...first.words, ...second.words])],
    pairs: [
      ...first.pairs,
      ...second.pairs.filter(({ wrong }) => {
        const fresh = !decided.has(wrong);
        decided.add(wrong);
        return fresh;
      }),
    ],
    rulesOff: [...new Set([...first.rulesOff, ...second.rulesOff])],
  };
}

/** The items of a list that may be missing, or the number of the first one that does not fit, counted from 1. */
// biome-ignore lint/suspicious/noExplicitAny: what `fits` has accepted has the shape that it asks for
function listed(list: unknown, fits: (item: unknown) => boolean): any[] | number {
  if (list === undefined) {
    return [];
  }
  if (!Array.isArray(list)) {
    return 1;
  }
  const faulty = list.findIndex((item) => !fits(item));
  return faulty < 0 ? list : faulty + 1;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestWord;
}

function isWord(value: unknown): value is string {
  return isText(value) && value.trim() !== "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
