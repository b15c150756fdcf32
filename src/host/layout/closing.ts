import { closingCharacters } from "./gbt9704";

/** A line at the end of a document: the unit that signs it, or the date. */
export interface ClosingLine {
  readonly role: "signature" | "date";
  readonly text: string;
}

const fullWidth =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[^\u0000-\uffff]/u;

/** How wide the text runs, in Chinese characters; a figure or a Latin letter takes half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (fullWidth.test(character) ? 1 : 0.5), 0);
}

const widest = (lines: readonly ClosingLine[]): number => Math.max(0, ...lines.map(({ text }) => widthOf(text)));

/**
 * How many characters stay free to the right of each line, GB/T 9704 7.3.5.2 (no seal): two beside the unit's name,
 * and the date starts two characters behind the name's first; a date that is longer than the name has two free, and
 * the name moves left instead.
 */
export function closingIndents(lines: readonly ClosingLine[]): number[] {
  const name = widest(lines.filter(({ role }) => role === "signature"));
  const date = widest(lines.filter(({ role }) => role === "date"));
  if (name === 0 || date === 0) return lines.map(() => closingCharacters);
  const indents =
    date > name
      ? { signature: 2 * closingCharacters + date - name, date: closingCharacters }
      : { signature: closingCharacters, date: name - date };
  return lines.map(({ role }) => indents[role]);
}
