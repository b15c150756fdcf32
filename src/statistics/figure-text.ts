import type { Figure } from "../document/statistics";

/** A number as GB/T 15835-2011 writes it in running text: Arabic figures, no groups of three, no exponent. */
export function numberText(value: number): string {
  return String(value);
}

/** A figure with its unit: 2086元, 100%, 6次; words as they are; empty where it is left open. */
export function figureText({ value, unit }: Figure): string {
  return value === null ? "" : typeof value === "string" ? value : numberText(value) + unit;
}

/**
 * What belongs into a slot of the figure. The unit is given once: where the text behind the slot begins with it, only the
 * number is written.
 * @param follows the text right behind the slot in its paragraph
 */
export function slotText(figure: Figure, follows: string): string {
  return figure.unit !== "" && follows.startsWith(figure.unit) && typeof figure.value === "number"
    ? numberText(figure.value)
    : figureText(figure);
}
