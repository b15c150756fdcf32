import type { ChartBlock } from "../document/block";
import { chartFigures, type KeyedChart, sameFigures, storedChartKey } from "../document/chart-figures";
import type { Edit } from "../document/edit";
import type { Statistics } from "../document/statistics";
import { chartAs, figureChart, proposedCharts } from "./charts";

/** The key of a chart of items that the writer chose. */
export const ownChartKey = "自选图";

/** A chart of the document that shows other figures than the block gives. */
export interface ChartChange {
  readonly chart: KeyedChart;
  /** The chart as the block would have it drawn, of the kind of the one that stands there. */
  readonly block: ChartBlock;
  /** What becomes of its caption; absent where that stays, or was changed by hand. */
  readonly caption?: Edit;
}

/** The charts of the document whose figures the block changes. Those that it has no figures for are left out. */
export function chartChanges(charts: readonly KeyedChart[], statistics: Statistics): ChartChange[] {
  const proposed = new Map(proposedCharts(statistics).map(({ key, block }) => [storedChartKey(key), block]));
  return charts.flatMap((chart): ChartChange[] => {
    const { key, written } = chart;
    if (!written) return [];
    const own = statistics.figures.filter((figure) => written.categories.includes(figure.key));
    const drawn = key === ownChartKey ? figureChart(written.caption, own) : proposed.get(key);
    if (!drawn) return [];
    const block = chartAs(drawn, written.kind);
    if (sameFigures(chartFigures(block), written)) return [];
    const caption = captionEdit(chart, block);
    return [{ chart, block: { ...block, key }, ...(caption && { caption }) }];
  });
}

function captionEdit({ at, written }: KeyedChart, { caption: after }: ChartBlock): Edit | undefined {
  const before = written?.caption ?? "";
  return at && before !== after ? { at: { ...at, start: at.end - before.length }, before, after } : undefined;
}
