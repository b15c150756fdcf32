import { type Block, captionNumber, captionText } from "../../document/block";
import { type Captions, captionNumbers } from "../layout/caption";
import { styleName } from "../layout/styles";

const roles = ["table", "chart"] as const;

/** A caption that stands in the document. */
export interface StandingCaption {
  readonly role: "table" | "chart";
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly number: number;
  /** True for one of ours, by its style: the number is a field and may be counted on. */
  readonly own: boolean;
}

const ownStyles = {
  table: [styleName("caption", "own"), styleName("caption", "document")],
  chart: [styleName("chartCaption", "own"), styleName("chartCaption", "document")],
} as const;

/** The numbered captions among the paragraphs outside of tables, in their order. */
export function captionsIn(
  paragraphs: readonly { readonly text: string; readonly style: string; readonly tableNestingLevel: number }[],
): StandingCaption[] {
  return paragraphs.flatMap(({ text, style, tableNestingLevel }, paragraph) =>
    tableNestingLevel > 0
      ? []
      : roles.flatMap((role) => {
          const number = captionNumber(role, text);
          return number === undefined ? [] : [{ role, paragraph, number, own: ownStyles[role].includes(style) }];
        }),
  );
}

/** How far the captions before a place have counted. */
export function countedBefore(captions: readonly StandingCaption[]): Captions {
  const last = (role: StandingCaption["role"]): number =>
    Math.max(0, ...captions.filter((caption) => caption.role === role).map(({ number }) => number));
  return { table: last("table"), chart: last("chart") };
}

/** Queues the caption's new number: the hit at its beginning, and in that the number. */
export function countOn(paragraph: Word.Paragraph, { role, number }: StandingCaption, next: number): void {
  const [label] = captionText(role, number, "").split(" ");
  const head = paragraph.search(label!, { matchCase: true }).getFirst();
  head.search(String(number), { matchCase: true }).getFirst().insertText(String(next), "Replace");
}

/** What the captions behind an insertion must count on by: nothing for those that are not ours or count for themselves. */
export function renumbered(
  behind: readonly StandingCaption[],
  blocks: readonly Block[],
  before: Captions,
): { readonly caption: StandingCaption; readonly number: number }[] {
  const numbers = captionNumbers(blocks, before);
  const counts = { ...before };
  for (const [i, block] of blocks.entries()) {
    if (numbers[i] !== undefined && (block.role === "table" || block.role === "chart")) counts[block.role] = numbers[i];
  }
  return behind.flatMap((caption) => {
    if (counts[caption.role] === before[caption.role] || !caption.own) return [];
    const number = ++counts[caption.role];
    return number === caption.number ? [] : [{ caption, number }];
  });
}
