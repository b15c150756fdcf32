const double = '"“”„‟＂〝〞';
const single = "'‘’＇`´";
const corner = "「」『』";

/** Every character that opens a quoted text. */
export const quotes = double + single + corner;

export const colons = ":：︰﹕=＝";
export const separators = ",，;；、";
const closers = "}｝]］】";

/** Longer texts are not a block's (UTF-16 units); the bound keeps the search for a closing quote short. */
const longest = 5000;

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** A quoted text as it was found. */
export interface Quoted {
  readonly text: string;
  /** Offset behind the closing quote, or behind the text where that is missing. */
  readonly end: number;
  /** How it is out of line with JSON: other quotes, quotes inside that are not escaped, no closing quote. */
  readonly fault?: "quotes" | "inner" | "open";
}

/**
 * The quoted text that begins at `start`, where one of `quotes` stands. It ends at the quote behind which a block goes
 * on, so that quotes inside need no escape; without a closing quote on its line it ends where the next mark of the block is.
 * @param limit where the whole text ends
 */
export function quotedText(text: string, start: number, limit: number, isKey: boolean): Quoted {
  const opening = text[start]!;
  const family = [double, single, corner].find((some) => some.includes(opening))!;
  const strict = opening === '"' || opening === "'" || opening === "`" ? opening : family;
  const end = Math.min(limit, start + longest);
  const found = closing(text, start, end, strict, isKey) ?? closing(text, start, end, family, isKey);
  if (typeof found === "object") {
    const { at, inner } = found;
    const plain = opening === '"' && text[at] === '"';
    const fault = plain ? (inner ? "inner" : undefined) : "quotes";
    return { text: unescaped(text.slice(start + 1, at)), end: at + 1, ...(fault ? { fault } : {}) };
  }
  const at = found ?? lineEnd(text, start, end, isKey);
  // “学习强国”积分 without quotes of its own begins with one that is closed further on.
  const inner = strict === family && [...text.slice(start + 1, at)].some((character) => family.includes(character));
  return { text: text.slice(inner ? start : start + 1, at).trim(), end: at, fault: "open" };
}

/** The place of the closing quote; the offset of the mark before it that shows it missing; nothing if neither is there. */
function closing(
  text: string,
  start: number,
  limit: number,
  family: string,
  isKey: boolean,
): { readonly at: number; readonly inner: boolean } | number | undefined {
  const marks = isKey ? colons : separators;
  let mark = -1;
  let inner = false;
  for (let at = start + 1; at < limit; at++) {
    const character = text[at]!;
    if (character === "\n" || character === "\r") {
      return undefined;
    }
    if (character === "\\") {
      at += 1;
    } else if (family.includes(character)) {
      if (goesOn(text, at + 1, limit, isKey, mark < 0)) {
        return { at, inner };
      }
      if (mark >= 0) {
        return mark;
      }
      inner = true;
    } else if (mark < 0 && marks.includes(character)) {
      mark = at;
    }
  }
  return undefined;
}

/** True where the block goes on behind a quote, so that the quote closes a text. */
function goesOn(text: string, from: number, limit: number, isKey: boolean, unmarked: boolean): boolean {
  let at = from;
  while (at < limit && /[^\S\r\n]|\u200B|\uFEFF/.test(text[at]!)) {
    at += 1;
  }
  const next = at < limit ? text[at]! : "\n";
  if (colons.includes(next) || /[\r\n]/.test(next)) {
    return true;
  }
  if (quotes.includes(next)) {
    return at > from;
  }
  return isKey ? unmarked && !/[\p{L}\p{M}]/u.test(next) : (separators + closers).includes(next) || /[/#]/.test(next);
}

function lineEnd(text: string, start: number, limit: number, isKey: boolean): number {
  const line = /^[^\r\n]*/.exec(text.slice(start, limit))![0];
  const colon = isKey ? line.search(/[:：]/) : -1;
  const shown = colon > 0 ? line.slice(0, colon) : line.replace(/[\s,，;；}｝\]］]+$/, "");
  return start + Math.max(1, shown.length);
}

function unescaped(text: string): string {
  return text.includes("\\")
    ? text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_whole, code: string | undefined, character: string) =>
        code === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
