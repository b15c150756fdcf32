/** An inline place to be filled. */
export interface SlotPiece {
  /** The key under which it is filled: the name of an item of the vocabulary, or a key of the scaffold's own. */
  readonly slot: string;
  /** What the reader sees until then, without brackets: 次数, 写明本单位的做法. Never empty. */
  readonly prompt: string;
  /** What it is filled with from the start; never empty. */
  readonly text?: string;
}

export type Inline = string | SlotPiece;

export type TextRole = "title" | "salutation" | "heading1" | "heading2" | "heading3" | "body" | "signature" | "date";

/** One paragraph: what it is, never how it looks. Headings carry their number as text (一、, （一）, 1.). */
export interface TextBlock {
  readonly role: TextRole;
  readonly content: readonly Inline[];
}

/** What a column of a table holds, which says how it is set: words to the left, figures to the right, units in the middle. */
export type ColumnKind = "text" | "figure" | "unit";

/** A table with a caption above it; every row has as many cells as the header. */
export interface TableBlock {
  readonly role: "table";
  /** Names the table, so that a later fill finds it again. */
  readonly key?: string;
  /** What the table shows, without a number: 党员发展情况. */
  readonly caption: string;
  /** True where the caption counts among the tables of the document: 表1 党员发展情况. */
  readonly numbered?: true;
  /** The unit of all its figures, in a line of its own above it: 名. */
  readonly unit?: string;
  readonly header: readonly string[];
  /** One for each column; where it is left out, columns whose every cell is a figure are taken for figures. */
  readonly columns?: readonly ColumnKind[];
  readonly rows: readonly (readonly string[])[];
  /** True where the last row sums up the others. */
  readonly total?: true;
}

/** One row of figures of a chart: as many values as the chart has categories, null where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A chart drawn as a picture, which nobody can edit. */
export interface ChartPicture {
  /** A PNG of the chart's proportions. */
  readonly png: Uint8Array;
  /** `instead` of the chart, or as a `fallback` where the host takes no charts. */
  readonly use: "instead" | "fallback";
}

/** A chart with a caption below it, which counts among the figures of the document: 图1 党员发展情况. */
export interface ChartBlock {
  readonly role: "chart";
  /** Names the chart, so that it is known again. */
  readonly key?: string;
  readonly caption: string;
  readonly kind: "column" | "bar" | "line" | "pie";
  readonly categories: readonly string[];
  /** At least one, the latest last; a pie shows that alone. */
  readonly series: readonly ChartSeries[];
  /** The unit of all values: 次; empty where there is none. */
  readonly unit: string;
  /** What the chart says, for those who cannot see it. */
  readonly description: string;
  readonly picture?: ChartPicture;
}

export type Block = TextBlock | TableBlock | ChartBlock;

/** The line above a table that says the unit of its figures: 单位：名. */
export function unitLine(unit: string): string {
  return `单位：${unit}`;
}

/** The caption of the n-th table or chart of a document: 表1 党员发展情况. */
export function captionText(role: "table" | "chart", n: number, caption: string): string {
  return `${role === "table" ? "表" : "图"}${n} ${caption}`;
}

/** The number in such a caption, or undefined for another text. */
export function captionNumber(role: "table" | "chart", text: string): number | undefined {
  const found = /^(表|图) ?(\d{1,3})(?=[ \u3000])(?![^。]*。)/.exec(text);
  return found && (found[1] === "表") === (role === "table") ? Number(found[2]) : undefined;
}

/** The prompt as it stands in the document until the slot is filled: 【次数】. */
export function promptText(prompt: string): string {
  return `【${prompt}】`;
}

/** The text of a paragraph block as a host will read it back: what its slots are filled with, or their prompts in brackets. */
export function textOf(block: TextBlock): string {
  return block.content
    .map((piece) => (typeof piece === "string" ? piece : (piece.text ?? promptText(piece.prompt))))
    .join("");
}

/** True for what is a paragraph of text, and neither table nor chart. */
export function isText(block: Block): block is TextBlock {
  return block.role !== "table" && block.role !== "chart";
}

/** The slots of a block, in reading order. Tables and charts have none. */
export function slotsOf(block: Block): SlotPiece[] {
  return isText(block) ? block.content.filter((piece): piece is SlotPiece => typeof piece !== "string") : [];
}
