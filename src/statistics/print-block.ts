import type { Figure, FigureTable, Statistics } from "../document/statistics";
import { itemOf } from "../document/vocabulary";
import { blockText } from "./block-text";

/** The block as JSON text in the form in which it is pasted; reading it gives the same figures, tables and branches. */
export function printBlock(statistics: Statistics): string {
  return blockText(blockOf(statistics));
}

/** The block as the value that its JSON text stands for: one object, of several branches a list of objects. */
export function blockOf(statistics: Statistics): unknown {
  return statistics.branches.length > 0 ? statistics.branches.map(ownBlock) : ownBlock(statistics);
}

function ownBlock({ unit, period, figures, tables }: Statistics): Readonly<Record<string, unknown>> {
  return {
    ...(unit === "" ? {} : { 单位: unit }),
    ...(period === "" ? {} : { 期间: period }),
    统计: groupsOf(figures),
    ...(tables.length === 0 ? {} : { 表格: tables.map(tableOf) }),
  };
}

function groupsOf(figures: readonly Figure[]): Record<string, unknown> {
  const groups: Record<string, unknown> = {};
  for (const figure of figures) {
    const twice = figures.some((other) => other !== figure && other.name === figure.name);
    const place = figure.group === "" ? groups : ((groups[figure.group] ??= {}) as Record<string, unknown>);
    place[twice ? figure.key : figure.name] = writtenValue(figure);
  }
  return groups;
}

/** The plain value where the reader gives it the same unit by itself. */
function writtenValue({ key, value, unit, base }: Figure): unknown {
  const usual = itemOf(key)?.units[0] ?? "";
  return base === undefined && (unit === usual || typeof value === "string")
    ? value
    : { 值: value, ...(unit === "" ? {} : { 单位: unit }), ...(base === undefined ? {} : { 上年同期: base }) };
}

function tableOf({ title, unit, columns, rows, total }: FigureTable): Readonly<Record<string, unknown>> {
  return {
    标题: title,
    ...(unit === "" ? {} : { 单位: unit }),
    列: columns,
    行: rows,
    ...(total ? { 合计: true } : {}),
  };
}
