import { createChecker } from "../check/check";
import { type Context, plainContext } from "../check/context";
import type { Finding, Rule } from "../check/rule";
import { rules } from "../check/rules";
import type { Readiness } from "../check/typo-model/proposed";
import type { ReportKind } from "../document/report-kind";
import { about, FileError } from "./file-error";
import { jsonLine } from "./json-line";
import { counts, type Paint, report } from "./print";
import { readBlock, readSnapshot } from "./read-file";
import { proposals } from "./typo-model";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly kind: ReportKind | undefined;
  /** The file with the block of statistics to check against. */
  readonly stats: string | undefined;
  /** How readily the typo model speaks; undefined where it is not asked. */
  readonly typos: Readiness | undefined;
  readonly paint: Paint;
  /** All of the product's unless it is said otherwise. */
  readonly rules?: readonly Rule[];
  /** Where the outcome goes. */
  readonly out: (text: string) => void;
  /** Where it is told which file could not be read, and what of one was not checked. */
  readonly err: (text: string) => void;
}

/**
 * Checks the files one by one; answers the exit code: 0 nothing certain found, 1 certain faults, 2 a file was not read
 * or not checked to its end.
 * Throws a FileError where the block of statistics is not read to its end, since a check without it would look clean.
 */
export async function checkCommand(options: CheckOptions): Promise<0 | 1 | 2> {
  const { files, json, kind, stats, typos, paint, out, err } = options;
  const checker = createChecker(options.rules ?? rules);
  const block = stats === undefined ? undefined : await about(stats, readBlock(stats));
  const context: Context = {
    ...plainContext,
    ...(kind ? { kind } : {}),
    ...(block ? { statistics: block.statistics } : {}),
  };
  for (const { line, column, text } of block?.notes ?? []) {
    err(`${stats}：第 ${line} 行第 ${column} 列：${text}\n`);
  }
  const all: Finding[] = [];
  let unread = 0;
  for (const file of files) {
    try {
      const snapshot = await readSnapshot(file);
      const texts = snapshot.paragraphs.map((paragraph) => paragraph.text);
      const proposed = typos && { byText: await proposals(texts), readiness: typos };
      const checked = checker.check(snapshot, { ...context, ...(proposed && { proposed }) });
      all.push(...checked.findings);
      for (const { rule, paragraph } of checked.failed) {
        err(
          `${file}：${paragraph === undefined ? "" : `第 ${paragraph + 1} 段`}没有查成：${rule.title}（${rule.id}）\n`,
        );
      }
      unread += checked.failed.length > 0 ? 1 : 0;
      out(json ? `${jsonLine(file, checked)}\n` : `${report(file, snapshot, checked, paint)}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) {
        throw error;
      }
      unread += 1;
      err(`${file}：${error.message}\n`);
    }
  }
  if (!json && files.length > 1) {
    out(`共 ${files.length} 个文件${unread > 0 ? `，${unread} 个没有读成或没有查完` : ""}：${counts(all)}\n`);
  }
  return unread > 0 ? 2 : all.some((finding) => finding.severity === "error") ? 1 : 0;
}
