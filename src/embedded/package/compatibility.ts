import { descendants, MC, XMLNS } from "./xml";

/**
 * Declares at each mc:Choice the prefixes that its Requires names: they are text, so that no serializer would carry
 * their declarations along when the content moves to another document.
 */
export function declareRequired(root: Element): void {
  for (const choice of descendants(root, "Choice", MC)) {
    for (const prefix of words(choice.getAttribute("Requires"))) {
      const namespace = choice.lookupNamespaceURI(prefix);
      if (namespace) choice.setAttributeNS(XMLNS, `xmlns:${prefix}`, namespace);
    }
  }
}

/**
 * Makes namespaces that the content uses and that its source part may ignore ignorable in the part it comes to as
 * well, so that an older Word still opens it. Answers whether the target was changed.
 */
export function carryIgnorable(source: Element, content: readonly Element[], target: Element): boolean {
  const wanted = words(source.getAttributeNS(MC, "Ignorable"))
    .map((prefix) => [prefix, source.lookupNamespaceURI(prefix) ?? ""] as const)
    .filter(([, namespace]) => namespace !== "" && content.some((element) => uses(element, namespace)));
  const ignored = words(target.getAttributeNS(MC, "Ignorable"));
  const known = new Set(ignored.map((prefix) => target.lookupNamespaceURI(prefix)));
  const missing = wanted.filter(([, namespace]) => !known.has(namespace));
  for (const [prefix, namespace] of missing) {
    let own = prefix;
    for (let number = 1; ![null, namespace].includes(target.lookupNamespaceURI(own)); number++) own = prefix + number;
    target.setAttributeNS(XMLNS, `xmlns:${own}`, namespace);
    ignored.push(own);
  }
  if (missing.length === 0) return false;
  const prefix = target.lookupPrefix(MC) ?? "mc";
  target.setAttributeNS(XMLNS, `xmlns:${prefix}`, MC);
  target.setAttributeNS(MC, `${prefix}:Ignorable`, ignored.join(" "));
  return true;
}

function words(value: string | null): string[] {
  return value?.split(/\s+/).filter(Boolean) ?? [];
}

function uses(element: Element, namespace: string): boolean {
  return [element, ...descendants(element)].some(
    (node) =>
      node.namespaceURI === namespace || Array.from(node.attributes).some((one) => one.namespaceURI === namespace),
  );
}
