import type { ChartBlock } from "../../document/block";
import type { Figure } from "../../document/statistics";
import { ownChartKey } from "../../statistics/chart-changes";
import { chartAs, figureChart, proposedCharts } from "../../statistics/charts";
import type { Change, State } from "../state";
import { usableOf } from "./statistics-state";

/** What the writer chose of a chart; what is not given is proposed. */
export interface ChartChoice {
  /** The key of a proposed chart, or `own` for items of the writer's choice. */
  readonly key?: string;
  readonly kind?: ChartBlock["kind"];
  /** Keys of the figures of a chart of one's own. */
  readonly items: readonly string[];
  /** True where a picture is wanted rather than a chart that can be edited. */
  readonly asPicture?: boolean;
}

export const own = "own";

/** The figures that can be drawn: numbers. */
export function drawable(state: State): readonly Figure[] {
  return usableOf(state)?.figures.filter(({ value }) => typeof value === "number") ?? [];
}

/** The key of the chosen chart: the writer's choice, else the first that is proposed. */
export function chosenKey(state: State): string {
  const statistics = usableOf(state);
  return state.chart.key ?? (statistics && proposedCharts(statistics)[0]?.key) ?? own;
}

/** The chart as it would be inserted; undefined where the chosen items make none. */
export function chosenChart(state: State): ChartBlock | undefined {
  const statistics = usableOf(state);
  if (!statistics) {
    return undefined;
  }
  const key = chosenKey(state);
  const { kind, items } = state.chart;
  const chart =
    key === own
      ? figureChart(
          "主要数据",
          statistics.figures.filter((figure) => items.includes(figure.key)),
        )
      : proposedCharts(statistics).find((proposed) => proposed.key === key)?.block;
  const named = chart && { ...chart, key: key === own ? ownChartKey : key };
  return named && kind ? chartAs(named, kind) : named;
}

/** Changes the choice. */
export function chooseChart(choice: Partial<ChartChoice>): Change {
  return ({ chart }) => ({ chart: { ...chart, ...choice } });
}
