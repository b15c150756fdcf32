import type { ChartBlock, ChartSeries } from "../document/block";
import type { Package } from "../embedded/package/package";
import { child, children, descendants, R } from "../embedded/package/xml";
import type { Session } from "../embedded/session";
import { closest } from "../embedded/text/blocks";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/** A chart of the document as it is to be painted, in millimetres. */
export interface ShownChart {
  readonly chart: ChartBlock;
  readonly width: number;
  readonly height: number;
}

const kinds: Readonly<Record<string, ChartBlock["kind"]>> = {
  barChart: "column",
  bar3DChart: "column",
  lineChart: "line",
  line3DChart: "line",
  areaChart: "line",
  pieChart: "pie",
  pie3DChart: "pie",
  doughnutChart: "pie",
};

/** No picture shows more. */
const mostPoints = 1000;

/** The elements that show charts, in document order. */
export function chartsIn(root: Document): Element[] {
  return descendants(root, "chart", C);
}

/** The charts of the body by the values that their parts keep; undefined for kinds that cannot be painted. */
export function shownCharts({ package: pkg }: Session): (ShownChart | undefined)[] {
  return chartsIn(pkg.xml(pkg.main)).map((element) => {
    const drawing = closest(element, "drawing");
    const extent = drawing && descendants(drawing, "extent", WP)[0];
    const name = drawing && descendants(drawing, "docPr", WP)[0];
    const root = chartRoot(pkg, element);
    const chart = root && read(root, name?.getAttribute("descr") || name?.getAttribute("title") || "图表");
    const millimetres = (length: string) => Number(extent?.getAttribute(length) ?? 0) / 36000;
    return chart && { chart, width: millimetres("cx"), height: millimetres("cy") };
  });
}

function chartRoot(pkg: Package, element: Element): Element | undefined {
  const id = element.getAttributeNS(R, "id");
  const relationship = pkg.relationships(pkg.main).find((one) => one.id === id);
  const part = relationship && pkg.target(pkg.main, relationship);
  return part === undefined ? undefined : pkg.xml(part).documentElement;
}

function read(root: Element, description: string): ChartBlock | undefined {
  const plot = descendants(root, "plotArea", C)[0];
  const drawn = plot && children(plot).find(({ localName }) => localName in kinds);
  if (!drawn) return undefined;
  const rows = children(drawn, "ser", C);
  const lying = child(drawn, "barDir", C)?.getAttribute("val") === "bar";
  const categories = pointsOf(rows[0] && child(rows[0], "cat", C)).map((text) => text ?? "");
  const series = rows.map((row): ChartSeries => {
    const values = pointsOf(child(row, "val", C));
    const [name = ""] = pointsOf(child(row, "tx", C));
    return { name, values: values.map((text) => (text === undefined ? null : Number(text))) };
  });
  const axis = descendants(plot, "valAx", C)[0];
  const title = axis && child(axis, "title", C);
  const unit = title ? descendants(title, "t", A).map(({ textContent }) => textContent) : [];
  const kind = lying ? "bar" : kinds[drawn.localName]!;
  return { role: "chart", caption: "", kind, categories, series, unit: unit.join(""), description };
}

/** The texts of the cached points, undefined where one is missing. */
function pointsOf(of: Element | undefined): (string | undefined)[] {
  if (!of) return [];
  const count = Math.min(mostPoints, Number(descendants(of, "ptCount", C)[0]?.getAttribute("val")) || 0);
  const texts = new Array<string | undefined>(count).fill(undefined);
  for (const point of descendants(of, "pt", C)) {
    const i = Number(point.getAttribute("idx"));
    if (i < count) texts[i] = descendants(point, "v", C)[0]?.textContent ?? undefined;
  }
  return texts;
}
