import { captionNumber, type TableBlock, unitLine } from "./block";
import type { Edit } from "./edit";
import type { Snapshot, Span } from "./snapshot";

/** Words of the document with their place in a snapshot. */
export interface PlacedWords {
  readonly text: string;
  readonly at: Span;
}

/** The lines above a table of ours: its caption without the number, the unit of its figures without 单位：. */
export interface WordsAbove {
  readonly caption?: PlacedWords;
  readonly unit?: PlacedWords;
}

/** What was last written above a table of ours. */
export interface WrittenAbove {
  readonly caption: string;
  readonly unit?: string;
}

/** A change of a line above a table. `byHand` where somebody has changed the line, or it is not known who wrote it. */
export interface WordChange {
  readonly kind: "caption" | "unit";
  readonly edit: Edit;
  readonly byHand: boolean;
}

const unitLabel = unitLine("");

/** The lines right above the paragraph in which a table begins, as far as they are a numbered caption and a unit line. */
export function wordsAbove({ paragraphs }: Snapshot, table: number): WordsAbove {
  const line = (paragraph: number, start: number): PlacedWords | undefined => {
    const text = paragraphs[paragraph]!.text;
    const end = text.trimEnd().length;
    return end > start ? { text: text.slice(start, end), at: { paragraph, start, end } } : undefined;
  };
  const outside = (index: number): string | undefined => {
    const paragraph = paragraphs[index];
    return paragraph && !paragraph.cell ? paragraph.text : undefined;
  };
  const unit = outside(table - 1)?.startsWith(unitLabel) ? line(table - 1, unitLabel.length) : undefined;
  const index = unit ? table - 2 : table - 1;
  const text = outside(index) ?? "";
  const head = captionNumber("table", text) === undefined ? undefined : /^表 ?\d+[ \u3000]+/.exec(text);
  const caption = head ? line(index, head[0].length) : undefined;
  return { ...(caption && { caption }), ...(unit && { unit }) };
}

/** What of the lines above a table is to follow the block. A line that is not there is neither put in nor taken away. */
export function planWords(
  { above, writtenAbove }: { readonly above?: WordsAbove; readonly writtenAbove?: WrittenAbove },
  { caption, unit }: TableBlock,
): WordChange[] {
  const wanted = { caption, unit };
  return (["caption", "unit"] as const).flatMap((kind): WordChange[] => {
    const standing = above?.[kind];
    const after = wanted[kind];
    return !standing || !after || standing.text === after
      ? []
      : [
          {
            kind,
            edit: { at: standing.at, before: standing.text, after },
            byHand: standing.text !== writtenAbove?.[kind],
          },
        ];
  });
}
