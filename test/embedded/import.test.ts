import { importBlocks } from "../../src/embedded/import/import";
import { child, children, descend, descendants, wAttr } from "../../src/embedded/package/xml";
import { listStrings } from "../../src/embedded/text/numbering";
import { styleById, styleOf } from "../../src/embedded/text/styles";
import { all, insert, p, saved, target } from "./inserted";
import { documentXml, flatOpcOf, numberingXml, type Parts, stylesXml } from "./package-of";

const level = (style = "") =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>${style}<w:lvlText w:val="%1、"/></w:lvl>`;
const definition = (id: number, content = level()) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="0000000${id}"/>${content}</w:abstractNum>`;
const num = (id: number, of: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`;

const styled = (id: string) => p(id, `<w:pStyle w:val="${id}"/>`);
const listed = (id: number) => p("列", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);

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
