import type { ChartBlock } from "./block";
import { storedKey } from "./slots";
import type { Span } from "./snapshot";

/** What a chart of ours was drawn from. */
export type ChartFigures = Pick<ChartBlock, "caption" | "kind" | "categories" | "series" | "unit">;

/** A chart of ours that stands in the document. */
export interface KeyedChart {
  /** The host's own number of the content control round it, the same as long as the chart lives. */
  readonly id: number;
  /** Under which it was inserted, shortened where it was too long for a document to keep. */
  readonly key: string;
  /** What it was drawn from; absent where the document does not remember it. */
  readonly written?: ChartFigures;
  /** Its caption in the snapshot read in the same call; absent where that was changed or stands twice. */
  readonly at?: Span;
}

/** The key of a chart as a document keeps it: Word refuses tags above 64 UTF-16 units, and ours begin with 12. */
export function storedChartKey(key: string): string {
  return storedKey(key, 52);
}

/** What a chart of this block is drawn from; of a pie only the last row of figures. */
export function chartFigures({ caption, kind, categories, series, unit }: ChartBlock): ChartFigures {
  return { caption, kind, categories, series: kind === "pie" ? series.slice(-1) : series, unit };
}

/** True where two charts show the same figures, whatever they are called and look like. */
export function sameFigures(one: ChartFigures, other: ChartFigures): boolean {
  const shown = ({ categories, series, unit }: ChartFigures): string =>
    JSON.stringify([categories, series.map(({ name, values }) => [name, values]), unit]);
  return shown(one) === shown(other);
}
