import { DOMParser, type Document, type Element, type Node, onWarningStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** WordprocessingML. */
export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** Relationships of Office documents: the namespace of `r:id` and the beginning of every relationship type. */
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The referee reads documents with code of its own: what it finds must not depend on what it judges.
 * Part names are as in the zip, without a leading slash.
 */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of a package in the order of the zip, or throws. */
export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
}

/** True where both are there and alike. */
export function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

/** Parses a part; throws on anything that is not well-formed, and on a document type declaration. */
export function parsePart(bytes: Uint8Array): Document {
  const text = strFromU8(bytes).replace(/^\uFEFF/, "");
  if (text.includes("<!DOCTYPE")) {
    throw new Error("has a document type declaration");
  }
  try {
    return new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "text/xml");
  } catch (error) {
    throw new Error(`is not well-formed: ${(error as Error).message}`);
  }
}

/** The elements of a tree in document order, the root included. */
export function* elementsOf(root: Node): Generator<Element> {
  if (root.nodeType === 1) {
    yield root as Element;
  }
  for (let child = root.firstChild; child; child = child.nextSibling) {
    yield* elementsOf(child);
  }
}

/** An element of WordprocessingML. */
export type WordElement = Element & { readonly namespaceURI: typeof W; readonly localName: string };

/** True for a WordprocessingML element of one of the names. */
export function isW(node: Node | null | undefined, ...names: string[]): node is WordElement {
  return node?.nodeType === 1 && node.namespaceURI === W && names.includes(node.localName ?? "");
}

/** The child elements, in order. */
export function childElements(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** A relationship of a part: its target as a part name, or as an address where it is external. */
export interface Relationship {
  readonly id: string;
  /** The last part of the type: styles, header, hyperlink … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part, or of the package where `part` is empty. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const bytes = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === undefined) {
    return [];
  }
  return Array.from(parsePart(bytes).getElementsByTagNameNS("*", "Relationship")).map((element) => {
    const external = element.getAttribute("TargetMode") === "External";
    const target = element.getAttribute("Target") ?? "";
    return {
      id: element.getAttribute("Id") ?? "",
      type: (element.getAttribute("Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : new URL(target, `file:///${folder}`).pathname.slice(1),
      external,
    };
  });
}

/** The name of the main document part. */
export function mainPart(parts: Parts): string {
  const main = relationshipsOf(parts, "").find((relationship) => relationship.type === "officeDocument");
  if (main === undefined) {
    throw new Error("the package has no main document");
  }
  return main.target;
}

/** Text of a paragraph with tabs and breaks, deleted text left out, inserted text kept; text boxes and notes are not part of it. */
function textOfParagraph(paragraph: Element): string {
  const collect = (element: Element): string =>
    childElements(element)
      .map((child) => {
        if (isW(child, "t")) {
          return child.textContent ?? "";
        }
        if (isW(child, "tab")) {
          return isW(child.parentNode, "r") ? "\t" : "";
        }
        if (isW(child, "br", "cr")) {
          return "\n";
        }
        const outside = isW(child, "del", "moveFrom", "drawing", "pict", "object", "rt");
        return outside || child.localName === "AlternateContent" ? "" : collect(child);
      })
      .join("");
  return collect(paragraph);
}

/**
 * The text of each paragraph of the body in document order, those in tables and content controls among them,
 * those in text boxes not. What is deleted under revision is left out. For comparing a document before and after.
 */
export function paragraphTexts(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const main = parts.get(mainPart(parts));
  if (main === undefined) {
    throw new Error("the main document is missing");
  }
  return Array.from(elementsOf(parsePart(main)))
    .filter((element) => isW(element, "p") && !isInTextBox(element))
    .map(textOfParagraph);
}

function isInTextBox(element: Element): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (isW(node, "txbxContent")) {
      return true;
    }
  }
  return false;
}
