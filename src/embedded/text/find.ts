import { WordError } from "../api/word-error";
import { barriers, type TextMap } from "./text-map";

/** Where a hit stands: UTF-16 offsets into the paragraph's text, end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

const longest = 255;

/** What Word's Find takes for equal besides letters of either case: quotation marks, full and half width. */
function fold(text: string, matchCase: boolean): string {
  const same = text
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
  // Letter by letter, so that no offset moves: İ and its like become longer in lower case.
  return matchCase ? same : same.replace(/[A-Z\u00c0-\u00de]/g, (c) => c.toLowerCase());
}

const escapes: Readonly<Record<string, string>> = { "^": "^", t: "\t", l: "\u000b", s: "\u00a0" };

/**
 * What a search string means: `^^`, `^t`, `^l` and `^s` are escapes. Throws what Word answers for an empty string,
 * one of more than 255 characters, and for escapes that the embedded Word does not know.
 */
export function needleOf(query: unknown): string {
  if (typeof query !== "string" || query === "") throw new WordError("InvalidArgument", "search: empty search string");
  if (query.length > longest) {
    throw new WordError("SearchStringInvalidOrTooLong", `search: more than ${longest} characters`);
  }
  return query.replace(/\^([\s\S]?)/g, (_, code: string) => {
    const meant = escapes[code];
    if (meant === undefined) throw new WordError("SearchStringInvalidOrTooLong", `search: unknown escape ^${code}`);
    return meant;
  });
}

/**
 * The places of a text in a paragraph as Word's Find gives them: in order, never overlapping, with quotation marks and
 * full and half width taken for equal, and never across a note, an object, a comment's mark or a tracked deletion.
 */
export function find(map: TextMap, needle: string, matchCase: boolean): Hit[] {
  const text = fold(map.text, matchCase);
  const wanted = fold(needle, matchCase);
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at >= 0; ) {
    const end = at + wanted.length;
    const good = !barriers.test(text.slice(at, end)) && !crossesDeletion(map, at, end);
    if (good) hits.push({ start: at, end });
    at = text.indexOf(wanted, good ? end : at + 1);
  }
  return hits;
}

function crossesDeletion(map: TextMap, start: number, end: number): boolean {
  return map.pieces.some((piece) => piece.revision === "deleted" && piece.start < end && piece.end > start);
}
