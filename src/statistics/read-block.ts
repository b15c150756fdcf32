import type { Statistics } from "../document/statistics";
import { isKnownUnit } from "../document/units";
import { FigureList, type Written } from "./figure-list";
import { isObjectName, readName } from "./item-name";
import type { JsonArray, JsonMember, JsonNode, JsonObject } from "./json-tree";
import { isTableForm, memberOf, TableList, textOfNode, titleNames } from "./read-tables";
import { type Remarks, shown } from "./remarks";
import { totalOf } from "./sum-branches";

const bodyNames = ["单位", "单位名称", "填报单位", "支部", "支部名称", "党支部", "党组织", "党组织名称", "部门"];
const periodNames = ["期间", "报告期间", "统计期间", "报告期", "时期", "时间"];
const statisticsNames = ["统计", "统计数据", "统计数字", "数据", "指标", "本期", "data"];
const tableNames = ["表格", "统计表", "表", "tables"];
const branchNames = ["各支部", "各单位", "各党支部", "支部列表", "下属支部", "下辖支部", "分支部"];
const baseNames = ["上年同期", "去年同期", "上期", "上年"];
const valueNames = ["值", "数值", "数量", "数", "本期", "value"];
const itemNames = ["项目", "指标", "名称", "事项", "item", "name"];
const unitNames = ["单位", "计量单位", "unit"];
const remarkNames = ["备注", "说明", "注"];

/** What stands at the top of the pasted text as one block; several blocks are branches, with their total. */
export function readBlocks(roots: readonly JsonNode[], text: string, remarks: Remarks): Statistics {
  const reader = new BlockReader(text, remarks);
  const bodies = roots.length > 1 && roots.every((root) => bodyOf(root) !== undefined);
  if (bodies) {
    reader.branches(roots, []);
  } else {
    for (const root of roots) {
      reader.root(root);
    }
  }
  return reader.statistics();
}

/** The name of the body whose block the node is; undefined where it is none. */
function bodyOf(node: JsonNode): string | undefined {
  const text = node.kind === "object" ? textOfNode(memberOf(node, bodyNames)?.value) : undefined;
  return text !== undefined && text !== "" && !isKnownUnit(text) ? text : undefined;
}

class BlockReader {
  readonly #text: string;
  readonly #remarks: Remarks;
  readonly #figures: FigureList;
  readonly #bases: FigureList;
  readonly #tables: TableList;
  #branches: Statistics[] = [];
  #branchesAt = 0;
  #unit = "";
  #period = "";

  constructor(text: string, remarks: Remarks) {
    this.#text = text;
    this.#remarks = remarks;
    this.#figures = new FigureList(remarks);
    this.#bases = new FigureList(remarks);
    this.#tables = new TableList(remarks);
  }

  statistics(): Statistics {
    const bases = new Map(this.#bases.figures.map(({ key, value, unit }) => [`${key} ${unit}`, value]));
    const compared = new Set(this.#figures.figures.map(({ key, unit }) => `${key} ${unit}`));
    for (const { key, name, unit, path } of this.#bases.figures) {
      if (!compared.has(`${key} ${unit}`)) {
        const said = `“${shown(name)}”只有上年同期的数，没有本期的，没有读`;
        this.#remarks.note("ignored", this.#bases.placeOf(key), said, path);
      }
    }
    const own: Statistics = {
      unit: this.#unit,
      period: this.#period,
      figures: this.#figures.figures.map((figure) => {
        const base = bases.get(`${figure.key} ${figure.unit}`);
        return figure.base === undefined && typeof base === "number" ? { ...figure, base } : figure;
      }),
      tables: this.#tables.tables,
      branches: this.#branches,
    };
    return this.#branches.length > 0 ? totalOf(own, this.#remarks, this.#branchesAt) : own;
  }

  root(root: JsonNode): void {
    const inner = unwrapped(root);
    if (inner.kind === "object" && isTableForm(inner)) {
      this.#tables.addForm(inner, "统计表", []);
    } else if (inner.kind === "object") {
      this.block(inner, []);
    } else if (inner.kind === "array" && inner.items.length === 1 && inner.items[0]!.kind === "object") {
      this.root(inner.items[0]!);
    } else if (inner.kind === "array") {
      this.#array(inner, "统计表", "", []);
    } else {
      const source = shown(this.#source(inner));
      this.#remarks.note("ignored", inner.start, `${source} 前面没有项目名，没有读`);
    }
  }

  /** The members of a whole block. */
  block(block: JsonObject, path: readonly string[]): void {
    for (const member of block.members) {
      const { key, value, start } = member;
      const name = key.trim();
      const here = [...path, name];
      const nested = value.kind === "object" || value.kind === "array";
      if (!nested && (bodyNames.includes(name) || periodNames.includes(name)) && readName(name).item === undefined) {
        this.#about(name, value, start);
      } else if (nested && tableNames.includes(name)) {
        this.#allTables(value, here);
      } else if (value.kind === "object" && statisticsNames.includes(name)) {
        this.block(value, here);
      } else if (value.kind === "object" && baseNames.includes(name)) {
        this.#group(value, "", here, this.#bases);
      } else if (value.kind === "array" && branchNames.includes(name)) {
        this.branches(value.items, here);
      } else {
        this.#member(member, "", "", here, this.#figures);
      }
    }
  }

  branches(nodes: readonly JsonNode[], path: readonly string[]): void {
    this.#branchesAt = nodes[0]?.start ?? 0;
    nodes.forEach((node, index) => {
      if (node.kind === "object") {
        const reader = new BlockReader(this.#text, this.#remarks);
        reader.block(node, [...path, bodyOf(node) ?? `第${index + 1}个`]);
        this.#branches.push(reader.statistics());
      } else {
        this.#remarks.note("ignored", node.start, `${shown(this.#source(node))} 不是一个支部的数字，没有读`, path);
      }
    });
  }

  #about(name: string, value: JsonNode, at: number): void {
    const text = value.kind === "text" ? value.text.normalize("NFKC").trim() : undefined;
    if (text === undefined && !(value.kind === "word" && value.value === null)) {
      this.#remarks.note("ignored", at, `“${name}”应当是文字，${shown(this.#source(value))} 没有读`, [name]);
    } else if (text !== undefined && !/^【.*】$/.test(text)) {
      const isPeriod = periodNames.includes(name);
      const before = isPeriod ? this.#period : this.#unit;
      if (before !== "" && before !== text) {
        this.#remarks.note("duplicate", at, `“${name}”前面已有“${shown(before)}”，用“${shown(text)}”`, [name]);
      }
      if (isPeriod) {
        this.#period = text;
      } else {
        this.#unit = text;
      }
    }
  }

  #allTables(value: JsonNode, path: readonly string[]): void {
    if (value.kind === "object" && isTableForm(value)) {
      this.#tables.addForm(value, "统计表", path);
    } else if (value.kind === "object") {
      for (const { key, value: table } of value.members) {
        this.#table(table, key.trim(), [...path, key.trim()]);
      }
    } else if (value.kind === "array" && !value.items.every(isTable)) {
      this.#array(value, "统计表", "", path);
    } else if (value.kind === "array") {
      value.items.forEach((item, index) => {
        this.#table(item, `表${index + 1}`, [...path, textOfTitle(item) ?? String(index + 1)]);
      });
    }
  }

  #table(table: JsonNode, title: string, path: readonly string[]): void {
    if (table.kind === "object") {
      this.#tables.addForm(table, title, path);
    } else if (table.kind === "array") {
      this.#tables.addList(table, title, path);
    } else {
      this.#remarks.note("ignored", table.start, `“${shown(title)}”不是表，没有读`, path);
    }
  }

  /** Items and groups in a group. A group's own 单位 is the unit of its items. */
  #group(object: JsonObject, group: string, path: readonly string[], figures: FigureList): void {
    const given = memberOf(object, unitNames);
    const unit = textOfNode(given?.value) ?? "";
    const isUnit = isKnownUnit(unit);
    for (const member of object.members) {
      if (member !== given || !isUnit) {
        this.#member(member, group, isUnit ? unit : "", [...path, member.key.trim()], figures);
      }
    }
  }

  #member(member: JsonMember, group: string, unit: string, path: readonly string[], figures: FigureList): void {
    const { key, value, start: at } = member;
    const name = key.trim();
    if (isObjectName(name)) {
      this.#remarks.note("ignored", at, `“${name}”不是项目名，没有读`, path);
    } else if (value.kind === "array") {
      this.#array(value, name, group || name, path);
    } else if (value.kind !== "object") {
      const written = this.#written(value, name, path);
      if (written) {
        figures.add({ name, group, value: written, unit, path, at });
      }
    } else if (isTableForm(value)) {
      this.#tables.addForm(value, name, path);
    } else if (memberOf(value, valueNames) && value.members.every(({ value: inner }) => inner.kind !== "object")) {
      this.#valueForm(value, name, group, unit, path, at, figures);
    } else {
      this.#group(value, name, path, figures);
    }
  }

  /** {"值": 2086, "单位": "元", "上年同期": 1980} */
  #valueForm(
    form: JsonObject,
    name: string,
    group: string,
    unit: string,
    path: readonly string[],
    at: number,
    figures: FigureList,
  ): void {
    const given = memberOf(form, valueNames)!;
    const beside = memberOf(form, baseNames);
    for (const { key, start } of form.members) {
      if (![...valueNames, ...baseNames, ...unitNames, ...itemNames].includes(key.trim())) {
        const isRemark = remarkNames.includes(key.trim());
        this.#remarks.note(
          "ignored",
          start,
          `“${shown(name)}”的“${shown(key)}”${isRemark ? "" : "不认得，"}没有读`,
          path,
        );
      }
    }
    const value = this.#written(given.value, name, path);
    const base = beside && this.#written(beside.value, name, path);
    const own = (textOfNode(memberOf(form, unitNames)?.value) ?? "").normalize("NFKC");
    if (value) {
      figures.add({ name, group, value, unit: own || unit, ...(base ? { base } : {}), path, at });
    }
  }

  #array(list: JsonArray, name: string, group: string, path: readonly string[]): void {
    const { items } = list;
    const objects = items.filter((item) => item.kind === "object");
    if (items.length > 0 && objects.length === items.length) {
      if (objects.every(isItem)) {
        for (const item of objects) {
          const itemName = textOfNode(memberOf(item, itemNames)!.value)!;
          this.#valueForm(item, itemName, group, "", [...path, itemName], item.start, this.#figures);
        }
      } else if (objects.every(isTableForm)) {
        this.#allTables(list, path);
      } else if (objects.every(isBranch)) {
        this.branches(items, path);
      } else if (objects.length === 1 && group !== "" && objects[0]!.members.every(({ key }) => readName(key).item)) {
        this.#group(objects[0]!, group, path, this.#figures);
      } else if (objects.every(({ members }) => members.some(({ value }) => value.kind === "object"))) {
        for (const item of objects) {
          this.block(item, path);
        }
      } else {
        this.#tables.addList(list, name, path);
      }
    } else if (items.some((item) => item.kind === "array" || item.kind === "object")) {
      this.#tables.addList(list, name, path);
    } else {
      const said = `${shown(this.#source(list))} 看不出各是什么，没有读；写成 {"项目": 数字}`;
      this.#remarks.note("ignored", list.start, said, path);
    }
  }

  #written(node: JsonNode, name: string, path: readonly string[]): Written | undefined {
    const source = this.#source(node);
    if (node.kind === "number") {
      return { text: numeral(node.value) ?? node.text, source, at: node.start, plain: true };
    }
    if (node.kind === "text") {
      const plain = !node.plain && /^[-+]?\d+(?:\.\d+)?[^\d\s]*$/.test(node.text);
      return { text: node.text, source, at: node.start, plain };
    }
    if (node.kind === "word" && node.value === null) {
      return { text: "", source, at: node.start, plain: true };
    }
    this.#remarks.note("ignored", node.start, `“${shown(name)}”的值 ${shown(source)} 不是数字，没有读`, path);
    return undefined;
  }

  #source(node: JsonNode): string {
    return this.#text.slice(node.start, node.end);
  }
}

/** A number in plain figures, without what binary fractions add behind the 15th; undefined where it cannot be kept exactly. */
function numeral(value: number): string | undefined {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return text.includes("e") || Math.abs(value) >= 1e15 || !Number.isFinite(value) ? undefined : text;
}

/** The block itself where it stands alone inside others: {"data": {"单位": …}}. */
function unwrapped(node: JsonNode): JsonNode {
  const only = node.kind === "object" && node.members.length === 1 ? node.members[0]! : undefined;
  if (only?.value.kind !== "object" || isTableForm(only.value)) {
    return node;
  }
  const { key, value: inner } = only;
  const parts = [...statisticsNames, ...tableNames];
  const holdsParts = inner.members.some(({ key, value }) => parts.includes(key.trim()) && !("text" in value));
  const isBlock = bodyOf(inner) !== undefined || memberOf(inner, periodNames) !== undefined || holdsParts;
  return isBlock && ![...parts, ...periodNames, ...baseNames].includes(key.trim()) ? unwrapped(inner) : node;
}

function isTable(node: JsonNode): boolean {
  return node.kind === "object" && (memberOf(node, titleNames) !== undefined || isTableForm(node));
}

function textOfTitle(node: JsonNode): string | undefined {
  return node.kind === "object" ? textOfNode(memberOf(node, titleNames)?.value) : undefined;
}

/** {"项目": "支委会", "值": 6} */
function isItem(object: JsonObject): boolean {
  const name = textOfNode(memberOf(object, itemNames)?.value);
  const value = object.members.some(({ key }) => key !== "本期" && valueNames.includes(key.trim()));
  return name !== undefined && name !== "" && value;
}

/** A block of one branch: its name, and groups or items that the vocabulary knows. */
function isBranch(object: JsonObject): boolean {
  const rest = object.members.filter(({ key }) => ![...bodyNames, ...periodNames].includes(key.trim()));
  const known = rest.filter(({ key, value }) => value.kind === "object" || readName(key).item !== undefined);
  return bodyOf(object) !== undefined && known.length > 0 && known.length * 2 >= rest.length;
}
