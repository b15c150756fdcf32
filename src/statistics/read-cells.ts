import type { Statistics } from "../document/statistics";
import { isKnownUnit } from "../document/units";
import { type Grid, gridOf, sectionsOf, widthOf } from "./cell-grid";
import { FigureList, type Written } from "./figure-list";
import { readName } from "./item-name";
import type { PastedCell, PastedCells } from "./pasted-cells";
import { cellOf, TableList, tooLarge } from "./read-tables";
import { type Remarks, shown } from "./remarks";
import { totalOf } from "./sum-branches";

const ordinal = /^(?:序号|编号|No\.?)$/i;
const category = /^(?:类别|分类|大类|类型|板块)$/;
const unitHead = /^(?:计量)?单位$/;
const remarkHead = /^(?:备注|说明|注)$/;
const valueHead = /^(?:本期|本年|今年|本年度|数量|数值|数据|数|值|完成数|实际|实际数|次数|人数|合计)/;
const baseHead = /^(?:上年同期|去年同期|同期|上期|上年|去年|上年度)/;
const totalName = /^(?:合\s*计|总\s*计|小\s*计|总数)$/;
const bodyName = /支部|党委|总支|党组/;
const yearHead = /^(?:19|20)\d\d年/;

/** Reads tables copied from Excel or WPS: lists of items, branches and items crossed, and any other as a table. */
export function readCells({ rows, cut }: PastedCells, remarks: Remarks): Statistics {
  if (cut !== undefined) {
    remarks.fault(cut, cut + 1, "这张表太大，从这里起没有读。请只留报告要用的行和列。");
  }
  const reader = new CellReader(remarks);
  for (const section of sectionsOf(rows)) {
    reader.read(section);
  }
  return reader.statistics();
}

class CellReader {
  readonly #remarks: Remarks;
  readonly #figures: FigureList;
  readonly #tables: TableList;
  readonly #branches: Statistics[] = [];
  #branchesAt = 0;
  #unit = "";
  #period = "";

  constructor(remarks: Remarks) {
    this.#remarks = remarks;
    this.#figures = new FigureList(remarks);
    this.#tables = new TableList(remarks);
  }

  statistics(): Statistics {
    const branches = this.#branches.map((branch) => ({ ...branch, period: this.#period }));
    const own = {
      unit: this.#unit,
      period: this.#period,
      figures: this.#figures.figures,
      tables: this.#tables.tables,
      branches,
    };
    return branches.length > 0 ? totalOf(own, this.#remarks, this.#branchesAt) : own;
  }

  read(section: readonly (readonly PastedCell[])[]): void {
    // The first row is the header, and what is too large is not even laid out.
    const message = tooLarge("这张表", section.length - 1, widthOf(section));
    if (message !== undefined) {
      const at = section[0]!.find(({ text }) => text !== "")!.at;
      this.#remarks.fault(at, at + 1, message);
      return;
    }
    const grid = gridOf(section);
    const measure = this.#readAbout(grid);
    if (grid.headerRows > 1) {
      this.#remarks.mend("header", grid.at, `表头 ${grid.headerRows} 行合成一行`);
    }
    const { header, rows, groups } = withoutOrdinals(grid);
    const title = grid.about.title || "统计表";
    const known = header.map((name) => readName(name).item !== undefined);
    const knownHeads = known.slice(1).filter(Boolean).length;
    if (known[0] && rows.length === 1) {
      this.#list(
        header.map((name, column) => [{ text: name, at: rows[0]![column]!.at }, rows[0]![column]!]),
        [],
        [],
        measure,
      );
    } else if (knownHeads > 0 && knownHeads * 2 >= header.slice(1).filter((head) => !remarkHead.test(head)).length) {
      this.#table(title, measure, header, rows, grid.at);
      this.#bodies(
        rows.map((row) => ({ name: row[0]!, cells: row.slice(1) })),
        header.slice(1),
        measure,
      );
    } else if (header.filter((name) => bodyName.test(name)).length > 1) {
      this.#table(title, measure, header, rows, grid.at);
      const bodies = header.flatMap((name, column) =>
        column > 0 && (bodyName.test(name) || totalName.test(name))
          ? [{ name: { text: name, at: grid.at }, cells: rows.map((row) => row[column]!) }]
          : [],
      );
      this.#bodies(
        bodies,
        rows.map((row) => row[0]!.text),
        measure,
      );
    } else {
      this.#items(title, measure, header, rows, groups, grid.at);
    }
  }

  /** What the rows above the table say; gives the unit of its figures. */
  #readAbout({ about }: Grid): string {
    let measure = "";
    this.#period ||=
      /(?:19|20)\d\d年(?:上半年|下半年|第?[一二三四1-4]季度|度)?/.exec(about.title.normalize("NFKC"))?.[0] ?? "";
    for (const { name, text, at: place } of about.said) {
      if (unitHead.test(name) && isKnownUnit(text.trim())) {
        measure = text.trim();
      } else if (/单位|支部|部门|党组织/.test(name)) {
        this.#unit ||= text.trim();
      } else if (/期间|报告期|统计时间|统计期/.test(name)) {
        this.#period ||= text.trim();
      } else {
        this.#remarks.note("ignored", place, `“${shown(name)}：${shown(text)}”没有读`);
      }
    }
    if (about.title !== "" && about.said.length === 0 && measure === "") {
      measure = /[（(]单位[:：](.+?)[)）]/.exec(about.title)?.[1]?.trim() ?? "";
    }
    return measure;
  }

  #items(
    title: string,
    measure: string,
    header: readonly string[],
    rows: readonly (readonly PastedCell[])[],
    groups: readonly string[],
    at: number,
  ): void {
    const width = rows[0]?.length ?? header.length;
    const columns = Array.from({ length: width }, (_none, index) => index).slice(1);
    const values = columns.filter(
      (column) => !unitHead.test(header[column] ?? "") && !remarkHead.test(header[column] ?? ""),
    );
    const bases = values.filter((column) => baseHead.test(header[column] ?? ""));
    const now = values.find((column) => valueHead.test(header[column] ?? ""));
    const years = values.filter((column) => yearHead.test(header[column] ?? ""));
    const isPair = years.length === 2 && values.length === 2;
    const value =
      values.length === 1 ? values[0] : isPair ? years.reduce((a, b) => (header[a]! > header[b]! ? a : b)) : now;
    const base = isPair ? years.find((column) => column !== value) : bases[0];
    const knownRows = rows.filter((row) => readName(row[0]!.text).item !== undefined).length;
    const isList = value !== undefined && (values.length === 1 || knownRows * 2 >= rows.length);
    if (values.length !== 1) {
      this.#table(title, measure, header, rows, at);
    }
    if (isList) {
      const unitColumn = columns.find((column) => unitHead.test(header[column] ?? ""));
      const picked = [0, value, unitColumn, base].map((column) => (column === undefined ? -1 : column));
      this.#list(
        rows.map((row) => picked.map((column) => row[column] ?? { text: "", at: row[0]!.at })),
        groups,
        rows.map((row) => row.slice(1).every(({ text }) => text === "")),
        measure,
      );
    } else if (values.length === 0) {
      this.#remarks.fault(at, at + 1, "这张表只有一列，看不出数字。连同数字一起复制，再粘贴一次。");
    }
  }

  /** Rows of name, value, unit and value before; a row without a value may head those below. */
  #list(
    rows: readonly (readonly PastedCell[])[],
    groups: readonly string[],
    bare: readonly boolean[],
    measure: string,
  ): void {
    let heading = "";
    rows.forEach(([name, value, unit, base], index) => {
      const isHead = bare[index] && readName(name!.text).item === undefined && rows.length > 1;
      if (isHead) {
        heading = name!.text;
      } else if (totalName.test(name!.text)) {
        this.#remarks.note("ignored", name!.at, `“${name!.text}”一行不是项目，不当作项目读`);
      } else {
        const group = groups[index] || heading;
        this.#figures.add({
          name: name!.text,
          group,
          value: writtenOf(value!),
          unit: unit?.text || measure,
          ...(base && base.text !== "" ? { base: writtenOf(base) } : {}),
          path: group === "" ? [name!.text] : [group, name!.text],
          at: name!.at,
        });
      }
    });
  }

  /** Bodies with the values of the named items; a row of sums is the whole's own. */
  #bodies(
    bodies: readonly { readonly name: PastedCell; readonly cells: readonly PastedCell[] }[],
    names: readonly string[],
    measure: string,
  ): void {
    for (const { name, cells } of bodies) {
      const isTotal = totalName.test(name.text);
      const figures = isTotal ? this.#figures : new FigureList(this.#remarks);
      names.forEach((item, index) => {
        const cell = cells[index];
        if (cell && !remarkHead.test(item)) {
          const path = isTotal ? [item] : [name.text, item];
          figures.add({ name: item, group: "", value: writtenOf(cell), unit: measure, path, at: cell.at || name.at });
        }
      });
      if (!isTotal) {
        this.#branchesAt ||= name.at;
        this.#branches.push({ unit: name.text, period: "", figures: figures.figures, tables: [], branches: [] });
      }
    }
  }

  #table(
    title: string,
    unit: string,
    header: readonly string[],
    rows: readonly (readonly PastedCell[])[],
    at: number,
  ): void {
    const width = Math.max(header.length, rows[0]?.length ?? 0);
    const columns = Array.from({ length: width }, (_none, index) => header[index] ?? `列${index + 1}`);
    const cells = rows.map((row) => row.map(({ text }) => cellOf(text, unit)));
    this.#tables.add({ title, unit, columns, rows: cells, total: false, path: [title] }, at);
  }
}

/** The grid without its column of running numbers, and with a column of categories as the group of each row. */
function withoutOrdinals({ header, rows }: Pick<Grid, "header" | "rows">): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly PastedCell[])[];
  readonly groups: readonly string[];
} {
  if (ordinal.test(header[0] ?? "")) {
    return withoutOrdinals({ header: header.slice(1), rows: rows.map((row) => row.slice(1)) });
  }
  const merged = rows.length > 1 && rows.some((row) => row[0]?.text === "" && row.length > 2);
  const named = rows.every(
    (row) => row.length > 2 && typeof cellOf(row[1]!.text, "") !== "number" && row[1]!.text !== "",
  );
  if (!named || !(merged || category.test(header[0] ?? ""))) {
    return { header, rows, groups: [] };
  }
  let last = "";
  const groups = rows.map((row) => (last = row[0]!.text || last));
  return { header: header.slice(1), rows: rows.map((row) => row.slice(1)), groups };
}

function writtenOf({ text, at }: PastedCell): Written {
  const plain = /^(?:[-+]?[\d,]+(?:\.\d+)?[^\d\s]*)?$/.test(text);
  return { text, source: `“${text}”`, at, plain };
}
