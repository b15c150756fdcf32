import { strToU8 } from "fflate";
import type { Block } from "../../document/block";
import { chartParts, chartTypes, pictureParts } from "./chart-parts";
import { zipped } from "./chart-workbook";
import { grid, page, pageNumber } from "./gbt9704";
import { type Markup, part, R, W, xml } from "./markup";
import { paragraphsMarkup } from "./paragraphs";
import { fontTablePart, stylesPart } from "./styles";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts beside the main one: file, kind of relationship, kind of content. */
const parts = {
  styles: "styles",
  fontTable: "fontTable",
  settings: "settings",
  footer1: "footer",
  footer2: "footer",
} as const;

/** 7.5: — 1 — in half-width 宋体, one character in from the outer edge: on the right of odd pages, the left of even ones. */
function footer(side: "right" | "left"): Markup {
  const field = (type: string): Markup => xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const dash = (text: string): Markup =>
    xml`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return xml`<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}="${pageNumber.character}"/><w:jc w:val="${side}"/></w:pPr>${dash("— ")}${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}<w:r><w:t>1</w:t></w:r>${field("end")}${dash(" —")}</w:p></w:ftr>`;
}

/** Word's settings for a Chinese document: punctuation may be squeezed, odd and even pages differ in their number's place. */
const settings = xml`<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

const section = xml`<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="${pageNumber.fromEdge}" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="linesAndChars" w:linePitch="${grid.linePitch}" w:charSpace="${grid.characterSpace}"/></w:sectPr>`;

function body(blocks: readonly Block[]): Markup {
  return xml`<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${paragraphsMarkup(blocks, "document")}${blocks.length === 0 && xml`<w:p/>`}${section}</w:body></w:document>`;
}

/**
 * A complete .docx laid out by GB/T 9704-2012: page, margins, grid of 22 lines and 28 characters, page number and
 * styles, Word's own Title and Heading 1–3 among them.
 */
export function newDocument(blocks: readonly Block[]): Uint8Array {
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const charts = chartParts(blocks);
  const pictures = pictureParts(blocks);
  const contentTypes = xml`<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${charts.length > 0 && xml`<Default Extension="xlsx" ContentType="${chartTypes.workbook}"/>`}${pictures.length > 0 && xml`<Default Extension="png" ContentType="${chartTypes.picture}"/>`}<Override PartName="/word/document.xml" ContentType="${wordprocessing}.document.main+xml"/>${names.map((name) => xml`<Override PartName="/word/${name}.xml" ContentType="${wordprocessing}.${parts[name]}+xml"/>`)}${charts.map(({ chartName }) => xml`<Override PartName="/word/${chartName}" ContentType="${chartTypes.chart}"/>`)}</Types>`;
  const relationships = (content: Markup): Markup =>
    xml`<Relationships xmlns="${packageNamespace}/relationships">${content}</Relationships>`;
  const files: Record<string, Markup> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relationships(xml`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": body(blocks),
    "word/_rels/document.xml.rels": relationships(
      xml`${names.map((name) => xml`<Relationship Id="${name}" Type="${R}/${parts[name]}" Target="${name}.xml"/>`)}${charts.map(({ relationship, chartName }) => xml`<Relationship Id="${relationship}" Type="${R}/chart" Target="${chartName}"/>`)}${pictures.map(({ relationship, pictureName }) => xml`<Relationship Id="${relationship}" Type="${R}/image" Target="${pictureName}"/>`)}`,
    ),
    "word/styles.xml": stylesPart("document"),
    "word/fontTable.xml": fontTablePart(),
    "word/settings.xml": settings,
    "word/footer1.xml": footer("right"),
    "word/footer2.xml": footer("left"),
  };
  for (const { chartName, chart, workbookRelationship, workbookName } of charts) {
    files[`word/${chartName}`] = chart;
    files[`word/charts/_rels/${chartName.slice("charts/".length)}.rels`] = relationships(
      xml`<Relationship Id="${workbookRelationship}" Type="${R}/package" Target="../${workbookName}"/>`,
    );
  }
  return zipped({
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(part(content))])),
    ...Object.fromEntries(charts.map(({ workbookName, workbook }) => [`word/${workbookName}`, workbook])),
    ...Object.fromEntries(pictures.map(({ pictureName, picture }) => [`word/${pictureName}`, picture])),
  });
}
