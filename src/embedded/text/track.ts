import { ensurePart } from "../package/main-parts";
import type { Package } from "../package/package";
import { insertInOrder, properties } from "../package/schema-order";
import { child, children, descendants, isNamed, wElement, wNumber, wOn } from "../package/xml";
import { closest } from "./blocks";
import { formatAt, newRun, replaceText, type Side, splitRun } from "./edit-text";
import { type Piece, type TextMap, textMap } from "./text-map";

/** Whose a tracked change or a comment is, and when it was made. Nobody has told the embedded Word a name. */
export const author = "拟稿";
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** True where changes are tracked: w:trackRevisions of the settings part. */
export function isTracking(pkg: Package): boolean {
  const [settings] = pkg.related(pkg.main, "settings");
  return settings !== undefined && wOn(child(pkg.xml(settings).documentElement, "trackRevisions"));
}

/** Switches the tracking of changes on or off. No step of undo belongs to it, as in Word. */
export function setTracking(pkg: Package, on: boolean): void {
  if (isTracking(pkg) === on) return;
  const part = ensurePart(pkg, "settings");
  const root = pkg.xml(part).documentElement;
  for (const old of children(root, "trackRevisions")) root.removeChild(old);
  if (on) insertInOrder(root, wElement(root, "trackRevisions"));
  pkg.touch(part);
}

/** A number greater than the w:id of every tracked change below an element. */
export function freshRevision(root: Element): number {
  const marks = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "rPrChange",
    "pPrChange",
    "moveFromRangeStart",
    "moveToRangeStart",
  ];
  return 1 + Math.max(0, ...marks.flatMap((name) => descendants(root, name)).map((mark) => wNumber(mark, "id") ?? 0));
}

/**
 * As `replaceText`, with what goes kept as deleted and what is put in marked as inserted; what was inserted before and
 * goes now is gone. `id` gives each change its number. The map is stale afterwards.
 */
export function replaceTracked(
  map: TextMap,
  start: number,
  end: number,
  text: string,
  side: Side,
  id: () => number,
): void {
  const { paragraph } = map;
  splitRun(map, end);
  splitRun(textMap(paragraph), start);
  const split = textMap(paragraph);
  const gone = split.pieces.filter((p) => p.revision !== "deleted" && p.start < end && p.end > start);
  if (gone.length === 0) {
    if (text !== "") insertTracked(split, start, text, side, id);
    return;
  }
  const format = child(gone[0]!.run, "rPr")?.cloneNode(true) as Element | undefined;
  let last: Element | undefined;
  for (const run of new Set(gone.map((piece) => piece.run))) {
    const holder = run.parentNode as Element;
    if (closest(run, "ins")) continue;
    const mark = holder.insertBefore(revision(run, "del", id()), run);
    mark.appendChild(run);
    for (const written of children(run, "t")) rename(written, "delText");
    if (!last || last.nextSibling === mark) last = mark;
  }
  if (text !== "") {
    const anchor = last ?? outermostInsertion(gone[0]!.run);
    const inserted = revision(anchor, "ins", id());
    inserted.appendChild(newRun(anchor, format, text));
    anchor.parentNode!.insertBefore(inserted, anchor.nextSibling);
  }
  const own = gone.filter((piece) => piece.revision === "inserted");
  for (const piece of own) removeInserted(piece);
}

/** Marks a paragraph's own mark as inserted or deleted. */
export function trackMark(paragraph: Element, name: "ins" | "del", id: number): void {
  const format = properties(properties(paragraph, "pPr"), "rPr");
  if (!child(format, name)) insertInOrder(format, revision(paragraph, name, id));
}

/** A new w:ins or w:del, not yet in the tree. */
export function revision(owner: Element, name: "ins" | "del", id: number): Element {
  return wElement(owner, name, { id, author, date: now() });
}

function insertTracked(map: TextMap, offset: number, text: string, side: Side, id: () => number): void {
  const known = new Set(descendants(map.paragraph, "r"));
  // Where untracked text would stand, and formatted as it.
  const format = formatAt(map, offset);
  const run = newRun(map.paragraph, format, text);
  const before = map.pieces.findLast((piece) => piece.end === offset && piece.revision !== "deleted");
  const behind = map.pieces.find((piece) => piece.start === offset && piece.revision !== "deleted");
  const neighbour = side === "behind" ? (behind ?? before) : (before ?? behind);
  if (!neighbour) {
    replaceText(map, offset, offset, text, side);
    const made = descendants(map.paragraph, "r").find((one) => !known.has(one));
    if (made) wrap(made, revision(made, "ins", id()));
    return;
  }
  const next = neighbour === behind ? neighbour.run : neighbour.run.nextSibling;
  const within = isNamed(neighbour.run.parentNode, "ins");
  const put = within ? run : revision(run, "ins", id());
  if (!within) put.appendChild(run);
  neighbour.run.parentNode!.insertBefore(put, next);
}

function removeInserted({ run }: Piece): void {
  const holder = run.parentNode as Element | null;
  if (!holder) return;
  holder.removeChild(run);
  if (isNamed(holder, "ins") && children(holder).length === 0) holder.parentNode!.removeChild(holder);
}

function outermostInsertion(run: Element): Element {
  return closest(run, "ins") ?? run;
}

function wrap(run: Element, mark: Element): void {
  run.parentNode!.insertBefore(mark, run);
  mark.appendChild(run);
}

function rename(element: Element, name: string): void {
  const renamed = wElement(element, name);
  for (const { namespaceURI, name: attribute, value } of [...element.attributes]) {
    renamed.setAttributeNS(namespaceURI, attribute, value);
  }
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode!.replaceChild(renamed, element);
}
