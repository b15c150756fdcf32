import type { ReportKind } from "../document/report-kind";
import type { Statistics } from "../document/statistics";
import type { Proposed } from "./typo-model/proposed";

/** The writer's own words and decisions, as one file holds them. */
export interface OwnWords {
  /** Words that are right, whatever a rule says of them. */
  readonly words: readonly string[];
  readonly pairs: readonly { readonly wrong: string; readonly right: string }[];
  /** Ids of rules that are not to run. */
  readonly rulesOff: readonly string[];
}

/** What the writer has told us; rules know nothing else beside the text. */
export interface Context {
  /** The kind of report, where the writer chose it; otherwise it is recognised. */
  readonly kind?: ReportKind;
  /** 2026年上半年, where the writer gave it; otherwise it is read from title and lead. */
  readonly period?: string;
  /** The day on which the report is checked, 2026-07-03, where rules about time need one. */
  readonly today?: string;
  /** The figures that the text has to agree with, where the writer gave them. */
  readonly statistics?: Statistics;
  /** What the typo model says of the paragraphs, where it runs. */
  readonly proposed?: Proposed;
  readonly own: OwnWords;
  /** Keys of findings that the writer has ignored; one of a finding's is enough. */
  readonly ignored: ReadonlySet<string>;
}

export const noOwnWords: OwnWords = { words: [], pairs: [], rulesOff: [] };

export const plainContext: Context = { own: noOwnWords, ignored: new Set() };
