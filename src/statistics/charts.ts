import type { ChartBlock, ChartSeries } from "../document/block";
import type { Figure, FigureTable, Statistics } from "../document/statistics";
import { numberText } from "./figure-text";
import { lastingKeys } from "./lasting-keys";

/** A chart that a block of statistics can be drawn as. */
export interface ProposedChart {
  /** The same for every block that has the group or table. */
  readonly key: string;
  readonly title: string;
  readonly block: ChartBlock;
}

const kindNames = { column: "柱形图", bar: "条形图", line: "折线图", pie: "饼图" } as const;

/** How many values the words for those who cannot see the chart name before they stop. */
const mostTold = 24;

const isNumber = (figure: Figure): figure is Figure & { readonly value: number } => typeof figure.value === "number";

/** The same chart in another kind; what it is called and what it says go with it. */
export function chartAs(chart: ChartBlock, kind: ChartBlock["kind"]): ChartBlock {
  return described({ ...chart, kind });
}

/**
 * A chart of these figures, as columns: this period, and the one before where all of them have it. Undefined where fewer
 * than two of them are numbers or where they count in different units.
 */
export function figureChart(caption: string, figures: readonly Figure[]): ChartBlock | undefined {
  const numbers = figures.filter(isNumber);
  const [first] = numbers;
  if (!first || numbers.length < 2 || numbers.some(({ unit }) => unit !== first.unit)) return undefined;
  const bases = numbers.map(({ base }) => base);
  const before = bases.every((base) => base !== undefined) ? [{ name: "上年同期", values: bases }] : [];
  return columns(
    caption,
    first.unit,
    numbers.map((figure) => figure.key),
    [...before, { name: "本期", values: numbers.map(({ value }) => value) }],
  );
}

/** The charts that the block can be drawn as: its groups unit by unit, branch by branch, then its own tables. */
export function proposedCharts(statistics: Statistics): ProposedChart[] {
  const groups = [...new Set(statistics.figures.map(({ group }) => group))];
  const keys = lastingKeys(statistics.tables);
  return [
    ...groups.flatMap((group) => groupCharts(statistics, group)),
    ...statistics.tables.flatMap((table, i) => tableChart(table, keys[i]!)),
  ];
}

function groupCharts({ figures, branches }: Statistics, group: string): ProposedChart[] {
  const own = figures.filter((figure) => figure.group === group).filter(isNumber);
  const units = [...new Set(own.map(({ unit }) => unit))];
  const name = group || "其他统计";
  return units.flatMap((unit) => {
    const counted = own.filter((figure) => figure.unit === unit);
    const suffix = units.length > 1 && unit !== "" ? `（${unit}）` : "";
    const key = `${name}${suffix}`;
    const whole = figureChart(`${name}情况${suffix}`, counted);
    const byBranch =
      branches.length > 1 ? branchChart(`各支部${name}情况${suffix}`, `支部图.${key}`, counted, branches) : [];
    return [...(whole ? [proposed(`图.${key}`, whole)] : []), ...byBranch];
  });
}

function branchChart(
  caption: string,
  key: string,
  figures: readonly Figure[],
  branches: readonly Statistics[],
): ProposedChart[] {
  const series = figures.map((figure): ChartSeries => {
    const values = branches.map((branch) => {
      const one = branch.figures.find((other) => other.key === figure.key && other.unit === figure.unit);
      return typeof one?.value === "number" ? one.value : null;
    });
    return { name: figure.key, values };
  });
  const drawn = series.filter(({ values }) => values.some((value) => value !== null));
  const names = branches.map(({ unit }, i) => unit || `第${i + 1}个支部`);
  return drawn.length > 0 ? [proposed(key, columns(caption, figures[0]!.unit, names, drawn))] : [];
}

/** The columns of numbers of a table, its first column as categories; sums are left out. */
function tableChart({ title, unit, columns: names, rows }: FigureTable, key: string): ProposedChart[] {
  const parts = rows.filter(
    ([label]) => typeof label === "string" && label !== "" && !/^[合总共小]\s*计$/.test(label.trim()),
  );
  const series = names.flatMap((name, column): ChartSeries[] => {
    const values = parts.map((row) => row[column] ?? null);
    const drawable =
      column > 0 && !/序号|%|率$|增幅|同比/.test(name) && values.some((value) => typeof value === "number");
    return drawable && values.every((value) => typeof value !== "string" || value === "")
      ? [{ name, values: values.map((value) => (typeof value === "number" ? value : null)) }]
      : [];
  });
  if (parts.length < 2 || series.length === 0) return [];
  return [
    proposed(
      `图.${key}`,
      columns(
        title,
        unit,
        parts.map(([label]) => String(label)),
        series,
      ),
    ),
  ];
}

function proposed(key: string, block: ChartBlock): ProposedChart {
  return { key, title: block.caption, block };
}

function columns(
  caption: string,
  unit: string,
  categories: readonly string[],
  series: readonly ChartSeries[],
): ChartBlock {
  return described({ role: "chart", caption, kind: "column", unit, categories, series, description: "" });
}

/** With the words for those who cannot see it: 三会一课情况柱形图。本期：支委会6次，党课2次。 */
function described(chart: ChartBlock): ChartBlock {
  const { caption, kind, categories, series, unit } = chart;
  let left = mostTold;
  const drawn = kind === "pie" ? series.slice(-1) : series;
  const told = drawn.flatMap(({ name, values }) => {
    const points = categories.flatMap((category, i) => {
      const value = values[i];
      return typeof value === "number" && left-- > 0 ? [`${category}${numberText(value)}${unit}`] : [];
    });
    return points.length > 0
      ? [`${drawn.length > 1 ? `${name}：` : ""}${points.join("，")}${left < 0 ? "等" : ""}。`]
      : [];
  });
  return { ...chart, description: `${caption}${kindNames[kind]}。${told.join("")}` };
}
