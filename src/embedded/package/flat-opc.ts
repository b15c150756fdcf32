import { isOfType, type Relationship, readRelationships, relationshipsPart, resolveTarget } from "./relationships";
import { child, children, isElement, isNamed, PKG, parseXml, serializeXml, W, XMLNS } from "./xml";

/**
 * A package as one XML text (pkg:package), the form in which Word exchanges content. It is read once and then taken
 * apart: whoever brings its content into a document may change its elements.
 */
export class FlatOpc {
  /** w:document of the main part. */
  readonly document: Element;
  readonly main: string;
  readonly #parts = new Map<string, Element>();

  /** Throws an XmlError for what is not well-formed, and an Error for what is no flat package of a Word document. */
  constructor(text: string) {
    const root = parseXml(text).documentElement;
    if (!isNamed(root, "package", PKG)) throw new Error("not a pkg:package");
    for (const part of children(root, "part", PKG)) {
      this.#parts.set((part.getAttributeNS(PKG, "name") ?? "").replace(/^\//, ""), part);
    }
    this.main = this.related("", "officeDocument") ?? "";
    const document = this.root(this.main);
    if (!isNamed(document ?? null, "document", W)) throw new Error("no main document in the package");
    this.document = document!;
  }

  /** The root element of an XML part, or undefined for one that is binary or not there. */
  root(part: string): Element | undefined {
    const data = this.#data(part, "xmlData");
    for (let node = data?.firstChild ?? null; node; node = node.nextSibling) if (isElement(node)) return node;
    return undefined;
  }

  /** The root element of the first part that a relationship of that type leads to from the main document. */
  rootOf(type: string): Element | undefined {
    const part = this.related(this.main, type);
    return part === undefined ? undefined : this.root(part);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  contentType(part: string): string {
    return this.#parts.get(part)?.getAttributeNS(PKG, "contentType") || "application/octet-stream";
  }

  /** What the part would hold in a zip file. */
  bytes(part: string): Uint8Array {
    const root = this.root(part);
    if (root) return new TextEncoder().encode(serializeXml(standingAlone(root)));
    const data = this.#data(part, "binaryData")?.textContent ?? "";
    return Uint8Array.from(atob(data.replace(/\s+/g, "")), (char) => char.charCodeAt(0));
  }

  /** The relationships of a part, or of the package itself for "". */
  relationships(from: string): Relationship[] {
    const root = this.root(relationshipsPart(from));
    return root ? readRelationships(root) : [];
  }

  /** The first part that a relationship of that type leads to. */
  related(from: string, type: string): string | undefined {
    return this.relationships(from)
      .filter((relationship) => !relationship.external && isOfType(relationship, type))
      .map((relationship) => resolveTarget(from, relationship.target))
      .find((name) => this.has(name));
  }

  #data(part: string, name: string): Element | undefined {
    const element = this.#parts.get(part);
    return element && child(element, name, PKG);
  }
}

/** A copy as a document of its own, with the prefixes that were declared around it (mc:Ignorable names them). */
function standingAlone(root: Element): Document {
  const doc = parseXml("<none/>");
  const copy = doc.importNode(root, true) as Element;
  for (let around = root.parentNode; isElement(around); around = around.parentNode) {
    for (const { name, value } of Array.from(around.attributes)) {
      if (name.startsWith("xmlns:") && !copy.hasAttribute(name)) copy.setAttributeNS(XMLNS, name, value);
    }
  }
  doc.replaceChild(copy, doc.documentElement);
  return doc;
}
