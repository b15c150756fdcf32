import { WordError } from "../api/word-error";
import { insertInOrder, properties } from "../package/schema-order";
import { child, children, descend, descendants, isNamed, setWAttr, wAttr, wElement, wOn } from "../package/xml";
import { contentOf, paragraphsIn } from "./blocks";
import { textMap } from "./text-map";

const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

const appearances = ["BoundingBox", "Tags", "Hidden"] as const;

/** What of w:sdtPr makes a content control something other than rich text. */
const kinds: Readonly<Record<string, string>> = {
  text: "PlainText",
  comboBox: "ComboBox",
  dropDownList: "DropDownList",
  date: "DatePicker",
  picture: "Picture",
  docPartObj: "BuildingBlockGallery",
  docPartList: "BuildingBlockGallery",
  group: "Group",
  checkbox: "CheckBox",
  repeatingSection: "RepeatingSection",
};

/** Word.ContentControlType of a w:sdt: "RichText" unless its properties say something else. */
export function kindOf(control: Element): string {
  const properties = child(control, "sdtPr");
  const telling = properties && children(properties).find((node) => node.localName in kinds);
  return telling ? kinds[telling.localName]! : "RichText";
}

/** The value of a property such as w:tag or w:alias; "" where it is not there. */
export function propertyOf(control: Element, name: string): string {
  return wAttr(descend(control, "sdtPr", name), "val") ?? "";
}

/** Sets such a property; an empty value removes it. */
export function setProperty(control: Element, name: string, value: string): void {
  const own = properties(control, "sdtPr");
  const there = child(own, name);
  if (value === "") {
    if (there) own.removeChild(there);
    return;
  }
  if (there) setWAttr(there, "val", value);
  else insertInOrder(own, wElement(control, name, { val: value }));
}

export function isLocked(control: Element, what: "content" | "control"): boolean {
  const lock = propertyOf(control, "lock");
  return lock === "sdtContentLocked" || lock === (what === "content" ? "contentLocked" : "sdtLocked");
}

export function setLocked(control: Element, what: "content" | "control", locked: boolean): void {
  const content = what === "content" ? locked : isLocked(control, "content");
  const whole = what === "control" ? locked : isLocked(control, "control");
  setProperty(
    control,
    "lock",
    content && whole ? "sdtContentLocked" : content ? "contentLocked" : whole ? "sdtLocked" : "",
  );
}

/** True while the prompt stands in the control. */
export function isShowingPlaceholder(control: Element): boolean {
  return wOn(descend(control, "sdtPr", "showingPlcHdr"));
}

/**
 * Makes what stands in the control its content. The look of the prompt goes, and what the control prescribes comes
 * (ISO/IEC 29500-1 §17.5.2.27); where it prescribes nothing, `beside`, which is the look of the text round it, and
 * what the prompt was given by hand beyond that.
 */
export function clearPlaceholder(control: Element, beside?: Element): void {
  if (!isShowingPlaceholder(control)) return;
  const own = properties(control, "sdtPr");
  own.removeChild(child(own, "showingPlcHdr")!);
  const prescribed = child(own, "rPr");
  for (const run of descendants(contentOf(control), "r")) {
    const old = child(run, "rPr");
    const format = ((prescribed ?? beside)?.cloneNode(true) as Element | undefined) ?? wElement(run, "rPr");
    for (const property of prescribed || !old ? [] : children(old)) {
      const { localName } = property;
      if (localName !== "rStyle" && !child(format, localName))
        insertInOrder(format, property.cloneNode(true) as Element);
    }
    if (old) run.removeChild(old);
    if (format.firstChild) run.insertBefore(format, run.firstChild);
  }
}

/** Says that what stands in the control is its prompt. */
export function showPlaceholder(control: Element): void {
  if (isShowingPlaceholder(control)) return;
  const own = properties(control, "sdtPr");
  for (const old of children(own, "showingPlcHdr")) own.removeChild(old);
  insertInOrder(own, wElement(control, "showingPlcHdr"));
}

/** The paragraphs that the content of a control is or stands in. */
export function paragraphsOf(control: Element): Element[] {
  const inner = paragraphsIn(contentOf(control));
  if (inner.length) return inner;
  for (let at = control.parentNode; at; at = at.parentNode) if (isNamed(at, "p")) return [at];
  return [];
}

/** Where the content of a control that stands in a paragraph begins and ends in the paragraph's text. */
export function extentOf(control: Element, paragraph: Element): { start: number; end: number } {
  const { pieces, text } = textMap(paragraph);
  const inside = pieces.filter((piece) => control.contains(piece.run));
  if (inside.length) return { start: inside[0]!.start, end: inside.at(-1)!.end };
  const next = pieces.find((piece) => control.compareDocumentPosition(piece.run) & 4);
  const at = next?.start ?? text.length;
  return { start: at, end: at };
}

/** An id that no other control has. */
export function freshId(root: Element): number {
  const taken = new Set(descendants(root, "sdt").map((control) => propertyOf(control, "id")));
  let id = 100000001;
  while (taken.has(String(id))) id++;
  return id;
}

/**
 * Gives an id of its own to each of these controls that has none or that of another, as Word does when it opens a file:
 * WPS copies a control with its id. The parts count as changed only once something else in them is.
 */
export function settleIds(controls: readonly Element[]): void {
  const taken = new Set(controls.map((control) => propertyOf(control, "id")));
  const seen = new Set<string>();
  let next = 1;
  for (const control of controls) {
    const id = propertyOf(control, "id");
    if (/^-?\d+$/.test(id) && !seen.has(id)) {
      seen.add(id);
      continue;
    }
    while (taken.has(String(next))) next++;
    setProperty(control, "id", String(next));
    taken.add(String(next++));
  }
}

/** Word.ContentControlAppearance. */
export function appearanceOf(control: Element): string {
  const appearance = appearanceElement(control)?.getAttributeNS(W15, "val");
  return appearances.find((name) => name.toLowerCase() === appearance?.toLowerCase()) ?? "BoundingBox";
}

/** Sets it; InvalidArgument for what is no Word.ContentControlAppearance. */
export function setAppearance(control: Element, appearance: string): void {
  const name = appearances.find((known) => known === appearance);
  if (!name) throw new WordError("InvalidArgument", `${appearance} is no appearance of a content control.`);
  const old = appearanceElement(control);
  if (old) old.parentNode!.removeChild(old);
  if (name === "BoundingBox") return;
  const made = control.ownerDocument.createElementNS(W15, "w15:appearance");
  made.setAttributeNS(W15, "w15:val", name.charAt(0).toLowerCase() + name.slice(1));
  insertInOrder(properties(control, "sdtPr"), made);
}

function appearanceElement(control: Element): Element | undefined {
  const own = child(control, "sdtPr");
  return own && child(own, "appearance", W15);
}
