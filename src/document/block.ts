/** An inline place to be filled. */
export interface SlotPiece {
  /** The key under which it is filled: the name of an item of the vocabulary, or a key of the scaffold's own. */
  readonly slot: string;
  /** What the reader sees until then, without brackets: 次数, 写明本单位的做法. Never empty. */
  readonly prompt: string;
}

export type Inline = string | SlotPiece;

export type TextRole = "title" | "salutation" | "heading1" | "heading2" | "heading3" | "body" | "signature" | "date";

/** One paragraph: what it is, never how it looks. Headings carry their number as text (一、, （一）, 1.). */
export interface TextBlock {
  readonly role: TextRole;
  readonly content: readonly Inline[];
}

/** A table with a caption above it; every row has as many cells as the header. */
export interface TableBlock {
  readonly role: "table";
  /** Names the table, so that a later fill finds it again. */
  readonly key?: string;
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Block = TextBlock | TableBlock;

/** The prompt as it stands in the document until the slot is filled: 【次数】. */
export function promptText(prompt: string): string {
  return `【${prompt}】`;
}

/** The text of a paragraph block as a host will read it back, prompts in their brackets. */
export function textOf(block: TextBlock): string {
  return block.content.map((piece) => (typeof piece === "string" ? piece : promptText(piece.prompt))).join("");
}

/** The slots of a block, in reading order. Tables have none. */
export function slotsOf(block: Block): SlotPiece[] {
  return block.role === "table" ? [] : block.content.filter((piece): piece is SlotPiece => typeof piece !== "string");
}
