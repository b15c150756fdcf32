/** A string to search a paragraph for, and which of the hits is meant. */
export interface Piece {
  /** Escaped for Word's Find, at most 200 characters. */
  readonly query: string;
  /** The text that a hit must have: Find takes curly and straight quotes, full and half width as equal. */
  readonly needle: string;
  /** Which of the exact hits, counted from 0. */
  readonly ordinal: number;
  /** How many exact hits there must be. A host that finds more or fewer sees another text than we do. */
  readonly total: number;
}

/** How a span is reached: by one hit, or, where it cannot be searched for whole, from one hit to another. */
export type Route = readonly [whole: Piece] | readonly [head: Piece, tail: Piece];

/** Longer strings are refused by Word on the desktop, some below its documented 255 as well. */
const longestQuery = 200;

/** A piece of a longer span: long enough to be rare, short enough to be cheap. */
const longestEnd = 40;

/** Marks of fields, notes, objects and cells: Find cannot cross them. U+000B, the line break, it can. */
const marks = /[\u0000-\u0008\u000a\u000c-\u001f\ufffc\ufffe\uffff]/;

/** True where notes, fields or objects stand in the text, so that it cannot be searched for whole. */
export function hasMarks(text: string): boolean {
  return marks.test(text);
}

const escapes: Record<string, string> = { "^": "^^", "\t": "^t", "\u00a0": "^s", "\u000b": "^l" };

/** The text as Find without wildcards wants it; only ^ is special there. */
export function escaped(text: string): string {
  return text.replace(/[\^\t\u00a0\u000b]/g, (character) => escapes[character]!);
}

/** One unit as loosely as any Word compares: quotes, width, case. Length is kept, so that offsets stay. */
function foldedUnit(unit: string): string {
  if ("‘’‚‛".includes(unit)) return "'";
  if ("“”„‟".includes(unit)) return '"';
  const folded = unit.normalize("NFKC").toLowerCase();
  return folded.length === 1 ? folded : unit;
}

const folded = (text: string): string => text.split("").map(foldedUnit).join("");

/** Every place where the needle stands, overlapping ones too. */
function occurrences(text: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) places.push(at);
  return places;
}

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

/**
 * The span as one searchable piece, or nothing; `loosely` is the text folded. Which of overlapping occurrences a Find reports depends on where it
 * starts counting and on what it takes as equal; so a needle is fit only where no two of them overlap under the
 * loosest comparison: then every host reports all of them, and their order is their number.
 */
function pieceOf(text: string, loosely: string, start: number, end: number): Piece | undefined {
  const needle = text.slice(start, end);
  const query = escaped(needle);
  if (needle === "" || query.length > longestQuery || hasMarks(needle)) return undefined;
  if (splitsPair(text, start) || splitsPair(text, end)) return undefined;
  const places = occurrences(loosely, loosely.slice(start, end));
  if (places.some((at, i) => i > 0 && at - places[i - 1]! < needle.length)) return undefined;
  const exact = occurrences(text, needle);
  return { query, needle, ordinal: exact.indexOf(start), total: exact.length };
}

/**
 * How the span `start`..`end` (UTF-16 offsets, not empty) of a paragraph's text is reached by searching it, or nothing
 * where it cannot be. A span with marks in it is reached from its first character to its last.
 */
export function route(text: string, start: number, end: number): Route | undefined {
  const loosely = folded(text);
  const whole = pieceOf(text, loosely, start, end);
  if (whole) return [whole];
  const lengths = Array.from({ length: Math.min(longestEnd, end - start) }, (_, i) => i + 1).reverse();
  const first = (pieces: (length: number) => Piece | undefined): Piece | undefined => {
    for (const length of lengths) {
      const piece = pieces(length);
      if (piece) return piece;
    }
    return undefined;
  };
  const head = first((length) => pieceOf(text, loosely, start, start + length));
  const tail = first((length) => pieceOf(text, loosely, end - length, end));
  return head && tail ? [head, tail] : undefined;
}

/** A search inside a search, each for its first hit: reaches a span without waiting for the hits in between. */
export interface FirstHit {
  /** Stands once in the paragraph, however loosely one compares; the span is its beginning. */
  readonly outer: string;
  /** The span's own text, where `outer` runs on behind it. */
  readonly inner?: string;
}

/**
 * The span by first hits alone, or nothing: by itself where it stands once in the paragraph, otherwise with as much of
 * the text behind it as makes it the only one. Both strings are escaped.
 */
export function firstHit(text: string, start: number, end: number): FirstHit | undefined {
  const loosely = folded(text);
  for (let to = end; to <= text.length; to++) {
    const outer = escaped(text.slice(start, to));
    if (outer.length > longestQuery || start === end || hasMarks(outer)) return undefined;
    if (splitsPair(text, start) || splitsPair(text, to)) continue;
    if (occurrences(loosely, loosely.slice(start, to)).length > 1) continue;
    return to === end ? { outer } : { outer, inner: escaped(text.slice(start, end)) };
  }
  return undefined;
}

/** What of an edit really changes: offsets into `before` and the text that takes the place of what stands between. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edit without what its two texts begin and end with alike. Never splits a surrogate pair. */
export function changed(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}
