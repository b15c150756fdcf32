import { children, descend, descendants, MC, R, W14, wAttr } from "../../src/embedded/package/xml";
import { all, insert, p, saved, target } from "./inserted";
import { flatOpcOf, footnotesXml, relationship, relationshipsXml, stylesXml } from "./package-of";

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

  it("brings the parts of a chart with it", async () => {
    const pkg = target();
    const chart =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="表"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId5"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const parts = {
      "word/charts/chart1.xml":
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/></c:pieChart></c:plotArea></c:chart></c:chartSpace>',
      "word/charts/_rels/chart1.xml.rels": relationshipsXml(relationship("rId1", "package", "../embeddings/book.xlsx")),
      "word/embeddings/book.xlsx": Uint8Array.of(5, 6),
    };
    insert(pkg, flatOpcOf(chart, parts, relationship("rId5", "chart", "charts/chart1.xml")));
    const after = await saved(pkg);
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

it("keeps newer markup readable for older programs: prefixes that only texts name are declared, and ignorable", async () => {
  const pkg = target();
  const text =
    '<w:p x:seen="1"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>';
  const root =
    `<w:document xmlns:mc="${MC}" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
    'xmlns:x="urn:newer" xmlns:y="urn:unused" mc:Ignorable="x y" ';
  const flat = flatOpcOf("").replace("<w:document ", root).replace("<w:body>", `<w:body>${text}`);
  insert(pkg, flat);
  const after = await saved(pkg);
  const choice = all(after, "Choice", MC)[0]!;
  expect(choice.lookupNamespaceURI("wps")).toBe("http://schemas.microsoft.com/office/word/2010/wordprocessingShape");
  const document = after.xml(after.main).documentElement;
  const ignorable = document.getAttributeNS(MC, "Ignorable")!.split(" ");
  const namespaces = ignorable.map((prefix) => document.lookupNamespaceURI(prefix));
  expect(namespaces).toContain("urn:newer");
  expect(namespaces).not.toContain("urn:unused");
});
