import { WordError } from "../api/word-error";
import { child, children, descendants, isElement, isNamed, W14, wAttr, wElement } from "../package/xml";
import { paragraphContent } from "./blocks";
import { formatAt, newRun, plain, replaceText, type Side, splitRun } from "./edit-text";
import type { Place, Span } from "./spans";
import type { Story } from "./story";
import { replaceTracked, revision, trackMark } from "./track";

/** Properties of wrappers round runs; both halves of a wrapper that is parted have them. */
const wrapperProperties = ["sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData"];

/** Blocks that a paragraph can follow or precede. */
const blocks = ["p", "tbl", "sdt", "customXml", "altChunk"];

/** Marks that begin and end something and are tied to each other by their w:id. */
const rangeMarks =
  /^(bookmark|commentRange|perm|moveFromRange|moveToRange|customXml(Ins|Del|MoveFrom|MoveTo)Range)(Start|End)$/;

/**
 * Replaces text within one paragraph and answers with what was put in. A line feed in `text` begins a new paragraph
 * with the properties of this one.
 */
export function putText(story: Story, paragraph: Element, start: number, end: number, text: string, side: Side): Span {
  const map = story.map(paragraph);
  const touched = map.pieces.filter((piece) =>
    start < end || side === "outer"
      ? piece.start < Math.max(end, start) && piece.end > start
      : side === "before"
        ? piece.start < start && piece.end >= start
        : piece.start <= start && piece.end > start,
  );
  story.change(paragraph, ...touched.map((piece) => piece.run));
  const [first = "", ...others] = text.split(/\r\n?|\n/).map(plain);
  if (story.isTracking) replaceTracked(map, start, end, first, side, story.nextRevision);
  else replaceText(map, start, end, first, side);
  story.changed(paragraph);
  // Tracked deletions inside the stretch have stayed.
  const length = end - start + story.length(paragraph) - map.text.length;
  story.spans.replaced(paragraph, start, end, length);
  let at: Place = { paragraph, offset: start + length };
  for (const line of others) {
    const tail = splitParagraph(story, at.paragraph, at.offset);
    if (story.isTracking) replaceTracked(story.map(tail), 0, 0, line, "behind", story.nextRevision);
    else replaceText(story.map(tail), 0, 0, line, "behind");
    story.changed(tail);
    story.spans.replaced(tail, 0, 0, line.length);
    at = { paragraph: tail, offset: line.length };
  }
  return story.spans.create({ paragraph, offset: start }, at);
}

/**
 * Parts a paragraph at an offset of its text and answers with the new paragraph that follows it. Both have the
 * properties of the old one; a section that ended with it now ends with the new one.
 */
export function splitParagraph(story: Story, paragraph: Element, offset: number): Element {
  story.change(paragraph);
  const tail = paragraph.cloneNode(false) as Element;
  forgetIds(tail);
  const own = child(paragraph, "pPr");
  if (own) {
    tail.appendChild(own.cloneNode(true));
    const section = child(own, "sectPr");
    if (section) own.removeChild(section);
    if (!own.firstChild) paragraph.removeChild(own);
  }
  const length = story.length(paragraph);
  const behind = offset < length ? splitRun(story.map(paragraph), offset) : undefined;
  if (behind && offset > 0) moveFrom(paragraph, behind, tail);
  else if (behind) for (const node of paragraphContent(paragraph)) tail.appendChild(node);
  paragraph.parentNode!.insertBefore(tail, paragraph.nextSibling);
  if (story.isTracking) trackMark(paragraph, "ins", story.nextRevision());
  story.restructured();
  story.changed(paragraph);
  story.spans.split(paragraph, offset, tail);
  return tail;
}

/** Moves `first` and everything that follows it in the paragraph to the end of `tail`, parting the wrappers round it. */
function moveFrom(paragraph: Element, first: Element, tail: Element): void {
  let moved: Node[] = [];
  let at: Node = first;
  for (;;) {
    const parent = at.parentNode as Element;
    const following: Node[] = [];
    for (let node: Node | null = at === first ? at : at.nextSibling; node; node = node.nextSibling)
      following.push(node);
    moved = [...moved, ...following];
    if (parent === paragraph) break;
    const half = parent.cloneNode(false) as Element;
    for (const name of wrapperProperties) {
      for (const property of children(parent, name)) {
        const copy = property.cloneNode(true) as Element;
        const id = child(copy, "id");
        if (id) copy.removeChild(id);
        half.appendChild(copy);
      }
    }
    for (const node of moved) half.appendChild(node);
    moved = [half];
    at = parent;
  }
  for (const node of moved) tail.appendChild(node);
}

/** Puts the content of `from` at the beginning of `into`, and removes `from`. */
export function joinInto(story: Story, from: Element, into: Element): void {
  story.change(into);
  const length = story.length(from);
  const first = paragraphContent(into)[0] ?? null;
  for (const node of paragraphContent(from)) into.insertBefore(node, first);
  from.parentNode!.removeChild(from);
  story.restructured();
  story.changed(into);
  story.spans.replaced(into, 0, 0, length);
  story.spans.joined(from, into, 0);
}

/**
 * A new paragraph before or behind another, in its style and, for the text, in that of its nearest text; it never
 * ends a section.
 */
export function addParagraph(story: Story, neighbour: Element, where: "Before" | "After", text: string): Element {
  story.change(neighbour);
  const [first = "", ...others] = text.split(/\r\n?|\n/).map(plain);
  const made = wElement(neighbour, "p");
  const own = child(neighbour, "pPr");
  if (own) {
    const copy = made.appendChild(own.cloneNode(true) as Element);
    for (const name of ["sectPr", "pPrChange"]) for (const gone of children(copy, name)) copy.removeChild(gone);
  }
  const format = formatAt(story.map(neighbour), where === "Before" ? 0 : story.length(neighbour));
  if (first !== "") {
    const holder = story.isTracking ? made.appendChild(revision(made, "ins", story.nextRevision())) : made;
    holder.appendChild(newRun(made, format, first));
  }
  if (story.isTracking) trackMark(made, "ins", story.nextRevision());
  neighbour.parentNode!.insertBefore(made, where === "Before" ? neighbour : neighbour.nextSibling);
  story.restructured();
  let last = made;
  for (const line of others) last = addParagraph(story, last, "After", line);
  return made;
}

/**
 * Deletes a paragraph. The last one of a cell, the only one of a body or content control, and one behind a table at
 * the end keep their marks and lose their content only; so does the last one of the body while it has text, and one
 * that holds half of a field. One that ends a section is refused with GeneralException.
 */
export function removeParagraph(story: Story, paragraph: Element): void {
  if (child(paragraph, "pPr") && child(child(paragraph, "pPr")!, "sectPr")) {
    throw new WordError("GeneralException", "The paragraph ends a section.");
  }
  story.change(paragraph, ...story.map(paragraph).pieces.map((piece) => piece.run));
  if (isNeeded(story, paragraph) || !hasWholeFields(paragraph) || story.isTracking) {
    emptyParagraph(story, paragraph);
    if (story.isTracking && !isNeeded(story, paragraph)) trackMark(paragraph, "del", story.nextRevision());
    return;
  }
  const all = story.paragraphs();
  const at = story.indexOf(paragraph);
  const heir = all[at + 1] ?? all[at - 1];
  moveLooseMarks(paragraph, heir, at + 1 < all.length);
  paragraph.parentNode!.removeChild(paragraph);
  story.restructured();
  if (heir) story.spans.removed(paragraph, { paragraph: heir, offset: at + 1 < all.length ? 0 : story.length(heir) });
}

/** Deletes a table with everything in its cells; of a content control that held nothing else an empty paragraph stays. */
export function removeTable(story: Story, table: Element): void {
  story.change(table);
  const parent = table.parentNode as Element;
  const alone = isNamed(parent, "sdtContent") && children(parent).length === 1;
  if (alone) parent.insertBefore(wElement(parent, "p"), table.nextSibling);
  story.restructured();
  takeOut(story, table);
}

/** Takes a block or a row out of the tree with everything in it; marks that go beyond it move behind it. */
export function takeOut(story: Story, block: Element): void {
  story.change(block);
  const all = story.paragraphs();
  const inside = all.filter((paragraph) => block.contains(paragraph));
  const heir = all[all.indexOf(inside.at(-1)!) + 1];
  moveLooseMarks(block, heir, true);
  block.parentNode!.removeChild(block);
  story.restructured();
  for (const paragraph of heir ? inside : []) story.spans.removed(paragraph, { paragraph: heir!, offset: 0 });
}

/** Removes all text of a paragraph, keeping its properties. */
export function emptyParagraph(story: Story, paragraph: Element): void {
  if (story.length(paragraph)) putText(story, paragraph, 0, story.length(paragraph), "", "outer");
}

/**
 * Removes what a span covers: text of its first and last paragraph, which become one where they are neighbours, and
 * the paragraphs between as wholes; the last one too where its mark belongs to the span.
 */
export function removeSpan(story: Story, span: Span): void {
  const { start, end, mark } = span;
  if (start.paragraph === end.paragraph && !(mark && start.offset === 0)) {
    if (start.offset < end.offset) putText(story, start.paragraph, start.offset, end.offset, "", "outer");
    return;
  }
  const all = story.paragraphs();
  const inner = all.slice(story.indexOf(start.paragraph), story.indexOf(end.paragraph) + 1);
  for (const paragraph of inner) {
    const from = paragraph === start.paragraph ? start.offset : 0;
    const whole = from === 0 && (paragraph !== end.paragraph || mark);
    if (whole) removeParagraph(story, paragraph);
    else {
      const to = paragraph === end.paragraph ? end.offset : story.length(paragraph);
      if (from < to) putText(story, paragraph, from, to, "", "outer");
    }
  }
  const [first, last] = [start.paragraph, end.paragraph];
  if (start.offset === 0 || siblingBlock(first, "nextSibling") !== last) return;
  if (story.isTracking) trackMark(first, "del", story.nextRevision());
  else joinInto(story, first, last);
}

/** Ids of paragraphs that must not be there twice. */
function forgetIds(paragraph: Element): void {
  paragraph.removeAttributeNS(W14, "paraId");
  paragraph.removeAttributeNS(W14, "textId");
}

function siblingBlock(paragraph: Element, direction: "nextSibling" | "previousSibling"): Element | undefined {
  let node = paragraph[direction];
  while (node && !(isElement(node) && blocks.includes(node.localName))) node = node[direction];
  return (node as Element | null) ?? undefined;
}

/** True where a body, cell or content control cannot do without the paragraph. */
function isNeeded(story: Story, paragraph: Element): boolean {
  if (siblingBlock(paragraph, "nextSibling")) return false;
  const previous = siblingBlock(paragraph, "previousSibling");
  const parent = paragraph.parentNode!;
  if (isNamed(parent, "body")) return !isNamed(previous ?? null, "p") || story.length(paragraph) > 0;
  return isNamed(parent, "tc") || !previous;
}

function hasWholeFields(paragraph: Element): boolean {
  const marks = descendants(paragraph, "fldChar").map((mark) => wAttr(mark, "fldCharType"));
  return marks.filter((type) => type === "begin").length === marks.filter((type) => type === "end").length;
}

/** Bookmarks, comments and the like that go beyond the paragraph live on in the one that takes its place. */
function moveLooseMarks(paragraph: Element, heir: Element | undefined, atStart: boolean): void {
  const marks = descendants(paragraph).filter((node) => rangeMarks.test(node.localName));
  const key = (node: Element) => `${node.localName.replace(/(Start|End)$/, "")} ${wAttr(node, "id")}`;
  for (const mark of marks) {
    if (!heir || marks.some((other) => other !== mark && key(other) === key(mark))) continue;
    heir.insertBefore(mark, atStart ? (paragraphContent(heir)[0] ?? null) : null);
  }
}
