import { child, children, descend, isNamed, wElement, XML } from "../package/xml";
import { closest, controlsAround, paragraphContent } from "./blocks";
import { clearPlaceholder, isShowingPlaceholder } from "./controls";
import { barriers, type Piece, type TextMap } from "./text-map";

/** Which run takes new text where two meet: the one before, the one behind, or the one outside of wrappers. */
export type Side = "before" | "behind" | "outer";

/** Wrappers round runs that go when the last thing in them has gone. */
const wrappers = new Set(["hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "fldSimple"]);

const elements: Readonly<Record<string, readonly [name: string, type?: string]>> = {
  "\t": ["tab"],
  "\u000b": ["br"],
  "\u000c": ["br", "page"],
  "\u000e": ["br", "column"],
  "\u001e": ["noBreakHyphen"],
  "\u001f": ["softHyphen"],
};

/** What of a text one paragraph can hold: no line feeds, no characters that XML forbids, no halves of characters. */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u0008\n\r\u000f-\u001d\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/**
 * Replaces the text from `start` to `end`, which are offsets of `map`, by `text`, as `plain` leaves it. What is put in
 * has the formatting of the first character that goes, and stands where that stood: inside the same revision,
 * hyperlink and content control. Tracked deletions stay, and so do the marks of comments, bookmarks and fields.
 * Where nothing goes, `side` decides. The map is stale afterwards.
 */
export function replaceText(map: TextMap, start: number, end: number, text: string, side: Side): void {
  const covered = map.pieces.filter((p) => p.revision !== "deleted" && p.start < end && p.end > start);
  const first = covered.find((p) => !isBarrier(map, p));
  if (text !== "" && !first) insertText(map, start, text, side);
  if (first) settle(map, first.run);
  for (const piece of covered) {
    rewrite(map, piece, Math.max(piece.start, start), Math.min(piece.end, end), piece === first ? text : "");
  }
  for (const piece of covered) removeIfEmpty(piece.run);
}

/** Makes `offset` fall between two runs, and answers with the run behind it, if any. The map is stale afterwards. */
export function splitRun(map: TextMap, offset: number): Element | undefined {
  const piece = map.pieces.find((p) => p.end > offset);
  if (!piece || piece.node === piece.run) return piece?.run;
  const { node, run } = piece;
  let from = node;
  if (offset > piece.start) {
    from = node.cloneNode(false) as Element;
    setText(from, map.text.slice(offset, piece.end));
    setText(node, map.text.slice(piece.start, offset));
    node.parentNode!.insertBefore(from, node.nextSibling);
  }
  // A ruby's base cannot be parted from its ruby.
  if (from.parentNode !== run || children(run).find((c) => !isNamed(c, "rPr")) === from) return run;
  const rest = run.cloneNode(false) as Element;
  const properties = child(run, "rPr");
  if (properties) rest.appendChild(properties.cloneNode(true));
  for (let next: Node | null = from; next; ) {
    const following: Node | null = next.nextSibling;
    rest.appendChild(next);
    next = following;
  }
  run.parentNode!.insertBefore(rest, run.nextSibling);
  return rest;
}

/** The formatting that text typed at `offset` would have: a new w:rPr, or undefined for none. */
export function formatAt(map: TextMap, offset: number): Element | undefined {
  const texts = map.pieces.filter((p) => p.kind === "text" && p.node !== p.run);
  return formatLike(map, texts.findLast((p) => p.start < offset) ?? texts[0]);
}

/** The formatting of the text round a content control in the paragraph, before it rather than behind; no prompt's. */
export function formatBeside(map: TextMap, control: Element): Element | undefined {
  const texts = map.pieces.filter(
    (p) =>
      p.kind === "text" &&
      p.node !== p.run &&
      !control.contains(p.run) &&
      !controlsAround(p.run).some(isShowingPlaceholder),
  );
  // 4 is DOCUMENT_POSITION_FOLLOWING: the control comes behind the run.
  return formatLike(map, texts.findLast((p) => p.run.compareDocumentPosition(control) & 4) ?? texts[0]);
}

function formatLike(map: TextMap, near: Piece | undefined): Element | undefined {
  const source = near ? child(near.run, "rPr") : descend(map.paragraph, "pPr", "rPr");
  if (!source) return undefined;
  const format = source.cloneNode(true) as Element;
  const borrowed = near && (closest(near.run, "hyperlink") || controlsAround(near.run).some(isShowingPlaceholder));
  for (const property of children(format)) {
    const isRevision = ["ins", "del", "moveFrom", "moveTo", "rPrChange"].includes(property.localName);
    if (isRevision || (borrowed && isNamed(property, "rStyle"))) format.removeChild(property);
  }
  return format;
}

/** A w:r with that formatting and that text. */
export function newRun(owner: Element, format: Element | undefined, text: string): Element {
  const run = wElement(owner, "r");
  if (format) run.appendChild(format.cloneNode(true));
  for (const node of textNodes(owner, text)) run.appendChild(node);
  return run;
}

/** Puts text where nothing goes. */
function insertText(map: TextMap, offset: number, text: string, side: Side): void {
  const live = map.pieces.filter((p) => p.revision !== "deleted");
  const inside = live.find((p) => p.start < offset && p.end > offset);
  const before = live.findLast((p) => p.end === offset);
  const behind = live.find((p) => p.start === offset);
  const home = commonParent(map.paragraph, before?.run, behind?.run);
  const takes = (p: Piece | undefined) =>
    p && !isBarrier(map, p) && (side !== "outer" || p.run.parentNode === home) ? p : undefined;
  const [one, other] = side === "behind" ? [behind, before] : [before, behind];
  const at = inside ?? takes(one) ?? takes(other);
  if (at) {
    settle(map, at.run);
    rewrite(map, at, offset, offset, text);
    return;
  }
  const format = formatAt(map, offset);
  const next = map.pieces.find((p) => p.start >= offset)?.run;
  const last = paragraphContent(map.paragraph).at(-1);
  const reference =
    next && home.contains(next) ? childOf(home, next) : home === map.paragraph ? last?.nextSibling : null;
  settle(map, home.insertBefore(newRun(map.paragraph, format, text), reference ?? null));
}

/** The innermost element that holds both runs; the paragraph where one is missing. */
function commonParent(paragraph: Element, a: Element | undefined, b: Element | undefined): Element {
  if (!a || !b) return paragraph;
  let at = a.parentNode as Element;
  while (at !== paragraph && !at.contains(b)) at = at.parentNode as Element;
  return at;
}

function childOf(parent: Element, node: Node): Node {
  let at = node;
  while (at.parentNode !== parent) at = at.parentNode!;
  return at;
}

/** Puts `text` in the place of what the piece has between two offsets of the map. */
function rewrite(map: TextMap, piece: Piece, from: number, to: number, text: string): void {
  const { node, run } = piece;
  const prefix = map.text.slice(piece.start, from);
  const suffix = map.text.slice(to, piece.end);
  const parent = node.parentNode!;
  if (piece.kind === "text") {
    const made = textNodes(run, prefix + text + suffix);
    if (made.length === 1 && made[0]!.localName === "t") setText(node, prefix + text + suffix);
    else {
      for (const one of made) parent.insertBefore(one, node);
      parent.removeChild(node);
    }
    return;
  }
  const made = node === run && text !== "" ? [newRun(run, undefined, text)] : textNodes(run, text);
  const next = prefix === "" ? node : node.nextSibling;
  for (const one of made) parent.insertBefore(one, next);
  if (prefix === "" && suffix === "") parent.removeChild(node);
}

function removeIfEmpty(run: Element): void {
  const parent = run.parentNode as Element | null;
  if (!parent || !isNamed(run, "r") || children(run).some((c) => !isNamed(c, "rPr"))) return;
  // A content control must not be left without any content.
  if (isNamed(parent, "sdtContent") && children(parent).length === 1) return;
  parent.removeChild(run);
  for (let at = parent; wrappers.has(at.localName) && children(at).length === 0; ) {
    const outer = at.parentNode as Element;
    outer.removeChild(at);
    at = outer;
  }
}

/** New text makes a content control a filled one. */
function settle(map: TextMap, run: Element): void {
  for (const control of controlsAround(run)) {
    if (isShowingPlaceholder(control)) clearPlaceholder(control, formatBeside(map, control));
  }
}

function isBarrier(map: TextMap, piece: Piece): boolean {
  return piece.kind === "character" && barriers.test(map.text.slice(piece.start, piece.end));
}

function textNodes(owner: Element, text: string): Element[] {
  const parts = text.split(/([\t\u000b\u000c\u000e\u001e\u001f])/).filter((part) => part !== "");
  return parts.map((part) => {
    const [name, type] = elements[part] ?? ["t"];
    const node = wElement(owner, name, type ? { type } : {});
    if (name === "t") setText(node, part);
    return node;
  });
}

function setText(node: Element, text: string): void {
  node.textContent = text;
  if (text !== text.trim()) node.setAttributeNS(XML, "xml:space", "preserve");
}
