/** A slot of a paragraph before it is known where in the text it stands. */
export interface LooseSlot {
  /** What stands in it; never empty. */
  readonly text: string;
  /** The offset, where the host was asked for it. */
  readonly start?: number | undefined;
}

/** Offsets of the slots going from one end: each as near to that end as the order allows, −1 where it fits nowhere. */
function offsets(text: string, slots: readonly LooseSlot[], from: "start" | "end"): number[] {
  let bound = from === "start" ? 0 : text.length;
  const places = (from === "start" ? [...slots] : [...slots].reverse()).map((slot) => {
    const found =
      slot.start ??
      (from === "start"
        ? text.indexOf(slot.text, bound)
        : bound < slot.text.length
          ? -1
          : text.lastIndexOf(slot.text, bound - slot.text.length));
    if (found < 0 || !text.startsWith(slot.text, found)) return -1;
    bound = from === "start" ? found + slot.text.length : found;
    return found;
  });
  return from === "start" ? places : places.reverse();
}

/**
 * Where each slot of a paragraph, given in document order, begins. One whose place the order of the texts does not
 * settle, such as a 2 beside another 2, has none: it is not guessed.
 */
export function slotPlaces(text: string, slots: readonly LooseSlot[]): (number | undefined)[] {
  const earliest = offsets(text, slots, "start");
  const latest = offsets(text, slots, "end");
  return earliest.map((start, i) => (start >= 0 && start === latest[i] ? start : undefined));
}

/** True where the text stands more than once, so that its place is not settled by itself. */
export function isRepeated(text: string, part: string): boolean {
  return text.indexOf(part) !== text.lastIndexOf(part);
}
