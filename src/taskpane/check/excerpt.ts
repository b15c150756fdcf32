/** A run of text with what stands beside it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How much of the text is shown on each side of the marked words in one line (UTF-16 units). */
const beside = 2;
/** How much is shown before words for which there is no other text: it tells them apart, 支部党员大会【次数】次. */
const leading = 8;
/** How much of the text is shown on each side of the marked words in a sentence, where it goes on for so long. */
const around = 45;
/** How much of long marked words is shown at either end of them. */
const end = 14;

const clauseMarks = /[，。；：、！？,;!?\s《》“”（）()]/;
const sentenceMarks = /[。！？!?]/;
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\ufffc]/g;
/** Where comments, notes and fields stand in the text of Word: nothing of them is to be read. */
const marksOfWord = /[\u0001-\u0008\u000e-\u001f]/g;

/** The marked words with the few characters of their clause beside them: 战斗⟦保垒⟧作用. */
export function clauseAround(text: string, from: number, to: number): Excerpt {
  return excerpt(text, from, to, clauseMarks, [beside, beside], false);
}

/** The marked words with what leads up to them in their clause: 召开支部党员大会⟦【次数】⟧次. */
export function clauseBefore(text: string, from: number, to: number): Excerpt {
  return excerpt(text, from, to, clauseMarks, [leading, beside], false);
}

/** The sentence in which the marked words stand; one that is too long begins and ends in …. */
export function sentenceAround(text: string, from: number, to: number): Excerpt {
  return excerpt(text, from, to, sentenceMarks, [around, around], true);
}

/** The text so that nothing in it is invisible: a blank as ␣, other characters without a shape as ▯. */
export function visible(text: string): string {
  return text
    .replace(/^[ \u00a0\u3000]+|[ \u00a0\u3000]+$/g, (blanks) => "␣".repeat(blanks.length))
    .replace(invisible, "▯");
}

/** The code points of what cannot be seen in the text: U+200B; empty where everything can be. */
export function invisibleNames(text: string): string {
  const found = [...new Set(text.match(invisible) ?? [])];
  return found
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}

/** Long words by their beginning and end. */
export function shortened(text: string): string {
  return text.length > 2 * end + 1 ? `${text.slice(0, end)}…${text.slice(-end)}` : text;
}

function excerpt(
  text: string,
  from: number,
  to: number,
  marks: RegExp,
  [reach, reachAfter]: readonly [before: number, after: number],
  whole: boolean,
): Excerpt {
  let left = from;
  while (left > 0 && from - left < reach && !marks.test(text[left - 1]!)) {
    left -= 1;
  }
  let right = to;
  while (right < text.length && right - to < reachAfter && !marks.test(text[right]!)) {
    right += 1;
  }
  const closed = whole && marks.test(text[right] ?? "") ? right + 1 : right;
  const cutLeft = whole && left > 0 && !marks.test(text[left - 1]!);
  const cutRight = whole && closed === right && right < text.length;
  return {
    before: (cutLeft ? "…" : "") + text.slice(left, from).replace(marksOfWord, "").trimStart(),
    marked: text.slice(from, to),
    after: text.slice(to, closed).replace(marksOfWord, "").trimEnd() + (cutRight ? "…" : ""),
  };
}
