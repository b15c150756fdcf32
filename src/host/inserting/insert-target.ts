import type { Refusal } from "../../document/edit";
import type { Place } from "../host";
import { withoutCellMark } from "../reading/cells";

/** What is asked of the host so that it is known where blocks go. */
export interface AskedTarget {
  readonly paragraph?: Word.Paragraph;
  /** Where that stands, seen from the body. */
  readonly place?: OfficeExtension.ClientResult<unknown>;
  readonly slot?: Word.ContentControl;
}

/** The paragraph behind which blocks go, or into whose place. */
export interface Target {
  readonly paragraph: Word.Paragraph;
  /** Its index among the body's, where that is known without asking. */
  readonly index?: number;
  /** True where nothing but the slot stands in it, so that it goes once the blocks stand behind it. */
  readonly takesSlot: boolean;
}

/** Asks for what a cursor or a slot points to; the other places need nothing. */
export function askForTarget({ document }: Word.RequestContext, where: Place): AskedTarget {
  const body = document.body.getRange("Whole");
  if (where === "cursor") {
    const selection = document.getSelection();
    const paragraph = selection.paragraphs.getLast();
    paragraph.load("text,tableNestingLevel");
    return { paragraph, place: selection.compareLocationWith(body) };
  }
  if (typeof where !== "object" || !("slot" in where)) return {};
  const slot = document.body.contentControls.getByIdOrNullObject(where.slot);
  const paragraph = slot.paragraphs.getFirst();
  slot.load("text");
  paragraph.load("text,tableNestingLevel");
  return { slot, paragraph };
}

/** The target, once the host has answered; `paragraphs` are those of the body, with their texts. */
export function targetOf(
  { paragraph, place, slot }: AskedTarget,
  where: Place,
  { items }: Word.ParagraphCollection,
): Target | Refusal {
  if (slot && paragraph) {
    if (slot.isNullObject) return "stale";
    const alone = slot.text !== "" && withoutCellMark(paragraph.text) === slot.text;
    return { paragraph, takesSlot: alone && paragraph.tableNestingLevel === 0 };
  }
  if (paragraph) {
    // The cursor stands in a header, a note or a text box.
    return place?.value === "Unrelated" ? "unsupported" : { paragraph, takesSlot: false };
  }
  const index = typeof where === "object" && "after" in where ? where.after : where === "start" ? 0 : items.length - 1;
  const found = items[index];
  return found ? { paragraph: found, index, takesSlot: false } : "stale";
}
