import { child, descendants, wAttr, wNumber } from "../embedded/package/xml";
import type { Session } from "../embedded/session";
import { chartSvg } from "../host/layout/chart-svg";
import { type ShownChart, shownCharts } from "./chart-reading";
import { paintComments, shownComments } from "./painted-comments";
import { markName, paintedCopy } from "./painted-copy";
import { paintPlainly } from "./plain-painter";

/** A document as it is painted, and what in the page shows what in the document. */
export interface Painting {
  readonly element: HTMLElement;
  /** For each of the session's paragraphs the `p` elements that show it: none, one, or two where a page break tears it. */
  readonly paragraphs: readonly (readonly HTMLElement[])[];
  /** What the comments of the document are on. */
  readonly commented: readonly Range[];
  /** True where docx-preview failed and only text, headings and tables are shown. */
  readonly plain: boolean;
}

/**
 * Paints the session's document into an element of its own that is not yet in the page. Every paragraph of the body
 * carries `data-paragraph`, every content control inside one paragraph stands in a `.slot` with `data-slot` (and
 * `data-empty` while it shows its prompt), both counted as the session counts them.
 */
export async function paint(session: Session): Promise<Painting> {
  const element = document.createElement("div");
  element.className = "painting";
  const comments = shownComments(session);
  try {
    const { renderAsync } = await import("docx-preview");
    const styles = element.appendChild(document.createElement("div"));
    const pages = element.appendChild(document.createElement("div"));
    await renderAsync(new Blob([paintedCopy(session, comments) as BlobPart]), pages, styles, {
      renderChanges: true,
      // Its comments put paragraphs into ours and are seen under the pointer only.
      renderComments: false,
      renderAltChunks: false,
      useBase64URL: true,
    });
  } catch (error) {
    console.warn("docx-preview cannot paint this document", error);
    element.replaceChildren();
    return { element, paragraphs: paintPlainly(session, element), commented: [], plain: true };
  }
  element.style.letterSpacing = gridSpacing(session);
  for (const link of element.querySelectorAll("a[href]")) link.removeAttribute("href");
  const marks = new Map([...element.querySelectorAll<HTMLElement>('span[id^="__"]')].map((mark) => [mark.id, mark]));
  const paragraphs = session.paragraphs().map((_, i) => nameParagraph(marks, i));
  for (const [i, control] of session.contentControls().entries()) frameSlot(marks, i, control);
  for (const [i, chart] of shownCharts(session).entries()) {
    const mark = marks.get(markName.chart(i));
    if (chart) mark?.after(paintedChart(chart));
  }
  const commented = paintComments(marks, comments);
  for (const mark of marks.values()) mark.remove();
  void import("./fonts").then(({ addFonts }) => addFonts(element.innerHTML));
  return { element, paragraphs, commented, plain: false };
}

/** Our own picture of the chart, in its size in the document. */
function paintedChart({ chart, width, height }: ShownChart): Element {
  const holder = document.createElement("span");
  holder.innerHTML = chartSvg(chart);
  const picture = holder.firstElementChild as SVGElement;
  // docx-preview fills no SVG, for those that it makes itself.
  Object.assign(picture.style, { width: `${width}mm`, height: `${height}mm`, fill: "#000", letterSpacing: "0" });
  return picture;
}

/** What the character grid of the last section adds to each character (ISO/IEC 29500-1 17.6.5); docx-preview has no grid. */
function gridSpacing({ package: pkg }: Session): string {
  const grid = descendants(pkg.xml(pkg.main), "docGrid").at(-1);
  const counts = ["linesAndChars", "snapToChars"].includes(wAttr(grid, "type") ?? "");
  return counts ? `${(wNumber(grid, "charSpace") ?? 0) / 4096}pt` : "";
}

type Marks = ReadonlyMap<string, HTMLElement>;

function nameParagraph(marks: Marks, i: number): HTMLElement[] {
  const start = marks.get(markName.paragraph(i))?.closest("p");
  const end = marks.get(markName.end(i))?.closest("p");
  const shown = [start, end === start ? undefined : end].filter((p) => p instanceof HTMLElement);
  for (const p of shown) p.dataset.paragraph = String(i);
  return shown;
}

/** Puts what stands between the marks of a content control into a frame; one over several paragraphs has none. */
function frameSlot(marks: Marks, i: number, control: Element): void {
  const start = marks.get(markName.slotStart(i));
  const end = marks.get(markName.slotEnd(i));
  const paragraph = start?.closest("p");
  if (!start || !end || !paragraph || end.closest("p") !== paragraph) return;
  const first = inside(start, commonAncestor(start, end));
  const last = inside(end, first.parentNode!);
  const frame = document.createElement("span");
  frame.className = "slot";
  frame.dataset.slot = String(i);
  frame.tabIndex = 0;
  first.before(frame);
  for (let node: ChildNode = first; ; ) {
    const next = node.nextSibling;
    frame.append(node);
    if (node === last || !next) break;
    node = next;
  }
  const text = frame.textContent ?? "";
  const properties = child(control, "sdtPr");
  const showsPrompt = properties && child(properties, "showingPlcHdr");
  if (showsPrompt || text === "" || /^【[^】]*】$/.test(text)) frame.dataset.empty = "";
  const title = wAttr(properties && child(properties, "alias"), "val");
  if (title) frame.title = title;
}

function commonAncestor(a: Node, b: Node): Node {
  const range = document.createRange();
  range.setStartBefore(a);
  range.setEndAfter(b);
  return range.commonAncestorContainer;
}

/** The child of `ancestor` that holds the node or is it. */
function inside(node: ChildNode, ancestor: Node): ChildNode {
  let at: Node = node;
  while (at.parentNode && at.parentNode !== ancestor) at = at.parentNode;
  return at as ChildNode;
}
