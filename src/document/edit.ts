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
 * The edits that lead back from the texts after `edits` to those before; they never overlap. Where an edit only
 * deleted, its neighbour is part of the way back, since an edit replaces something; where two need the same neighbour
 * they become one. Edits that emptied their paragraph have no way back.
 */
export function inverse(snapshot: Snapshot, edits: readonly Edit[]): Edit[] {
  const after = applyEdits(snapshot, edits);
  const back: Edit[] = [];
  const moved = new Map<number, number>();
  const inOrder = [...edits].sort((a, b) => a.at.paragraph - b.at.paragraph || a.at.start - b.at.start);
  for (const { at, before, after: text } of inOrder) {
    const { paragraph } = at;
    const shift = moved.get(paragraph) ?? 0;
    moved.set(paragraph, shift + text.length - before.length);
    const whole = after[paragraph]!;
    const start = at.start + shift;
    const replace = (from: number, now: string, then: string) =>
      back.push({ at: { paragraph, start: from, end: from + now.length }, before: now, after: then });
    const previous = back.at(-1)?.at.paragraph === paragraph ? back.at(-1) : undefined;
    if (previous && previous.at.end > start) {
      // What was deleted right before leans on the character that stands here now.
      const lead = previous.after.slice(0, previous.after.length - previous.before.length);
      back.pop();
      if (text === "") replace(start, previous.before, lead + before + previous.before);
      else replace(start, text, lead + before);
      continue;
    }
    if (text !== "") {
      replace(start, text, before);
      continue;
    }
    // A whole character, should it be a pair of surrogates.
    const next = [...whole.slice(start, start + 2)][0];
    const last = [...whole.slice(Math.max(0, start - 2), start)].at(-1);
    if (next !== undefined) {
      replace(start, next, before + next);
    } else if (previous?.at.end === start) {
      back.pop();
      replace(previous.at.start, previous.before, previous.after + before);
    } else if (last !== undefined) {
      replace(start - last.length, last, last + before);
    }
  }
  return back;
}
