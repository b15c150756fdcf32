import { unzipSync } from "fflate";
import { parseXml } from "../../../src/embedded/package/xml";
import { newDocument } from "../../../src/host/layout/new-document";
import { paragraphTexts } from "../../../src/host/layout/paragraphs";
import { expectSound } from "../../gate/gate";
import { everyRole } from "./blocks";
import { attribute, byStyleName, first, textsOf, type Xml } from "./reading";

const partsOf = (bytes: Uint8Array): Record<string, Xml> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parseXml(new TextDecoder().decode(content))]),
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
  expect(textsOf(document)).toEqual(paragraphTexts(everyRole));
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

test("a slot is one rich-text control that shows its prompt, and no id stands twice", () => {
  const controls = Array.from(document.getElementsByTagName("w:sdt"));
  expect(controls.map((control) => attribute(first(control, "tag"), "val"))).toEqual([
    "nigao:支部党员大会",
    "nigao:支委会",
    "nigao:work.1",
    "nigao:支部党课",
    "nigao:work.2",
  ]);
  expect(controls.map((control) => attribute(first(control, "alias"), "val"))).toEqual([
    "支部党员大会",
    "支委会",
    "写明做法",
    "支部党课",
    "一句话",
  ]);
  expect(controls[0]!.textContent).toBe("【次数】");
  expect(new Set(controls.map((control) => attribute(first(control, "id"), "val"))).size).toBe(5);
  expect(document.getElementsByTagName("w:text")).toHaveLength(0);
  expect(document.getElementsByTagName("w:showingPlcHdr")).toHaveLength(5);
});

test("a table repeats its header, breaks no row, and sets figures flush right", () => {
  const table = first(document, "tbl")!;
  const rows = Array.from(table.getElementsByTagName("w:tr"));
  expect(rows.map((row) => row.getElementsByTagName("w:cantSplit").length)).toEqual([1, 1, 1, 1]);
  expect(rows.map((row) => row.getElementsByTagName("w:tblHeader").length)).toEqual([1, 0, 0, 0]);
  const aligned = (row: number) =>
    Array.from(rows[row]!.getElementsByTagName("w:tc")).map((cell) => attribute(first(cell, "jc"), "val"));
  expect([aligned(0), aligned(1), aligned(3)]).toEqual([
    [undefined, undefined, undefined],
    [undefined, "right", "right"],
    [undefined, "right", "right"],
  ]);
  expect(attribute(first(table, "tblDescription"), "val")).toBe("nigao:党员发展");
  expect(attribute(first(table, "tblCaption"), "val")).toBe("党员发展情况");
});
