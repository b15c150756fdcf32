import type { ChartBlock } from "../../document/block";
import { chartSize } from "./chart-look";
import { type Markup, R, withoutForbidden, xml } from "./markup";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/** True for a chart that is put in as a picture from the start. */
export function isPicture({ picture }: ChartBlock): boolean {
  return picture?.use === "instead";
}

/** The id of the relationship to what the n-th chart of a document is shown from: its own part, or a picture. */
export function chartRelationship(n: number): string {
  return `chart${n + 1}`;
}

const extent = xml`cx="${chartSize.width}" cy="${chartSize.height}"`;

/** The run that shows the n-th chart in its line, with its description for those who cannot see it. */
export function chartRun(chart: ChartBlock, n: number): Markup {
  const name = withoutForbidden(chart.caption);
  const description = withoutForbidden(chart.description);
  const frame = isPicture(chart) && xml`<a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/>`;
  return xml`<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${n + 1}" name="${name}" descr="${description}"/><wp:cNvGraphicFramePr>${frame}</wp:cNvGraphicFramePr><a:graphic xmlns:a="${A}">${isPicture(chart) ? picture(name, description, n) : shownChart(n)}</a:graphic></wp:inline></w:drawing></w:r>`;
}

function shownChart(n: number): Markup {
  return xml`<a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="${chartRelationship(n)}"/></a:graphicData>`;
}

function picture(name: string, description: string, n: number): Markup {
  return xml`<a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr id="${n + 1}" name="${name}" descr="${description}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${R}" r:embed="${chartRelationship(n)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`;
}
