import { strToU8, zipSync } from "fflate";
import type { ChartBlock } from "../../document/block";
import { drawnSeries } from "./chart-look";
import { type Markup, part, R, xml } from "./markup";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const sheetName = "Sheet1";

/** The letters of a column, counted from 0: A, Z, AA. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** The cells of a column as a formula names them; columns count from 0 and rows from 1: Sheet1!$B$2:$B$5. */
export function address(column: number, first: number, last = first): string {
  const cell = (row: number): string => `$${letters(column)}$${row}`;
  return `${sheetName}!${cell(first)}${last > first ? `:${cell(last)}` : ""}`;
}

/** The sheet: categories down the first column, one column more for each row of figures, their names on top. */
function sheet(chart: ChartBlock): Markup {
  const series = drawnSeries(chart);
  const rows: (string | number | null)[][] = [
    ["", ...series.map(({ name }) => name)],
    ...chart.categories.map((category, i) => [category, ...series.map(({ values }) => values[i] ?? null)]),
  ];
  const cell = (value: string | number | null, column: number, row: number): Markup | undefined => {
    const at = `${letters(column)}${row + 1}`;
    if (value === null || value === "") return undefined;
    return typeof value === "number"
      ? xml`<c r="${at}"><v>${value}</v></c>`
      : xml`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  };
  return xml`<worksheet xmlns="${spreadsheet}"><sheetData>${rows.map((values, row) => xml`<row r="${row + 1}">${values.map((value, column) => cell(value, column, row))}</row>`)}</sheetData></worksheet>`;
}

/** The workbook in which Word opens the figures of the chart for editing: an .xlsx with one sheet. */
export function chartWorkbook(chart: ChartBlock): Uint8Array {
  const relationships = (type: string, target: string): Markup =>
    xml`<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${R}/${type}" Target="${target}"/></Relationships>`;
  const files: Record<string, Markup> = {
    "[Content_Types].xml": xml`<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": xml`<workbook xmlns="${spreadsheet}" xmlns:r="${R}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet(chart),
  };
  return zipped(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(part(content))])));
}

/** A zip file that is the same for the same parts. */
export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime }]])));
}
