import type { Figure, FigureTable, Statistics } from "../document/statistics";
import { itemOf } from "../document/vocabulary";

/** The block as JSON text in the form in which it is pasted; reading it gives the same figures, tables and branches. */
export function printBlock(statistics: Statistics): string {
  const { branches } = statistics;
  return JSON.stringify(branches.length > 0 ? branches.map(blockOf) : blockOf(statistics), undefined, 2);
}

function blockOf({ unit, period, figures, tables }: Statistics): Readonly<Record<string, unknown>> {
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
    place[twice ? figure.key : figure.name] = valueOf(figure);
  }
  return groups;
}

/** The plain value where the reader gives it the same unit by itself. */
function valueOf({ key, value, unit, base }: Figure): unknown {
  const usual = itemOf(key)?.units[0] ?? "";
  return base === undefined && (unit === usual || typeof value === "string")
    ? value
    : { 值: value, ...(unit === "" ? {} : { 单位: unit }), ...(base === undefined ? {} : { 上期: base }) };
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
