import type { ColumnKind, TableBlock } from "../../document/block";
import { storedTableKey } from "../../document/table-plan";
import { widthOf } from "./closing";
import { textWidth } from "./gbt9704";
import { type Markup, withoutForbidden, xml } from "./markup";
import { runs } from "./runs";
import { type Naming, type StyleRole, styleId } from "./styles";

const prefix = "nigao-table:";

/** Word refuses longer titles. */
const longestTitle = 64;

/** The tag of the content control round the table, at most 64 characters; a key that is too long is shortened. */
export function tableTag(key: string): string {
  return prefix + withoutForbidden(storedTableKey(key));
}

/** The key that a tag stands for, shortened where the tag was; nothing for a control that holds no table of ours. */
export function tableKey(tag: string): string | undefined {
  return tag.startsWith(prefix) && tag.length > prefix.length ? tag.slice(prefix.length) : undefined;
}

/** An amount, a share, or the dash that stands for none. */
const figure = /^\s*(?:[+\-−±]?[\d,，]+(?:\.\d+)?\s*[%％‰]?|[-—–/]+|)\s*$/;

/** What the columns hold, where the block does not say: figures where every cell is one. */
function kindsOf({ header, rows, columns }: TableBlock): readonly ColumnKind[] {
  return (
    columns ??
    header.map((_, column) =>
      rows.length > 0 && rows.every((row) => figure.test(row[column] ?? "")) ? "figure" : "text",
    )
  );
}

const alignment = { text: undefined, figure: "right", unit: "center" } as const;

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
 * columns of figures flush right. One with a key stands in a content control that is tagged with it, by which every
 * host finds it again, and has it as its description too, `nigao:<key>`. `id` must be unique in the part.
 */
export function tableMarkup(table: TableBlock, id: number, naming: Naming): Markup {
  const widths = columnWidths(table);
  const kinds = kindsOf(table);
  const cell = (text: string, column: number, role: StyleRole): Markup => {
    const align = role === "header" ? undefined : alignment[kinds[column] ?? "text"];
    return xml`<w:tc><w:tcPr><w:tcW w:w="${Math.round((widths[column]! / textWidth) * 5000)}" w:type="pct"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${styleId(role, naming)}"/>${align && xml`<w:jc w:val="${align}"/>`}</w:pPr>${runs(text)}</w:p></w:tc>`;
  };
  const row = (cells: readonly string[], role: StyleRole): Markup =>
    xml`<w:tr><w:trPr><w:cantSplit/>${role === "header" && xml`<w:tblHeader/>`}</w:trPr>${table.header.map((_, column) => cell(cells[column] ?? "", column, role))}</w:tr>`;
  const last = table.total ? table.rows.length - 1 : -1;
  const markup = xml`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border)}</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${withoutForbidden(table.caption)}"/>${table.key !== undefined && xml`<w:tblDescription w:val="nigao:${table.key}"/>`}</w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${row(table.header, "header")}${table.rows.map((cells, i) => row(cells, i === last ? "total" : "cell"))}</w:tbl>`;
  if (table.key === undefined) return markup;
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${withoutForbidden(table.caption).slice(0, longestTitle)}"/><w:tag w:val="${tableTag(table.key)}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${markup}</w:sdtContent></w:sdt>`;
}
