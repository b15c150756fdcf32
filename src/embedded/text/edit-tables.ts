import { child, children, descend, isNamed, W14, wElement } from "../package/xml";
import { cellsOf, closest, paragraphsIn, rowsOf } from "./blocks";
import { putText, removeTable, takeOut } from "./edit-blocks";
import { formatAt, newRun, plain } from "./edit-text";
import type { Story } from "./story";

/** Replaces what stands in a cell: its first paragraph takes the text in the format of its first character, the rest goes. */
export function setCellText(story: Story, cell: Element, text: string): void {
  const kept = child(cell, "p") ?? paragraphsIn(cell)[0];
  if (!kept) return;
  story.change(kept);
  for (const block of children(cell)) {
    if (!isNamed(block, "tcPr") && !block.contains(kept)) takeOut(story, block);
  }
  putText(story, kept, 0, story.length(kept), text, "outer");
}

/**
 * New rows before or behind another, made after it: its cells' widths, borders and alignment and the format of their
 * text, not its place as a header nor what stands in it.
 */
export function insertRows(
  story: Story,
  row: Element,
  where: "Before" | "After",
  values: readonly (readonly string[])[],
): Element[] {
  story.change(row);
  const made = values.map((texts) => rowLike(story, row, texts));
  const next = where === "Before" ? row : row.nextSibling;
  for (const one of made) row.parentNode!.insertBefore(one, next);
  story.restructured();
  return made;
}

function rowLike(story: Story, row: Element, texts: readonly string[]): Element {
  const made = row.cloneNode(false) as Element;
  for (const name of ["paraId", "textId"]) made.removeAttributeNS(W14, name);
  for (const name of ["tblPrEx", "trPr"]) {
    const own = child(row, name);
    if (own) made.appendChild(own.cloneNode(true));
  }
  const header = descend(made, "trPr", "tblHeader");
  if (header) header.parentNode!.removeChild(header);
  for (const [column, cell] of cellsOf(row).entries()) {
    const copy = made.appendChild(wElement(row, "tc"));
    const own = child(cell, "tcPr");
    if (own) copy.appendChild(own.cloneNode(true));
    const paragraph = copy.appendChild(wElement(row, "p"));
    const like = paragraphsIn(cell)[0];
    const format = like && child(like, "pPr");
    if (format) paragraph.appendChild(format.cloneNode(true));
    const text = plain(texts[column] ?? "");
    if (like && text !== "") paragraph.appendChild(newRun(row, formatAt(story.map(like), 0), text));
  }
  return made;
}

/** Deletes a row with everything in it; with the last one the table goes. */
export function removeRow(story: Story, row: Element): void {
  const table = closest(row, "tbl")!;
  if (rowsOf(table).length === 1) removeTable(story, table);
  else takeOut(story, row);
}
