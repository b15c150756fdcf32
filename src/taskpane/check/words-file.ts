import { mergeOwnWords, readOwnWords, writeOwnWords } from "../../check/own-words-file";
import type { Action, Change } from "../state";
import { recheck } from "./check-actions";

/** More bytes than the longest file that `readOwnWords` takes; what lies behind them need not be read to refuse it. */
const enough = 8_000_000;

/** Offers the lexicon as one file. */
export const exportWords: Change = ({ ownWords }) => ({
  offered: { name: "拟稿词库.json", bytes: new TextEncoder().encode(writeOwnWords(ownWords)) },
  toast: { text: "已导出：拟稿词库.json。" },
});

/** Adds what a file that somebody exported has beyond one's own, and checks again. */
export function importWords(file: Blob): Action {
  return async (state, host, change) => {
    const read = readOwnWords(await file.slice(0, enough).text());
    if ("error" in read) {
      return { toast: { text: read.error } };
    }
    const ownWords = mergeOwnWords(state.ownWords, read.own);
    const sizeOf = ({ words, pairs, rulesOff }: typeof ownWords) => words.length + pairs.length + rulesOff.length;
    const added = sizeOf(ownWords) - sizeOf(state.ownWords);
    const text = added === 0 ? "文件里的都已经有了。" : `已导入 ${added} 项。`;
    return { ownWords, ...(await recheck({ ...state, ownWords }, host, change)), toast: { text } };
  };
}

/** Changes the lexicon and, where there is a check, checks again. */
export function setWords(ownWords: Parameters<typeof writeOwnWords>[0]): Action {
  return async (state, host, change) => ({ ownWords, ...(await recheck({ ...state, ownWords }, host, change)) });
}
