/** Where an insertion came to stand among the paragraphs of the body. */
export interface Insertion {
  /** Index of its first paragraph. */
  readonly start: number;
  /** Index of the empty paragraph that is left of the place it was put into, where the host left one. */
  readonly leftOver?: number;
}

/** Texts that are undefined are those of a chart, for which a host has one character or none. */
const sameAt = (texts: readonly string[], at: number, others: readonly (string | undefined)[]): boolean =>
  others.every((text, i) => (text === undefined ? (texts[at + i]?.length ?? 2) < 2 : texts[at + i] === text));

/** How many texts two lists begin with alike. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((text, i) => text !== b[i]);
  return different < 0 ? Math.min(a.length, b.length) : different;
}

/**
 * Finds the paragraphs `inserted` in the body's texts, which were `before` and are now `after`; nothing where anything
 * but them and one left-over empty paragraph has come, gone or changed. `usedUp` when an empty paragraph of the
 * document was the place, which then is what may be left over.
 */
export function findInsertion(
  before: readonly string[],
  after: readonly string[],
  inserted: readonly (string | undefined)[],
  usedUp: boolean,
): Insertion | undefined {
  const kept = before.length - (usedUp ? 1 : 0);
  const leftOver = after.length - inserted.length - kept;
  if (leftOver !== 0 && leftOver !== 1) return undefined;
  for (let start = commonStart(before, after); start >= 0; start--) {
    const behind = start + inserted.length;
    const fits =
      sameAt(after, start, inserted) &&
      (leftOver === 0 || after[behind] === "") &&
      (!usedUp || before[start] === "") &&
      sameAt(after, behind + leftOver, before.slice(start + (usedUp ? 1 : 0)));
    if (fits) return leftOver === 0 ? { start } : { start, leftOver: behind };
  }
  return undefined;
}

/** The paragraphs that have come in addition, as a range of indices; nothing where what was there is not all there. */
export function addedBetween(
  before: readonly string[],
  after: readonly string[],
): { start: number; end: number } | undefined {
  const start = Math.min(before.length, commonStart(before, after));
  const end = after.length - (before.length - start);
  return end >= start && sameAt(after, end, before.slice(start)) ? { start, end } : undefined;
}
