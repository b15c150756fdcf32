import type { Document, Element } from "@xmldom/xmldom";
import { duplicates } from "./package-invariants";
import { childElements, isW, W } from "./read";

/** Style type by style id: paragraph, character, table or numbering. */
export type Styles = ReadonlyMap<string, string>;

const val = (element: Element | undefined) => element?.getAttributeNS(W, "val") ?? "";

function styleElements(styles: Document | undefined): Element[] {
  return styles?.documentElement ? childElements(styles.documentElement).filter((child) => isW(child, "style")) : [];
}

const idOf = (style: Element) => style.getAttributeNS(W, "styleId") ?? "";

/** The styles that paragraphs, runs and tables may name. */
export function knownStyles(styles: Document | undefined): Styles {
  return new Map(styleElements(styles).map((style) => [idOf(style), style.getAttributeNS(W, "type") ?? "paragraph"]));
}

/** What is wrong among the styles: doubles, references to styles that are not there, headings off their level. */
export function styleFaults(styles: Document | undefined, numbers: ReadonlySet<string>): string[] {
  const elements = styleElements(styles);
  const known = knownStyles(styles);
  const child = (style: Element, name: string) => childElements(style).find((element) => isW(element, name));
  const nameOf = (style: Element) => val(child(style, "name"));
  const faults = [
    ...[...duplicates(elements.map(idOf))].map((id) => `two styles have the id ${id}`),
    ...[...duplicates(elements.map((style) => nameOf(style).toLowerCase()))].map(
      (name) => `two styles are named ${name}`,
    ),
  ];
  for (const style of elements) {
    for (const reference of ["basedOn", "next", "link"]) {
      const target = child(style, reference);
      if (target && !known.has(val(target))) {
        faults.push(`style ${idOf(style)} refers to the style ${val(target)}, which is not there`);
      } else if (target && reference === "basedOn" && known.get(val(target)) !== known.get(idOf(style))) {
        faults.push(`style ${idOf(style)} is based on ${val(target)}, which is a style of another type`);
      }
    }
    const numId = val(style.getElementsByTagNameNS(W, "numId")[0]);
    if (numId !== "" && !numbers.has(numId)) {
      faults.push(`style ${idOf(style)} uses the list ${numId}, which is not there`);
    }
    const outline = val(style.getElementsByTagNameNS(W, "outlineLvl")[0]);
    const level = /^heading ([1-9])$/i.exec(nameOf(style))?.[1];
    if (level !== undefined && outline !== "" && Number(outline) !== Number(level) - 1) {
      faults.push(`heading ${level} has the outline level ${outline}`);
    }
    if (outline !== "" && !/^[0-9]$/.test(outline)) {
      faults.push(`style ${idOf(style)} has the outline level ${outline}`);
    }
  }
  return faults;
}

/** What is wrong among the lists: doubles, lists without a definition, levels that name styles that are not there. */
export function numberingFaults(numbering: Document | undefined, styles: Styles): string[] {
  const ids = (element: string, attribute: string) =>
    Array.from(numbering?.getElementsByTagNameNS(W, element) ?? []).map((e) => e.getAttributeNS(W, attribute) ?? "");
  const definitions = ids("abstractNum", "abstractNumId");
  const nums = Array.from(numbering?.getElementsByTagNameNS(W, "num") ?? []);
  const faults = [
    ...[...duplicates(definitions)].map((id) => `two list definitions have the id ${id}`),
    ...[...duplicates(ids("num", "numId"))].map((id) => `two lists have the id ${id}`),
  ];
  for (const num of nums) {
    const definition = val(childElements(num).find((element) => isW(element, "abstractNumId")));
    if (!definitions.includes(definition)) {
      faults.push(`list ${num.getAttributeNS(W, "numId")} uses the definition ${definition}, which is not there`);
    }
  }
  for (const reference of Array.from(numbering?.getElementsByTagNameNS(W, "pStyle") ?? [])) {
    if (!styles.has(val(reference))) {
      faults.push(`a list level belongs to the style ${val(reference)}, which is not there`);
    }
  }
  return faults;
}
