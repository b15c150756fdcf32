import { descendants } from "../../src/embedded/package/xml";
import { styleByName, styleOf } from "../../src/embedded/text/styles";
import { packageOf, stylesXml } from "./package-of";

function style(id: string, name: string, content = "", marks = ""): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"${marks}><w:name w:val="${name}"/>${content}</w:style>`;
}

const level = (value: number) => `<w:pPr><w:outlineLvl w:val="${value}"/></w:pPr>`;
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;

/** The style of one paragraph with these properties. */
function resolved(styles: string, properties = "") {
  const pkg = packageOf(`<w:p><w:pPr>${properties}</w:pPr></w:p>`, { "word/styles.xml": stylesXml(styles) });
  return styleOf(pkg, descendants(pkg.xml(pkg.main), "p")[0]!);
}

const pStyle = (id: string) => `<w:pStyle w:val="${id}"/>`;
const normal = style("a", "Normal", "", ' w:default="1"');

describe("the style of a paragraph", () => {
  it("is the default one where none is named, or one that is not there, or one of another type", () => {
    const character = '<w:style w:type="character" w:styleId="c"><w:name w:val="Strong"/></w:style>';
    for (const properties of ["", pStyle("nobody"), pStyle("c")]) {
      expect(resolved(normal + character, properties)).toEqual({
        id: "a",
        name: "Normal",
        builtIn: "Normal",
        outlineLevel: 10,
      });
    }
  });

  it("is Normal where the document has no styles", () => {
    const pkg = packageOf("<w:p/>");
    expect(styleOf(pkg, descendants(pkg.xml(pkg.main), "p")[0]!)).toMatchObject({ name: "Normal", builtIn: "Normal" });
  });

  it.each([
    ["1", "heading 1", "Heading1", 1],
    ["Heading2", "Heading 2", "Heading2", 2],
    ["a5", "标题 3", "Heading3", 3],
    ["a6", "标题4", "Heading4", 4],
    ["TOC1", "toc 1", "Toc1", 10],
    ["a3", "Title", "Title", 10],
    ["a4", "页眉", "Header", 10],
    ["af", "公文正文", "Other", 10],
  ])("with id %s and name %s is %s", (id, name, builtIn, outlineLevel) => {
    expect(resolved(normal + style(id, name), pStyle(id))).toEqual({ id, name, builtIn, outlineLevel });
  });
});

describe("the outline level", () => {
  it("comes from the paragraph itself before its style", () => {
    expect(resolved(style("h", "公文标题", level(0)), `${pStyle("h")}<w:outlineLvl w:val="3"/>`).outlineLevel).toBe(4);
    expect(resolved(style("h", "heading 1"), `${pStyle("h")}<w:outlineLvl w:val="9"/>`).outlineLevel).toBe(10);
  });

  it("is inherited, the nearest one first", () => {
    const styles =
      style("h", "公文一级", level(1)) + style("i", "甲", basedOn("h")) + style("j", "乙", basedOn("i") + level(4));
    expect(resolved(styles, pStyle("i")).outlineLevel).toBe(2);
    expect(resolved(styles, pStyle("j")).outlineLevel).toBe(5);
  });

  it("of a style based on one of Word's headings is that of the heading", () => {
    const styles = style("1", "heading 1") + style("x", "红色标题", basedOn("1"));
    expect(resolved(styles, pStyle("x"))).toMatchObject({ builtIn: "Other", outlineLevel: 1 });
  });

  it("is found in a circle of styles", () => {
    const styles = style("x", "甲", basedOn("y")) + style("y", "乙", basedOn("x"));
    expect(resolved(styles, pStyle("x")).outlineLevel).toBe(10);
  });
});

it("finds a style by its name in either language and any case, but an own one only as it is written", () => {
  const styles = style("1", "heading 1") + style("g", "Report Body");
  const pkg = packageOf("<w:p/>", { "word/styles.xml": stylesXml(styles) });
  const idOf = (name: string) => styleByName(pkg, "paragraph", name)?.getAttribute("w:styleId");
  expect(["标题 1", "Heading 1", "Report Body", "report body"].map(idOf)).toEqual(["1", "1", "g", undefined]);
});
