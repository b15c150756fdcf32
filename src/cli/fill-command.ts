import type { Session } from "../embedded/session";
import { wordHost } from "../host/word";
import type { StatisticsRead } from "../statistics/read-statistics";
import { about } from "./file-error";
import { fillDocument } from "./fill-document";
import { fillLine, fillReport, isComplete } from "./fill-report";
import type { Paint } from "./print";
import { openSession, readBlock } from "./read-file";
import { expectFree, writeOut } from "./write-file";

/** Where and how the outcome of a filling goes. */
export interface FillOutput {
  /** The file that is written. */
  readonly out: string;
  /** Insert and refresh the tables of the block too. */
  readonly tables: boolean;
  /** The file that is there may be replaced. */
  readonly force: boolean;
  readonly json: boolean;
  readonly paint: Paint;
  readonly print: (text: string) => void;
}

export interface FillOptions extends FillOutput {
  readonly file: string;
  /** The file with the block of statistics. */
  readonly stats: string;
}

/**
 * Fills a copy of the document from a block of statistics; answers the exit code: 0 everything filled, 1 written with
 * something kept, missing or refused. Throws a FileError where nothing was written; the document itself never is.
 */
export async function fillCommand(options: FillOptions): Promise<0 | 1> {
  const { file, stats, out, force } = options;
  await about(out, expectFree(out, force, file));
  const block = await about(stats, readBlock(stats));
  return fillInto(await about(file, openSession(file)), block, options);
}

/** Fills the open document, writes it and says what became of it. */
export async function fillInto(
  session: Session,
  { statistics, notes }: StatisticsRead,
  output: FillOutput,
): Promise<0 | 1> {
  const { out, tables, json, paint, print } = output;
  const filled = await fillDocument(wordHost({ Word: session.word, Office: session.office }), statistics, tables);
  await about(out, writeOut(out, session.save()));
  print(`${json ? fillLine(out, filled, notes) : fillReport(out, filled, notes, paint)}\n`);
  return isComplete(filled) ? 0 : 1;
}
