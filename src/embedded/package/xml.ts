import { DOMParser as PortableParser, XMLSerializer as PortableSerializer } from "@xmldom/xmldom";

/** WordprocessingML, transitional (ISO/IEC 29500-4). */
export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** The namespace of r:id, r:embed and r:link. */
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The relationships parts of a package. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** [Content_Types].xml. */
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
/** Flat OPC, as insertOoxml and getOoxml exchange it. */
export const PKG = "http://schemas.microsoft.com/office/2006/xmlPackage";
/** Word 2010: w14:paraId, w14:textId. */
export const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
/** Markup compatibility: mc:Ignorable, mc:AlternateContent. */
export const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** xml:space. */
export const XML = "http://www.w3.org/XML/1998/namespace";
/** Namespace declarations. */
export const XMLNS = "http://www.w3.org/2000/xmlns/";

/** A text that is not well-formed XML, or one that carries a document type declaration. `message` is for the log. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  constructor(
    message: string,
    readonly kind: "malformed" | "doctype",
    /** Counted from 1, where the parser says it. */
    readonly line?: number,
  ) {
    super(message);
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * Parses a part: with the browser's own parser where there is one, with @xmldom/xmldom in Node, and with the same
 * result. A byte order mark is dropped. Throws an XmlError for text that is not well-formed, and for every document
 * type declaration, so that no entity is ever expanded (ISO/IEC 29500-2 §8.1.4 forbids them in a package).
 */
export function parseXml(text: string): Document {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (hasDoctype(source)) throw new XmlError("document type declaration", "doctype");
  // The declared encoding speaks of bytes; some parsers would apply it to the decoded text.
  const body = source.replace(/^<\?xml\s[^?]*\?>/, "");
  return typeof DOMParser === "undefined" ? parsePortably(body) : parseNatively(body);
}

/** True where a document type declaration stands in the prolog: before the first tag, behind comments and instructions. */
export function hasDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/[\s\uFEFF]/.test(text[at] ?? "")) at++;
    const close = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : undefined;
    if (!close) return /^<!doctype/i.test(text.slice(at, at + 9));
    const end = text.indexOf(close, at);
    if (end < 0) return false;
    at = end + close.length;
  }
}

/** The text of a whole part, always with the declaration that Word itself writes. */
export function serializeXml(doc: Document): string {
  const text =
    typeof XMLSerializer === "undefined"
      ? new PortableSerializer().serializeToString(doc as never)
      : new XMLSerializer().serializeToString(doc);
  return declaration + text.replace(/^(<\?xml\s[^?]*\?>)?\s*/, "");
}

/** The child elements in document order: all of them, or those of one name. */
export function children(parent: Node, localName?: string, namespace = W): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (localName === undefined ? isElement(node) : isNamed(node, localName, namespace)) found.push(node as Element);
  }
  return found;
}

/** The first child element of that name. */
export function child(parent: Node, localName: string, namespace = W): Element | undefined {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isNamed(node, localName, namespace)) return node;
  }
  return undefined;
}

/** The child at the end of a path of names: `descend(p, "pPr", "numPr", "ilvl")`. */
export function descend(parent: Node, ...path: string[]): Element | undefined {
  let at: Element | undefined = parent as Element;
  for (const name of path) at = at && child(at, name);
  return at;
}

/** Every element below `root` (not `root` itself) in document order, of one name or of any; a list that stays as it is. */
export function descendants(root: Node, localName?: string, namespace = W): Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (localName === undefined ? isElement(node) : isNamed(node, localName, namespace)) found.push(node as Element);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
  return found;
}

/** True for an element, whatever its name. */
export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** True for an element of that name; WordprocessingML unless another namespace is given. */
export function isNamed(node: Element, localName: string, namespace?: string): boolean;
export function isNamed(node: Node | null, localName: string, namespace?: string): node is Element;
export function isNamed(node: Node | null, localName: string, namespace = W): boolean {
  return isElement(node) && node.localName === localName && node.namespaceURI === namespace;
}

/** The attribute w:name, or undefined where it is not there (an empty one is ""). */
export function wAttr(element: Element | undefined, name: string): string | undefined {
  return element?.hasAttributeNS(W, name) ? (element.getAttributeNS(W, name) ?? undefined) : undefined;
}

/** The attribute w:name as a whole number, or undefined where it is not there or not a number. */
export function wNumber(element: Element | undefined, name: string): number | undefined {
  const value = wAttr(element, name);
  return value !== undefined && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined;
}

/** Sets w:name, or removes it for undefined. */
export function setWAttr(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttributeNS(W, name);
  else element.setAttributeNS(W, `w:${name}`, String(value));
}

/** The value of an on/off property such as w:b or w:titlePg (ST_OnOff); false where the element is not there. */
export function wOn(element: Element | undefined): boolean {
  if (!element) return false;
  const value = wAttr(element, "val");
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** A new element w:name with w: attributes, not yet in the tree. */
export function wElement(
  owner: Document | Element,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
): Element {
  const doc = owner.nodeType === 9 ? (owner as Document) : owner.ownerDocument!;
  const element = doc.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) setWAttr(element, key, value);
  return element;
}

function parseNatively(text: string): Document {
  const doc = new DOMParser().parseFromString(text, "application/xml");
  const root = doc.documentElement;
  // Firefox answers with a document that is the error; Chromium and WebKit put it first into the root, or, where there
  // is no root, into the body of a page.
  const first = [root, root?.firstChild, root?.firstChild?.firstChild].find((node) => node?.nodeName === "parsererror");
  if (!root || first) {
    const message = first?.textContent ?? "no root element";
    throw new XmlError(message, "malformed", lineOf(message));
  }
  return doc;
}

function parsePortably(text: string): Document {
  refuseWhatBrowsersRefuse(text);
  try {
    const parser = new PortableParser({
      onError: (level, message) => {
        // U+FFFD in the text is what some other program left there; the text is well-formed all the same.
        if (level !== "warning" || !message.startsWith("Unicode replacement character")) throw new Error(message);
      },
      // XML 1.0 §2.11; the default would also turn U+0085 and U+2028 of the text into line feeds.
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, "\n"),
    });
    return parser.parseFromString(text, "application/xml") as unknown as Document;
  } catch (error) {
    const { message, locator } = error as Error & { locator?: { lineNumber?: number } };
    throw new XmlError(message, "malformed", locator?.lineNumber || lineOf(message));
  }
}

function lineOf(message: string): number | undefined {
  const line = /line\D{0,3}(\d+)/i.exec(message)?.[1];
  return line ? Number(line) : undefined;
}

const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const reference = /&(?:amp|lt|gt|quot|apos|#(\d+)|#x([0-9a-fA-F]+));/y;

/** @xmldom/xmldom lets illegal characters and stray ampersands pass, which browsers and Word do not. */
function refuseWhatBrowsersRefuse(text: string): void {
  const bad = illegal.exec(text);
  if (bad) throw new XmlError("illegal character", "malformed", lineAt(text, bad.index));
  const marks = /<!\[CDATA\[|<!--|<\?|&/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === "&") {
      if (!isReference(text, mark.index)) {
        throw new XmlError("stray ampersand or unknown entity", "malformed", lineAt(text, mark.index));
      }
      continue;
    }
    const end = text.indexOf(mark[0] === "<?" ? "?>" : mark[0] === "<!--" ? "-->" : "]]>", marks.lastIndex);
    if (end < 0) return;
    marks.lastIndex = end;
  }
}

function isReference(text: string, at: number): boolean {
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (!match) return false;
  const code = match[1] ? Number(match[1]) : match[2] ? Number.parseInt(match[2], 16) : undefined;
  if (code === undefined) return true;
  return (
    code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) && !illegal.test(String.fromCodePoint(code)) && code > 0
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
