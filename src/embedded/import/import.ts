import { WordError } from "../api/word-error";
import { carryIgnorable, declareRequired } from "../package/compatibility";
import { FlatOpc } from "../package/flat-opc";
import type { Package } from "../package/package";
import { child, children, descendants, isNamed } from "../package/xml";
import { freshenIds } from "./fresh-ids";
import { addNotes, bringNotes, dropFromRun } from "./import-notes";
import { NumberingImport } from "./import-numbering";
import { bringParts } from "./import-parts";
import { StyleImport } from "./import-styles";

/**
 * Takes the body of a flat OPC package into a document as Word's insertOoxml does, and answers with its paragraphs,
 * tables and block content controls: elements of the main document, not yet in its tree. The caller puts them in and
 * touches the main part; everything they refer to is there already.
 *
 * Styles that the document has by name win over the inserted ones, and others are added. Lists, notes, hyperlinks,
 * pictures and charts come along under fresh ids; comments, headers, footers and the last section do not. Throws a
 * WordError InvalidArgument for what is no flat OPC of a Word document; a bare w:document is none.
 */
export function importBlocks(pkg: Package, xml: string): Element[] {
  const source = read(xml);
  const body = child(source.document, "body");
  if (!body) return [];
  dropForeign(body);
  settleMarks(body);

  const notes = bringNotes(pkg, source, body);
  const stories = [body, ...notes.map(({ element }) => element)];
  const styles = new StyleImport(pkg, source);
  const numbering = new NumberingImport(pkg, source, styles);
  for (const story of stories) styles.rename(story);
  for (const root of [...stories, ...styles.added()]) numbering.renumber(root);
  bringParts(pkg, source, body);
  freshenIds(pkg, stories);
  for (const story of stories) declareRequired(story);
  styles.finish();
  addNotes(pkg, notes);

  for (const [part, content] of [
    ["styles", styles.added()],
    ["numbering", numbering.added()],
    ["footnotes", notes.filter((note) => note.part === "footnotes").map(({ element }) => element)],
    ["endnotes", notes.filter((note) => note.part === "endnotes").map(({ element }) => element)],
  ] as const) {
    carry(pkg, source.rootOf(part), content, pkg.related(pkg.main, part)[0]);
  }
  carry(pkg, source.document, [body], pkg.main);
  const main = pkg.xml(pkg.main);
  return children(body).map((block) => main.importNode(block, true) as Element);
}

function carry(pkg: Package, source: Element | undefined, content: readonly Element[], part: string | undefined): void {
  if (source && part && carryIgnorable(source, content, pkg.xml(part).documentElement)) pkg.touch(part);
}

function read(xml: string): FlatOpc {
  try {
    return new FlatOpc(xml);
  } catch (error) {
    throw new WordError("InvalidArgument", `insertOoxml: ${(error as Error).message}`);
  }
}

/** What belongs to parts that do not come along, or to none. */
function dropForeign(body: Element): void {
  const remove = (element: Element) => element.parentNode?.removeChild(element);
  const last = child(body, "sectPr");
  if (last) remove(last);
  for (const name of [
    "commentRangeStart",
    "commentRangeEnd",
    "headerReference",
    "footerReference",
    "altChunk",
    "subDoc",
  ]) {
    for (const element of descendants(body, name)) remove(element);
  }
  // Word's insertOoxml replaces text when it brings comments; leaving them out keeps the text.
  for (const mark of descendants(body, "commentReference")) dropFromRun(mark);
}

const blocks = ["p", "tbl", "sdt", "customXml"];

/** Beginnings and ends of ranges between blocks move into the paragraph beside them, so that only blocks remain. */
function settleMarks(body: Element): void {
  for (const mark of children(body)) {
    if (blocks.some((name) => isNamed(mark, name))) continue;
    const starts = mark.localName.endsWith("Start");
    let beside = starts ? mark.nextSibling : mark.previousSibling;
    while (beside && !blocks.some((name) => isNamed(beside, name))) {
      beside = starts ? beside.nextSibling : beside.previousSibling;
    }
    body.removeChild(mark);
    if (!isNamed(beside, "p") || !/(Start|End)$/.test(mark.localName)) continue;
    const pPr = child(beside, "pPr");
    beside.insertBefore(mark, starts ? (pPr ? pPr.nextSibling : beside.firstChild) : null);
  }
}
