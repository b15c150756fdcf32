import { child, children, descendants, isElement, isNamed, MC, W, XML } from "../package/xml";

/**
 * The characters by which Word's API shows what is not text. This is the one place that decides them:
 * - a footnote or endnote reference is U+0002, a comment's mark U+0005, an inline picture, object or formula U+FFFC;
 *   search() cannot cross these;
 * - a tab is U+0009, a line break U+000B, a page break U+000C, a column break U+000E, a non-breaking hyphen U+001E,
 *   an optional hyphen U+001F;
 * - w:sym is "(", whatever it shows (OfficeDev/office-js issue 2368).
 * Floating shapes, text boxes, field codes and the marks of bookmarks, comments and proofing have no character.
 */
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  cr: "\u000b",
  noBreakHyphen: "\u001e",
  softHyphen: "\u001f",
  sym: "(",
  footnoteReference: "\u0002",
  endnoteReference: "\u0002",
  commentReference: "\u0005",
};

const breaks: Readonly<Record<string, string>> = { page: "\u000c", column: "\u000e" };

const objectMark = "\ufffc";

/** What search() cannot cross. */
export const barriers = /[\u0002\u0005\ufffc]/;

/** Elements between a paragraph and its runs that hold runs and have no text of their own. */
const runContainers = new Set([
  "hyperlink",
  "ins",
  "del",
  "moveFrom",
  "moveTo",
  "sdt",
  "sdtContent",
  "smartTag",
  "customXml",
  "fldSimple",
  "dir",
  "bdo",
  "rubyBase",
]);

/** One stretch of a paragraph's text and the node it comes from. */
export interface Piece {
  /** UTF-16 offset of the first unit in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** w:t or w:delText; or the element that stands for one character. */
  readonly node: Element;
  /** The run that holds the node; the node itself for a formula, which stands outside runs. */
  readonly run: Element;
  readonly kind: "text" | "character";
  readonly revision?: "inserted" | "deleted";
}

/** A paragraph's text exactly as Word's API gives it, tracked deletions among it, and where each part comes from. */
export interface TextMap {
  readonly paragraph: Element;
  readonly text: string;
  /** In order; together they cover `text` without gaps. None is empty. */
  readonly pieces: readonly Piece[];
}

/** Reads the text of a w:p. What it finds is true until the paragraph is changed. */
export function textMap(paragraph: Element): TextMap {
  const pieces: Piece[] = [];
  const text: string[] = [];
  let length = 0;
  // Complex fields: one entry for each that is open; true while its code, which is no text, is being read.
  const fields: boolean[] = [];

  function add(node: Element, run: Element, value: string, kind: Piece["kind"], revision: Piece["revision"]): void {
    if (value === "" || fields.includes(true)) return;
    const end = length + value.length;
    pieces.push({ start: length, end, node, run, kind, ...(revision && { revision }) });
    text.push(value);
    length = end;
  }

  function readContainer(container: Element, revision: Piece["revision"]): void {
    for (let node = container.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue;
      if (node.namespaceURI === W) {
        if (node.localName === "r") readRun(node, revision);
        else if (runContainers.has(node.localName)) readContainer(node, revisionOf(node) ?? revision);
      } else if (isNamed(node, "AlternateContent", MC)) {
        const choice = child(node, "Choice", MC);
        if (choice) readContainer(choice, revision);
      } else if (node.localName === "oMath" || node.localName === "oMathPara") {
        add(node, node, objectMark, "character", revision);
      }
    }
  }

  function readRun(run: Element, revision: Piece["revision"]): void {
    for (let node = run.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue;
      const name = node.localName;
      if (node.namespaceURI !== W) {
        if (isNamed(node, "AlternateContent", MC) && isInline(node)) add(node, run, objectMark, "character", revision);
      } else if (name === "t") add(node, run, textOf(node), "text", revision);
      else if (name === "delText") add(node, run, textOf(node), "text", "deleted");
      else if (name === "br")
        add(node, run, breaks[node.getAttributeNS(W, "type") ?? ""] ?? "\u000b", "character", revision);
      else if (name === "fldChar") readFieldMark(node);
      else if (name === "ruby") for (const base of children(node, "rubyBase")) readContainer(base, revision);
      else if (name === "drawing" || name === "pict" || name === "object") {
        if (isInline(node)) add(node, run, objectMark, "character", revision);
      } else add(node, run, characters[name] ?? "", "character", revision);
    }
  }

  function readFieldMark(mark: Element): void {
    const type = mark.getAttributeNS(W, "fldCharType");
    if (type === "begin") fields.push(true);
    else if (type === "separate" && fields.length) fields[fields.length - 1] = false;
    else if (type === "end") fields.pop();
  }

  readContainer(paragraph, undefined);
  return { paragraph, text: text.join(""), pieces };
}

/** The text with tracked changes accepted (`Current`) or rejected (`Original`). */
export function reviewedText(map: TextMap, version: "Original" | "Current"): string {
  const hidden = version === "Current" ? "deleted" : "inserted";
  return map.pieces
    .filter((piece) => piece.revision !== hidden)
    .map((piece) => map.text.slice(piece.start, piece.end))
    .join("");
}

/** White space at the ends counts only with xml:space="preserve", and line feeds are spaces, as in Word. */
function textOf(node: Element): string {
  const text = (node.textContent ?? "").replace(/\r\n?|\n/g, " ");
  return node.getAttributeNS(XML, "space") === "preserve" ? text : text.replace(/^[ \t]+|[ \t]+$/g, "");
}

function revisionOf(container: Element): Piece["revision"] {
  const name = container.localName;
  if (name === "ins" || name === "moveTo") return "inserted";
  return name === "del" || name === "moveFrom" ? "deleted" : undefined;
}

/** False for what floats beside the text: wp:anchor, and VML that is positioned absolutely. */
function isInline(graphic: Element): boolean {
  const first = descendants(graphic).find(
    (node) => node.localName === "inline" || node.localName === "anchor" || isAbsolute(node),
  );
  return !first || first.localName === "inline";
}

function isAbsolute(shape: Element): boolean {
  return /position:\s*absolute/.test(shape.getAttribute("style") ?? "");
}
