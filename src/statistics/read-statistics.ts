import type { Figure, Statistics } from "../document/statistics";
import { itemOf } from "../document/vocabulary";
import type { StatisticsNote, StatisticsProblem } from "./reading-notes";

/** What a pasted text comes to. */
export interface StatisticsRead {
  /** What could be read, maybe nothing. */
  readonly statistics: Statistics;
  /** Absent where all was read. */
  readonly problem?: StatisticsProblem;
  /** In the order of the text. */
  readonly notes: readonly StatisticsNote[];
}

/** Reads a block of statistics as people paste it. Never throws. */
export function readStatistics(text: string): StatisticsRead {
  let block: Record<string, unknown> = {};
  try {
    block = JSON.parse(text);
  } catch (error) {
    const problem = { line: 1, column: 1, start: 0, end: 0, excerpt: text.slice(0, 200), message: String(error) };
    return { statistics: { unit: "", period: "", figures: [], tables: [], branches: [] }, problem, notes: [] };
  }
  const groups = Object.entries((block.统计 ?? block) as Record<string, Record<string, number>>);
  const figures = groups.flatMap(([group, items]): Figure[] =>
    typeof items !== "object" || items === null
      ? []
      : Object.entries(items).map(([name, value]) => {
          const item = itemOf(name);
          return { key: item?.name ?? name, name, group, value, unit: item?.units[0] ?? "", path: [group, name] };
        }),
  );
  const statistics = { unit: `${block.单位 ?? ""}`, period: `${block.期间 ?? ""}`, figures, tables: [], branches: [] };
  return { statistics, notes: [] };
}
