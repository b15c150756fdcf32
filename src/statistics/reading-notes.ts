/** What kind of thing the reader has to say about the pasted text. */
export type NoteKind =
  /** Something that is not JSON was read in its plain meaning: 去掉末尾多出的逗号. */
  | "mended"
  /** A place that could not be read beside the first one, which is the problem. */
  | "unread"
  /** Something that is readable and means nothing here was left out. */
  | "ignored"
  /** The vocabulary does not know the item; it is kept. */
  | "unknown-item"
  /** The unit is none that the item goes with. */
  | "unit"
  /** The same item or the same table twice. */
  | "duplicate"
  | "negative"
  /** A part of something that is counted in whole ones. */
  | "fraction"
  /** Words, or an approximate figure, where a number is expected. */
  | "words"
  /** How the figures of several blocks were added up, or why not. */
  | "sum";

/** Something that the writer should know about how the pasted text was read. */
export interface StatisticsNote {
  readonly kind: NoteKind;
  /** Line and column in the pasted text, both from 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** One plain Chinese sentence without a final stop: 去掉末尾多出的逗号. */
  readonly text: string;
  /** The figure or table that it is about. */
  readonly path?: readonly string[];
}

/** The first place that could not be read. */
export interface StatisticsProblem {
  /** Line and column in the pasted text, both from 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What to select in the pasted text: UTF-16 offsets, end exclusive; both the same where something is missing. */
  readonly start: number;
  readonly end: number;
  /** The line as it was pasted, cut short where it is longer than 200 UTF-16 units. */
  readonly excerpt: string;
  /** What is wrong and what to do, in Chinese: “支委会”的冒号后面缺数字。补上数字，或者整行删去。 */
  readonly message: string;
}
