import type { Slots } from "../document/slots";

/** The block with every slot and table of the document and null values, as JSON text to be filled in by hand. */
export function blankBlock({ slots }: Slots): string {
  return JSON.stringify({ 统计: Object.fromEntries(slots.map(({ key }) => [key, null])) }, undefined, 2);
}
