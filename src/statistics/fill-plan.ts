import { nextPeriodText, parsePeriod } from "../document/period";
import { type DocumentSlot, type Slots, storedKey } from "../document/slots";
import type { Figure, Statistics } from "../document/statistics";
import { itemOf } from "../document/vocabulary";
import { textInSlot } from "./figure-text";

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
  /** What stands in the slot now, empty where it is not filled; what the last fill wrote where the slot is gone. */
  readonly now: string;
  /** What shall stand in it, never empty; absent where the block gives nothing. */
  readonly to?: string;
  /** The unit that stands behind the slot in the text; empty where `to` holds it or there is none. */
  readonly unit: string;
  readonly state: FillState;
  /** True where it is to be written unless the writer says otherwise. */
  readonly chosen: boolean;
  /** Why the figure does not fit the text behind the slot, a Chinese sentence without a final stop; it is not chosen then. */
  readonly conflict?: string;
}

/**
 * What the block would write into the document's slots, in their order, and behind them the slots that are gone. Free
 * text, whose key is a path such as 写法/work/1, is left out unless the block gives that very key.
 */
export function fillPlan({ slots, gone }: Pick<Slots, "slots" | "gone">, statistics: Statistics): PlannedFill[] {
  const figures = figuresByKey(statistics);
  const figureOf = (key: string) => figures.get(key) ?? figures.get(itemOf(key)?.name ?? "");
  return [
    ...slots
      .filter(({ key }) => !isFreeText(key) || typeof figureOf(key)?.value === "string")
      .map((slot) => planned(slot, figureOf(slot.key))),
    ...gone.map(({ key, written }): PlannedFill => {
      const figure = figureOf(key);
      const { text = "", unit = "" } = figure ? textInSlot(figure, "") : {};
      const to = text === "" ? {} : { to: text };
      return { key, name: nameOf(key, figure), now: written, ...to, unit, state: "gone", chosen: false };
    }),
  ];
}

/** True for a place where the writer puts sentences of their own: 写法/work/1. */
export function isFreeText(key: string): boolean {
  return key.includes("/");
}

function planned(slot: DocumentSlot, figure: Figure | undefined): PlannedFill {
  const { key, filled, text, written, locked, follows } = slot;
  const now = filled ? text : "";
  const given = figure && textInSlot(figure, follows);
  const plan = { slot, key, name: nameOf(key, figure), now, unit: given?.unit ?? "" };
  if (!given || given.text === "") {
    return { ...plan, state: "missing", chosen: false };
  }
  const { text: to, conflict } = given;
  const state =
    filled && now === to ? "same" : locked ? "locked" : !filled ? "fill" : now === written ? "refresh" : "edited";
  const chosen = (state === "fill" || state === "refresh") && conflict === undefined;
  return { ...plan, to, state, chosen, ...(conflict && state !== "same" ? { conflict } : {}) };
}

/** The key as people read it; a shortened one ends in its fingerprint, which nobody reads. */
function nameOf(key: string, figure: Figure | undefined): string {
  return figure?.key ?? key.replace(/~[0-9a-f]{8}$/, "…");
}

/** The figures by the keys under which slots ask for them, and what a report says of its body and its time. */
function figuresByKey({ unit, period, figures }: Statistics): Map<string, Figure> {
  const read = parsePeriod(period);
  const said = {
    单位: unit,
    期间: period,
    年: read ? `${read.year}年` : "",
    下期: read ? nextPeriodText(read) : "",
  };
  return new Map([
    ...Object.entries(said)
      .filter(([, text]) => text !== "")
      .map(([key, value]) => [key, { key, name: key, group: "", value, unit: "", path: [key] }] as const),
    ...figures.map((figure) => [storedKey(figure.name), figure] as const),
    ...figures.map((figure) => [storedKey(figure.key), figure] as const),
  ]);
}
