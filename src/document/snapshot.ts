/** A place to be filled that stands in a paragraph: in Word, a rich-text content control with a tag. */
export interface SlotSpan {
  /** UTF-16 offset of the first character in the paragraph's text. */
  readonly start: number;
  /** UTF-16 offset behind the last character. */
  readonly end: number;
  /** What belongs here: the name of an item of the vocabulary, or a key of the scaffold's own. */
  readonly key: string;
  /** True once something other than the prompt stands in it. */
  readonly filled: boolean;
}

/**
 * Where a paragraph stands in a table; all three count from 0, tables in document order. Row and column are −1 where
 * merged or nested cells leave them uncertain.
 */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface Paragraph {
  /** The text as the host gives it, without the paragraph mark. Offsets everywhere count its UTF-16 units. */
  readonly text: string;
  /** 0 for body text, 1 to 9 for a heading of Word's outline. */
  readonly level: number;
  /** The number that Word itself writes before the paragraph, such as （一）; typed numbers are part of `text`. */
  readonly label?: string;
  readonly cell?: Cell;
  readonly slots?: readonly SlotSpan[];
  /** True where tracked changes are known to stand in the paragraph: it may be located, not edited. */
  readonly revised?: boolean;
}

/** A document as plain data: what rules, scaffolds and statistics see of it, and nothing else. */
export interface Snapshot {
  /** Body paragraphs in document order, those in table cells among them. */
  readonly paragraphs: readonly Paragraph[];
}

/** A run of text inside one paragraph. */
export interface Span {
  /** Index into `Snapshot.paragraphs`. */
  readonly paragraph: number;
  /** UTF-16 offsets into the paragraph's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** True when no paragraph holds anything but white space, so that a whole document may be laid over it. */
export function isEmpty(snapshot: Snapshot): boolean {
  return snapshot.paragraphs.every((paragraph) => paragraph.text.trim() === "" && !paragraph.cell);
}
