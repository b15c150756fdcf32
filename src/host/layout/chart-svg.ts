import type { ChartBlock } from "../../document/block";
import { chartColor, drawnSeries, seriesColor } from "./chart-look";
import { widthOf } from "./closing";
import { face } from "./gbt9704";
import { type Markup, xml } from "./markup";

/** The picture's own units: a quarter of a millimetre of the chart in the document. */
const size = { width: 624, height: 320 } as const;
const letter = 13;

/** Where columns, bars and lines stand: the rest is for numbers, names and legend. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const shown = (value: number): string => String(Number(value.toFixed(6)));
const at = (value: number): string => value.toFixed(1);

function text(content: string, x: number, y: number, anchor: "start" | "middle" | "end"): Markup {
  return xml`<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${content}</text>`;
}

/** A name on at most two lines of so many characters, cut where it is longer. */
function lines(name: string, room: number): string[] {
  const widest = Math.max(2, Math.floor(room / letter));
  const found = ["", ""];
  let line = 0;
  for (const character of name) {
    if (widthOf(found[line] + character) > widest && ++line > 1) return [found[0]!, `${found[1]!.slice(0, -1)}…`];
    found[line] += character;
  }
  return found.filter((one) => one !== "");
}

/** From a round number at or below the least value to one at or above the greatest, in steps of 1, 2 or 5. */
function scaleOf(values: readonly number[]): { readonly low: number; readonly high: number; readonly step: number } {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const rough = (most - least || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return { low: Math.floor(least / step) * step, high: Math.ceil((most || 1) / step) * step, step };
}

function legend({ series }: { readonly series: ChartBlock["series"] }): Markup {
  const widths = series.map(({ name }) => widthOf(name) * letter + 34);
  let x = (size.width - widths.reduce((a, b) => a + b, 0)) / 2;
  return xml`${series.map(({ name }, n) => {
    const left = x;
    x += widths[n]!;
    return xml`<rect x="${at(left)}" y="${size.height - 18}" width="12" height="12" fill="#${seriesColor(n, series.length)}"/>${text(name, left + 17, size.height - 8, "start")}`;
  })}`;
}

/** Columns, bars lying down, or a line: everything that has axes. */
function axial({ kind, categories, unit }: ChartBlock, series: ChartBlock["series"]): Markup {
  const lying = kind === "bar";
  const foot = series.length > 1 ? 24 : 4;
  const plot: Plot = lying
    ? { left: 132, top: 10, width: size.width - 172, height: size.height - 40 - foot }
    : { left: 56, top: 30, width: size.width - 72, height: size.height - 72 - foot };
  const { low, high, step } = scaleOf(series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const along = (value: number): number =>
    lying
      ? plot.left + ((value - low) / (high - low)) * plot.width
      : plot.top + plot.height - ((value - low) / (high - low)) * plot.height;
  const band = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);

  const grid = ticks.map((tick) => {
    const place = along(tick);
    return lying
      ? xml`<path d="M${at(place)} ${plot.top}V${plot.top + plot.height}" stroke="#d9d9d9"/>${text(shown(tick), place, plot.top + plot.height + 16, "middle")}`
      : xml`<path d="M${plot.left} ${at(place)}H${plot.left + plot.width}" stroke="#d9d9d9"/>${text(shown(tick), plot.left - 6, place + 4, "end")}`;
  });
  const names = categories.map((name, i) => {
    const middle = (lying ? plot.top : plot.left) + band * (i + 0.5);
    const own = lines(name, lying ? plot.left - 12 : band);
    return own.map((line, n) =>
      lying
        ? text(line, plot.left - 6, middle + 5 + (n - (own.length - 1) / 2) * 15, "end")
        : text(line, middle, plot.top + plot.height + 17 + n * 15, "middle"),
    );
  });
  const marks = series.map(({ values }, n) =>
    kind === "line" ? line(values, n) : values.map((value, i) => (value === null ? undefined : block(value, i, n))),
  );
  const unitAt = lying ? text(unit, size.width - 8, plot.top + plot.height + 16, "end") : text(unit, 8, 16, "start");
  return xml`${grid}${names}${marks}${unit !== "" && unitAt}`;

  function block(value: number, i: number, n: number): Markup {
    const thick = (band * 0.66) / series.length;
    const start = (lying ? plot.top : plot.left) + band * (i + 0.17) + thick * n;
    const [from, to] = [along(0), along(value)];
    const long = Math.abs(to - from);
    const fill = `#${seriesColor(n, series.length)}`;
    return lying
      ? xml`<rect x="${at(Math.min(from, to))}" y="${at(start)}" width="${at(long)}" height="${at(thick)}" fill="${fill}"/>${text(shown(value), to + 4, start + thick / 2 + 5, "start")}`
      : xml`<rect x="${at(start)}" y="${at(Math.min(from, to))}" width="${at(thick)}" height="${at(long)}" fill="${fill}"/>${text(shown(value), start + thick / 2, to - 5, "middle")}`;
  }

  function line(values: readonly (number | null)[], n: number): Markup {
    const points = values.map((value, i) =>
      value === null ? undefined : { value, x: plot.left + band * (i + 0.5), y: along(value) },
    );
    const color = `#${seriesColor(n, series.length)}`;
    const path = points
      .map((point, i) => (point ? `${points[i - 1] ? "L" : "M"}${at(point.x)} ${at(point.y)}` : ""))
      .join("");
    return xml`<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>${points.map((point) => point && xml`<circle cx="${at(point.x)}" cy="${at(point.y)}" r="3.5" fill="${color}"/>${text(shown(point.value), point.x, point.y - 8, "middle")}`)}`;
  }
}

function pie({ categories, unit }: ChartBlock, series: ChartBlock["series"]): Markup {
  const values = categories.map((_, i) => Math.max(0, series[0]?.values[i] ?? 0));
  const sum = values.reduce((a, b) => a + b, 0);
  const [x, y, radius] = [size.width / 2, size.height / 2, 112];
  const point = (share: number, far: number): readonly [number, number] => [
    x + far * Math.sin(2 * Math.PI * share),
    y - far * Math.cos(2 * Math.PI * share),
  ];
  let from = 0;
  const slices = values.map((value, i) => {
    if (value === 0) return undefined;
    const share = value / sum;
    const [start, end, label] = [
      point(from, radius),
      point(from + share, radius),
      point(from + share / 2, radius + 14),
    ];
    from += share;
    const shape =
      share >= 1
        ? xml`<circle cx="${x}" cy="${y}" r="${radius}" fill="#${chartColor(i)}"/>`
        : xml`<path d="M${x} ${y}L${start.map(at).join(" ")}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${end.map(at).join(" ")}Z" fill="#${chartColor(i)}" stroke="#fff"/>`;
    const words = `${categories[i]} ${shown(value)}${unit} ${(share * 100).toFixed(0)}%`;
    return xml`${shape}${text(words, label[0], label[1] + 4, label[0] < x ? "end" : "start")}`;
  });
  return xml`${slices}`;
}

/** The chart as an SVG picture of 156 by 80 mm, standing alone: a preview, and what a host without charts is given. */
export function chartSvg(chart: ChartBlock): string {
  const series = drawnSeries(chart);
  const drawn = chart.kind === "pie" ? pie(chart, series) : axial(chart, series);
  const picture = xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="156mm" height="80mm" role="img" font-family="${face.latin},${face.body},仿宋,FangSong,STFangsong,serif" font-size="${letter}" fill="#000"><title>${chart.description}</title><rect width="${size.width}" height="${size.height}" fill="#fff"/>${drawn}${chart.kind !== "pie" && series.length > 1 && legend({ series })}</svg>`;
  return picture.text;
}
