import { ensurePart } from "../package/main-parts";
import type { Package } from "../package/package";
import { child, children, descend, wAttr, wNumber } from "../package/xml";
import { builtInName, styleKey } from "./style-names";

/** The style of a paragraph as Word's API tells it. */
export interface ParagraphStyle {
  /** w:styleId; "" where the document has no style part. */
  readonly id: string;
  /** w:name: "heading 1" for Word's first heading, whatever the id. */
  readonly name: string;
  /** Word.BuiltInStyleName: Normal, Heading1 … Heading9, Title …, or Other. */
  readonly builtIn: string;
  /** 1 to 9, or 10 for body text, as Word's API counts (w:outlineLvl counts from 0). */
  readonly outlineLevel: number;
}

interface Index {
  readonly byId: Map<string, Element>;
  /** The default styles by type, as far as they were asked for. */
  readonly defaults: Map<string, Element | undefined>;
}

const nothing: Index = { byId: new Map(), defaults: new Map() };
const indexes = new WeakMap<Document, Index>();

/** The w:style of that id, or undefined. */
export function styleById(pkg: Package, id: string | undefined): Element | undefined {
  return id === undefined ? undefined : styleIndex(pkg).byId.get(id);
}

/** The w:style of that type and name; built-in styles are found by their English and their Chinese name. */
export function styleByName(pkg: Package, type: string, name: string): Element | undefined {
  const wanted = styleKey(name);
  return [...styleIndex(pkg).byId.values()].find(
    (style) => typeOf(style) === type && styleKey(nameOf(style)) === wanted,
  );
}

/** w:name of a w:style; "" where it has none. */
export function nameOf(style: Element): string {
  return wAttr(child(style, "name"), "val") ?? "";
}

/** w:type of a w:style. */
export function typeOf(style: Element): string {
  return wAttr(style, "type") ?? "paragraph";
}

/** The styles that decide over a paragraph: its own, or the default one, and those it is based on, nearest first. */
export function styleChain(pkg: Package, paragraph: Element): Element[] {
  const wanted = styleById(pkg, wAttr(descend(paragraph, "pPr", "pStyle"), "val"));
  const own = wanted && typeOf(wanted) === "paragraph" ? wanted : defaultStyle(pkg);
  return own ? withBases(pkg, own) : [];
}

/** A style and those it is based on, nearest first; one that is based on itself ends the chain. */
export function withBases(pkg: Package, style: Element): Element[] {
  const chain: Element[] = [];
  for (
    let at: Element | undefined = style;
    at && !chain.includes(at);
    at = styleById(pkg, wAttr(child(at, "basedOn"), "val"))
  ) {
    chain.push(at);
  }
  return chain;
}

/** The style and the outline level of a paragraph, by its own properties, its style and what that is based on. */
export function styleOf(pkg: Package, paragraph: Element): ParagraphStyle {
  const chain = styleChain(pkg, paragraph);
  const style = chain[0];
  const name = style ? nameOf(style) : "Normal";
  return {
    id: (style && wAttr(style, "styleId")) ?? "",
    name,
    builtIn: builtInName(name),
    outlineLevel: outlineLevel(paragraph, chain),
  };
}

/** Adds a copy of a w:style to the document unless a style has its id; answers whether it was added. */
export function addStyleIfAbsent(pkg: Package, style: Element): boolean {
  const id = wAttr(style, "styleId") ?? "";
  if (styleById(pkg, id)) return false;
  const part = ensurePart(pkg, "styles");
  const doc = pkg.xml(part);
  const added = doc.importNode(style, true) as Element;
  doc.documentElement.appendChild(added);
  styleIndex(pkg).byId.set(id, added);
  pkg.touch(part);
  return true;
}

/** The default style of a type: of paragraphs, unless another is given. */
export function defaultStyle(pkg: Package, type = "paragraph"): Element | undefined {
  const { byId, defaults } = styleIndex(pkg);
  if (!defaults.has(type)) {
    const styles = [...byId.values()].filter((style) => typeOf(style) === type);
    // Several may be marked; the last one counts (ISO/IEC 29500-1 §17.7.4.17).
    const marked = styles.filter((style) => ["1", "true", "on"].includes(wAttr(style, "default") ?? "")).at(-1);
    const normal = type === "paragraph" ? styles.find((style) => builtInName(nameOf(style)) === "Normal") : undefined;
    defaults.set(type, marked ?? normal);
  }
  return defaults.get(type);
}

function outlineLevel(paragraph: Element, chain: readonly Element[]): number {
  const own = levelIn(paragraph);
  if (own !== undefined) return own;
  for (const style of chain) {
    const level = levelIn(style) ?? headingLevel(style);
    if (level !== undefined) return level;
  }
  return 10;
}

function levelIn(holder: Element): number | undefined {
  const level = wNumber(descend(holder, "pPr", "outlineLvl"), "val");
  return level === undefined ? undefined : level >= 0 && level <= 8 ? level + 1 : 10;
}

/** The level of Word's own headings belongs to the style itself, so that some writers leave it out of the file. */
function headingLevel(style: Element): number | undefined {
  const level = /^Heading(\d)$/.exec(builtInName(nameOf(style)))?.[1];
  return level ? Number(level) : undefined;
}

function styleIndex(pkg: Package): Index {
  const part = pkg.related(pkg.main, "styles")[0];
  if (!part) return nothing;
  const doc = pkg.xml(part);
  let index = indexes.get(doc);
  if (!index) {
    index = { byId: new Map(), defaults: new Map() };
    for (const style of children(doc.documentElement, "style")) {
      const id = wAttr(style, "styleId") ?? "";
      if (!index.byId.has(id)) index.byId.set(id, style);
    }
    indexes.set(doc, index);
  }
  return index;
}
