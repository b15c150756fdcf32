import type { Heading } from "../document/outline";
import type { Period } from "../document/period";
import type { ReportKind } from "../document/report-kind";
import type { Snapshot } from "../document/snapshot";

/** The parts of a report in the order in which it has them, and as the writer reads them. */
export const partNames = {
  title: "标题",
  salutation: "称谓",
  lead: "导语",
  work: "主要工作",
  problems: "存在问题",
  plan: "下一步打算",
  closing: "结语",
  signature: "落款",
  date: "日期",
} as const;

export type PartName = keyof typeof partNames;

/** A part of a report, there or not. */
export interface Part {
  readonly part: PartName;
  /** True where a report of this kind must have it. */
  readonly required: boolean;
  readonly present: boolean;
  /** Index of the first paragraph of the part, where it is present. */
  readonly paragraph?: number;
  /** Index behind the last paragraph of the part. */
  readonly end?: number;
}

/** What a report is, as far as its text tells: read once, then handed to every rule that sees the whole document. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Index of the title paragraph. */
  readonly title?: number;
  /** The kind that the writer chose, or the one that title, lead and headings speak for. */
  readonly kind?: ReportKind;
  /** True where the body sums up several branches (机关党委, 党组, 党建办), so that norms for one branch do not apply. */
  readonly sumsUp: boolean;
  readonly period?: Period;
  readonly outline: readonly Heading[];
  /** In the order in which a report has them; only parts that the kind knows. */
  readonly parts: readonly Part[];
}
