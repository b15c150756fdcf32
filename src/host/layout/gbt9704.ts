/**
 * The look of an official document, GB/T 9704-2012, in the units of WordprocessingML: twips (1/20 pt) for lengths,
 * half-points for type sizes. Where the standard is silent the entry says so.
 */

/** 5.1 A4; 5.2.1 margins of 37 mm above and 28 mm at the binding, text area of 156 × 225 mm. */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  left: 1588,
  right: 1474,
  bottom: 1984,
} as const;

/** The width of the text area, 156 mm. */
export const textWidth = page.width - page.left - page.right;

/** 5.2.3: 22 lines of 28 characters fill the text area: 28.95 pt a line, 15.79 pt a character (in 1/4096 pt off 16 pt). */
export const grid = { linePitch: 579, characterSpace: -849 } as const;

/** 5.2.2: body text in size 3 (16 pt); 7.3.1: title in size 2 (22 pt); 7.5: page number in size 4 (14 pt). */
export const size = { title: 44, body: 32, pageNumber: 28, /* no clause; usual: small 4 */ table: 24 } as const;

/** The line of body text, so that 22 fill a page; the title's 35 pt and the table's 18 pt are custom. */
export const line = { body: 579, title: 700, table: 360 } as const;

/** 3.1: one character is the width of a Chinese character of size 3. */
export const character = 320;

/** 7.3.3: every paragraph starts two characters in. */
export const firstLineCharacters = 2;

/** 7.3.5.2, documents without a seal: two characters stay free to the right of the unit's name. */
export const closingCharacters = 2;

/** 7.5: the dashes of the page number stand 7 mm below the text area; one character is free on the outer side. */
export const pageNumber = {
  line: 320,
  /** Lower edge of the number above the edge of the paper: the dash stands half a line below its upper edge. */
  fromEdge: page.bottom - 397 + 160 - 320,
  character: 280,
} as const;

/** 5.2.2, 7.3.1, 7.3.3: names under which Chinese offices have the faces; figures and Latin letters as is custom. */
export const face = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  pageNumber: "宋体",
  latin: "Times New Roman",
} as const;

/** What Word, WPS and LibreOffice show instead on a machine without the face, best first; ECMA-376 §17.8.3.1. */
export const fallbacks: readonly { face: string; instead: string; panose: string }[] = [
  { face: face.title, instead: "华文中宋,STZhongsong,宋体", panose: "02010601030101010101" },
  { face: face.body, instead: "仿宋,FangSong,华文仿宋", panose: "02010609030101010101" },
  { face: face.heading1, instead: "SimHei", panose: "02010609060101010101" },
  { face: face.heading2, instead: "楷体,KaiTi,华文楷体", panose: "02010609030101010101" },
  { face: face.pageNumber, instead: "SimSun", panose: "02010600030101010101" },
];
