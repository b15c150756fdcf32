import type { Slots } from "../document/slots";
import type { KeyedTable } from "../document/table-plan";
import { itemOf, vocabulary } from "../document/vocabulary";
import { blockText } from "./block-text";
import { isFreeText } from "./fill-plan";
import { readName } from "./item-name";

/** Keys that the block's own 单位 and 期间 answer. */
const answered = new Set(["单位", "期间", "年", "下期"]);

/** The group of what the vocabulary does not know. */
const otherGroup = "其他";

const sumLabel = /^(?:合|总|共)\s*计$/;

type BlankItem = null | { readonly 值: null; readonly 单位?: string; readonly 上年同期: null };

/**
 * The block with every slot and table of the document and null values, as JSON text to be filled in by hand: one line an
 * item, in the groups and the order of the vocabulary. Places for sentences are left out.
 */
export function blankBlock({ slots, tables }: Pick<Slots, "slots" | "tables">): string {
  const items = new Map<string, BlankItem>();
  for (const { key } of slots) {
    const name = itemOf(key)?.name ?? key;
    if (!answered.has(name) && !isFreeText(name)) {
      items.set(name, null);
    }
  }
  for (const table of tables) {
    for (const [name, item] of itemsOf(table)) {
      items.set(name, items.get(name) ?? item);
    }
  }
  const branches = branchesOf(tables);
  const free = tables.filter(({ key }) => key.startsWith("表格."));
  return blockText({
    单位: null,
    期间: null,
    统计: grouped(items),
    ...(branches.size > 0
      ? {
          各支部: [...branches].map(([name, names]) => ({
            单位: name,
            ...grouped(new Map([...names].map((item) => [item, null]))),
          })),
        }
      : {}),
    ...(free.length > 0 ? { 表格: free.map(blankTable) } : {}),
  });
}

function grouped(items: ReadonlyMap<string, BlankItem>): Record<string, Record<string, BlankItem>> {
  const order = new Map(vocabulary.map(({ name }, index) => [name, index]));
  const place = (name: string) => order.get(name) ?? vocabulary.length;
  const groups = new Map<string, [string, BlankItem][]>();
  for (const [name, item] of [...items].sort(([a], [b]) => place(a) - place(b))) {
    const group = itemOf(name)?.group ?? otherGroup;
    groups.set(group, [...(groups.get(group) ?? []), [name, item]]);
  }
  return Object.fromEntries([...groups].map(([group, members]) => [group, Object.fromEntries(members)]));
}

/** The items that name the rows of a list or of a comparison with the period before. */
function itemsOf({ key, values }: KeyedTable): [string, BlankItem][] {
  const rows = values.slice(1).filter(([name = ""]) => name !== "" && !sumLabel.test(name));
  if (key.startsWith("统计.")) {
    return rows.map(([name]) => [readName(name!).key, null]);
  }
  return key.startsWith("同比.")
    ? rows.map(([name, unit]) => [readName(name!).key, { 值: null, ...(unit ? { 单位: unit } : {}), 上年同期: null }])
    : [];
}

/** The branches that name the rows of tables of branches, and the items that each is asked for. */
function branchesOf(tables: readonly KeyedTable[]): Map<string, Set<string>> {
  const branches = new Map<string, Set<string>>();
  for (const { values } of tables.filter(({ key }) => key.startsWith("支部."))) {
    const [header = [], ...rows] = values;
    for (const [branch = ""] of rows) {
      if (branch !== "" && !sumLabel.test(branch)) {
        const items = branches.get(branch) ?? [];
        branches.set(branch, new Set([...items, ...header.slice(1).map((name) => readName(name).key)]));
      }
    }
  }
  return branches;
}

/** The table with its header and what names its rows; a row of sums is made anew. */
function blankTable({ key, values }: KeyedTable): Readonly<Record<string, unknown>> {
  const [header = [], ...rows] = values;
  const parts = rows.filter(([name = ""]) => !sumLabel.test(name));
  return {
    标题: key.slice("表格.".length),
    列: header,
    行: parts.map(([name, ...cells]) => [name ?? null, ...cells.map(() => null)]),
    ...(parts.length < rows.length ? { 合计: true } : {}),
  };
}
