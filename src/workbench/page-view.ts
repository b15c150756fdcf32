import type { Point, Selection, Session } from "../embedded/session";
import { PaintedText } from "./painted-text";
import { type Painting, paint } from "./painter";

/** How far from the edge the text must begin for the words beside the bar, in css pixels. */
const labelled = 108;
const highlightName = "selected-in-page";
const commentedName = "commented";

/** A place in the text to be underlined, and the text that must stand there for it. */
export interface Marked {
  readonly at: { readonly paragraph: number; readonly start: number; readonly end: number };
  readonly text: string;
  readonly weight: "error" | "warning" | "hint";
  /** True for the one that is also shown as chosen. */
  readonly open: boolean;
}

/** What page.css underlines, by weight, and what it shows as chosen. */
const markNames = { error: "fault-error", warning: "fault-warning", hint: "fault-hint", open: "fault-open" } as const;

/** Where the page lies: it scrolls in `scroller`, which takes the keys; `sheets` may be zoomed; `marks` lies over it unzoomed. */
export interface Canvas {
  readonly scroller: HTMLElement;
  readonly sheets: HTMLElement;
  readonly marks: HTMLElement;
}

/**
 * The painted document on the canvas: repaints when the session changes, shows where 光标处 is and what is selected,
 * and passes on to the session what is pointed at.
 */
export class PageView {
  #session: Session | undefined;
  #painting: Painting | undefined;
  readonly #texts = new Map<number, PaintedText>();
  #unsubscribe: (() => void) | undefined;
  /** Counts the states of the document; `#painted` is the one on show. */
  #revision = 0;
  #painted = -1;
  #marked: readonly Marked[] = [];
  #seen = 0;
  #busy: Promise<void> | undefined;
  /** True while the view itself selects: what is pointed at need not be scrolled to. */
  #pointing = false;
  readonly #caret = document.createElement("div");
  readonly #bar = document.createElement("div");
  readonly #resized = new ResizeObserver(() => this.place());
  readonly #listening = new AbortController();

  constructor(
    private readonly canvas: Canvas,
    /** Called after each painting; true when it is the plain one. */
    private readonly onPainted: (plain: boolean) => void,
    /** Called with the place that was clicked in the text. */
    private readonly onPointed: (point: Point) => void,
  ) {
    const { scroller, sheets, marks } = canvas;
    this.#caret.className = "caret";
    this.#bar.className = "place";
    this.#bar.textContent = "插到这一段后面";
    marks.append(this.#bar, this.#caret);
    this.place();
    this.#resized.observe(sheets);
    const { signal } = this.#listening;
    document.fonts.addEventListener("loadingdone", () => this.place(), { signal });
    document.addEventListener("pointerup", (event) => this.#pointed(event), { signal });
    scroller.addEventListener("focusin", (event) => this.#focused(event), { signal });
    scroller.addEventListener("keydown", (event) => this.#keyed(event), { signal });
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#session = undefined;
    this.#resized.disconnect();
    this.#listening.abort();
    for (const name of [highlightName, commentedName, ...Object.values(markNames)]) CSS.highlights?.delete(name);
    this.#bar.remove();
    this.#caret.remove();
  }

  /** Shows another session from its beginning. */
  async show(session: Session): Promise<void> {
    this.#unsubscribe?.();
    this.#session = session;
    this.#unsubscribe = session.subscribe(() => this.#changed());
    this.#seen = session.changes;
    this.#revision++;
    await this.#repaint();
    this.canvas.scroller.scrollTop = 0;
  }

  /** Underlines these places and no others, now and after each painting. */
  mark(marked: readonly Marked[]): void {
    this.#marked = marked;
    const session = this.#session;
    const here = marked.filter(({ at, text }) => session?.text(at.paragraph)?.slice(at.start, at.end) === text);
    const ranges = here.map((mark) => ({
      mark,
      range: this.#text(mark.at.paragraph)?.range(mark.at.start, mark.at.end),
    }));
    for (const [kind, name] of Object.entries(markNames)) {
      const wanted = ranges.flatMap(({ mark, range }) =>
        range && (kind === "open" ? mark.open : mark.weight === kind) ? [range] : [],
      );
      CSS.highlights?.set(name, new Highlight(...wanted));
    }
  }

  /** Puts caret and selection where they belong in the page as it now lies. */
  place(): void {
    const selection = this.#session?.selection;
    const elements = (selection && this.#painting?.paragraphs[selection.focus.paragraph]) ?? [];
    const collapsed = !selection || isCollapsed(selection);
    this.#bar.hidden = elements.length === 0;
    this.#caret.hidden = elements.length === 0 || !collapsed;
    CSS.highlights?.delete(highlightName);
    if (!selection || elements.length === 0) return;
    const origin = this.canvas.marks.getBoundingClientRect();
    const last = elements.at(-1)!.getBoundingClientRect();
    put(this.#bar, last, origin);
    this.#bar.classList.toggle("bare", last.left - origin.left < labelled);
    if (collapsed) put(this.#caret, this.#caretBox(selection.focus), origin);
    else CSS.highlights?.set(highlightName, new Highlight(this.#range(selection)));
  }

  #changed(): void {
    const { changes } = this.#session!;
    if (changes === this.#seen) {
      this.place();
      if (!this.#pointing) this.#reveal();
      return;
    }
    this.#seen = changes;
    this.#revision++;
    void this.#repaint().then(() => this.#reveal());
  }

  /** Paints off the page and swaps; one painting at a time, the latest state always last. */
  #repaint(): Promise<void> {
    this.#busy ??= this.#paintLatest().finally(() => {
      this.#busy = undefined;
    });
    return this.#busy;
  }

  async #paintLatest(): Promise<void> {
    const { scroller, sheets } = this.canvas;
    while (this.#session && this.#painted !== this.#revision) {
      const revision = this.#revision;
      const painting = await paint(this.#session);
      if (revision !== this.#revision) continue;
      this.#painted = revision;
      this.#painting = painting;
      this.#texts.clear();
      CSS.highlights?.set(commentedName, behindOthers(painting.commented));
      const { scrollTop, scrollLeft } = scroller;
      sheets.replaceChildren(painting.element);
      scroller.scrollTo({ top: scrollTop, left: scrollLeft, behavior: "instant" });
      this.place();
      this.mark(this.#marked);
      this.onPainted(painting.plain);
    }
  }

  #text(paragraph: number): PaintedText | undefined {
    const known = this.#texts.get(paragraph);
    if (known) return known;
    const elements = this.#painting?.paragraphs[paragraph] ?? [];
    if (elements.length === 0 || !this.#session) return undefined;
    const text = new PaintedText(elements, this.#session.text(paragraph));
    this.#texts.set(paragraph, text);
    return text;
  }

  #range(selection: Selection): Range {
    const [from, to] = inOrder(selection);
    const start = this.#text(from.paragraph)?.at(from.offset);
    const end = this.#text(to.paragraph)?.behind(to.offset);
    const range = document.createRange();
    if (start) range.setStart(start.node, start.offset);
    if (end) range.setEnd(end.node, end.offset);
    return range;
  }

  #caretBox(at: Point): DOMRect {
    const range = this.#text(at.paragraph)?.range(at.offset, at.offset);
    // At a wrapped line the place has two boxes; the caret stands before the next character.
    const box = range && [...range.getClientRects()].at(-1);
    if (box && box.height > 0) return box;
    const paragraph = this.#painting!.paragraphs[at.paragraph]![0]!;
    const { left, top } = paragraph.getBoundingClientRect();
    const { textIndent, lineHeight, fontSize } = getComputedStyle(paragraph);
    const zoom = paragraph.currentCSSZoom ?? 1;
    const height = (Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2) * zoom;
    return new DOMRect(left + (Number.parseFloat(textIndent) || 0) * zoom, top, 0, height);
  }

  #reveal(): void {
    const selection = this.#session?.selection;
    if (!selection || !this.#painting?.paragraphs[selection.focus.paragraph]?.length) return;
    const { scroller } = this.canvas;
    const view = scroller.getBoundingClientRect();
    const box = isCollapsed(selection)
      ? this.#caretBox(selection.focus)
      : this.#range(selection).getBoundingClientRect();
    if (box.top >= view.top && box.bottom <= view.bottom) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollBy({ top: box.top - view.top - view.height / 3, behavior: calm ? "instant" : "smooth" });
  }

  #select(selection: Selection): void {
    this.#pointing = true;
    try {
      this.#session?.select(selection);
    } finally {
      this.#pointing = false;
    }
  }

  #selectSlot(frame: Element): void {
    const at = [...frame.parentNode!.childNodes].indexOf(frame as HTMLElement);
    const anchor = this.#pointAt(frame.parentNode!, at);
    const focus = this.#pointAt(frame.parentNode!, at + 1);
    if (anchor && focus) this.#select({ anchor, focus });
  }

  #pointed(event: Event): void {
    const selected = getSelection();
    const target = event.target as Element;
    if (!selected?.anchorNode || !selected.focusNode || !this.canvas.sheets.contains(target)) return;
    const frame = target.closest(".slot");
    if (frame && selected.isCollapsed) {
      this.#selectSlot(frame);
      return;
    }
    const anchor = this.#pointAt(selected.anchorNode, selected.anchorOffset);
    const focus = this.#pointAt(selected.focusNode, selected.focusOffset);
    if (anchor && focus) this.#select({ anchor, focus });
    if (focus && selected.isCollapsed) this.onPointed(focus);
  }

  #focused(event: Event): void {
    const target = event.target as Element;
    if (target.matches(".slot:focus-visible")) this.#selectSlot(target);
  }

  #pointAt(node: Node, offset: number): Point | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const inner = node instanceof Element ? node.childNodes[offset] : undefined;
    const paragraph =
      element?.closest<HTMLElement>("p") ??
      (inner instanceof Element ? inner.querySelector<HTMLElement>("p[data-paragraph]") : undefined);
    const index = paragraph?.dataset.paragraph;
    if (!paragraph || index === undefined) return undefined;
    const text = this.#text(Number(index));
    return text && { paragraph: Number(index), offset: paragraph.contains(node) ? text.offset(node, offset) : 0 };
  }

  #keyed(event: KeyboardEvent): void {
    const session = this.#session;
    if (!session || event.altKey || event.isComposing) return;
    const lengths = (i: number) => session.text(i).length;
    const focus = moved(session.selection.focus, event, session.paragraphs().length, lengths);
    if (!focus) return;
    event.preventDefault();
    session.select({ anchor: event.shiftKey ? session.selection.anchor : focus, focus });
  }
}

function behindOthers(ranges: readonly Range[]): Highlight {
  return Object.assign(new Highlight(...ranges), { priority: -1 });
}

function isCollapsed({ anchor, focus }: Selection): boolean {
  return anchor.paragraph === focus.paragraph && anchor.offset === focus.offset;
}

function inOrder({ anchor, focus }: Selection): [Point, Point] {
  const forward = anchor.paragraph - focus.paragraph || anchor.offset - focus.offset;
  return forward <= 0 ? [anchor, focus] : [focus, anchor];
}

/** Where a key takes the caret: a character on or back, a paragraph up or down, its ends, the document's ends. */
function moved(
  { paragraph, offset }: Point,
  { key, ctrlKey, metaKey }: KeyboardEvent,
  count: number,
  lengthOf: (paragraph: number) => number,
): Point | undefined {
  const end = (i: number) => ({ paragraph: i, offset: lengthOf(i) });
  const far = ctrlKey || metaKey;
  if (key === "Home") return far ? { paragraph: 0, offset: 0 } : { paragraph, offset: 0 };
  if (key === "End") return end(far ? count - 1 : paragraph);
  if (far) return undefined;
  if (key === "ArrowLeft") return offset > 0 ? { paragraph, offset: offset - 1 } : end(Math.max(0, paragraph - 1));
  if (key === "ArrowRight") {
    if (offset < lengthOf(paragraph)) return { paragraph, offset: offset + 1 };
    return paragraph + 1 < count ? { paragraph: paragraph + 1, offset: 0 } : end(paragraph);
  }
  const next = key === "ArrowUp" ? paragraph - 1 : key === "ArrowDown" ? paragraph + 1 : -1;
  return next >= 0 && next < count ? { paragraph: next, offset: Math.min(offset, lengthOf(next)) } : undefined;
}

function put(element: HTMLElement, box: DOMRect, origin: DOMRect): void {
  element.style.transform = `translate(${box.left - origin.left}px, ${box.top - origin.top}px)`;
  element.style.height = `${box.height}px`;
}
