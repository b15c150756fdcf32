import type { ChartBlock, ChartSeries } from "../../document/block";
import { chartColor, drawnSeries, seriesColor } from "./chart-look";
import { address } from "./chart-workbook";
import { face, size } from "./gbt9704";
import { type Content, type Markup, R, xml } from "./markup";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const val = (name: string, value: Content): Markup => xml`<c:${name} val="${value}"/>`;
const fill = (color: string): Markup => xml`<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const thin = xml`<c:spPr><a:ln w="6350">${fill("BFBFBF")}</a:ln></c:spPr>`;

/** Text of the chart in the table's size and face, whatever theme the document has. */
const lettering = xml`<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size.table * 50}" b="0">${fill("000000")}<a:latin typeface="${face.latin}"/><a:ea typeface="${face.body}"/><a:cs typeface="${face.latin}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

function texts(reference: string, values: readonly string[]): Markup {
  const points = values.map((value, i) => xml`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`);
  return xml`<c:strRef><c:f>${reference}</c:f><c:strCache>${val("ptCount", values.length)}${points}</c:strCache></c:strRef>`;
}

function figures(reference: string, values: readonly (number | null)[]): Markup {
  const points = values.map((value, i) => value !== null && xml`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`);
  return xml`<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>${val("ptCount", values.length)}${points}</c:numCache></c:numRef>`;
}

/** Values beside the columns and points; in a pie what the slice is and its share too. */
function labels({ kind, unit }: ChartBlock): Markup {
  const pie = kind === "pie";
  const format = `General${unit === "" ? "" : `"${unit.replaceAll('"', "")}"`}`;
  const flags = Object.entries({
    showLegendKey: 0,
    showVal: 1,
    showCatName: Number(pie),
    showSerName: 0,
    showPercent: Number(pie),
    showBubbleSize: 0,
  });
  return xml`<c:dLbls>${pie && xml`<c:numFmt formatCode="${format}" sourceLinked="0"/>`}${val("dLblPos", { column: "outEnd", bar: "outEnd", line: "t", pie: "outEnd" }[kind])}${flags.map(([name, value]) => val(name, value))}${pie && xml`<c:separator> </c:separator>`}</c:dLbls>`;
}

function rowOfFigures(chart: ChartBlock, { name, values }: ChartSeries, n: number): Markup {
  const { kind, categories } = chart;
  const last = categories.length + 1;
  const padded = categories.map((_, i) => values[i] ?? null);
  const color = seriesColor(n, drawnSeries(chart).length);
  const looks = {
    column: xml`<c:spPr>${fill(color)}</c:spPr>${val("invertIfNegative", 0)}`,
    bar: xml`<c:spPr>${fill(color)}</c:spPr>${val("invertIfNegative", 0)}`,
    line: xml`<c:spPr><a:ln w="22225">${fill(color)}</a:ln></c:spPr><c:marker>${val("symbol", "circle")}${val("size", 6)}<c:spPr>${fill(color)}</c:spPr></c:marker>`,
    pie: xml`${categories.map((_, i) => xml`<c:dPt>${val("idx", i)}<c:bubble3D val="0"/><c:spPr>${fill(chartColor(i))}<a:ln w="12700">${fill("FFFFFF")}</a:ln></c:spPr></c:dPt>`)}`,
  };
  return xml`<c:ser>${val("idx", n)}${val("order", n)}<c:tx>${texts(address(n + 1, 1), [name])}</c:tx>${looks[kind]}${labels(chart)}<c:cat>${texts(address(0, 2, last), categories)}</c:cat><c:val>${figures(address(n + 1, 2, last), padded)}</c:val>${kind === "line" && val("smooth", 0)}</c:ser>`;
}

const axisIds = { category: 500000001, value: 500000002 };

function axes({ kind, unit }: ChartBlock): Markup {
  const lying = kind === "bar";
  const ticks = xml`${val("majorTickMark", "none")}${val("minorTickMark", "none")}${val("tickLblPos", "low")}`;
  const title =
    unit !== "" &&
    xml`<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:p><a:pPr><a:defRPr sz="${size.table * 50}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size.table * 50}" b="0"/><a:t>${unit}</a:t></a:r></a:p></c:rich></c:tx>${val("overlay", 0)}</c:title>`;
  return xml`<c:catAx>${val("axId", axisIds.category)}<c:scaling>${val("orientation", lying ? "maxMin" : "minMax")}</c:scaling>${val("delete", 0)}${val("axPos", lying ? "l" : "b")}${ticks}${thin}${val("crossAx", axisIds.value)}${val("crosses", "autoZero")}${val("auto", 1)}${val("lblAlgn", "ctr")}${val("lblOffset", 100)}${val("noMultiLvlLbl", 0)}</c:catAx><c:valAx>${val("axId", axisIds.value)}<c:scaling>${val("orientation", "minMax")}</c:scaling>${val("delete", 0)}${val("axPos", lying ? "b" : "l")}<c:majorGridlines>${thin}</c:majorGridlines>${title}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}${thin}${val("crossAx", axisIds.category)}${val("crosses", lying ? "max" : "autoZero")}${val("crossBetween", "between")}</c:valAx>`;
}

function plot(chart: ChartBlock): Markup {
  const rows = drawnSeries(chart).map((series, n) => rowOfFigures(chart, series, n));
  const ends = xml`${val("axId", axisIds.category)}${val("axId", axisIds.value)}`;
  switch (chart.kind) {
    case "column":
    case "bar":
      return xml`<c:barChart>${val("barDir", chart.kind === "bar" ? "bar" : "col")}${val("grouping", "clustered")}${val("varyColors", 0)}${rows}${val("gapWidth", 80)}${ends}</c:barChart>${axes(chart)}`;
    case "line":
      return xml`<c:lineChart>${val("grouping", "standard")}${val("varyColors", 0)}${rows}${val("marker", 1)}${ends}</c:lineChart>${axes(chart)}`;
    case "pie":
      return xml`<c:pieChart>${val("varyColors", 1)}${rows}${val("firstSliceAng", 0)}</c:pieChart>`;
  }
}

/** The chart part (ECMA-376 21.2), with the values it shows; `workbook` is the relationship to the sheet behind them. */
export function chartPart(chart: ChartBlock, workbook: string): Markup {
  const legend =
    drawnSeries(chart).length > 1 && xml`<c:legend>${val("legendPos", "b")}${val("overlay", 0)}</c:legend>`;
  return xml`<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}">${val("date1904", 0)}${val("roundedCorners", 0)}<c:chart>${val("autoTitleDeleted", 1)}<c:plotArea><c:layout/>${plot(chart)}</c:plotArea>${legend}${val("plotVisOnly", 1)}${val("dispBlanksAs", "gap")}</c:chart><c:spPr>${fill("FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${lettering}<c:externalData r:id="${workbook}">${val("autoUpdate", 0)}</c:externalData></c:chartSpace>`;
}
