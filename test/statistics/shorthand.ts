import type { Figure, Statistics } from "../../src/document/statistics";
import { readStatistics } from "../../src/statistics/read-statistics";

/** A figure in short: 三会一课/支委会=6次(5), the figure of the period before in brackets. */
export function short({ group, key, value, unit, base }: Figure): string {
  return `${group}/${key}=${value}${typeof value === "string" ? "" : unit}${base === undefined ? "" : `(${base})`}`;
}

/** What is read from a text in short: its figures. */
export function figuresIn(text: string): string[] {
  return readStatistics(text).statistics.figures.map(short);
}

/** The notes on a text as 行:列 种类 话. */
export function notesOn(text: string): string[] {
  return readStatistics(text).notes.map((note) => `${note.line}:${note.column} ${note.kind} ${note.text}`);
}

/** The branches of a block in short. */
export function branchesOf({ branches }: Statistics): [string, string[]][] {
  return branches.map(({ unit, figures }) => [unit, figures.map(short)]);
}
