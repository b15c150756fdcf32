import { isKnownUnit } from "../document/units";
import { type Item, itemOf } from "../document/vocabulary";

/** What a name says: the item, where the vocabulary knows one, and the unit in brackets behind it. */
export interface ReadName {
  /** As it was written, without the unit. */
  readonly name: string;
  /** Under which the figure is filled. */
  readonly key: string;
  readonly unit: string;
  readonly item?: Item;
}

/** Names that every object of the language has; nobody counts such a thing, and no object may ever be keyed by them. */
const objectNames = new Set(["__proto__", "constructor", "prototype"]);

/** True for a name that no figure and no group can have. */
export function isObjectName(name: string): boolean {
  return objectNames.has(name.trim());
}

/** Endings of a name that only say in what it is counted, with the units that they go with. */
const countings: readonly [RegExp, RegExp][] = [
  [/(?:召开|开展)?次数$/, /^次$/],
  [/场次$|场数$/, /^场$/],
  [/人数$/, /^[名人]$/],
  [/人次数?$/, /^人次$/],
  [/金额$/, /^元$/],
  [/篇数$/, /^篇$/],
  [/件数$/, /^件$/],
  [/份数$/, /^份$/],
  [/数量?$/, /./],
];

/** Reads 支委会, 党费金额（元）, 1.支委会次数, 其中：预备党员. */
export function readName(written: string): ReadName {
  const trimmed = written.replace(/[\u200B\uFEFF]/g, "").trim();
  const bracketed = /^(.+?)\s*[（(]\s*(?:单位[:：])?([^（）()]{1,5}?)\s*[)）]$/.exec(trimmed);
  const unit = bracketed ? bracketed[2]!.normalize("NFKC") : "";
  const name = isKnownUnit(unit) ? bracketed![1]! : trimmed;
  const item = findItem(name);
  return { name, key: item?.name ?? name, unit: isKnownUnit(unit) ? unit : "", ...(item ? { item } : {}) };
}

/** The item that a name means, numbers before it, quotes in it and what it is counted in left aside. */
function findItem(name: string): Item | undefined {
  const bare = name
    .replace(/^(?:[一二三四五六七八九十]+、|\d+[.．、]|[（(][一二三四五六七八九十\d]+[)）])/, "")
    .replace(/^其中[:：]?/, "")
    .replace(/["'“”‘’「」]/g, "");
  const found = itemOf(name) ?? itemOf(bare);
  if (found) {
    return found;
  }
  for (const [ending, unit] of countings) {
    const item = ending.test(bare) ? itemOf(bare.replace(ending, "")) : undefined;
    if (item) {
      return unit.test(item.units[0]!) ? item : undefined;
    }
  }
  return undefined;
}
