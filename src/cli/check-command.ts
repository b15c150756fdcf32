import { createChecker } from "../check/check";
import { plainContext } from "../check/context";
import type { Finding } from "../check/rule";
import { rules } from "../check/rules";
import type { ReportKind } from "../document/report-kind";
import { jsonLine } from "./json-line";
import { counts, type Paint, report } from "./print";
import { FileError, readSnapshot } from "./read-file";

export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly kind: ReportKind | undefined;
  readonly paint: Paint;
  /** Where the outcome goes. */
  readonly out: (text: string) => void;
  /** Where it is told which file could not be read. */
  readonly err: (text: string) => void;
}

/** Checks the files one by one; answers the exit code: 0 nothing certain found, 1 certain faults, 2 a file was not read. */
export async function checkCommand({ files, json, kind, paint, out, err }: CheckOptions): Promise<0 | 1 | 2> {
  const checker = createChecker(rules);
  const all: Finding[] = [];
  let unread = 0;
  for (const file of files) {
    try {
      const snapshot = await readSnapshot(file);
      const checked = checker.check(snapshot, kind ? { ...plainContext, kind } : plainContext);
      all.push(...checked.findings);
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
    out(`共 ${files.length} 个文件${unread > 0 ? `，${unread} 个没有读成` : ""}：${counts(all)}\n`);
  }
  return unread > 0 ? 2 : all.some((finding) => finding.severity === "error") ? 1 : 0;
}
