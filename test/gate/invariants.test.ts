import { strFromU8, strToU8, unzipSync } from "fflate";
import { cell, type Docx, docx, paragraph, run, table } from "../docx/docx";
import { faultsOf } from "./invariants";
import { partsOf } from "./read";

const control = (id: number, content: string) =>
  `<w:sdt><w:sdtPr><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const mark = (name: string, id: number, more = "") => `<w:${name} w:id="${id}"${more}/>`;
const style = (id: string, name: string, content = "", type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

test("a document with nothing wrong has no faults", () => {
  const sound = docx({
    body:
      paragraph(mark("bookmarkStart", 1, ' w:name="起点"') + run("甲") + mark("bookmarkEnd", 1)) +
      control(1, paragraph("乙")) +
      table([["丙", cell(control(2, paragraph("丁")))]]) +
      paragraph(field("begin") + field("separate") + run("1") + field("end")),
  });
  expect(faultsOf(partsOf(sound))).toEqual([]);
});

describe("the text of a document", () => {
  const broken: [what: string, content: Docx, fault: string][] = [
    ["a cell without a paragraph", { body: table([[cell("<w:p/>").replace("<w:p/>", "")]]) }, "w:tc does not end in"],
    ["a cell that ends in a table", { body: table([[cell(table([["甲"]]))]]) }, "w:tc does not end in a paragraph"],
    ["a row without cells", { body: table([[]]) }, "w:tr is empty"],
    ["a control without content", { body: control(1, "") }, "w:sdtContent is empty"],
    [
      "two controls of one id",
      { body: control(7, paragraph("甲")) + control(7, paragraph("乙")) },
      "two content controls have the id 7",
    ],
    [
      "a control id that is too big",
      { body: control(2 ** 31, paragraph("甲")) },
      "a content control has the id 2147483648",
    ],
    ["a paragraph in a paragraph", { body: "<w:p><w:p/></w:p>" }, "a paragraph stands inside a paragraph"],
    [
      "two bookmarks of one name",
      {
        body: paragraph(
          [1, 2].map((id) => mark("bookmarkStart", id, ' w:name="a"') + mark("bookmarkEnd", id)).join(""),
        ),
      },
      "two bookmarks are named a",
    ],
    ["an end without a start", { body: paragraph(mark("bookmarkEnd", 4)) }, "bookmark 4 ends and never started"],
    [
      "a start without an end",
      { body: paragraph(mark("bookmarkStart", 4, ' w:name="a"')) },
      "bookmark 4 starts and never ends",
    ],
    ["a paragraph id that is too big", { body: '<w:p w14:paraId="80000000"/>' }, "80000000 is no paragraph id"],
    ["a paragraph id of nothing", { body: '<w:p w14:paraId="00000000"/>' }, "00000000 is no paragraph id"],
    [
      "a paragraph id twice",
      { body: '<w:p w14:paraId="00000001"/><w:p w14:paraId="00000001"/>' },
      "two paragraphs have the id 00000001",
    ],
    [
      "an unknown style",
      { body: paragraph("甲", '<w:pStyle w:val="公文正文"/>') },
      "w:pStyle names the style 公文正文",
    ],
    [
      "a style of another type",
      { body: paragraph("甲", '<w:pStyle w:val="TableGrid"/>') },
      "w:pStyle names the style TableGrid",
    ],
    [
      "an unknown list",
      { body: paragraph("甲", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>') },
      "the list 3, which",
    ],
    ["an outline level off the scale", { body: paragraph("甲", '<w:outlineLvl w:val="10"/>') }, "the outline level 10"],
    [
      "an unknown footnote",
      { body: paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>') },
      "the footnote 1 is not there",
    ],
    [
      "an unknown endnote",
      { body: paragraph('<w:r><w:endnoteReference w:id="1"/></w:r>') },
      "the endnote 1 is not there",
    ],
    [
      "an unknown comment",
      { body: paragraph('<w:r><w:commentReference w:id="0"/></w:r>') },
      "the comment 0 is not there",
    ],
    [
      "an unknown relationship",
      { body: paragraph(`<w:hyperlink r:id="rId9">${run("甲")}</w:hyperlink>`) },
      "the relationship rId9",
    ],
    ["a field without an end", { body: paragraph(field("begin")) }, "a field begins and never ends"],
    ["an end without a field", { body: paragraph(field("end")) }, "a field has “end” before its begin"],
    [
      "white space that is not kept",
      { body: paragraph("<w:r><w:t>甲 </w:t></w:r>") },
      "white space at the edge of “甲 ”",
    ],
    [
      "deleted text as text",
      { body: paragraph(`<w:del w:id="1">${run("甲")}</w:del>`) },
      "“甲” is deleted but stands as w:t",
    ],
    ["text as deleted text", { body: paragraph("<w:r><w:delText>甲</w:delText></w:r>") }, "“甲” stands as w:delText"],
    ["a header without a paragraph", { headers: { rIdHeader: "" } }, "w:hdr does not end in a paragraph"],
  ];
  test.each(broken)("%s is a fault", (_what, content, fault) => {
    expect(faultsOf(partsOf(docx(content)))).toEqual([expect.stringContaining(fault)]);
  });
});

describe("styles and lists", () => {
  const broken: [what: string, content: Docx, fault: string][] = [
    ["two styles of one id", { styles: style("a", "甲") + style("a", "乙") }, "two styles have the id a"],
    ["two styles of one name", { styles: style("a", "甲") + style("b", "甲") }, "two styles are named 甲"],
    [
      "a style without its ground",
      { styles: style("a", "甲", '<w:basedOn w:val="b"/>') },
      "style a refers to the style b",
    ],
    [
      "a ground of another type",
      { styles: style("b", "乙", "", "character") + style("a", "甲", '<w:basedOn w:val="b"/>') },
      "style a is based on b, which is a style of another type",
    ],
    [
      "a heading off its level",
      { styles: style("1", "heading 1", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') },
      "heading 1 has the outline level 1",
    ],
    [
      "a style with an unknown list",
      { styles: style("a", "甲", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>') },
      "the list 5",
    ],
    [
      "a list without a definition",
      { numbering: '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' },
      "list 1 uses the definition 0",
    ],
  ];
  test.each(broken)("%s is a fault", (_what, content, fault) => {
    expect(faultsOf(partsOf(docx(content)))).toEqual([expect.stringContaining(fault)]);
  });
});

describe("the package", () => {
  const without = (name: string) => new Map([...partsOf(docx())].filter(([part]) => part !== name));
  const changed = (name: string, from: string, to: string) => {
    const parts = new Map(Object.entries(unzipSync(docx())));
    const text = strFromU8(parts.get(name) ?? new Uint8Array());
    expect(text).toContain(from);
    return parts.set(name, strToU8(text.replace(from, to)));
  };

  test("a missing part is a fault wherever it is named", () => {
    expect(faultsOf(without("word/styles.xml"))).toEqual([
      "[Content_Types].xml names word/styles.xml, which is not there",
      "word/document.xml: relationship rIdStyles points at word/styles.xml, which is not there",
    ]);
  });
  test("a part without a content type is a fault", () => {
    const parts = new Map(partsOf(docx())).set("word/media/image1.png", new Uint8Array(4));
    expect(faultsOf(parts)).toEqual(["word/media/image1.png has no content type"]);
  });
  test("a relationship id twice is a fault", () => {
    const parts = changed("word/_rels/document.xml.rels", "rIdSettings", "rIdStyles");
    expect(faultsOf(parts)).toEqual(["word/document.xml has two relationships rIdStyles"]);
  });
  test("a package without a main document is a fault", () => {
    expect(faultsOf(changed("_rels/.rels", '/officeDocument"', '/other"'))).toEqual([
      "the package has no main document",
    ]);
  });
  test("broken XML is a fault", () => {
    expect(faultsOf(changed("word/document.xml", "</w:body>", ""))).toEqual([
      expect.stringContaining("word/document.xml is not well-formed"),
    ]);
  });
  test("a document type declaration is a fault", () => {
    expect(
      faultsOf(changed("word/document.xml", "<w:document", '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document')),
    ).toEqual(["word/document.xml has a document type declaration"]);
  });
});
