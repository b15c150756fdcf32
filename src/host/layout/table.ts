import type { TableBlock } from "../../document/block";
import { widthOf } from "./closing";
import { textWidth } from "./gbt9704";
import { type Markup, withoutForbidden, xml } from "./markup";
import { runs } from "./runs";
import { type Naming, type StyleRole, styleId } from "./styles";

/** An amount, a share, or the dash that stands for none. */
const figure = /^\s*(?:[+\-−±]?[\d,，]+(?:\.\d+)?\s*[%％‰]?|[-—–/]+|)\s*$/;

/** The columns whose every cell is a figure: they stand flush right. */
function figureColumns({ header, rows }: TableBlock): boolean[] {
  return header.map((_, column) => rows.length > 0 && rows.every((row) => figure.test(row[column] ?? "")));
}

/** Columns share the text's width by their longest cell, within bounds that keep every column readable. */
function columnWidths({ header, rows }: TableBlock): number[] {
  const weights = header.map((name, column) => {
    const longest = Math.max(...[name, ...rows.map((row) => row[column] ?? "")].map(widthOf));
    return Math.min(16, Math.max(4, longest + 2));
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => Math.round((weight / sum) * textWidth));
}

const border = (side: string): Markup => xml`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

/**
 * The table without its caption: full text width, the header repeated on every page, no row broken over two pages,
 * columns of figures flush right. Its key is kept as the table's description, `nigao:<key>`.
 */
export function tableMarkup(table: TableBlock, naming: Naming): Markup {
  const widths = columnWidths(table);
  const figures = figureColumns(table);
  const cell = (text: string, column: number, role: StyleRole): Markup => {
    const flushRight = role === "cell" && figures[column];
    return xml`<w:tc><w:tcPr><w:tcW w:w="${Math.round((widths[column]! / textWidth) * 5000)}" w:type="pct"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${styleId(role, naming)}"/>${flushRight && xml`<w:jc w:val="right"/>`}</w:pPr>${runs(text)}</w:p></w:tc>`;
  };
  const row = (cells: readonly string[], role: StyleRole): Markup =>
    xml`<w:tr><w:trPr><w:cantSplit/>${role === "header" && xml`<w:tblHeader/>`}</w:trPr>${table.header.map((_, column) => cell(cells[column] ?? "", column, role))}</w:tr>`;
  return xml`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border)}</w:tblBorders><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${withoutForbidden(table.caption)}"/>${table.key !== undefined && xml`<w:tblDescription w:val="nigao:${table.key}"/>`}</w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${row(table.header, "header")}${table.rows.map((cells) => row(cells, "cell"))}</w:tbl>`;
}
