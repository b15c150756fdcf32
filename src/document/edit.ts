import type { Snapshot, Span } from "./snapshot";

/** A change of text that carries what it replaces, so that a host can refuse it when the document has moved on. */
export interface Edit {
  readonly at: Span;
  /** The text at `at`; never empty. */
  readonly before: string;
  readonly after: string;
}

/** Why an edit, an insertion or a selection was not carried out. Nothing was changed for it. */
export type Refusal =
  | "stale" // the text at the place is no longer what the edit expects
  | "overlaps" // another edit of the same call covers the place
  | "unsearchable" // notes, fields or objects stand in the text, so that it cannot be addressed
  | "ambiguous" // the host finds the text more or less often than it stands there
  | "revised" // tracked changes stand in the paragraph
  | "protected" // the document or the place may not be changed
  | "unsupported" // this host cannot do it
  | "failed"; // the host answered with an error

/** What a host could not do, and why. */
export interface Refused<T> {
  readonly item: T;
  readonly why: Refusal;
}

/**
 * The text of every paragraph after the edits, as a host should leave it.
 * Edits must not overlap; one whose `before` does not stand at `at` throws a RangeError.
 */
export function applyEdits(snapshot: Snapshot, edits: readonly Edit[]): string[] {
  const texts = snapshot.paragraphs.map((paragraph) => paragraph.text);
  const fromTheEnd = [...edits].sort((a, b) => b.at.paragraph - a.at.paragraph || b.at.start - a.at.start);
  for (const { at, before, after } of fromTheEnd) {
    const text = texts[at.paragraph];
    if (text === undefined || before === "" || text.slice(at.start, at.end) !== before) {
      throw new RangeError(`edit does not fit paragraph ${at.paragraph}`);
    }
    texts[at.paragraph] = text.slice(0, at.start) + after + text.slice(at.end);
  }
  return texts;
}
