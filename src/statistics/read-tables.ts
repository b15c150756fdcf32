import type { FigureTable } from "../document/statistics";
import type { JsonArray, JsonMember, JsonNode, JsonObject } from "./json-tree";
import { readValue } from "./read-value";
import { type Remarks, shown } from "./remarks";

/** A table with more rows or columns than this is no table of a report, nor is a block with more tables. */
const mostRows = 10_000;
const mostColumns = 200;
const mostTables = 1000;

/** Why a table that is to be read is too large, for the writer; undefined for one that is not. */
export function tooLarge(name: string, rows: number, columns: number): string | undefined {
  if (rows > mostRows) {
    return `${name}超过 ${mostRows} 行，没有读。请只留报告要用的行。`;
  }
  return columns > mostColumns ? `${name}超过 ${mostColumns} 列，没有读。请只留报告要用的列。` : undefined;
}

export const titleNames: readonly string[] = ["标题", "表名", "名称", "表题", "title"];
const unitNames: readonly string[] = ["单位", "计量单位", "unit"];
const columnNames: readonly string[] = ["列", "表头", "列名", "columns", "header"];
const rowNames: readonly string[] = ["行", "数据", "内容", "rows"];
const totalNames: readonly string[] = ["合计", "总计", "total"];

/** A cell of a table as it was written. */
export type WrittenCell = string | number | null;

/** The member of an object that has one of the names. */
export function memberOf(object: JsonObject, names: readonly string[]): JsonMember | undefined {
  return object.members.find(({ key }) => names.includes(key.trim()));
}

/** The text of a value that is one; a number as it was written. */
export function textOfNode(node: JsonNode | undefined): string | undefined {
  return node?.kind === "text" || node?.kind === "number" ? node.text.trim() : undefined;
}

/** True for {"标题": …, "列": […], "行": […]}. */
export function isTableForm(object: JsonObject): boolean {
  const named = memberOf(object, columnNames) ?? memberOf(object, titleNames);
  return named !== undefined && memberOf(object, rowNames)?.value.kind === "array";
}

/** Gathers the tables of one block, each title once, every row as wide as the header. */
export class TableList {
  readonly #remarks: Remarks;
  readonly #tables: FigureTable[] = [];
  #full = false;

  constructor(remarks: Remarks) {
    this.#remarks = remarks;
  }

  get tables(): readonly FigureTable[] {
    return this.#tables;
  }

  /** Reads a table in its own form. `title` stands where the form gives none. */
  addForm(form: JsonObject, title: string, path: readonly string[]): void {
    const unit = textOfNode(memberOf(form, unitNames)?.value) ?? "";
    const rows = memberOf(form, rowNames)?.value;
    const columns = memberOf(form, columnNames)?.value;
    const total = memberOf(form, totalNames)?.value;
    const own = textOfNode(memberOf(form, titleNames)?.value) || title;
    const known = [...titleNames, ...unitNames, ...columnNames, ...rowNames, ...totalNames];
    for (const { key, start } of form.members) {
      if (!known.includes(key.trim())) {
        this.#remarks.note("ignored", start, `表“${shown(own)}”里的“${shown(key)}”不是表的内容，没有读`, path);
      }
    }
    const header = columns?.kind === "array" ? columns.items.map((node) => textOfNode(node) ?? "") : undefined;
    const asked = total?.kind === "word" ? total.value === true : /^(?:是|要|true|1)$/i.test(textOfNode(total) ?? "");
    this.#addRows(own, unit, header, rows?.kind === "array" ? rows : undefined, asked, path, form.start);
  }

  /** Reads a list of rows, as objects or as lists; without a header of its own the first list is the header. */
  addList(list: JsonArray, title: string, path: readonly string[]): void {
    this.#addRows(title, "", undefined, list, false, path, list.start);
  }

  /** Adds a table whose cells are read already. */
  add(table: FigureTable, at: number): void {
    const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length));
    if (this.#refuses(table.title, table.rows.length, width, at)) {
      return;
    }
    const ragged = table.rows.filter((row) => row.length !== width).length;
    if (table.columns.length < width || ragged > 0) {
      this.#remarks.note("mended", at, `表“${shown(table.title)}”的行长短不一，缺的格子留空`, table.path);
    }
    const columns = [...table.columns];
    while (columns.length < width) {
      columns.push(`列${columns.length + 1}`);
    }
    const rows = table.rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
    const summed = /^(?:合\s*计|总\s*计)$/.test(String(rows[rows.length - 1]?.[0] ?? ""));
    if (table.total && summed) {
      this.#remarks.note("duplicate", at, `表“${shown(table.title)}”已有合计行，不再另加`, table.path);
    }
    this.#tables.push({
      ...table,
      title: this.#freeTitle(table.title, at),
      columns,
      rows,
      total: table.total && !summed,
    });
  }

  #addRows(
    title: string,
    unit: string,
    header: readonly string[] | undefined,
    list: JsonArray | undefined,
    total: boolean,
    path: readonly string[],
    at: number,
  ): void {
    const items = list?.items ?? [];
    if (this.#refuses(title, items.length, 0, at)) {
      return;
    }
    const first = items[0];
    const heads =
      !header && first?.kind === "array" && items.length > 1 && first.items.every((node) => node.kind === "text");
    const columns = header ?? (heads ? first.items.map((node) => textOfNode(node) ?? "") : columnsOf(items));
    if (this.#refuses(title, items.length, columns.length, at)) {
      return;
    }
    const rows: WrittenCell[][] = [];
    for (const node of heads ? items.slice(1) : items) {
      if (node.kind === "array") {
        rows.push(node.items.map((cell) => this.#cell(cell, unit, path)));
      } else if (node.kind === "object") {
        rows.push(this.#rowOf(node, columns, unit, path));
      } else {
        this.#remarks.note("ignored", node.start, `表“${shown(title)}”里有一行不是列表，没有读`, path);
      }
    }
    if (columns.length === 0 && rows.length === 0) {
      this.#remarks.note("ignored", at, `表“${shown(title)}”是空的，没有读`, path);
      return;
    }
    this.add({ title, unit, columns, rows, total, path }, at);
  }

  #rowOf(row: JsonObject, columns: readonly string[], unit: string, path: readonly string[]): WrittenCell[] {
    for (const { key, start } of row.members) {
      if (!columns.includes(key.trim())) {
        this.#remarks.note("ignored", start, `“${shown(key)}”不在表头里，没有读`, path);
      }
    }
    return columns.map((column) => {
      const cell = memberOf(row, [column])?.value;
      return cell ? this.#cell(cell, unit, path) : null;
    });
  }

  #cell(node: JsonNode, unit: string, path: readonly string[]): WrittenCell {
    if (node.kind === "number") {
      return Number.isFinite(node.value) ? node.value : node.text;
    }
    if (node.kind === "text") {
      return cellOf(node.text, unit);
    }
    if (node.kind !== "word") {
      this.#remarks.note("ignored", node.start, "格子里还套着一层，没有读", path);
    } else if (node.value !== null) {
      return node.value ? "是" : "否";
    }
    return null;
  }

  /** True where there is too much; says so, once for tables beyond the last that is read. */
  #refuses(title: string, rows: number, columns: number, at: number): boolean {
    const isFull = this.#tables.length >= mostTables;
    const message = isFull
      ? `表太多，超过 ${mostTables} 张，从这里起没有读。请分成几块粘贴。`
      : tooLarge(`表“${shown(title)}”`, rows, columns);
    if (message !== undefined && !(isFull && this.#full)) {
      this.#remarks.fault(at, at + 1, message);
    }
    this.#full ||= isFull;
    return message !== undefined;
  }

  #freeTitle(title: string, at: number): string {
    const titles = new Set(this.#tables.map((table) => table.title));
    if (!titles.has(title)) {
      return title;
    }
    let number = 2;
    while (titles.has(`${title}（${number}）`)) {
      number += 1;
    }
    this.#remarks.note("duplicate", at, `有两张表都叫“${shown(title)}”，这一张改称“${shown(title)}（${number}）”`);
    return `${title}（${number}）`;
  }
}

/** A cell as it was typed: a number where it is one, in the table's unit or in none; null where it is empty. */
export function cellOf(text: string, unit: string): WrittenCell {
  const trimmed = text.trim();
  const read = readValue(trimmed);
  const isNumber = typeof read.value === "number" && (read.unit === "" || read.unit === unit);
  return isNumber && !/^[-+]?0\d/.test(trimmed) ? read.value : trimmed === "" ? null : trimmed;
}

/** The names of the columns of rows that are objects, in the order in which they come up; numbers for other rows. */
function columnsOf(items: readonly JsonNode[]): string[] {
  const names = new Set<string>();
  let width = 0;
  for (const node of items) {
    if (node.kind === "object") {
      for (const { key } of node.members) {
        names.add(key.trim());
      }
    } else if (node.kind === "array") {
      width = Math.max(width, node.items.length);
    }
  }
  return names.size > 0 ? [...names] : Array.from({ length: width }, (_none, index) => `列${index + 1}`);
}
