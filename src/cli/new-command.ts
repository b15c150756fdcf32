import type { ReportKind } from "../document/report-kind";
import { Session } from "../embedded/session";
import { newDocument } from "../host/layout/new-document";
import { compose } from "../scaffold/compose";
import { library } from "../scaffold/library";
import { about } from "./file-error";
import { type FillOutput, fillInto } from "./fill-command";
import { readBlock } from "./read-file";
import { expectFree, writeOut } from "./write-file";

export interface NewOptions extends FillOutput {
  readonly kind: ReportKind;
  /** Empty where the block of statistics says it; where neither does, it stays open in the report. */
  readonly unit: string;
  readonly period: string;
  readonly date: string;
  readonly stats: string | undefined;
}

/**
 * Makes a new report and fills it where a block of statistics is given; answers the exit code: 0 everything filled or
 * nothing to fill it from, 1 written with something missing or refused. Throws a FileError where nothing was written.
 */
export async function newCommand(options: NewOptions): Promise<0 | 1> {
  const { kind, date, stats, out, force, json, print } = options;
  await about(out, expectFree(out, force));
  const block = stats === undefined ? undefined : await about(stats, readBlock(stats));
  const unit = options.unit || (block?.statistics.unit ?? "");
  const period = options.period || (block?.statistics.period ?? "");
  const scaffold = library.find((candidate) => candidate.kind === kind)!;
  const bytes = newDocument(compose(scaffold, { unit, period, date }));
  if (block) {
    return fillInto(Session.open(bytes, "m365"), block, options);
  }
  await about(out, writeOut(out, bytes));
  print(`${json ? JSON.stringify({ out }) : out}\n`);
  return 0;
}
