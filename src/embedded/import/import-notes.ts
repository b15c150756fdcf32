import type { FlatOpc } from "../package/flat-opc";
import { ensurePart } from "../package/main-parts";
import type { Package } from "../package/package";
import { child, children, descendants, isNamed, R, setWAttr, wAttr, wNumber } from "../package/xml";

const kinds = [
  { reference: "footnoteReference", note: "footnote", part: "footnotes" },
  { reference: "endnoteReference", note: "endnote", part: "endnotes" },
] as const;

/** A note of the source that comes along, already under its id in the document. */
export interface BroughtNote {
  readonly part: (typeof kinds)[number]["part"];
  readonly element: Element;
}

/** Gives the notes of the content ids that are free in the document, and answers with them. */
export function bringNotes(pkg: Package, source: FlatOpc, body: Element): BroughtNote[] {
  const brought: BroughtNote[] = [];
  for (const { reference, note, part } of kinds) {
    const root = source.rootOf(part);
    let next = nextId(pkg, part);
    for (const mark of descendants(body, reference)) {
      const id = wAttr(mark, "id");
      const element = root && children(root, note).find((one) => wAttr(one, "id") === id);
      // A note with a link or a picture would need relationships of the part of notes; a second mark of one note, a copy.
      if (!element || hasRelationships(element) || brought.some((one) => one.element === element)) {
        dropFromRun(mark);
        continue;
      }
      setWAttr(element, "id", next);
      setWAttr(mark, "id", next);
      next++;
      brought.push({ part, element });
    }
  }
  return brought;
}

/** Puts the notes into the document. */
export function addNotes(pkg: Package, notes: readonly BroughtNote[]): void {
  for (const { part, element } of notes) {
    const name = ensurePart(pkg, part);
    const doc = pkg.xml(name);
    doc.documentElement.appendChild(doc.importNode(element, true));
    pkg.touch(name);
  }
}

/** Takes an element out, and the run around it when nothing else stands in that. */
export function dropFromRun(element: Element): void {
  const run = element.parentNode!;
  run.removeChild(element);
  if (isNamed(run, "r") && children(run).every((rest) => rest === child(run, "rPr"))) run.parentNode?.removeChild(run);
}

function nextId(pkg: Package, part: BroughtNote["part"]): number {
  const name = pkg.related(pkg.main, part)[0];
  const ids = name ? children(pkg.xml(name).documentElement).map((note) => wNumber(note, "id") ?? 0) : [];
  return Math.max(0, ...ids) + 1;
}

function hasRelationships(element: Element): boolean {
  return descendants(element).some((inner) => Array.from(inner.attributes).some((one) => one.namespaceURI === R));
}
