import type { DocumentSlot, Slots } from "../document/slots";
import type { Statistics } from "../document/statistics";
import { slotText } from "./figure-text";

/**
 * What filling would do to a slot: `fill` an empty one, leave the `same`, `refresh` what the last fill wrote, ask about
 * what was `edited` by hand. `missing`: the block gives nothing for it. `gone`: someone deleted the slot. `locked`: the
 * host does not let its text be changed.
 */
export type FillState = "fill" | "same" | "refresh" | "edited" | "missing" | "gone" | "locked";

/** One slot of the document and what the block says to it. */
export interface PlannedFill {
  /** Absent where the slot is gone. */
  readonly slot?: DocumentSlot;
  readonly key: string;
  /** What to call it before the writer. */
  readonly name: string;
  /** What stands in the slot now, empty where it is not filled; what last stood in it where it is gone. */
  readonly now: string;
  /** What shall stand in it, never empty; absent where the block gives nothing. */
  readonly to?: string;
  /** The unit that stands behind `to` in the text; empty where `to` holds it or there is none. */
  readonly unit: string;
  readonly state: FillState;
  /** True where it is to be written unless the writer says otherwise. */
  readonly chosen: boolean;
  /** Why the figure does not fit the text behind the slot, a Chinese sentence; it is not chosen then. */
  readonly conflict?: string;
}

/** What the block would write into the document's slots, in their order. Free text is left out unless the block gives it. */
export function fillPlan({ slots }: Slots, statistics: Statistics): PlannedFill[] {
  const figures = new Map(statistics.figures.map((figure) => [figure.key, figure]));
  return slots.map((slot): PlannedFill => {
    const figure = figures.get(slot.key);
    const plan = { slot, key: slot.key, name: slot.key, now: slot.filled ? slot.text : "" };
    if (!figure || figure.value === null) {
      return { ...plan, unit: "", state: "missing", chosen: false };
    }
    const to = slotText(figure, slot.follows);
    const state = !slot.filled ? "fill" : slot.text === to ? "same" : slot.text === slot.written ? "refresh" : "edited";
    return { ...plan, to, unit: "", state, chosen: state === "fill" || state === "refresh" };
  });
}
