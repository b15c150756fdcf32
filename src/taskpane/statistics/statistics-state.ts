import type { Slots } from "../../document/slots";
import type { Snapshot } from "../../document/snapshot";
import type { Statistics } from "../../document/statistics";
import { type ChartChange, chartChanges } from "../../statistics/chart-changes";
import type { Extracted } from "../../statistics/extract";
import { fillPlan, type PlannedFill } from "../../statistics/fill-plan";
import type { StatisticsRead } from "../../statistics/read-statistics";
import type { ChartChoice } from "./chart-choice";

/** Where new tables, sentences and charts go: behind the section they belong to, at the cursor, or at the end. */
export type Aim = "section" | "cursor" | "end";

/** What the pane knows of statistics. The pasted figures stay in memory: nothing of them is kept by the browser. */
export interface StatisticsState {
  /** What stands in the box. */
  readonly pasted: string;
  /** What it was read as; absent until then. */
  readonly read?: StatisticsRead;
  /** True while the box is open, although what stands in it can be used. */
  readonly editing: boolean;
  /** True once the writer chose to go on with what could be read. */
  readonly partly: boolean;
  /** What there is to be filled, as it was when the document was last looked at. */
  readonly slots?: Slots;
  /** What the writer decided otherwise than it was proposed, by id of the slot. */
  readonly fillChoices: ReadonlyMap<number, boolean>;
  readonly aim: Aim;
  readonly chart: ChartChoice;
  /** The figures that the text states, when they were asked for. */
  readonly extracted?: Extracted & { readonly snapshot: Snapshot };
}

export const noStatistics: StatisticsState = {
  pasted: "",
  editing: false,
  partly: false,
  fillChoices: new Map(),
  aim: "section",
  chart: { items: [] },
};

/** What is left of the state of statistics when another document is opened: the figures stay. */
export const nothingLooked = { slots: undefined, fillChoices: new Map(), extracted: undefined } as const;

/** The figures that may be used: read through, or as far as they could be where the writer said so. */
export function usableOf({ read, partly }: StatisticsState): Statistics | undefined {
  return read && (!read.problem || partly) && sizeOf(read.statistics) > 0 ? read.statistics : undefined;
}

/** How many figures and tables a block has. */
export function sizeOf({ figures, tables }: Pick<Statistics, "figures" | "tables">): number {
  return figures.length + tables.length;
}

/** What filling would do to each slot, with the writer's own choices; empty before the document was looked at. */
export function plannedFills(state: StatisticsState): readonly PlannedFill[] {
  const { slots, fillChoices } = state;
  const statistics = usableOf(state);
  if (!slots || !statistics) {
    return [];
  }
  return fillPlan(slots, statistics).map((fill) => {
    const choice = fill.slot && fillChoices.get(fill.slot.id);
    return choice === undefined || !mayChoose(fill) ? fill : { ...fill, chosen: choice };
  });
}

/** The charts of the document that show other figures than the block; empty before the document was looked at. */
export function changedCharts(state: StatisticsState): readonly ChartChange[] {
  const statistics = usableOf(state);
  return statistics && state.slots ? chartChanges(state.slots.charts, statistics) : [];
}

/** True where there is something to decide: a text to be written, other than the one that stands there. */
export function mayChoose({ slot, to, state }: PlannedFill): boolean {
  return slot !== undefined && to !== undefined && (state === "fill" || state === "refresh" || state === "edited");
}
