import { type Block, captionText, isText, promptText, textOf, unitLine } from "../../src/document/block";
import type { Paragraph, Snapshot } from "../../src/document/snapshot";

/** What of a paragraph says which block it came from. */
export interface Read {
  readonly text: string;
  readonly level: number;
  /** The unfilled slots with their offsets, by key. */
  readonly slots: readonly string[];
  readonly cell: string | undefined;
}

const levels: Partial<Record<Block["role"], number>> = { heading1: 1, heading2: 2, heading3: 3 };

/** The paragraphs that a host must read where the blocks stand; tables are counted from `table`, captions from 1. */
export function readOfBlocks(blocks: readonly Block[], table = 0): Read[] {
  const captions = { table: 0, chart: 0 };
  let tables = table;
  const plain = (text: string): Read => ({ text, level: 0, slots: [], cell: undefined });
  return blocks.flatMap((block): Read[] => {
    if (isText(block)) {
      let offset = 0;
      const slots: string[] = [];
      for (const piece of block.content) {
        const length = typeof piece === "string" ? piece.length : (piece.text ?? promptText(piece.prompt)).length;
        if (typeof piece !== "string") {
          slots.push(`${piece.slot} ${offset}–${offset + length}${piece.text === undefined ? "" : " filled"}`);
        }
        offset += length;
      }
      return [{ text: textOf(block), level: levels[block.role] ?? 0, slots, cell: undefined }];
    }
    if (block.role === "chart") {
      return [plain("\ufffc"), plain(captionText("chart", ++captions.chart, block.caption))];
    }
    const index = tables++;
    const cells = [block.header, ...block.rows].flatMap((row, r) =>
      row.map((text, column): Read => ({ text, level: 0, slots: [], cell: `${index} ${r} ${column}` })),
    );
    const caption = block.numbered ? captionText("table", ++captions.table, block.caption) : block.caption;
    return [plain(caption), ...(block.unit === undefined ? [] : [plain(unitLine(block.unit))]), ...cells];
  });
}

/** The same of what a host did read. */
export function readOf({ paragraphs }: Snapshot): Read[] {
  return paragraphs.map(({ text, level, slots, cell }: Paragraph) => ({
    text,
    level,
    slots: (slots ?? []).map(({ key, start, end, filled }) => `${key} ${start}–${end}${filled ? " filled" : ""}`),
    cell: cell && `${cell.table} ${cell.row} ${cell.column}`,
  }));
}
