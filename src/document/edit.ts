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

/**
 * The edits that lead back from the texts after `edits` to those before. Where an edit only deleted, its neighbour is
 * part of the way back, since an edit replaces something; one that emptied its paragraph has no way back.
 */
export function inverse(snapshot: Snapshot, edits: readonly Edit[]): Edit[] {
  const after = applyEdits(snapshot, edits);
  const moved = new Map<number, number>();
  return [...edits]
    .sort((a, b) => a.at.paragraph - b.at.paragraph || a.at.start - b.at.start)
    .flatMap(({ at: { paragraph, start: from }, before, after: text }) => {
      const shift = moved.get(paragraph) ?? 0;
      moved.set(paragraph, shift + text.length - before.length);
      const whole = after[paragraph]!;
      const start = from + shift;
      if (text !== "") {
        return [{ at: { paragraph, start, end: start + text.length }, before: text, after: before }];
      }
      // A whole character, should it be a pair of surrogates.
      const next = [...whole.slice(start, start + 2)][0];
      const last = [...whole.slice(Math.max(0, start - 2), start)].at(-1);
      if (next !== undefined) {
        return [{ at: { paragraph, start, end: start + next.length }, before: next, after: before + next }];
      }
      return last === undefined
        ? []
        : [{ at: { paragraph, start: start - last.length, end: start }, before: last, after: last + before }];
    });
}
