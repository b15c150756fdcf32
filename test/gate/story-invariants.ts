import type { Document, Element } from "@xmldom/xmldom";
import { childElements, elementsOf, isW, W } from "./read";
import type { Styles } from "./style-invariants";

/** What the text of a document may refer to, and which ids have been met in the parts read so far. */
export interface Known {
  readonly styles: Styles;
  readonly numbers: ReadonlySet<string>;
  readonly notes: { readonly footnote: ReadonlySet<string>; readonly endnote: ReadonlySet<string> };
  readonly comments: ReadonlySet<string>;
  readonly seen: {
    readonly controls: Set<string>;
    readonly bookmarks: Set<string>;
    readonly bookmarkNames: Set<string>;
    readonly paragraphs: Set<string>;
  };
}

type Attribute = { namespaceURI: string | null; value: string };

const word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
const styleTypes: Record<string, string> = { pStyle: "paragraph", rStyle: "character", tblStyle: "table" };
const rangeMarks = /^(bookmark|commentRange|moveFromRange|moveToRange|perm|customXml.*Range)(Start|End)$|^proofErr$/;

/** What is wrong in the text of one part; `resolves` says whether an attribute that names a relationship finds one. */
export function storyFaults(root: Document, known: Known, resolves: (attribute: Attribute) => boolean): string[] {
  const faults: string[] = [];
  const ranges = new Map<string, Set<string>>();
  const fields: number[] = [];
  for (const element of elementsOf(root)) {
    if (inFallback(element)) {
      continue;
    }
    faults.push(
      ...structureFaults(element),
      ...referenceFaults(element, known),
      ...identityFaults(element, known),
      ...rangeFaults(element, ranges),
      ...fieldFaults(element, fields),
    );
    for (const attribute of Array.from(element.attributes)) {
      if (!resolves(attribute)) {
        faults.push(`${element.nodeName} uses the relationship ${attribute.value}, which is not there`);
      }
    }
  }
  for (const [kind, open] of ranges) {
    faults.push(...[...open].map((id) => `${kind} ${id} starts and never ends`));
  }
  if (fields.length > 0) {
    faults.push("a field begins and never ends");
  }
  return faults;
}

function structureFaults(element: Element): string[] {
  if (isW(element, "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")) {
    return endsInParagraph(element) ? [] : [`${element.nodeName} does not end in a paragraph`];
  }
  if (isW(element, "tr", "sdtContent") && childElements(element).every((child) => isW(child, "trPr", "tblPrEx"))) {
    return [`${element.nodeName} is empty`];
  }
  if (isW(element, "p") && nearest(element, "p", "txbxContent")?.localName === "p") {
    return ["a paragraph stands inside a paragraph"];
  }
  if (isW(element, "delText", "t")) {
    return textFaults(element);
  }
  if (isW(element, "outlineLvl") && !/^[0-9]$/.test(val(element))) {
    return [`a paragraph has the outline level ${val(element)}`];
  }
  return [];
}

function textFaults(element: Element): string[] {
  const text = element.textContent ?? "";
  const kept = element.getAttributeNS("http://www.w3.org/XML/1998/namespace", "space") === "preserve";
  const faults =
    /^[ \t\r\n]|[ \t\r\n]$/.test(text) && !kept ? [`white space at the edge of “${text}” would be lost`] : [];
  const deleted = nearest(element, "del", "txbxContent")?.localName === "del";
  if (deleted !== (element.localName === "delText")) {
    faults.push(
      deleted ? `“${text}” is deleted but stands as w:t` : `“${text}” stands as w:delText but is not deleted`,
    );
  }
  return faults;
}

function referenceFaults(element: Element, known: Known): string[] {
  const type = element.namespaceURI === W ? styleTypes[element.localName ?? ""] : undefined;
  if (type !== undefined && known.styles.get(val(element)) !== type) {
    return [`${element.nodeName} names the style ${val(element)}, which is not there`];
  }
  if (isW(element, "numId") && !known.numbers.has(val(element))) {
    return [`a paragraph uses the list ${val(element)}, which is not there`];
  }
  if (isW(element, "footnoteReference") && !known.notes.footnote.has(id(element))) {
    return [`the footnote ${id(element)} is not there`];
  }
  if (isW(element, "endnoteReference") && !known.notes.endnote.has(id(element))) {
    return [`the endnote ${id(element)} is not there`];
  }
  if (isW(element, "commentReference", "commentRangeStart") && !known.comments.has(id(element))) {
    return [`the comment ${id(element)} is not there`];
  }
  return [];
}

function identityFaults(element: Element, { seen }: Known): string[] {
  if (isW(element, "id") && isW(element.parentNode, "sdtPr")) {
    const number = Number(val(element));
    const valid = Number.isInteger(number) && Math.abs(number) < 2 ** 31;
    return valid
      ? met(seen.controls, val(element), "content controls have the id")
      : [`a content control has the id ${val(element)}`];
  }
  if (isW(element, "bookmarkStart")) {
    return [
      ...met(seen.bookmarks, id(element), "bookmarks have the id"),
      ...met(seen.bookmarkNames, (element.getAttributeNS(W, "name") ?? "").toLowerCase(), "bookmarks are named"),
    ];
  }
  if (isW(element, "p", "tr")) {
    const paraId = element.getAttributeNS(word2010, "paraId");
    const textId = element.getAttributeNS(word2010, "textId");
    const faults = [paraId, textId]
      .filter((value): value is string => Boolean(value))
      .filter((value) => !/^[0-7][0-9A-F]{7}$/i.test(value) || Number.parseInt(value, 16) === 0)
      .map((value) => `${value} is no paragraph id`);
    return paraId ? [...faults, ...met(seen.paragraphs, paraId, "paragraphs have the id")] : faults;
  }
  return [];
}

function met(seen: Set<string>, value: string, what: string): string[] {
  const again = seen.has(value);
  seen.add(value);
  return again ? [`two ${what} ${value}`] : [];
}

function rangeFaults(element: Element, ranges: Map<string, Set<string>>): string[] {
  const [, kind, edge] = (element.namespaceURI === W && rangeMarks.exec(element.localName ?? "")) || [];
  if (kind === undefined || edge === undefined) {
    return [];
  }
  const open = ranges.get(kind) ?? new Set();
  ranges.set(kind, open);
  if (edge === "End") {
    return open.delete(id(element)) ? [] : [`${kind} ${id(element)} ends and never started`];
  }
  open.add(id(element));
  return [];
}

function fieldFaults(element: Element, fields: number[]): string[] {
  if (!isW(element, "fldChar")) {
    return [];
  }
  const type = element.getAttributeNS(W, "fldCharType");
  if (type === "begin") {
    fields.push(0);
    return [];
  }
  if (fields.length === 0) {
    return [`a field has “${type}” before its begin`];
  }
  if (type === "end") {
    fields.pop();
    return [];
  }
  const separators = (fields.pop() ?? 0) + 1;
  fields.push(separators);
  return separators > 1 ? ["a field has two separators"] : [];
}

function endsInParagraph(element: Element): boolean {
  const last = childElements(element)
    .filter((child) => !(child.namespaceURI === W && rangeMarks.test(child.localName ?? "")))
    .at(-1);
  return isW(last, "p") || (isW(last, "sdt", "sdtContent", "customXml") && endsInParagraph(last));
}

/** The nearest ancestor that is one of the names. */
function nearest(element: Element, ...names: string[]): Element | undefined {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (isW(node, ...names)) {
      return node;
    }
  }
  return undefined;
}

/** Word reads either the choice or the fallback, so that what stands in the fallback may repeat ids. */
function inFallback(element: Element): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (node.nodeName === "mc:Fallback") {
      return true;
    }
  }
  return false;
}

function val(element: Element): string {
  return element.getAttributeNS(W, "val") ?? "";
}

function id(element: Element): string {
  return element.getAttributeNS(W, "id") ?? "";
}
