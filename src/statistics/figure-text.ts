import type { Figure } from "../document/statistics";
import { inUnit, isKnownUnit, sameUnit } from "../document/units";
import { itemOf } from "../document/vocabulary";

/** What goes into a slot, and what is doubtful about it. */
export interface SlotText {
  readonly text: string;
  /** The unit that stands behind the slot in the text already; empty where `text` holds it or there is none. */
  readonly unit: string;
  /** Why the figure does not fit what stands behind the slot, one Chinese sentence without a final stop. */
  readonly conflict?: string;
}

/** The longest unit: 个百分点. */
const longestUnit = 4;

/** Units that are more often the beginning of a word: 分别, 家庭, 条例. They count where the item goes with them. */
const ambiguous = "分家点天组对队面本块班类届例批起处支节条项";

/** A number as GB/T 15835-2011 writes it in running text: Arabic figures, no groups of three, no exponent. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) {
    return BigInt(value).toString();
  }
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
}

/** A figure with its unit: 2086元, 100%, 6次; words as they are; empty where it is left open. */
export function figureText({ value, unit }: Figure): string {
  return value === null ? "" : typeof value === "string" ? value : numberText(value) + unit;
}

/**
 * What belongs into a slot of the figure. The unit is given once: where the text behind the slot begins with it, or with
 * another unit of the same things, only the number is written; money is written in the unit that follows.
 * @param follows the text right behind the slot in its paragraph
 */
export function slotText(figure: Figure, follows: string): string {
  return textInSlot(figure, follows).text;
}

/** `slotText` with the unit behind the slot and with what does not fit. */
export function textInSlot(figure: Figure, follows: string): SlotText {
  const { value, unit } = figure;
  const behind = unitBehind(follows, figure);
  if (typeof value !== "number") {
    const text = figureText(figure);
    return behind !== "" && text.length > behind.length && text.endsWith(behind)
      ? { text: text.slice(0, -behind.length), unit: behind }
      : { text, unit: "" };
  }
  if (behind === "") {
    return { text: figureText(figure), unit: "" };
  }
  const money = inUnit(value, unit, behind);
  if (money !== undefined) {
    return { text: numberText(money), unit: behind };
  }
  const alike = unit === "" || sameUnit(unit, behind) || (itemOf(figure.key)?.units ?? []).includes(behind);
  const times = unit !== behind && (unit === "人次" || behind === "人次");
  const conflict = alike && !times ? undefined : `数字的单位是“${unit}”，正文写的是“${behind}”`;
  return { text: numberText(value), unit: behind, ...(conflict ? { conflict } : {}) };
}

/** The unit with which the text goes on, 余 and 多 before it left aside; empty where none begins there. */
function unitBehind(follows: string, { key, unit }: Figure): string {
  const rest = follows.replace(/％/g, "%").replace(/^\s*[余多]?/, "");
  const units = itemOf(key)?.units ?? [];
  for (let length = Math.min(longestUnit, rest.length); length > 0; length--) {
    const text = rest.slice(0, length);
    if (text === unit || units.includes(text) || (isKnownUnit(text) && !ambiguous.includes(text))) {
      return text;
    }
  }
  return "";
}
