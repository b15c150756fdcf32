import { isElement, isNamed, wElement } from "./xml";

const run =
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
  "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
  "eastAsianLayout specVanish oMath rPrChange";

/** The order of children that the schema prescribes (ISO/IEC 29500-1 Annex A); w15 additions stand where Word puts them. */
const orders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    pPr:
      "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
      "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd " +
      "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
      "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    // Those of a paragraph mark begin with its revision marks.
    rPr: `ins del moveFrom moveTo ${run}`,
    sectPr:
      "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType " +
      "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
    sdtPr:
      "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding color appearance label tabIndex equation " +
      "comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography checkbox",
    tblPr:
      "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd " +
      "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    // As far as the one child that is ever put in.
    settings:
      "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries " +
      "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts " +
      "embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges " +
      "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors " +
      "activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter " +
      "stylePaneSortMethod documentType mailMerge revisionView trackRevisions",
    numbering: "numPicBullet abstractNum num numIdMacAtCleanup",
  }).map(([name, children]) => [name, children.split(" ")]),
);

/**
 * Puts a child where the schema wants it in a w:pPr, w:rPr, w:sectPr, w:sdtPr, w:tblPr, w:settings or w:numbering: behind the last
 * child of its own name or of one before it. A name that the order does not know goes to the end.
 */
export function insertInOrder(parent: Element, element: Element): void {
  const order = orders[parent.localName] ?? [];
  const rank = order.indexOf(element.localName);
  let last = parent.lastChild;
  while (last && rank >= 0 && !isUpTo(last, order, rank)) last = last.previousSibling;
  parent.insertBefore(element, last ? last.nextSibling : parent.firstChild);
}

function isUpTo(node: Node, order: readonly string[], rank: number): boolean {
  const other = isElement(node) ? order.indexOf(node.localName) : -1;
  return other >= 0 && other <= rank;
}

/** The w:pPr, w:rPr or the like of an element: the one that is there, or a new one as its first child. */
export function properties(element: Element, name: "pPr" | "rPr" | "tblPr" | "sdtPr"): Element {
  const first = element.firstChild;
  if (isNamed(first, name)) return first;
  return element.insertBefore(wElement(element, name), first);
}
