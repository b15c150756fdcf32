import type { FlatOpc } from "../package/flat-opc";
import type { Package } from "../package/package";
import { type Relationship, relativeTarget, resolveTarget } from "../package/relationships";
import { descendants, R } from "../package/xml";
import { closest } from "../text/blocks";

/**
 * Brings what inserted content refers to by relationship: addresses of hyperlinks, pictures, charts with their own
 * parts. Parts get names that are free. A reference that leads nowhere is taken away, with the drawing that shows it.
 */
export function bringParts(pkg: Package, source: FlatOpc, body: Element): void {
  const relationships = new Map(source.relationships(source.main).map((one) => [one.id, one]));
  const names = new Map<string, string>();
  for (const element of descendants(body)) {
    for (const attribute of Array.from(element.attributes)) {
      if (attribute.namespaceURI !== R || attribute.value === "") continue;
      const relationship = relationships.get(attribute.value);
      const id = relationship && relate(pkg, source, relationship, names);
      if (id !== undefined) element.setAttributeNS(R, attribute.name, id);
      else dropReference(element, attribute.localName);
    }
  }
}

function relate(
  pkg: Package,
  source: FlatOpc,
  { type, target, external }: Relationship,
  names: Map<string, string>,
): string | undefined {
  if (external) return pkg.relateOutside(pkg.main, type, target);
  const part = resolveTarget(source.main, target);
  return source.has(part) ? pkg.relate(pkg.main, type, copyPart(pkg, source, part, names)) : undefined;
}

/** Copies a part and, under the same relationship ids, those it refers to; answers with its name in the document. */
function copyPart(pkg: Package, source: FlatOpc, part: string, names: Map<string, string>): string {
  const known = names.get(part);
  if (known !== undefined) return known;
  const [, stem = part, extension = "bin"] = /^(.*?)\d*\.([^./]+)$/.exec(part) ?? [];
  const name = pkg.freshName(stem, extension);
  names.set(part, name);
  pkg.add(name, source.contentType(part), source.bytes(part));
  for (const relationship of source.relationships(part)) {
    const inner = relationship.external ? undefined : resolveTarget(part, relationship.target);
    if (inner === undefined) pkg.addRelationship(name, relationship);
    else if (source.has(inner)) {
      const target = relativeTarget(name, copyPart(pkg, source, inner, names));
      pkg.addRelationship(name, { ...relationship, target });
    }
  }
  return name;
}

function dropReference(element: Element, attribute: string): void {
  for (const name of ["drawing", "pict", "object"]) {
    const shown = closest(element, name);
    if (shown) {
      shown.parentNode?.removeChild(shown);
      return;
    }
  }
  element.removeAttributeNS(R, attribute);
}
