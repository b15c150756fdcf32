import type { ReportKind } from "../document/report-kind";

/**
 * Text with places in it, as the library files write it:
 * `{单位}` `{期间}` `{年}` `{下期}` `{日期}` are answered by the writer's answers;
 * `【支部党员大会】` is a slot keyed by an item of the vocabulary, its prompt the item's unit (次数, 人数, 金额 …);
 * `【支部党员大会：现场召开的次数】` gives the prompt itself;
 * `【：写明时间和地点】` is a free slot with no item: its key is made from where it stands.
 */
export type Template = string;

/** One section of a report: a heading, what belongs under it, and what already stands there to be written on. */
export interface Section {
  /** Unique within its scaffold. */
  readonly id: string;
  /** The heading without its number; empty for a section that is written without one. */
  readonly heading: Template;
  /** Other usual wordings of the heading, best first. */
  readonly alternatives: readonly Template[];
  /** What belongs here, as a prompt to the writer. */
  readonly prompt: string;
  /** Opening sentences, one string a paragraph. */
  readonly body: readonly Template[];
  readonly sections: readonly Section[];
}

/** The skeleton of a report. */
export interface Scaffold {
  /** One of the report kinds, or `own-…` for a scaffold that a writer made. */
  readonly id: string;
  /** The kind whose rules apply to what is written in it; absent where the writer's own fits none. */
  readonly kind?: ReportKind;
  /** As the pane lists it: 党支部半年工作总结. */
  readonly name: string;
  /** Which periods suit: a half year, a whole year, or any. */
  readonly period: "half" | "year" | "any";
  readonly title: Template;
  /** Other usual wordings of the title. */
  readonly titles: readonly Template[];
  /** 各位领导、同志们： or the body addressed; absent where the kind has none. */
  readonly salutation?: Template;
  /** The opening paragraphs, with what belongs there. */
  readonly lead: { readonly prompt: string; readonly body: readonly Template[] };
  readonly sections: readonly Section[];
  /** 特此报告。 and its like, one string a paragraph. */
  readonly closing: readonly Template[];
  /** Where unit and date are signed: under the text, under the title (述职报告), or nowhere. */
  readonly signature: "end" | "title" | "none";
}

/** What the writer answers before a scaffold is put in. */
export interface Answers {
  readonly unit: string;
  /** As it is to be written: 2026年上半年, 2026年, 2026年第三季度. */
  readonly period: string;
  /** As it is to be written: 2026年7月3日. */
  readonly date: string;
}
