import { Package } from "../embedded/package/package";
import { child, descendants, W, wAttr, wElement } from "../embedded/package/xml";
import type { Session } from "../embedded/session";
import { closest } from "../embedded/text/blocks";
import { chartsIn } from "./chart-reading";

/** What the marks in a painted copy are called; `i` counts paragraphs, content controls or comments as the session does. */
export const markName = {
  paragraph: (i: number) => `__p${i}`,
  /** Stands at the end of those paragraphs that a page break may tear apart. */
  end: (i: number) => `__q${i}`,
  slotStart: (i: number) => `__s${i}`,
  slotEnd: (i: number) => `__e${i}`,
  /** Stands before the run that showed a chart. */
  chart: (i: number) => `__c${i}`,
  /** Stands where a comment hangs in the text, and before and behind what it is on. */
  comment: (i: number) => `__n${i}`,
  commentStart: (i: number) => `__m${i}`,
  commentEnd: (i: number) => `__o${i}`,
};

/** Elements of which docx-preview drops all or part, though their content stands in the text. */
const wrappers = ["sdt", "sdtContent", "fldSimple", "smartTag", "customXml", "dir", "bdo"];
/** What stands in those beside the content. */
const wrapperProperties = ["sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldChar", "instrText", "delInstrText"];

/**
 * The session's document as it is to be painted: bookmarks say where its paragraphs, content controls and the comments
 * with these ids begin, and what docx-preview would drop is put in terms that it paints. The session stays as it is.
 */
export function paintedCopy(session: Session, comments: readonly { readonly id: string }[]): Uint8Array {
  const copy = Package.open(session.save());
  const body = copy.xml(copy.main);
  const markers = new Marker(body);
  for (const [i, p] of counterparts(session.paragraphs(), body, "p").entries()) markers.paragraph(p, i);
  for (const [i, sdt] of counterparts(session.contentControls(), body, "sdt").entries()) markers.slot(sdt, i);
  for (const [i, chart] of chartsIn(body).entries()) markers.chart(chart, i);
  markers.comments(body, comments);
  const parts = ["header", "footer", "footnotes", "endnotes"].flatMap((type) => copy.related(copy.main, type));
  for (const part of new Set([copy.main, ...parts])) {
    const doc = copy.xml(part);
    if (part !== copy.main) namePageFields(doc);
    unwrap(doc);
    copy.touch(part);
  }
  return copy.save();
}

/** The elements of the copy that are the same as the session's: a saved part has the same elements in the same order. */
function counterparts(originals: readonly Element[], copy: Document, name: string): (Element | undefined)[] {
  const owner = originals[0]?.ownerDocument;
  if (!owner) return [];
  const places = new Map(descendants(owner, name).map((element, at) => [element, at]));
  const copies = descendants(copy, name);
  return originals.map((element) => copies[places.get(element) ?? -1]);
}

class Marker {
  #id: number;

  constructor(private readonly doc: Document) {
    const taken = descendants(doc, "bookmarkStart").map((mark) => Number(wAttr(mark, "id")) || 0);
    this.#id = taken.reduce((a, b) => Math.max(a, b), 0);
  }

  paragraph(p: Element | undefined, i: number): void {
    if (!p) return;
    const properties = child(p, "pPr");
    p.insertBefore(this.#mark(markName.paragraph(i)), properties ? properties.nextSibling : p.firstChild);
    if (descendants(p, "br").some((br) => wAttr(br, "type") === "page")) p.append(this.#mark(markName.end(i)));
  }

  slot(sdt: Element | undefined, i: number): void {
    const content = sdt && child(sdt, "sdtContent");
    if (!content) return;
    // Around rows and cells only their paragraphs can hold a mark.
    const paragraphs = descendants(content, "p");
    const first = paragraphs[0];
    const last = paragraphs.at(-1);
    if (first && last) {
      first.insertBefore(this.#mark(markName.slotStart(i)), child(first, "pPr")?.nextSibling ?? first.firstChild);
      last.append(this.#mark(markName.slotEnd(i)));
    } else {
      content.prepend(this.#mark(markName.slotStart(i)));
      content.append(this.#mark(markName.slotEnd(i)));
    }
  }

  /** docx-preview paints no charts: the mark takes the place of the drawing. */
  chart(chart: Element, i: number): void {
    const drawing = closest(chart, "drawing");
    const run = drawing && closest(drawing, "r");
    run?.parentNode?.insertBefore(this.#mark(markName.chart(i)), run);
    drawing?.remove();
  }

  comments(body: Document, comments: readonly { readonly id: string }[]): void {
    const places = [
      ["commentRangeStart", markName.commentStart],
      ["commentRangeEnd", markName.commentEnd],
      ["commentReference", markName.comment],
    ] as const;
    const at = new Map(comments.map(({ id }, i) => [id, i]));
    for (const [name, markOf] of places) {
      for (const element of comments.length > 0 ? descendants(body, name) : []) {
        const i = at.get(wAttr(element, "id") ?? "");
        const place = closest(element, "r") ?? element;
        if (i !== undefined) place.parentNode!.insertBefore(this.#mark(markOf(i)), place);
      }
    }
  }

  #mark(name: string): Element {
    return wElement(this.doc, "bookmarkStart", { id: ++this.#id, name });
  }
}

function unwrap(doc: Document): void {
  for (const name of wrapperProperties) for (const element of descendants(doc, name)) element.remove();
  for (const name of wrappers) for (const element of descendants(doc, name)) element.replaceWith(...element.childNodes);
  rename(doc, "moveTo", "ins");
  rename(doc, "moveFrom", "del");
  rename(doc, "cr", "br");
  rename(doc, "ptab", "tab");
  for (const ruby of descendants(doc, "ruby")) {
    const base = child(ruby, "rubyBase");
    if (base) ruby.parentElement?.replaceWith(...base.childNodes);
  }
  for (const hyphen of descendants(doc, "noBreakHyphen")) {
    const text = wElement(doc, "t");
    text.textContent = "\u2011";
    hyphen.replaceWith(text);
  }
}

function rename(doc: Document, from: string, to: string): void {
  for (const element of descendants(doc, from)) {
    const renamed = wElement(doc, to);
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith("w:")) renamed.setAttributeNS(W, name, value);
    }
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  }
}

const pageFields: Readonly<Record<string, string>> = { PAGE: "页码", NUMPAGES: "页数", SECTIONPAGES: "页数" };

/** A preview without pages has no page numbers: the field's name stands where the number will be. */
function namePageFields(doc: Document): void {
  for (const simple of descendants(doc, "fldSimple")) {
    const name = fieldName(wAttr(simple, "instr"));
    if (name) fill(descendants(simple, "t"), name, simple);
  }
  let instruction: string | undefined;
  let begin: Element | undefined;
  let shown: Element[] | undefined;
  for (const element of descendants(doc)) {
    if (element.namespaceURI !== W) continue;
    if (element.localName === "fldChar") {
      const type = wAttr(element, "fldCharType");
      if (type === "begin") [instruction, begin, shown] = ["", element, []];
      if (type === "end") {
        const name = fieldName(instruction);
        if (name && shown && begin) fill(shown, name, begin.parentElement ?? begin);
        shown = undefined;
      }
    } else if (element.localName === "instrText") instruction += element.textContent ?? "";
    else if (element.localName === "t") shown?.push(element);
  }
}

function fieldName(instruction = ""): string | undefined {
  return pageFields[instruction.trim().split(/\s/)[0]?.toUpperCase() ?? ""];
}

/** Puts the name in place of the texts that a field shows; where it shows none, into a run behind `place`. */
function fill(texts: readonly Element[], name: string, place: Element): void {
  const [first, ...others] = texts;
  for (const text of others) text.remove();
  if (first) {
    first.textContent = name;
    return;
  }
  const run = wElement(place, "r");
  const properties = child(place, "rPr");
  if (properties) run.append(properties.cloneNode(true));
  run.append(wElement(place, "t"));
  run.lastElementChild!.textContent = name;
  place.after(run);
}
