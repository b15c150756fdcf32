import type { Package } from "../package/package";
import { insertInOrder, properties } from "../package/schema-order";
import { child, descendants, setWAttr, W14, wAttr, wElement } from "../package/xml";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const stories = ["header", "footer", "footnotes", "endnotes", "comments"];

/**
 * Makes the ids in inserted content unlike those of the document: content controls, bookmarks (also their names, and
 * the links that go to them) and drawings. Ends of bookmarks without a beginning are taken away, and the reverse.
 */
export function freshenIds(pkg: Package, roots: readonly Element[]): void {
  const there = [pkg.main, ...stories.flatMap((type) => pkg.related(pkg.main, type))].map(
    (part) => pkg.xml(part).documentElement,
  );
  const values = (name: string, read: (element: Element) => string | null | undefined, namespace?: string) =>
    there.flatMap((root) => descendants(root, name, namespace)).map((element) => read(element) ?? "");

  const controls = new Ids(values("sdt", (control) => wAttr(idOf(control), "val")));
  const drawings = new Ids(values("docPr", (element) => element.getAttribute("id"), drawing));
  const bookmarks = new Ids(values("bookmarkStart", (start) => wAttr(start, "id")));
  const names = new Set(values("bookmarkStart", (start) => wAttr(start, "name")?.toLowerCase()));
  for (const root of roots) {
    for (const control of descendants(root, "sdt")) freshenControl(control, controls);
    for (const element of descendants(root, "docPr", drawing)) {
      element.setAttribute("id", String(drawings.keep(element.getAttribute("id"))));
    }
    freshenBookmarks(root, bookmarks, names);
    dropParagraphIds(root);
  }
}

/** Numbers that are taken, from 1 to what a signed 32-bit number holds. */
class Ids {
  readonly #taken: Set<number>;
  #next = 1;

  constructor(values: readonly string[]) {
    this.#taken = new Set(values.map(Number));
  }

  /** The id itself where it is valid and free, otherwise a fresh one. */
  keep(value: string | null | undefined): number {
    const id = Number(value || Number.NaN);
    if (!Number.isInteger(id) || id <= 0 || id >= 0x80000000 || this.#taken.has(id)) return this.fresh();
    this.#taken.add(id);
    return id;
  }

  fresh(): number {
    while (this.#taken.has(this.#next)) this.#next++;
    this.#taken.add(this.#next);
    return this.#next;
  }
}

function idOf(control: Element): Element | undefined {
  const own = child(control, "sdtPr");
  return own && child(own, "id");
}

function freshenControl(control: Element, ids: Ids): void {
  const own = properties(control, "sdtPr");
  let id = child(own, "id");
  if (!id) {
    id = wElement(own, "id");
    insertInOrder(own, id);
  }
  setWAttr(id, "val", ids.keep(wAttr(id, "val")));
}

function freshenBookmarks(root: Element, ids: Ids, names: Set<string>): void {
  const open = new Map<string, { start: Element; id: number }>();
  const renamed = new Map<string, string>();
  const drop = (mark: Element) => mark.parentNode?.removeChild(mark);
  for (const mark of descendants(root)) {
    const id = wAttr(mark, "id") ?? "";
    const begun = open.get(id);
    if (mark.localName === "bookmarkStart") {
      if (begun) drop(begun.start);
      open.set(id, { start: mark, id: ids.fresh() });
    } else if (mark.localName === "bookmarkEnd") {
      open.delete(id);
      if (!begun) {
        drop(mark);
        continue;
      }
      setWAttr(begun.start, "id", begun.id);
      setWAttr(mark, "id", begun.id);
      const name = wAttr(begun.start, "name") ?? "";
      const free = freeName(name, names);
      names.add(free.toLowerCase());
      setWAttr(begun.start, "name", free);
      renamed.set(name, free);
    }
  }
  for (const { start } of open.values()) drop(start);
  for (const link of descendants(root, "hyperlink")) {
    const anchor = renamed.get(wAttr(link, "anchor") ?? "");
    if (anchor !== undefined) setWAttr(link, "anchor", anchor);
  }
}

/** Names of bookmarks are compared without case and have at most 40 characters. */
function freeName(name: string, names: ReadonlySet<string>): string {
  let free = name.slice(0, 40);
  for (let number = 1; names.has(free.toLowerCase()); number++) free = `${name.slice(0, 35)}_${number}`;
  return free;
}

/** w14:paraId must be unique too and below 0x80000000; it is optional, and Word gives new ones when it saves. */
function dropParagraphIds(root: Element): void {
  for (const element of descendants(root)) {
    element.removeAttributeNS(W14, "paraId");
    element.removeAttributeNS(W14, "textId");
  }
}
