import type { PlacedFigure } from "./figures-of-document";
import { readNumber } from "./numerals";
import type { Snapshot, Span } from "./snapshot";
import { comparable } from "./units";
import { type Item, itemOf } from "./vocabulary";

/** The text of a cell and the paragraph in which it starts. */
export interface CellText {
  readonly text: string;
  readonly paragraph: number;
}

/** A table of the document as a grid; a cell is absent where merged cells leave a gap. */
export interface Grid {
  readonly rows: readonly (readonly (CellText | undefined)[])[];
  /** The unit that the line above the table gives to all of it (单位：次); empty where there is none. */
  readonly unit: string;
}

/** The tables of the document that can be read by row and column, in its order. */
export function gridsOf({ paragraphs }: Snapshot): Grid[] {
  const grids = new Map<number, { rows: (CellText | undefined)[][]; unit: string }>();
  for (const [paragraph, { text, cell }] of paragraphs.entries()) {
    if (!cell || cell.row < 0 || cell.column < 0) {
      continue;
    }
    let grid = grids.get(cell.table);
    if (!grid) {
      const above = paragraphs[paragraph - 1];
      const unit = above?.cell
        ? undefined
        : /单位[：:]\s*([^\s，；）)]{1,3})\s*[）)]?$/.exec(above?.text.trim() ?? "")?.[1];
      grid = { rows: [], unit: unit ?? "" };
      grids.set(cell.table, grid);
    }
    grid.rows[cell.row] ??= [];
    const row = grid.rows[cell.row]!;
    if ((row[cell.column]?.text ?? "") === "") {
      row[cell.column] = { text: text.trim(), paragraph };
    }
  }
  return [...grids.values()].map(({ rows, unit }) => ({ rows: [...rows].map((row) => row ?? []), unit }));
}

/** A number in a cell with the unit that the cell itself gives; undefined where anything else stands there. */
export function numberInCell(text: string): { readonly value: number; readonly unit: string } | undefined {
  const found = /^([\d０-９.．,，]+|[一二两三四五六七八九十百千万]+)\s*([^\d\s]{0,2})$/.exec(text);
  const value = found ? readNumber(found[1]!) : undefined;
  return value === undefined ? undefined : { value, unit: found![2]!.replace("％", "%") };
}

/** The label of a row of sums. */
export const sumLabel = /^(?:合\s*计|总\s*计|共\s*计|小\s*计)$/;

const baseHeader = /上年|去年|上期|同期/;
const otherHeader = /同比|增减|增长|增幅|变化|较上|占比|比例|^序号$|目标|计划|任务|备注|^单位$/;
const thisPeriod = /本期|本年|今年|实际|完成|数[量值]$/;

/** The figures that tables state: item by item down a column, or item by item along the header. */
export function statedInTables(snapshot: Snapshot): PlacedFigure[] {
  return gridsOf(snapshot).flatMap((grid) => [...downColumn(snapshot, grid), ...alongHeader(snapshot, grid)]);
}

interface Label {
  readonly item: Item;
  readonly unit: string;
}

/** 支委会（次）, 支委会: the item and the unit that the label gives. */
function labelOf(cell: CellText | undefined): Label | undefined {
  const [, name = "", unit = ""] = /^(.*?)\s*(?:[（(]([^（）()]{1,3})[）)])?$/.exec(cell?.text ?? "") ?? [];
  const item = itemOf(name.replace(/^其中[：:]?/, ""));
  return item && { item, unit };
}

function downColumn(snapshot: Snapshot, grid: Grid): PlacedFigure[] {
  const { rows } = grid;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const hits = columns.map((column) => rows.filter((row, at) => at > 0 && labelOf(row[column])).length);
  const names = hits.indexOf(Math.max(...hits));
  const header = rows[0] ?? [];
  if (!(hits[names]! > 0) || hits.filter((count) => count > 0).length > 1 || header.filter(labelOf).length > 1) {
    return [];
  }
  const headerOf = (column: number) => (labelOf(header[names]) ? "" : (header[column]?.text ?? ""));
  const numeric = columns.filter(
    (column) => column !== names && rows.some((row, at) => at > 0 && numberInCell(row[column]?.text ?? "")),
  );
  const unitColumn = columns.find((column) => /^(?:计量)?单位$/.test(headerOf(column)));
  const base = numeric.find((column) => baseHeader.test(headerOf(column)) && !otherHeader.test(headerOf(column)));
  const values = numeric.filter((column) => !baseHeader.test(headerOf(column)) && !otherHeader.test(headerOf(column)));
  const value =
    values.length > 1
      ? (values.find((column) => sumLabel.test(headerOf(column))) ??
        values.find((column) => thisPeriod.test(headerOf(column))))
      : values[0];
  if (value === undefined) {
    return [];
  }
  return rows.flatMap((row) => {
    const label = labelOf(row[names]);
    const unit = (unitColumn === undefined ? "" : row[unitColumn]?.text) || label?.unit || grid.unit;
    const figure = label && placed(snapshot, label.item, unit, row[value], row[names]!);
    const before = figure && base !== undefined ? numberInCell(row[base]?.text ?? "")?.value : undefined;
    return figure ? [{ ...figure, ...(before === undefined ? {} : { base: before }) }] : [];
  });
}

function alongHeader(snapshot: Snapshot, grid: Grid): PlacedFigure[] {
  const [header = [], ...rows] = grid.rows;
  const labels = header.map((cell) => labelOf(cell));
  const named = labels.filter((label) => label !== undefined).length;
  if (labels[0] || named === 0 || rows.some((row) => labelOf(row[0]))) {
    return [];
  }
  const filled = rows.filter((row) => row.some((cell, column) => labels[column] && numberInCell(cell?.text ?? "")));
  return filled.flatMap((row) => {
    const sums = row.slice(0, 2).some((cell) => sumLabel.test(cell?.text ?? ""));
    return labels.flatMap((label, column) => {
      const figure = label && placed(snapshot, label.item, label.unit || grid.unit, row[column], header[column]!);
      const scope = sums ? ({ scope: "total" } as const) : filled.length > 1 ? ({ scope: "part" } as const) : {};
      return figure ? [{ ...figure, ...scope }] : [];
    });
  });
}

function placed(
  { paragraphs }: Snapshot,
  item: Item,
  unit: string,
  cell: CellText | undefined,
  name: CellText,
): PlacedFigure | undefined {
  const number = cell && numberInCell(cell.text);
  if (!number) {
    return undefined;
  }
  const written = number.unit || unit || item.units[0]!;
  const suits = item.units.some((each) => comparable(1, each).unit === comparable(1, written).unit);
  const spanOf = ({ paragraph, text }: CellText): Span => {
    const start = paragraphs[paragraph]!.text.indexOf(text);
    return { paragraph, start, end: start + text.length };
  };
  return suits
    ? {
        item: item.name,
        value: number.value,
        unit: written,
        approximate: false,
        range: { least: number.value, most: number.value },
        at: spanOf(cell),
        name: spanOf(name),
        from: "table",
      }
    : undefined;
}
