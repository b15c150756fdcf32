import type { ChartBlock, ChartSeries } from "../../document/block";

/** As wide as the text area, 156 mm, and half as high: in EMU, of which a millimetre has 36000. */
export const chartSize = { width: 156 * 36000, height: 80 * 36000 } as const;

/** Colours that stay apart in a black-and-white print, one after another; no standard names any. */
const colors = ["2F5597", "7F7F7F", "9DB4D6", "404040", "C8C8C8", "B07D2B"] as const;

/** The colour of the n-th slice of a pie, as RRGGBB. */
export function chartColor(n: number): string {
  return colors[n % colors.length]!;
}

/** The colour of the n-th of so many rows of figures: of two, the second is the latest and stands out. */
export function seriesColor(n: number, count: number): string {
  return chartColor(count === 2 ? 1 - n : n);
}

/** The rows of figures that are drawn: of a pie the last. */
export function drawnSeries({ kind, series }: Pick<ChartBlock, "kind" | "series">): readonly ChartSeries[] {
  return kind === "pie" ? series.slice(-1) : series;
}
