import { ensurePart } from "../package/main-parts";
import type { Package } from "../package/package";
import { children, descendants, isElement, isNamed, W14, wAttr, wElement, wNumber } from "../package/xml";
import { closest, paragraphContent } from "./blocks";
import { newRun, splitRun } from "./edit-text";
import type { Place, Span } from "./spans";
import type { Story } from "./story";
import { textMap } from "./text-map";
import { author, now } from "./track";

/** The w:comment elements of the main document that are no replies, in their order. */
export function commentsIn(pkg: Package): Element[] {
  return allComments(pkg).filter((comment) => parentId(pkg, comment) === undefined);
}

/** The replies to a comment. */
export function repliesTo(pkg: Package, comment: Element): Element[] {
  const id = threadId(comment);
  return id === undefined ? [] : allComments(pkg).filter((one) => parentId(pkg, one) === id);
}

/** What a comment says; its paragraphs are joined by line feeds. */
export function contentOf(comment: Element): string {
  return children(comment, "p")
    .map((paragraph) => textMap(paragraph).text)
    .join("\n");
}

/** The text that a comment is on, or undefined where it is on none of this story. */
export function spanOf(story: Story, comment: Element): { start: Place; end: Place } | undefined {
  const { start, end, reference } = marksOf(story.body, wAttr(comment, "id"));
  const from = start ?? reference;
  const to = end ?? reference;
  const first = from && placeOf(story, from);
  const last = to && placeOf(story, to);
  return first && last ? { start: first, end: last } : undefined;
}

/** Puts a comment on a span and answers with its w:comment. */
export function addComment(story: Story, { start, end }: Span, text: string): Element {
  story.change();
  const { pkg } = story;
  const part = ensurePart(pkg, "comments");
  const root = pkg.xml(part).documentElement;
  const id = 1 + Math.max(-1, ...children(root, "comment").map((one) => wNumber(one, "id") ?? 0));
  const comment = wElement(root, "comment", { id, author, date: now(), initials: author.slice(0, 1) });
  for (const [index, line] of text.split("\n").entries()) {
    const paragraph = comment.appendChild(wElement(root, "p"));
    if (index === 0) paragraph.appendChild(wElement(root, "r")).appendChild(wElement(root, "annotationRef"));
    if (line !== "") paragraph.appendChild(newRun(root, undefined, line));
  }
  root.appendChild(comment);
  pkg.touch(part);
  // From behind, so that the offset of the start stays.
  const closing = runAt(story, end, "before");
  const last = wElement(end.paragraph, "commentRangeEnd", { id });
  const mark = wElement(end.paragraph, "r");
  mark.appendChild(wElement(mark, "commentReference", { id }));
  put(end.paragraph, last, closing?.nextSibling ?? null, closing?.parentNode);
  last.parentNode!.insertBefore(mark, last.nextSibling);
  story.changed(end.paragraph);
  const first = wElement(start.paragraph, "commentRangeStart", { id });
  if (start.paragraph === end.paragraph && start.offset === end.offset) last.parentNode!.insertBefore(first, last);
  else {
    const opening = runAt(story, start, "behind");
    put(start.paragraph, first, opening ?? null, opening?.parentNode);
  }
  story.changed(start.paragraph);
  story.spans.replaced(end.paragraph, end.offset, end.offset, 1);
  return comment;
}

/** Deletes a comment with its replies, its marks in the text and what other parts say of it. */
export function removeComment(story: Story, comment: Element): void {
  story.change();
  const { pkg } = story;
  for (const one of [comment, ...repliesTo(pkg, comment)]) {
    const { start, end, reference } = marksOf(story.body, wAttr(one, "id"));
    const place = reference && placeOf(story, reference);
    const run = reference && closest(reference, "r");
    for (const mark of [start, end, run]) mark?.parentNode?.removeChild(mark);
    if (place) {
      story.changed(place.paragraph);
      story.spans.replaced(place.paragraph, place.offset, place.offset + 1, 0);
    }
    const id = threadId(one);
    for (const part of [...pkg.related(pkg.main, "commentsExtended"), ...pkg.related(pkg.main, "commentsIds")]) {
      for (const entry of id === undefined ? [] : entriesOf(pkg, part, id)) {
        entry.parentNode!.removeChild(entry);
        pkg.touch(part);
      }
    }
    one.parentNode!.removeChild(one);
  }
  for (const part of pkg.related(pkg.main, "comments")) pkg.touch(part);
}

function allComments(pkg: Package): Element[] {
  return pkg.related(pkg.main, "comments").flatMap((part) => children(pkg.xml(part).documentElement, "comment"));
}

/** The w14:paraId of its last paragraph, under which other parts speak of a comment. */
function threadId(comment: Element): string | undefined {
  return children(comment, "p").at(-1)?.getAttributeNS(W14, "paraId") || undefined;
}

function parentId(pkg: Package, comment: Element): string | undefined {
  const id = threadId(comment);
  if (id === undefined) return undefined;
  const entries = pkg.related(pkg.main, "commentsExtended").flatMap((part) => entriesOf(pkg, part, id));
  return entries.map((entry) => attribute(entry, "paraIdParent")).find((parent) => parent !== undefined);
}

function entriesOf(pkg: Package, part: string, paraId: string): Element[] {
  return [...pkg.xml(part).documentElement.childNodes]
    .filter(isElement)
    .filter((entry) => attribute(entry, "paraId") === paraId);
}

/** An attribute of that name in whatever namespace. */
function attribute(element: Element, name: string): string | undefined {
  return [...element.attributes].find(({ localName }) => localName === name)?.value;
}

function marksOf(body: Element, id: string | undefined) {
  const find = (name: string) => descendants(body, name).find((mark) => wAttr(mark, "id") === id);
  return {
    start: find("commentRangeStart"),
    end: find("commentRangeEnd"),
    reference: find("commentReference"),
  };
}

/** Where a mark stands in the text; undefined for one outside the paragraphs that Word's API lists. */
function placeOf(story: Story, mark: Element): Place | undefined {
  const paragraph = closest(mark, "p") ?? story.paragraphs().find((one) => follows(mark, one));
  if (!paragraph || story.indexOf(paragraph) < 0) return undefined;
  const before = story.map(paragraph).pieces.findLast((piece) => follows(piece.node, mark));
  return { paragraph, offset: before?.end ?? 0 };
}

/** 4 is DOCUMENT_POSITION_FOLLOWING. */
function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & 4) !== 0;
}

/** The run that ends, or begins, at a place, cut off there. */
function runAt(story: Story, { paragraph, offset }: Place, side: "before" | "behind"): Element | undefined {
  splitRun(story.map(paragraph), offset);
  story.changed(paragraph);
  const { pieces } = story.map(paragraph);
  const piece =
    side === "before" ? pieces.findLast((one) => one.end === offset) : pieces.find((one) => one.start === offset);
  return piece?.run;
}

function put(paragraph: Element, mark: Element, next: Node | null, holder: Node | null | undefined): void {
  if (holder) holder.insertBefore(mark, next);
  else if (isNamed(mark, "commentRangeEnd")) paragraph.appendChild(mark);
  else paragraph.insertBefore(mark, paragraphContent(paragraph)[0] ?? null);
}
