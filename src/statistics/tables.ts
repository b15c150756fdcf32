import type { ColumnKind, TableBlock } from "../document/block";
import type { Figure, FigureTable, Statistics } from "../document/statistics";
import { storedTableKey } from "../document/table-plan";
import { inUnit, isRatio, sameUnit } from "../document/units";
import { changeText, none, rateText } from "./comparison";
import { numberText } from "./figure-text";
import { lastingKeys } from "./lasting-keys";
import { added } from "./sums";

/** One item a row; with the period before beside it; a branch a row; as the block has it. */
export type TableLayout = "list" | "comparison" | "branches" | "free";

/** A table that a block of statistics can be put into a document as. */
export interface ProposedTable {
  /** The same for every block that has the group or table, so that a later one refreshes the table. */
  readonly key: string;
  /** 三会一课情况; of a table of the block its title, which is also what a table slot asks for. */
  readonly title: string;
  readonly layout: TableLayout;
  readonly block: TableBlock;
  /** Where sums that the block itself gives are not the sums of its parts: sentences for the writer. */
  readonly disagreements: readonly string[];
}

type Cell = string | number | null;

const sumLabel = /^(?:合|总|共)\s*计$/;
const partSumLabel = /^小\s*计$/;

/** Columns of figures of which a sum means nothing. */
const unsummed = /序号|名次|排名|年份|年度$|编号|单价|标准|增幅|同比|百分比|%/;

const shown = (value: Cell): string => (typeof value === "number" ? numberText(value) : (value ?? ""));

/** The tables that the block can be shown as: its groups in their order, then its own tables. */
export function proposedTables(statistics: Statistics): ProposedTable[] {
  const groups = [...new Set(statistics.figures.map(({ group }) => group))];
  const keys = lastingKeys(statistics.tables);
  return [
    ...groups.flatMap((group) => groupTables(statistics, group)),
    ...statistics.tables.map((table, i) => freeTable(table, keys[i]!)),
  ];
}

function groupTables({ figures, branches }: Statistics, group: string): ProposedTable[] {
  const own = figures.filter((figure) => figure.group === group && figure.value !== null);
  if (own.length === 0) return [];
  const name = group || "其他统计";
  return [
    listTable(name, own),
    ...(own.some(({ base, value }) => base !== undefined && typeof value === "number") ? [comparison(name, own)] : []),
    ...(branches.length > 0 ? [branchTable(name, own, branches)] : []),
  ];
}

function proposed(
  layout: TableLayout,
  name: string,
  title: string,
  block: Pick<TableBlock, "header" | "columns" | "rows" | "unit" | "total">,
  disagreements: readonly string[] = [],
): ProposedTable {
  const prefix = { list: "统计", comparison: "同比", branches: "支部", free: "表格" }[layout];
  const key = storedTableKey(`${prefix}.${name}`);
  return { key, title, layout, disagreements, block: { role: "table", key, caption: title, numbered: true, ...block } };
}

/** The columns are the same for every block, so that the table can always be refreshed. */
function listTable(name: string, figures: readonly Figure[]): ProposedTable {
  return proposed("list", name, `${name}情况`, {
    header: ["项目", "数量", "单位"],
    columns: ["text", "figure", "unit"],
    rows: figures.map(({ key, value, unit }) => [key, shown(value), unit]),
  });
}

function comparison(name: string, figures: readonly Figure[]): ProposedTable {
  return proposed("comparison", name, `${name}同比情况`, {
    header: ["项目", "单位", "本期", "上年同期", "增减", "增幅"],
    columns: ["text", "unit", "figure", "figure", "figure", "figure"],
    rows: figures.map(({ key, value, unit, base }) => {
      const compared = typeof value === "number" && base !== undefined;
      return [
        key,
        unit,
        shown(value),
        base === undefined ? none : numberText(base),
        compared ? changeText(value, base, unit) : none,
        compared ? rateText(value, base, unit) : none,
      ];
    }),
  });
}

function branchTable(name: string, figures: readonly Figure[], branches: readonly Statistics[]): ProposedTable {
  const disagreements: string[] = [];
  const columns = figures.map((whole) => {
    const { key, unit } = whole;
    const cells = branches.map((branch): Cell => {
      const figure = branch.figures.find((one) => one.key === key);
      if (typeof figure?.value !== "number") return figure?.value ?? null;
      const value = sameUnit(figure.unit, unit) ? figure.value : inUnit(figure.value, figure.unit, unit);
      return value ?? figure.value + figure.unit;
    });
    const sum = isRatio(key, unit) ? undefined : sumOf(cells);
    if (sum !== undefined && typeof whole.value === "number" && whole.value !== sum) {
      const [given, summed] = [whole.value, sum].map((value) => numberText(value) + unit);
      disagreements.push(`“${key}”各支部相加是${summed}，总数写的是${given}。`);
    }
    return { title: unit === "" ? key : `${key}（${unit}）`, cells, sum };
  });
  const rows = branches.map(({ unit }, i) => [
    unit || `第${i + 1}个支部`,
    ...columns.map(({ cells }) => shown(cells[i]!)),
  ]);
  return proposed(
    "branches",
    name,
    `各支部${name}情况`,
    {
      header: ["支部", ...columns.map(({ title }) => title)],
      columns: ["text", ...columns.map((): ColumnKind => "figure")],
      rows: [...rows, ["合计", ...columns.map(({ sum }) => (sum === undefined ? none : numberText(sum)))]],
      total: true,
    },
    disagreements,
  );
}

/** The sum of the cells that hold something; undefined where one of them is no number or all are empty. */
function sumOf(cells: readonly Cell[]): number | undefined {
  const filled = cells.filter((cell) => cell !== null && cell !== "" && cell !== none);
  return filled.length > 0 && filled.every((cell) => typeof cell === "number") ? added(filled) : undefined;
}

function labelOf(row: readonly Cell[]): string {
  return typeof row[0] === "string" ? row[0].trim() : "";
}

function freeTable(table: FigureTable, key: string): ProposedTable {
  const { title, unit, columns } = table;
  const parts = table.rows.filter((row) => !sumLabel.test(labelOf(row)) && !partSumLabel.test(labelOf(row)));
  const kinds = columns.map((name, column): ColumnKind => {
    const cells = parts.map((row) => row[column] ?? null).filter((cell) => cell !== null && cell !== "");
    if (/^(?:计量)?单位$/.test(name)) return "unit";
    const isFigure = (cell: Cell) => typeof cell === "number" || /^[+\-−]?[\d,.]+[%‰]?$|^[—–-]$/.test(cell ?? "");
    return column > 0 && cells.length > 0 && cells.every(isFigure) ? "figure" : "text";
  });
  const summed = (column: number): boolean =>
    kinds[column] === "figure" && !unsummed.test(columns[column]!) && !isRatio(columns[column]!, unit);
  const sumsOf = (rows: readonly (readonly Cell[])[]) =>
    columns.map((_, column) => (summed(column) ? sumOf(rows.map((row) => row[column] ?? null)) : undefined));

  const asksForSum = table.total && !table.rows.some((row) => sumLabel.test(labelOf(row)));
  const sums = [
    "合计",
    ...sumsOf(parts)
      .slice(1)
      .map((sum) => (sum === undefined ? "" : numberText(sum))),
  ];
  const total = asksForSum || sumLabel.test(labelOf(table.rows.at(-1) ?? []));
  return proposed(
    "free",
    key,
    title,
    {
      ...(unit !== "" && { unit }),
      header: columns,
      columns: kinds,
      rows: [
        ...table.rows.map((row) => columns.map((_, column) => shown(row[column] ?? null))),
        ...(asksForSum ? [sums] : []),
      ],
      ...(total && { total }),
    },
    disagreementsIn(table, sumsOf),
  );
}

/** The rows of sums that the table gives itself, where they are not the sums of the rows above them. */
function disagreementsIn(
  { title, columns, rows }: FigureTable,
  sumsOf: (rows: readonly (readonly Cell[])[]) => readonly (number | undefined)[],
): string[] {
  const above: (readonly Cell[])[] = [];
  let section: (readonly Cell[])[] = [];
  return rows.flatMap((row) => {
    const label = labelOf(row);
    const whole = sumLabel.test(label);
    if (!whole && !partSumLabel.test(label)) {
      above.push(row);
      section.push(row);
      return [];
    }
    const sums = sumsOf(whole ? above : section);
    if (!whole) section = [];
    return columns.flatMap((column, i) => {
      const [given, sum] = [row[i], sums[i]];
      return typeof given === "number" && sum !== undefined && given !== sum
        ? [`“${title}”的${label}行，“${column}”写的是${numberText(given)}，各行相加是${numberText(sum)}。`]
        : [];
    });
  });
}
