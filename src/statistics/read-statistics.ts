import { jsonrepair } from "jsonrepair";
import type { Statistics } from "../document/statistics";
import { parseJson } from "./parse-json";
import { pastedCells } from "./pasted-cells";
import { readBlocks } from "./read-block";
import { readCells } from "./read-cells";
import type { StatisticsNote, StatisticsProblem } from "./reading-notes";
import { Remarks, shown } from "./remarks";

/** What a pasted text comes to. */
export interface StatisticsRead {
  /** What could be read, maybe nothing. */
  readonly statistics: Statistics;
  /** Absent where all was read. */
  readonly problem?: StatisticsProblem;
  /** In the order of the text. */
  readonly notes: readonly StatisticsNote[];
}

/** Longer texts (UTF-16 units) are no block of statistics: 10,000 rows of twenty long cells take less. */
const longest = 10_000_000;

/** The longest text (UTF-16 units) that jsonrepair is given: its time grows with the square of the length. */
const longestRepair = 20_000;

const nothing: Statistics = { unit: "", period: "", figures: [], tables: [], branches: [] };

/**
 * Reads a block of statistics as people paste it: JSON in the forms of assets/statistics.schema.json, JSON bent by typing
 * or by another program, or a table copied from Excel or WPS. Never throws. What was mended or is odd stands in the
 * notes; the first place that could not be read is the problem, and what could be read is given all the same.
 */
export function readStatistics(text: string): StatisticsRead {
  const plain = readPlainly(text);
  const read = isNothing(plain.statistics) ? (readRepaired(text) ?? plain) : plain;
  const { statistics, remarks } = read;
  if (!remarks.faulty && isNothing(statistics)) {
    const message =
      text.trim() === ""
        ? "这里还没有内容。粘贴 JSON，或者从 Excel、WPS 复制的表格。"
        : '没有读到数字。每项写成 "支委会": 6，或者从 Excel、WPS 复制带项目名的表格。';
    remarks.fault(0, Math.min(text.length, 1), message);
  }
  const problem = remarks.problem();
  return { statistics, ...(problem ? { problem } : {}), notes: remarks.notes() };
}

interface Read {
  readonly statistics: Statistics;
  readonly remarks: Remarks;
}

function isNothing({ unit, period, figures, tables, branches }: Statistics): boolean {
  return unit + period === "" && figures.length + tables.length + branches.length === 0;
}

function readPlainly(text: string): Read {
  const remarks = new Remarks(text);
  if (text.length > longest) {
    remarks.fault(0, 1, "内容太长，超过 1000 万字，没有读。请只粘贴统计数字。");
    return { statistics: nothing, remarks };
  }
  const { from, to } = withoutFence(text, remarks);
  const cells = pastedCells(text, from, to);
  const statistics = cells ? readCells(cells, remarks) : readBlocks(parseJson(text, from, to, remarks), text, remarks);
  return { statistics, remarks };
}

/**
 * Reads what only jsonrepair understands, such as JSON that a program has escaped once more. It comes second, because it
 * tells neither what it mended nor where, takes a missing value for null, and runs names in curly quotes together.
 */
function readRepaired(text: string): Read | undefined {
  const repaired = text.length > longestRepair || !/[{[]/.test(text) ? undefined : repairedText(text);
  if (repaired === undefined || repaired === text) {
    return undefined;
  }
  const again = readPlainly(repaired);
  if (again.remarks.faulty || isNothing(again.statistics)) {
    return undefined;
  }
  const remarks = new Remarks(text);
  remarks.note("mended", 0, "整段修补成 JSON 后才读懂，请核对一遍");
  for (const { kind, text: said, path } of again.remarks.notes()) {
    remarks.note(kind, Math.max(0, text.indexOf(path?.[path.length - 1] ?? "")), said, path);
  }
  return { statistics: again.statistics, remarks };
}

function repairedText(text: string): string | undefined {
  try {
    const repaired = jsonrepair(text);
    const value: unknown = JSON.parse(repaired);
    return typeof value === "string" ? value : repaired;
  } catch {
    // Beyond repair, or nested deeper than the stack: the plain reading says what is wrong.
    return undefined;
  }
}

/** Where the block stands in the text: behind a byte order mark, between the lines of a code fence. */
function withoutFence(text: string, remarks: Remarks): { from: number; to: number } {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const fence = /^[^\S\r\n]*(`{3,}|~{3,})[^\S\r\n]*\w*[^\S\r\n]*(?=\r|\n)/m;
  const opening = fence.exec(text.slice(start));
  if (!opening) {
    return { from: start, to: text.length };
  }
  const from = start + opening.index + opening[0].length;
  const closing = text.indexOf(opening[1]!, from);
  const to = closing < 0 ? text.length : closing;
  remarks.note("mended", start + opening.index, `去掉代码围栏 ${opening[0].trim()}`);
  const outside = [
    [start, start + opening.index],
    [to + opening[1]!.length, text.length],
  ] as const;
  for (const [begin, end] of outside) {
    const prose = text.slice(begin, end).trim();
    if (prose !== "") {
      const at = begin + text.slice(begin, end).indexOf(prose);
      remarks.note("ignored", at, `代码围栏外的“${shown(prose)}”没有读`);
    }
  }
  return { from, to };
}
