import type { Package } from "../package/package";
import { child, children, descend, MC, wAttr, wNumber, wOn } from "../package/xml";
import { paragraphsIn } from "./blocks";
import { formatNumber } from "./number-format";
import { styleById, styleChain } from "./styles";

/** What Word writes before a paragraph of an automatic list. */
export interface ListItem {
  /** 0 to 8, as Word's API counts. */
  readonly level: number;
  /** （一）, 1., ①, without the tab or space behind it; of a bullet, its character, often one of a symbol font. */
  readonly listString: string;
}

/**
 * The list items of the body, by w:p. Numbers count on through tables and content controls, and separately for every
 * definition (w:abstractNum); text boxes, notes and headers are left out, as in body.paragraphs.
 */
export function listStrings(pkg: Package): Map<Element, ListItem> {
  const lists = new Lists(pkg);
  const items = new Map<Element, ListItem>();
  for (const paragraph of paragraphsIn(child(pkg.xml(pkg.main).documentElement, "body")!)) {
    const place = lists.placeOf(paragraph);
    if (place) items.set(paragraph, { level: place.level, listString: lists.count(place) });
  }
  return items;
}

/** True for a paragraph with automatic numbering or a bullet, its own or its style's. For many, ask listStrings once. */
export function isListItem(pkg: Package, paragraph: Element): boolean {
  return new Lists(pkg).placeOf(paragraph) !== undefined;
}

interface Place {
  readonly list: List;
  readonly level: number;
}

/** One w:num with the definition behind it. */
interface List {
  readonly id: string;
  readonly counters: Counters;
  /** w:lvl by level, overrides of the w:num included. */
  readonly levels: readonly (Element | undefined)[];
  /** Level and number at which this w:num starts anew. */
  readonly starts: ReadonlyMap<number, number>;
}

/** All w:num of one w:abstractNum count together; only what each of them overrides starts anew, once. */
interface Counters {
  readonly values: (number | undefined)[];
  readonly begun: Set<string>;
}

const levelCount = 9;

class Lists {
  readonly #pkg: Package;
  readonly #nums = new Map<string, Element>();
  readonly #definitions = new Map<string, Element>();
  readonly #lists = new Map<string, List | undefined>();
  readonly #counters = new Map<Element, Counters>();

  constructor(pkg: Package) {
    this.#pkg = pkg;
    const part = pkg.related(pkg.main, "numbering")[0];
    const root = part ? pkg.xml(part).documentElement : undefined;
    for (const num of root ? children(root, "num") : []) this.#nums.set(wAttr(num, "numId") ?? "", num);
    for (const definition of root ? children(root, "abstractNum") : []) {
      this.#definitions.set(wAttr(definition, "abstractNumId") ?? "", definition);
    }
  }

  /** Where w:numPr puts a paragraph, its own before those of its styles; w:numId 0 takes it out of a list. */
  placeOf(paragraph: Element): Place | undefined {
    const own = descend(paragraph, "pPr", "numPr");
    const chain = this.#nums.size > 0 ? styleChain(this.#pkg, paragraph) : [];
    const given = [own, ...chain.map((style) => descend(style, "pPr", "numPr"))];
    const numId = given.map((numPr) => wAttr(numPr && child(numPr, "numId"), "val")).find((id) => id !== undefined);
    const list = numId === undefined || numId === "0" ? undefined : this.#list(numId);
    if (!list) return undefined;
    const level = levelIn(own) ?? (own && child(own, "numId") ? 0 : styleLevel(list, chain));
    return { list, level: Math.min(Math.max(level, 0), levelCount - 1) };
  }

  /** Counts the paragraph at that place and answers with its number; to be called in document order. */
  count({ list, level }: Place): string {
    const { values, begun } = list.counters;
    if (!begun.has(list.id)) {
      begun.add(list.id);
      for (const restarted of list.starts.keys()) values[restarted] = undefined;
    }
    const last = values[level];
    values[level] = last === undefined ? startOf(list, level) : last + 1;
    for (let below = level + 1; below < levelCount; below++) {
      // ISO/IEC 29500-1 §17.9.10: 0 never restarts; otherwise the level, counted from 1, that restarts this one.
      const restart = wNumber(descendFrom(list.levels[below], "lvlRestart"), "val") ?? below;
      if (level < restart) values[below] = undefined;
    }
    return textOf(list, level);
  }

  #list(numId: string): List | undefined {
    if (!this.#lists.has(numId)) this.#lists.set(numId, this.#read(numId));
    return this.#lists.get(numId);
  }

  #read(numId: string): List | undefined {
    const num = this.#nums.get(numId);
    const definition = num && this.#definitionOf(num, new Set());
    if (!definition) return undefined;
    const levels = new Array<Element | undefined>(levelCount).fill(undefined);
    for (const lvl of children(definition, "lvl")) levels[wNumber(lvl, "ilvl") ?? levelCount] = lvl;
    const starts = new Map<number, number>();
    for (const override of children(num, "lvlOverride")) {
      const level = wNumber(override, "ilvl") ?? levelCount;
      const lvl = child(override, "lvl");
      if (lvl) levels[level] = lvl;
      const start = wNumber(child(override, "startOverride"), "val");
      if (start !== undefined) starts.set(level, start);
    }
    let counters = this.#counters.get(definition);
    if (!counters) this.#counters.set(definition, (counters = { values: [], begun: new Set() }));
    return { id: numId, counters, levels, starts };
  }

  /** A definition may leave its levels to a numbering style, which names a w:num of its own (§17.9.21). */
  #definitionOf(num: Element, seen: Set<Element>): Element | undefined {
    const definition = this.#definitions.get(wAttr(child(num, "abstractNumId"), "val") ?? "");
    const link = definition && wAttr(child(definition, "numStyleLink"), "val");
    if (!definition || link === undefined || seen.has(definition)) return definition;
    seen.add(definition);
    const style = styleById(this.#pkg, link);
    const linked = style && this.#nums.get(wAttr(descend(style, "pPr", "numPr", "numId"), "val") ?? "");
    return (linked && this.#definitionOf(linked, seen)) ?? definition;
  }
}

/** The level that names the nearest style (w:lvl/w:pStyle), or the one that a style names itself. */
function styleLevel(list: List, chain: readonly Element[]): number {
  for (const style of chain) {
    const id = wAttr(style, "styleId");
    const linked = list.levels.findIndex((lvl) => lvl && id !== undefined && wAttr(child(lvl, "pStyle"), "val") === id);
    if (linked >= 0) return linked;
    const named = levelIn(descend(style, "pPr", "numPr"));
    if (named !== undefined) return named;
  }
  return 0;
}

function levelIn(numPr: Element | undefined): number | undefined {
  return wNumber(numPr && child(numPr, "ilvl"), "val");
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? wNumber(descendFrom(list.levels[level], "start"), "val") ?? 0;
}

function textOf(list: List, level: number): string {
  const lvl = list.levels[level];
  const text = wAttr(descendFrom(lvl, "lvlText"), "val") ?? "";
  if (formatOf(lvl) === "bullet") return text;
  const legal = wOn(descendFrom(lvl, "isLgl"));
  return text.replace(/%([1-9])/g, (_mark, digit: string) => {
    const of = Number(digit) - 1;
    const format = formatOf(list.levels[of]);
    const value = list.counters.values[of] ?? startOf(list, of);
    return formatNumber(value, legal && format !== "none" ? "decimal" : format);
  });
}

/** Formats newer than the standard stand in mc:AlternateContent, with an old one to fall back to. */
function formatOf(lvl: Element | undefined): string {
  const alternate = lvl && child(lvl, "AlternateContent", MC);
  const fallback = alternate && child(alternate, "Fallback", MC);
  return wAttr(descendFrom(lvl, "numFmt") ?? descendFrom(fallback, "numFmt"), "val") ?? "decimal";
}

function descendFrom(element: Element | undefined, name: string): Element | undefined {
  return element && child(element, name);
}
