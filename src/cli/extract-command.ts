import { type Extracted, extract, type Source } from "../statistics/extract";
import { blockOf } from "../statistics/print-block";
import { FileError } from "./file-error";
import type { Paint } from "./print";
import { readSnapshot } from "./read-file";

export interface ExtractOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly paint: Paint;
  /** Where the outcome goes. */
  readonly out: (text: string) => void;
  /** Where it is told which file could not be read. */
  readonly err: (text: string) => void;
}

/** Reads the figures off the files one by one; answers the exit code: 0, or 2 where a file was not read. */
export async function extractCommand({ files, json, paint, out, err }: ExtractOptions): Promise<0 | 2> {
  let unread = 0;
  for (const file of files) {
    try {
      const extracted = extract(await readSnapshot(file));
      out(json ? `${extractLine(file, extracted)}\n` : `${extractReport(file, extracted, paint)}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) {
        throw error;
      }
      unread += 1;
      err(`${file}：${error.message}\n`);
    }
  }
  return unread > 0 ? 2 : 0;
}

/** The block of one file with the places of its figures as one line of JSON; offsets are as in `check --json`. */
function extractLine(file: string, { statistics, sources }: Extracted): string {
  return JSON.stringify({ file, block: blockOf(statistics), sources });
}

/** A line a figure: what, how much, where; then what other places say of it. */
function extractReport(file: string, { statistics, sources }: Extracted, paint: Paint): string {
  const { figures, period } = statistics;
  return [
    `${paint(file, "bold")}${period === "" ? "" : `  ${period}`}`,
    ...figures.map(({ key, value, unit }, index) => {
      const { approximate, average, places, others } = sources[index]!;
      const amount = `${average ? "人均" : ""}${approximate ? "约" : ""}${value}${unit}`;
      return `  ${key}  ${amount}  ${placesText(places)}${othersText(others, paint)}`;
    }),
    figures.length === 0 ? "  没有认出数字。认得的是“召开支委会6次”这类写法。" : `  共 ${figures.length} 项。`,
    "",
  ].join("\n");
}

function placesText(places: readonly { readonly paragraph: number }[]): string {
  return `第${[...new Set(places.map(({ paragraph }) => paragraph + 1))].join("、")}段`;
}

function othersText(others: Source["others"], paint: Paint): string {
  const told = others.map(({ value, unit, at }) => `第${at.paragraph + 1}段写的是${value}${unit}`);
  return told.length === 0 ? "" : `  ${paint(told.join("，"), "yellow")}`;
}
