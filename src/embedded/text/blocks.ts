import { child, children, isElement, isNamed, MC, W } from "../package/xml";

/** Elements that hold blocks, rows, cells or runs and are not themselves anything that Word's API lists. */
const transparent = new Set([
  "body",
  "tbl",
  "tr",
  "tc",
  "sdt",
  "sdtContent",
  "customXml",
  "smartTag",
  "ins",
  "del",
  "moveFrom",
  "moveTo",
]);

/** Those that may also stand between a paragraph and a content control in it. */
const inline = new Set([...transparent, "p", "hyperlink", "fldSimple", "dir", "bdo"]);

/**
 * The paragraphs below a body, cell, table or content control in document order: through tables, content controls
 * and revisions of every level; not those of text boxes, notes and headers.
 */
export function paragraphsIn(container: Element): Element[] {
  return collect(container, "p", transparent, []);
}

/** The outermost tables below a container, in document order. */
export function tablesIn(container: Element): Element[] {
  return collect(container, "tbl", transparent, []);
}

/** The content controls (w:sdt) below a container, outer before inner, whatever they hold; not those of text boxes. */
export function controlsIn(container: Element): Element[] {
  return collect(container, "sdt", inline, [], true);
}

/** The rows of a table in order, also where they stand in content controls; not those of tables in its cells. */
export function rowsOf(table: Element): Element[] {
  return collect(table, "tr", transparent, []);
}

/** The cells of a row in order, also where they stand in content controls. */
export function cellsOf(row: Element): Element[] {
  return collect(row, "tc", transparent, []);
}

/** The nearest element of that name around a node, or undefined. */
export function closest(node: Node, name: string): Element | undefined {
  let at = node.parentNode;
  while (at && !isNamed(at, name)) at = at.parentNode;
  return (at as Element | null) ?? undefined;
}

/** How many elements of that name stand around a node. */
export function depth(node: Node, name: string): number {
  let count = 0;
  for (let at = closest(node, name); at; at = closest(at, name)) count++;
  return count;
}

function collect(
  parent: Element,
  name: string,
  through: ReadonlySet<string>,
  found: Element[],
  inner = false,
): Element[] {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (!isElement(node)) continue;
    if (isNamed(node, "AlternateContent", MC)) {
      const choice = child(node, "Choice", MC);
      if (choice) collect(choice, name, through, found, inner);
      continue;
    }
    if (node.namespaceURI !== W) continue;
    if (node.localName === name) {
      found.push(node);
      if (!inner) continue;
    }
    if (through.has(node.localName)) collect(node, name, through, found, inner);
  }
  return found;
}

/** The w:sdtContent of a w:sdt; made where it is missing. */
export function contentOf(control: Element): Element {
  const content = child(control, "sdtContent");
  if (content) return content;
  const made = control.ownerDocument.createElementNS(W, "w:sdtContent");
  control.appendChild(made);
  return made;
}

/** The content controls around a node, innermost first. */
export function controlsAround(node: Node): Element[] {
  const found: Element[] = [];
  for (let at = closest(node, "sdt"); at; at = closest(at, "sdt")) found.push(at);
  return found;
}

/** The element children of a paragraph that are its content: all but w:pPr. */
export function paragraphContent(paragraph: Element): Element[] {
  return children(paragraph).filter((node) => !isNamed(node, "pPr"));
}
