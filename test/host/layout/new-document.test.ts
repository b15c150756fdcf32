import { unzipSync } from "fflate";
import { parseXml } from "../../../src/embedded/package/xml";
import { newDocument } from "../../../src/host/layout/new-document";
import { paragraphTexts } from "../../../src/host/layout/paragraphs";
import { tableKey, tableTag } from "../../../src/host/layout/table";
import { expectSound } from "../../gate/gate";
import { everyRole } from "./blocks";
import { attribute, byStyleName, first, textsOf, type Xml } from "./reading";

const partsOf = (bytes: Uint8Array): Record<string, Xml> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, parseXml(new TextDecoder().decode(content))]),
  );

const parts = partsOf(newDocument(everyRole));
const document = parts["word/document.xml"]!;
const style = (name: string) => byStyleName(parts["word/styles.xml"]!, name);

test("a new document passes the gate, whatever it is made of", async () => {
  await expectSound(newDocument(everyRole));
  await expectSound(newDocument([]));
  await expectSound(newDocument(everyRole.filter(({ role }) => role === "table")));
  await expectSound(newDocument([...everyRole].reverse()));
});

test("it reads as the blocks", () => {
  expect(textsOf(document)).toEqual(paragraphTexts(everyRole).map((text) => text ?? ""));
});

test("the page is that of GB/T 9704: 5.2.1 margins, 5.2.3 grid", () => {
  const size = first(document, "pgSz");
  expect([attribute(size, "w"), attribute(size, "h")]).toEqual(["11906", "16838"]);
  const margins = first(document, "pgMar");
  expect(["top", "left", "right", "bottom"].map((side) => attribute(margins, side))).toEqual([
    "2098",
    "1588",
    "1474",
    "1984",
  ]);
  const grid = first(document, "docGrid");
  expect(attribute(grid, "type")).toBe("linesAndChars");
  const height = 16838 - 2098 - 1984;
  expect(Math.floor(height / Number(attribute(grid, "linePitch")))).toBe(22);
  const pitch = 16 + Number(attribute(grid, "charSpace")) / 4096;
  expect(Math.floor((11906 - 1588 - 1474) / 20 / pitch)).toBe(28);
});

test("the page number is — 1 — on the outer side: 7.5", () => {
  const footers = ["word/footer1.xml", "word/footer2.xml"].map((name) => parts[name]!);
  expect(footers.flatMap(textsOf)).toEqual(["— 1 —", "— 1 —"]);
  expect(footers.map((footer) => first(footer, "instrText")?.textContent?.trim())).toEqual(["PAGE", "PAGE"]);
  expect(footers.map((footer) => attribute(first(footer, "jc"), "val"))).toEqual(["right", "left"]);
  expect(footers.map((footer) => attribute(first(footer, "ind"), footer === footers[0] ? "right" : "left"))).toEqual([
    "280",
    "280",
  ]);
  expect(first(parts["word/settings.xml"]!, "evenAndOddHeaders")).toBeDefined();
});

test.each([
  ["Title", "方正小标宋简体", "44", undefined],
  ["heading 1", "黑体", "32", "0"],
  ["heading 2", "楷体_GB2312", "32", "1"],
  ["heading 3", "仿宋_GB2312", "32", "2"],
  ["公文正文", "仿宋_GB2312", "32", undefined],
])("%s stands in %s", (name, face, halfPoints, outline) => {
  const fonts = first(style(name), "rFonts");
  expect(["ascii", "hAnsi", "eastAsia", "cs"].map((script) => attribute(fonts, script))).toEqual([
    "Times New Roman",
    "Times New Roman",
    face,
    "Times New Roman",
  ]);
  expect(attribute(first(style(name), "sz"), "val")).toBe(halfPoints);
  expect(attribute(first(style(name), "outlineLvl"), "val")).toBe(outline);
  expect(attribute(first(style(name), "b"), "val")).toBe("0");
});

test("body text starts two characters in and runs 28.95 pt a line", () => {
  const indent = first(style("公文正文"), "ind");
  expect([attribute(indent, "firstLineChars"), attribute(indent, "firstLine")]).toEqual(["200", "640"]);
  const spacing = first(style("公文正文"), "spacing");
  expect([attribute(spacing, "line"), attribute(spacing, "lineRule")]).toEqual(["579", "exact"]);
});

test("faces that a machine may lack name what to show instead", () => {
  const fonts = Array.from(parts["word/fontTable.xml"]!.getElementsByTagName("w:font"));
  const instead = new Map(fonts.map((font) => [attribute(font, "name"), attribute(first(font, "altName"), "val")]));
  expect(instead.get("仿宋_GB2312")).toMatch(/^仿宋,/);
  expect(instead.get("楷体_GB2312")).toMatch(/^楷体,/);
  expect(instead.get("方正小标宋简体")).toMatch(/^华文中宋,/);
});

const byTag = (prefix: string) =>
  Array.from(document.getElementsByTagName("w:sdt")).filter((control) =>
    attribute(first(control, "tag"), "val")?.startsWith(prefix),
  );

test("a slot is one rich-text control that shows its prompt or its text, and no id stands twice", () => {
  const controls = byTag("nigao:");
  expect(controls.map((control) => attribute(first(control, "tag"), "val"))).toEqual([
    "nigao:支部党员大会",
    "nigao:支委会",
    "nigao:党小组会",
    "nigao:work.1",
    "nigao:支部党课",
    "nigao:work.2",
  ]);
  expect(controls.map((control) => attribute(first(control, "alias"), "val"))).toEqual([
    "支部党员大会",
    "支委会",
    "党小组会",
    "写明做法",
    "支部党课",
    "一句话",
  ]);
  expect(controls.map(({ textContent }) => textContent).slice(1, 3)).toEqual(["【次数】", "12次"]);
  expect(controls.map((control) => first(control, "showingPlcHdr") !== undefined)).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
  const ids = Array.from(document.getElementsByTagName("w:id")).map((id) => attribute(id, "val"));
  expect(new Set(ids).size).toBe(controls.length + 2);
  expect(document.getElementsByTagName("w:text")).toHaveLength(0);
});

/** How the cells of each row are set, where it is not as their style has it. */
const alignments = (table: Element) =>
  Array.from(table.getElementsByTagName("w:tr")).map((row) =>
    Array.from(row.getElementsByTagName("w:tc")).map((cell) => attribute(first(cell, "jc"), "val")),
  );

test("a table repeats its header, breaks no row, and sets figures flush right", () => {
  const table = first(document, "tbl")!;
  const rows = Array.from(table.getElementsByTagName("w:tr"));
  expect(rows.map((row) => row.getElementsByTagName("w:cantSplit").length)).toEqual([1, 1, 1, 1]);
  expect(rows.map((row) => row.getElementsByTagName("w:tblHeader").length)).toEqual([1, 0, 0, 0]);
  const [header, ...others] = alignments(table);
  expect(header).toEqual([undefined, undefined, undefined]);
  expect(others).toEqual(others.map(() => [undefined, "right", "right"]));
  expect(attribute(first(table, "tblDescription"), "val")).toBe("nigao:党员发展");
  expect(attribute(first(table, "tblCaption"), "val")).toBe("党员发展情况");
  expect(attribute(first(table, "tblW"), "w")).toBe("5000");
});

test("a table with a key stands in a content control by which it is found again", () => {
  const controls = byTag("nigao-table:");
  expect(controls.map((control) => attribute(first(control, "tag"), "val"))).toEqual([
    "nigao-table:党员发展",
    "nigao-table:统计.三会一课",
  ]);
  expect(controls.map((control) => first(control, "sdtContent")?.firstChild?.nodeName)).toEqual(["w:tbl", "w:tbl"]);
  expect(tableKey(tableTag("统计.三会一课"))).toBe("统计.三会一课");
  expect(tableTag("长".repeat(80)).length).toBe(64);
  expect(tableKey("nigao:统计.三会一课")).toBeUndefined();
});

test("above a table stand its caption with a number that Word counts and the unit of its figures", () => {
  const table = Array.from(document.getElementsByTagName("w:tbl")).at(1)!;
  const all = Array.from(document.getElementsByTagName("w:p"));
  const at = all.indexOf(table.getElementsByTagName("w:p")[0]!);
  const [caption, unit] = all.slice(at - 2, at);
  expect(textsOf(document).slice(at - 2, at)).toEqual(["表1 三会一课情况", "单位：次"]);
  expect(caption!.getElementsByTagName("w:instrText")[0]!.textContent).toBe(" SEQ 表 \\* ARABIC ");
  expect([caption, unit].map((paragraph) => attribute(first(paragraph, "pStyle"), "val"))).toEqual([
    "GongwenCaption",
    "GongwenTableUnit",
  ]);
  expect(attribute(first(style("公文表格单位"), "jc"), "val")).toBe("right");
  expect(attribute(first(style("公文表格单位"), "sz"), "val")).toBe("24");
});

test("columns are set as the block says, and the row of sums stands in a type of its own", () => {
  const table = Array.from(document.getElementsByTagName("w:tbl")).at(1)!;
  expect(alignments(table).slice(1)).toEqual([
    [undefined, "right", "center"],
    [undefined, "right", "center"],
  ]);
  const styles = Array.from(table.getElementsByTagName("w:tr")).map((row) => attribute(first(row, "pStyle"), "val"));
  expect(styles).toEqual(["GongwenTableHeader", "GongwenTableCell", "GongwenTableTotal"]);
});
