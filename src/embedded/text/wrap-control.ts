import { WordError } from "../api/word-error";
import { isNamed, wElement } from "../package/xml";
import { freshId, showPlaceholder } from "./controls";
import { newRun, splitRun } from "./edit-text";
import type { Span } from "./spans";
import type { Story } from "./story";

/** What a Chinese Word prompts with in a new content control. */
const prompt = "单击或点击此处输入文字。";

/**
 * Puts a rich-text content control round a span: round whole paragraphs where their marks belong to it, otherwise
 * round a stretch of one paragraph. Throws GeneralException for what no content control can hold.
 */
export function wrapControl(story: Story, span: Span): Element {
  const { start, end, mark } = span;
  const parent = start.paragraph.parentNode as Element;
  const whole = start.offset === 0 && (mark || start.paragraph !== end.paragraph);
  // A cell must end in a paragraph of its own.
  if (whole && !(start.paragraph === end.paragraph && isNamed(parent, "tc")))
    return wrapParagraphs(story, span, parent);
  if (start.paragraph !== end.paragraph) throw cannot();
  return wrapRuns(story, start.paragraph, start.offset, end.offset);
}

function wrapParagraphs(story: Story, { start, end }: Span, parent: Element): Element {
  if (end.paragraph.parentNode !== parent || end.offset < story.length(end.paragraph)) throw cannot();
  story.change(start.paragraph);
  const control = newControl(story);
  parent.insertBefore(control, start.paragraph);
  fill(control, start.paragraph, end.paragraph);
  return control;
}

function wrapRuns(story: Story, paragraph: Element, start: number, end: number): Element {
  const touched = story.map(paragraph).pieces.filter((piece) => piece.start <= end && piece.end >= start);
  story.change(paragraph, ...touched.map((piece) => piece.run));
  splitRun(story.map(paragraph), end);
  story.changed(paragraph);
  splitRun(story.map(paragraph), start);
  story.changed(paragraph);
  const { pieces } = story.map(paragraph);
  const inside = pieces.filter((piece) => piece.start >= start && piece.end <= end);
  const control = newControl(story);
  if (inside.length === 0) {
    const next = pieces.find((piece) => piece.start >= start)?.run;
    const home = (next?.parentNode as Element | null | undefined) ?? paragraph;
    home.insertBefore(control, next ?? null);
    control.lastChild!.appendChild(newRun(control, undefined, prompt));
    showPlaceholder(control);
    story.changed(paragraph);
    story.spans.replaced(paragraph, start, start, prompt.length);
    return control;
  }
  const outside = pieces.filter((piece) => !inside.includes(piece)).map((piece) => piece.run);
  let [first, last] = [inside[0]!.run, inside.at(-1)!.run];
  while (first.parentNode !== last.parentNode || !first.parentNode!.contains(last)) {
    const deeper = depthOf(first) >= depthOf(last);
    if (deeper) first = first.parentNode as Element;
    else last = last.parentNode as Element;
  }
  if (outside.some((run) => first.contains(run) || last.contains(run))) throw cannot();
  first.parentNode!.insertBefore(control, first);
  fill(control, first, last);
  story.changed(paragraph);
  return control;
}

function depthOf(node: Node): number {
  let count = 0;
  for (let at = node.parentNode; at; at = at.parentNode) count++;
  return count;
}

function newControl(story: Story): Element {
  const control = wElement(story.body, "sdt");
  const properties = control.appendChild(wElement(control, "sdtPr"));
  properties.appendChild(wElement(control, "id", { val: freshId(story.body) }));
  control.appendChild(wElement(control, "sdtContent"));
  return control;
}

function fill(control: Element, first: Element, last: Element): void {
  let node: Node | null = first;
  while (node) {
    const next: Node | null = node === last ? null : node.nextSibling;
    control.lastChild!.appendChild(node);
    node = next;
  }
}

function cannot(): WordError {
  return new WordError("GeneralException", "A content control cannot be put here.");
}
