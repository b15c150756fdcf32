import { figuresOfDocument, type PlacedFigure, periodOf } from "../document/figures-of-document";
import { periodText } from "../document/period";
import type { Snapshot, Span } from "../document/snapshot";
import type { Figure, Statistics } from "../document/statistics";
import { comparable } from "../document/units";
import { vocabulary } from "../document/vocabulary";

export { printBlock } from "./print-block";

/** From where in the document a figure was taken. */
export interface Source {
  /** The figure's key. */
  readonly key: string;
  /** True where the text says only about how much: 200余. */
  readonly approximate: boolean;
  /** True where the figure is so much for each: 人均2篇. */
  readonly average: boolean;
  /** Where this value stands, the surest place first. */
  readonly places: readonly [Span, ...Span[]];
  /** What other places say of the same item, in the order of the document; empty where all agree. */
  readonly others: readonly { readonly value: number; readonly unit: string; readonly at: Span }[];
}

/** The figures that a document states. */
export interface Extracted {
  /** In the order of the vocabulary, unknown items behind; without tables and branches. */
  readonly statistics: Statistics;
  /** One for each of `statistics.figures`, in their order. */
  readonly sources: readonly Source[];
}

/**
 * Reads the statistics off the document. Where places contradict one another the surest is taken (a slot, the sums of a
 * table, 共… before other sentences, 人均 last) and the others are listed; what is only a part of an item (其中,
 * 一季度) is left out.
 */
export function extract(snapshot: Snapshot): Extracted {
  const byItem = new Map<string, PlacedFigure[]>();
  for (const figure of figuresOfDocument(snapshot)) {
    if (figure.scope !== "part") {
      byItem.set(figure.item, [...(byItem.get(figure.item) ?? []), figure]);
    }
  }
  const order = new Map(vocabulary.map(({ name }, index) => [name, index]));
  const place = (item: string) => order.get(item) ?? vocabulary.length;
  const drawn = [...byItem.values()]
    .sort(([a], [b]) => place(a!.item) - place(b!.item))
    .map((figures) => draw(figures));
  const period = periodOf(snapshot);
  return {
    statistics: {
      unit: "",
      period: period ? periodText(period) : "",
      figures: drawn.map(({ figure }) => figure),
      tables: [],
      branches: [],
    },
    sources: drawn.map(({ source }) => source),
  };
}

/** The places of one item as one figure. */
function draw(figures: readonly PlacedFigure[]): { figure: Figure; source: Source } {
  const surest = [...figures].sort((a, b) => rank(a) - rank(b))[0]!;
  const same = (figure: PlacedFigure) => figure === surest || agree(figure, surest);
  const [first, ...rest] = figures.filter(same).sort((a, b) => rank(a) - rank(b));
  const group = vocabulary.find(({ name }) => name === surest.item)?.group ?? "";
  const base = figures.find((figure) => same(figure) && figure.base !== undefined)?.base;
  return {
    figure: {
      key: surest.item,
      name: surest.item,
      group,
      value: surest.value,
      unit: surest.unit,
      ...(base === undefined ? {} : { base }),
      path: ["统计", ...(group === "" ? [] : [group]), surest.item],
    },
    source: {
      key: surest.item,
      approximate: surest.approximate,
      average: surest.scope === "average",
      places: [first!.at, ...rest.map(({ at }) => at)],
      others: figures.filter((figure) => !same(figure)).map(({ value, unit, at }) => ({ value, unit, at })),
    },
  };
}

/** Smaller is surer: who reads 200余 and 213 takes the 213. */
function rank({ from, scope, approximate }: PlacedFigure): number {
  const sure = from === "slot" ? 0 : scope === "average" ? 4 : scope === "total" ? 1 : from === "table" ? 2 : 3;
  return sure + (approximate ? 5 : 0);
}

function agree(figure: PlacedFigure, surest: PlacedFigure): boolean {
  const least = comparable(figure.range.least, figure.unit);
  const most = comparable(figure.range.most, figure.unit);
  const { value, unit } = comparable(surest.value, surest.unit);
  const average = (figure.scope === "average") === (surest.scope === "average");
  return average && least.unit === unit && least.value <= value && value <= most.value;
}
