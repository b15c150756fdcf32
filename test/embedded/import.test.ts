import { importBlocks } from "../../src/embedded/import";
import { listStrings } from "../../src/embedded/numbering";
import { Package } from "../../src/embedded/package";
import { styleById, styleOf } from "../../src/embedded/styles";
import { child, children, descend, descendants, MC, R, W14, wAttr } from "../../src/embedded/xml";
import { docx } from "../docx/docx";
import { expectSound } from "../gate/gate";
import {
  documentXml,
  flatOpcOf,
  footnotesXml,
  numberingXml,
  type Parts,
  relationship,
  relationshipsXml,
  stylesXml,
} from "./package-of";

/** A document like that of a Chinese WPS: ids that are numbers, names in English. */
const resident =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="另一种正文"/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="c"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="t"><w:name w:val="Normal Table"/></w:style>';

const level = (style = "") =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>${style}<w:lvlText w:val="%1、"/></w:lvl>`;
const definition = (id: number, content = level()) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="0000000${id}"/>${content}</w:abstractNum>`;
const num = (id: number, of: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`;

const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (id: string) => p(id, `<w:pStyle w:val="${id}"/>`);
const listed = (id: number) => p("列", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);

function target(content: Parameters<typeof docx>[0] = {}): Package {
  return Package.open(docx({ styles: resident, ...content }));
}

/** Inserts at the end of the body, as the embedded Word does. */
function insert(pkg: Package, flat: string): Element[] {
  const blocks = importBlocks(pkg, flat);
  const body = child(pkg.xml(pkg.main).documentElement, "body")!;
  for (const block of blocks) body.insertBefore(block, child(body, "sectPr") ?? null);
  pkg.touch(pkg.main);
  return blocks;
}

/** The document as it is after saving, through the gate. */
async function saved(pkg: Package): Promise<Package> {
  const bytes = pkg.save();
  await expectSound(bytes);
  return Package.open(bytes);
}

function all(pkg: Package, name: string, namespace?: string): Element[] {
  return descendants(pkg.xml(pkg.main).documentElement, name, namespace);
}

const styleIds = (blocks: Element[]) => blocks.map((block) => wAttr(descend(block, "pPr", "pStyle"), "val"));

describe("blocks", () => {
  it("come in order, without the section, comments, headers and marks between blocks", async () => {
    const pkg = target();
    const blocks = insert(
      pkg,
      flatOpcOf(
        `<w:bookmarkStart w:id="4" w:name="甲"/>${p("一")}<w:bookmarkEnd w:id="4"/><w:proofErr w:type="spellStart"/>` +
          "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" +
          '<w:sdt><w:sdtContent><w:p><w:commentRangeStart w:id="0"/><w:r><w:t>三</w:t></w:r><w:commentRangeEnd w:id="0"/>' +
          '<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="0"/></w:r></w:p></w:sdtContent></w:sdt>' +
          p(
            "四",
            '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
          ) +
          "<w:sectPr/>",
      ),
    );
    expect(blocks.map(({ localName }) => localName)).toEqual(["p", "tbl", "sdt", "p"]);
    expect(children(blocks[0]!).map(({ localName }) => localName)).toEqual([
      "pPr",
      "bookmarkStart",
      "r",
      "bookmarkEnd",
    ]);
    const after = await saved(pkg);
    expect(all(after, "r").map((run) => run.textContent)).toEqual(["一", "三", "四"]);
    expect(all(after, "headerReference")).toEqual([]);
  });

  it("belong to the main document and are not yet in it", () => {
    const pkg = target();
    const [block] = importBlocks(pkg, flatOpcOf(p("一")));
    expect(block!.ownerDocument).toBe(pkg.xml(pkg.main));
    expect(block!.parentNode).toBeNull();
  });

  it.each([
    ["a bare document", documentXml(p("一"))],
    ["a text", "一"],
    ["a package without a document", flatOpcOf("").replaceAll('/officeDocument"', '/other"')],
    ["a DTD", `<!DOCTYPE a>${flatOpcOf("")}`],
  ])("are refused from %s", (_what, xml) => {
    expect(() => importBlocks(target(), xml)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("leave every part alone that they need nothing from", () => {
    const pkg = target({ numbering: definition(0) + num(1, 0), footnotes: "" });
    const before = pkg.checkpoint();
    importBlocks(pkg, flatOpcOf(p("一")));
    for (const [name, bytes] of pkg.checkpoint()) expect([name, bytes === before.get(name)]).toEqual([name, true]);
  });
});

describe("styles", () => {
  const style = (id: string, name: string, content = "", type = "paragraph", marks = "") =>
    `<w:style w:type="${type}"${marks} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
  const parts = (styles: string): Parts => ({ "word/styles.xml": stylesXml(styles) });

  it("of the document win by name, whatever the id", async () => {
    const pkg = target();
    const before = pkg.bytes("word/styles.xml");
    const inserted =
      style("Heading1", "Heading 1", '<w:rPr><w:color w:val="FF0000"/></w:rPr>') +
      style("Normal", "Normal", "", "paragraph", ' w:default="1"');
    const blocks = insert(pkg, flatOpcOf(styled("Heading1") + styled("Normal"), parts(inserted)));
    expect(styleIds(blocks)).toEqual(["1", "a"]);
    expect(pkg.bytes("word/styles.xml")).toBe(before);
    expect(styleOf(await saved(pkg), blocks[0]!).builtIn).toBe("Heading1");
  });

  it("that are new come with what they are based on, followed by and linked to, and no others", async () => {
    const pkg = target();
    const inserted =
      style("T", "公文标题", '<w:basedOn w:val="B"/><w:next w:val="N"/><w:link w:val="TChar"/>') +
      style("B", "公文基础", '<w:basedOn w:val="Normal"/>') +
      style("N", "公文下文", '<w:basedOn w:val="T"/>') +
      style("TChar", "公文标题 字符", '<w:basedOn w:val="F"/><w:link w:val="T"/>', "character") +
      style("F", "Default Paragraph Font", "", "character", ' w:default="1"') +
      style("Normal", "Normal", "", "paragraph", ' w:default="1"') +
      style("Unused", "没用到");
    insert(pkg, flatOpcOf(styled("T"), parts(inserted)));
    const after = await saved(pkg);
    const reference = (id: string, name: string) => wAttr(child(styleById(after, id)!, name), "val");
    expect(reference("T", "basedOn")).toBe("B");
    expect(reference("B", "basedOn")).toBe("a");
    expect([reference("T", "next"), reference("T", "link"), reference("TChar", "link")]).toEqual(["N", "TChar", "T"]);
    expect(reference("TChar", "basedOn")).toBe("c");
    expect(styleById(after, "Unused")).toBeUndefined();
  });

  it("whose id belongs to another name get a free id, wherever they are named", async () => {
    const pkg = target();
    const inserted =
      style("Body", "公文正文", '<w:next w:val="Body"/>') + style("X", "公文条文", '<w:basedOn w:val="Body"/>');
    const blocks = insert(pkg, flatOpcOf(styled("Body") + styled("X"), parts(inserted)));
    const [id, other] = styleIds(blocks);
    const after = await saved(pkg);
    expect(id).not.toBe("Body");
    expect(wAttr(child(styleById(after, id!)!, "name"), "val")).toBe("公文正文");
    expect(wAttr(child(styleById(after, id!)!, "next"), "val")).toBe(id);
    expect(wAttr(child(styleById(after, other!)!, "basedOn"), "val")).toBe(id);
    expect(wAttr(child(styleById(after, "Body")!, "name"), "val")).toBe("另一种正文");
  });

  it("are the document's own where the content names them without bringing them, and none where nobody has them", () => {
    expect(styleIds(insert(target(), flatOpcOf(styled("1") + styled("nobody"))))).toEqual(["1", undefined]);
  });

  it("that were added once are the document's own the next time", async () => {
    const pkg = target();
    const flat = flatOpcOf(styled("Body"), parts(style("Body", "公文正文")));
    expect(styleIds(insert(pkg, flat))).toEqual(styleIds(insert(pkg, flat)));
    await saved(pkg);
  });
});

describe("lists", () => {
  const numbering = (content: string): Parts => ({ "word/numbering.xml": numberingXml(content) });

  it("get ids of their own and do not count on with those of the document", async () => {
    const pkg = target({ body: listed(1), numbering: definition(0) + num(1, 0) });
    insert(pkg, flatOpcOf(listed(1) + listed(1) + listed(2), numbering(definition(0) + num(1, 0) + num(2, 0))));
    const after = await saved(pkg);
    expect([...listStrings(after).values()].map(({ listString }) => listString)).toEqual([
      "一、",
      "一、",
      "二、",
      "三、",
    ]);
    const ids = all(after, "numId").map((id) => wAttr(id, "val"));
    expect(new Set(ids).size).toBe(3);
    const nsids = descendants(after.xml("word/numbering.xml").documentElement, "nsid").map((one) => wAttr(one, "val"));
    expect(new Set(nsids).size).toBe(nsids.length);
  });

  it("come into a document that has none, and belong to the styles that come along only", async () => {
    const pkg = target();
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="公文列表"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>';
    const lists =
      definition(3, level('<w:pStyle w:val="L"/>')) +
      definition(4, level('<w:pStyle w:val="H"/>')) +
      num(7, 3) +
      num(8, 4);
    insert(
      pkg,
      flatOpcOf(styled("L") + styled("H") + listed(8), { "word/styles.xml": stylesXml(styles), ...numbering(lists) }),
    );
    const after = await saved(pkg);
    expect([...listStrings(after).values()].map(({ listString }) => listString)).toEqual(["一、", "一、"]);
    expect(
      descendants(after.xml("word/numbering.xml").documentElement, "pStyle").map((one) => wAttr(one, "val")),
    ).toEqual(["L"]);
  });

  it("that are not there are taken away, and numbering that is switched off stays so", () => {
    const [none, off] = insert(target(), flatOpcOf(listed(5) + listed(0)));
    expect(descend(none!, "pPr", "numPr")).toBeUndefined();
    expect(wAttr(descend(off!, "pPr", "numPr", "numId"), "val")).toBe("0");
  });
});

describe("what content refers to", () => {
  const picture = (id: string, number = 1) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="${number}" name="图"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const image = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

  it("comes along: pictures once, addresses, under free names and ids", async () => {
    const pkg = target({ hyperlinks: { rId7: "https://example.org/old" } });
    const link = (id: string) => `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>文</w:t></w:r></w:hyperlink></w:p>`;
    const flat = flatOpcOf(
      picture("rId7") + picture("rId7") + link("rId8"),
      { "word/media/image1.png": image },
      relationship("rId7", "image", "media/image1.png") +
        relationship("rId8", "hyperlink", "https://example.org/new", true),
    );
    insert(pkg, flat);
    insert(pkg, flat.replace(Buffer.from(image).toString("base64"), Buffer.from([1, 2]).toString("base64")));
    const after = await saved(pkg);
    const of = (id: string | null) => after.relationships(after.main).find((one) => one.id === id)!;
    const embeds = all(after, "blip", "http://schemas.openxmlformats.org/drawingml/2006/main").map((blip) =>
      after.target(after.main, of(blip.getAttributeNS(R, "embed"))),
    );
    expect(embeds).toEqual([
      "word/media/image1.png",
      "word/media/image1.png",
      "word/media/image2.png",
      "word/media/image2.png",
    ]);
    expect(after.bytes("word/media/image1.png")).toEqual(image);
    expect(after.bytes("word/media/image2.png")).toEqual(Uint8Array.of(1, 2));
    expect(after.contentType("word/media/image2.png")).toBe("image/png");
    expect(all(after, "hyperlink").map((one) => of(one.getAttributeNS(R, "id")).target)).toEqual([
      "https://example.org/new",
      "https://example.org/new",
    ]);
    const drawings = all(after, "docPr", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    expect(new Set(drawings.map((one) => one.getAttribute("id"))).size).toBe(4);
  });

  it("brings the parts of a chart with it", () => {
    const pkg = target();
    const chart =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="表"/><a:graphic><a:graphicData uri="u"><c:chart r:id="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const parts = {
      "word/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
      "word/charts/_rels/chart1.xml.rels": relationshipsXml(relationship("rId1", "package", "../embeddings/book.xlsx")),
      "word/embeddings/book.xlsx": Uint8Array.of(5, 6),
    };
    insert(pkg, flatOpcOf(chart, parts, relationship("rId5", "chart", "charts/chart1.xml")));
    const after = Package.open(pkg.save());
    const [part] = after.related(after.main, "chart");
    expect(after.contentType(part!)).toMatch(/drawingml\.chart\+xml$/);
    expect(after.xml(part!).documentElement.localName).toBe("chartSpace");
    expect(after.related(part!, "package").map((name) => after.bytes(name))).toEqual([Uint8Array.of(5, 6)]);
  });

  it("is taken away where it leads nowhere, and the text stays", async () => {
    const pkg = target();
    insert(
      pkg,
      flatOpcOf(`${picture("rId9")}<w:p><w:hyperlink r:id="rId9"><w:r><w:t>文</w:t></w:r></w:hyperlink></w:p>`),
    );
    const after = await saved(pkg);
    expect(all(after, "drawing")).toEqual([]);
    expect(all(after, "hyperlink").map((one) => one.textContent)).toEqual(["文"]);
  });

  it("brings notes under free ids, into a new part or one that is there", async () => {
    const note = (id: number, text: string, properties = "") =>
      `<w:footnote w:id="${id}">${p(text, properties)}</w:footnote>`;
    const mark = (id: number) => `<w:p><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
    const styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
    const flat = flatOpcOf(mark(1) + mark(2) + mark(3), {
      "word/styles.xml": stylesXml(styles),
      "word/footnotes.xml": footnotesXml(
        `${note(1, "甲", '<w:pStyle w:val="Heading1"/>')}<w:footnote w:id="2"><w:p><w:hyperlink r:id="rId1"/></w:p></w:footnote>`,
      ),
    });
    for (const footnotes of [undefined, note(1, "原有")]) {
      const pkg = target(footnotes ? { body: mark(1), footnotes } : {});
      insert(pkg, flat);
      const after = await saved(pkg);
      const texts = children(after.xml("word/footnotes.xml").documentElement, "footnote");
      const marked = all(after, "footnoteReference").map((one) => wAttr(one, "id"));
      const text = (id: string | undefined) => texts.find((one) => wAttr(one, "id") === id)!;
      expect(marked.map((id) => text(id).textContent)).toEqual(footnotes ? ["原有", "甲"] : ["甲"]);
      expect(wAttr(descendants(text(marked.at(-1)), "pStyle")[0], "val")).toBe("1");
      expect(all(after, "r")).toHaveLength(marked.length);
    }
  });
});

describe("ids", () => {
  const control = (id: string, tag: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${id && `<w:id w:val="${id}"/>`}</w:sdtPr><w:sdtContent>${p(tag)}</w:sdtContent></w:sdt>`;
  const bookmark = (id: number, name: string) =>
    `<w:p><w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r><w:t>书</w:t></w:r><w:bookmarkEnd w:id="${id}"/></w:p>`;

  it("of content controls become unique and valid; those that are, stay", async () => {
    const pkg = target({ body: control("5", "原有") });
    insert(pkg, flatOpcOf(control("5", "甲") + control("", "乙") + control("77", "丙") + control("4294967295", "丁")));
    const after = await saved(pkg);
    const ids = all(after, "sdt").map((one) => Number(wAttr(descend(one, "sdtPr", "id"), "val")));
    expect([ids[0], ids[3]]).toEqual([5, 77]);
    expect(new Set(ids).size).toBe(5);
    expect(Math.max(...ids)).toBeLessThan(0x80000000);
  });

  it("and names of bookmarks become unique, links follow, and halves go", async () => {
    const pkg = target({ body: bookmark(0, "书签") });
    insert(
      pkg,
      flatOpcOf(
        `${bookmark(0, "书签")}<w:p><w:hyperlink w:anchor="书签"/></w:p><w:p><w:bookmarkStart w:id="8" w:name="无尾"/><w:bookmarkEnd w:id="9"/></w:p>`,
      ),
    );
    const after = await saved(pkg);
    const starts = all(after, "bookmarkStart");
    expect(starts).toHaveLength(2);
    expect(new Set(starts.map((one) => wAttr(one, "id"))).size).toBe(2);
    expect(all(after, "bookmarkEnd").map((one) => wAttr(one, "id"))).toEqual(starts.map((one) => wAttr(one, "id")));
    const name = wAttr(starts[1], "name");
    expect(name).not.toBe("书签");
    expect(wAttr(all(after, "hyperlink")[0], "anchor")).toBe(name);
  });

  it("of paragraphs cannot meet those of the document", async () => {
    const pkg = target({ body: '<w:p w14:paraId="00000001" w14:textId="77777777"/>' });
    insert(pkg, flatOpcOf('<w:p w14:paraId="00000001"/><w:p w14:paraId="FFFFFFFF" w14:textId="FFFFFFFF"/>'));
    const after = await saved(pkg);
    const ids = all(after, "p")
      .map((one) => one.getAttributeNS(W14, "paraId"))
      .filter(Boolean);
    expect(ids).toEqual(["00000001"]);
  });
});

it("keeps newer markup readable for older programs: prefixes that only texts name are declared, and ignorable", () => {
  const pkg = target();
  const text =
    '<w:p x:seen="1"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>';
  const root =
    `<w:document xmlns:mc="${MC}" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
    'xmlns:x="urn:newer" xmlns:y="urn:unused" mc:Ignorable="x y" ';
  const flat = flatOpcOf("").replace("<w:document ", root).replace("<w:body>", `<w:body>${text}`);
  insert(pkg, flat);
  const after = Package.open(pkg.save());
  const choice = all(after, "Choice", MC)[0]!;
  expect(choice.lookupNamespaceURI("wps")).toBe("http://schemas.microsoft.com/office/word/2010/wordprocessingShape");
  const document = after.xml(after.main).documentElement;
  const ignorable = document.getAttributeNS(MC, "Ignorable")!.split(" ");
  const namespaces = ignorable.map((prefix) => document.lookupNamespaceURI(prefix));
  expect(namespaces).toContain("urn:newer");
  expect(namespaces).not.toContain("urn:unused");
});
