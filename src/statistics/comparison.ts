import { isRatio } from "../document/units";
import { numberText } from "./figure-text";
import { added } from "./sums";

/** What stands where there is nothing to compare or to sum up. */
export const none = "—";

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** The change from the base as a number with its sign: +2, -1, 0; of shares in points: +5个百分点. */
export function changeText(value: number, base: number, unit: string): string {
  const change = added([value, -base]);
  return `${signed(change, numberText(change))}${isRatio("", unit) && change !== 0 ? "个百分点" : ""}`;
}

/** The change in percent of the base, to one digit with its sign: +50.0%; a dash where the base is 0 and for shares. */
export function rateText(value: number, base: number, unit: string): string {
  if (base === 0 || isRatio("", unit)) return none;
  const rate = (added([value, -base]) / Math.abs(base)) * 100;
  const text = rate.toFixed(1);
  return Number(text) === 0 ? "0.0%" : `${signed(rate, text)}%`;
}
