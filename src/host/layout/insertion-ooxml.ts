import type { Block, ChartBlock } from "../../document/block";
import { base64 } from "../base64";
import { type Captions, noCaptions } from "./caption";
import { type ChartParts, chartParts, chartTypes, pictureParts } from "./chart-parts";
import { flatPackage, flatPart, flatRelationships, wordprocessing } from "./flat-opc";
import { type Markup, R, xml } from "./markup";
import { chartParagraph, paragraphsMarkup } from "./paragraphs";
import { fontTablePart, stylesPart } from "./styles";

function binaryPart(name: string, type: string, bytes: Uint8Array): Markup {
  return xml`<pkg:part pkg:name="/word/${name}" pkg:contentType="${type}" pkg:compression="store"><pkg:binaryData>${base64(bytes)}</pkg:binaryData></pkg:part>`;
}

/** The chart, how it leads to its workbook, and that. */
function chartPackaged({ chartName, chart, workbookRelationship, workbookName, workbook }: ChartParts): Markup {
  return xml`${[
    flatPart(`/word/${chartName}`, chartTypes.chart, chart),
    flatRelationships(
      `/word/charts/_rels/${chartName.slice("charts/".length)}.rels`,
      xml`<Relationship Id="${workbookRelationship}" Type="${R}/package" Target="../${workbookName}"/>`,
    ),
    binaryPart(workbookName, chartTypes.workbook, workbook),
  ]}`;
}

/**
 * The blocks as a flat OPC package for `insertOoxml`, in styles of our own names, which a document keeps if it has them
 * already; captions count on from `captions`. It ends in one empty paragraph, because the last paragraph of an insertion
 * loses its style: the caller removes what is left of it.
 */
export function insertionOoxml(blocks: readonly Block[], captions: Captions = noCaptions): string {
  return packaged(paragraphsMarkup(blocks, "own", captions), blocks);
}

/** The paragraph of a chart alone, without caption and control, in the same way. */
export function chartOoxml(chart: ChartBlock): string {
  return packaged(chartParagraph(chart, 0, "own"), [chart]);
}

/** The markup, an empty paragraph behind it, and the parts that it refers to. */
function packaged(markup: Markup, blocks: readonly Block[]): string {
  const charts = chartParts(blocks);
  const pictures = pictureParts(blocks);
  return flatPackage(xml`${markup}<w:p/>`, [
    flatRelationships(
      "/word/_rels/document.xml.rels",
      xml`<Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${R}/fontTable" Target="fontTable.xml"/>${charts.map(({ relationship, chartName }) => xml`<Relationship Id="${relationship}" Type="${R}/chart" Target="${chartName}"/>`)}${pictures.map(({ relationship, pictureName }) => xml`<Relationship Id="${relationship}" Type="${R}/image" Target="${pictureName}"/>`)}`,
    ),
    flatPart("/word/styles.xml", `${wordprocessing}.styles+xml`, stylesPart("own")),
    flatPart("/word/fontTable.xml", `${wordprocessing}.fontTable+xml`, fontTablePart()),
    ...charts.map(chartPackaged),
    ...pictures.map(({ pictureName, picture }) => binaryPart(pictureName, chartTypes.picture, picture)),
  ]);
}
