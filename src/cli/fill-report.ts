import type { Refusal } from "../document/edit";
import type { TableMismatch } from "../document/table-plan";
import type { StatisticsNote } from "../statistics/reading-notes";
import type { Filled, FilledTable } from "./fill-document";
import type { Paint } from "./print";

/** Why something was not written, as a reader wants it. */
const reasons: Readonly<Record<Refusal | TableMismatch, string>> = {
  stale: "刚才被改过",
  overlaps: "和另一处重叠",
  unsearchable: "里面有注、域或图",
  ambiguous: "有几处分不清",
  revised: "有未接受的修订",
  protected: "不让改",
  unsupported: "写不进去",
  failed: "没有改成",
  columns: "栏目和这次的不一样",
  merged: "有合并的单元格",
  empty: "只剩表头",
};

const outcomes: Readonly<Record<FilledTable["outcome"], string>> = {
  inserted: "插好了",
  refreshed: "更新了",
  same: "没有变化",
  kept: "更新了，手工改过的格子没动",
  refused: "没动",
};

/** True where everything that the document asks for was given and written. */
export function isComplete({ kept, missing, gone, refused, tables }: Filled): boolean {
  const left = kept.length + missing.length + gone.length + refused.length;
  return left === 0 && tables.every(({ outcome }) => outcome !== "kept" && outcome !== "refused");
}

/** The outcome as one line of JSON; lists are empty where there is nothing. */
export function fillLine(out: string, filled: Filled, notes: readonly StatisticsNote[]): string {
  return JSON.stringify({ out, ...filled, notes: notes.map(({ line, column, text }) => ({ line, column, text })) });
}

/** The outcome as a reader wants it: what was filled, what was kept, what is missing. */
export function fillReport(
  out: string,
  { filled, same, kept, missing, gone, refused, tables, disagreements }: Filled,
  notes: readonly StatisticsNote[],
  paint: Paint,
): string {
  const why = (reason: Refusal | TableMismatch | undefined) => (reason === undefined ? "" : `，${reasons[reason]}`);
  return [
    paint(out, "bold"),
    ...notes.map(({ line, column, text }) => `  统计第 ${line} 行第 ${column} 列：${text}`),
    ...disagreements.map((text) => `  ${text}`),
    ...filled.map(({ key, from, to }) => `  ${key}：${from === "" ? "" : `${from} → `}${to}`),
    ...kept.map(({ key, now, to, why }) => `  ${paint("没动", "yellow")}  ${key}：${now}（统计里是 ${to}），${why}`),
    ...refused.map(({ key, to, why: reason }) => `  ${paint("没填", "red")}  ${key}：${to}${why(reason)}`),
    ...gone.map(({ key, written }) => `  ${paint("没了", "yellow")}  ${key}：原来填的 ${written} 已被删去`),
    ...(missing.length > 0 ? [`  ${paint("缺值", "yellow")}  ${missing.join("、")}`] : []),
    ...tables.map(({ title, outcome, why: reason }) => `  表  ${title}：${outcomes[outcome]}${why(reason)}`),
    `  填了 ${filled.length} 处，${same} 处本来就对，${kept.length + refused.length} 处没动，缺 ${missing.length} 项。`,
    "",
  ].join("\n");
}
