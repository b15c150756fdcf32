import type { Package } from "./package";
import { child, children, isNamed, PKG, parseXml, serializeXml } from "./xml";

/**
 * A package as flat OPC: XML parts as elements, all others in base64 (the form that getOoxml answers with). The body
 * holds only those of its blocks for which `isWanted` holds, and the last section.
 */
export function flatOpcOf(pkg: Package, isWanted: (block: Element) => boolean = () => true): string {
  const doc = parseXml(`<pkg:package xmlns:pkg="${PKG}"/>`);
  const make = (name: string) => doc.createElementNS(PKG, `pkg:${name}`);
  for (const name of pkg.names()) {
    const type = pkg.contentType(name);
    if (!type || name === "[Content_Types].xml") continue;
    const part = doc.documentElement.appendChild(make("part"));
    part.setAttributeNS(PKG, "pkg:name", `/${name}`);
    part.setAttributeNS(PKG, "pkg:contentType", type);
    if (/[+/]xml$/.test(type)) {
      const data = part.appendChild(make("xmlData"));
      const root = data.appendChild(doc.importNode(pkg.xml(name).documentElement, name !== pkg.main));
      if (name === pkg.main) copyBody(pkg, root, isWanted);
    } else {
      part.setAttributeNS(PKG, "pkg:compression", "store");
      const data = part.appendChild(make("binaryData"));
      data.textContent = base64(pkg.bytes(name));
    }
  }
  return serializeXml(doc);
}

function copyBody(pkg: Package, root: Element, isWanted: (block: Element) => boolean): void {
  const source = child(pkg.xml(pkg.main).documentElement, "body")!;
  const body = root.appendChild(root.ownerDocument.importNode(source, false));
  for (const block of children(source)) {
    if (isNamed(block, "sectPr") || isWanted(block)) body.appendChild(root.ownerDocument.importNode(block, true));
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
