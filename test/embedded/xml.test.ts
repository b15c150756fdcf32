import { JSDOM } from "jsdom";
import { insertInOrder, properties } from "../../src/embedded/package/schema-order";
import {
  children,
  descendants,
  parseXml,
  serializeXml,
  wAttr,
  wElement,
  wOn,
  XmlError,
} from "../../src/embedded/package/xml";
import { fragment } from "./package-of";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function fault(text: string): XmlError | undefined {
  try {
    parseXml(text);
    return undefined;
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
}

/** In Node the tests run on @xmldom/xmldom; a browser's parser is stood in for by jsdom's (Chromium: test/browser). */
const { DOMParser: Parser, XMLSerializer: Serializer } = new JSDOM("").window;
const parsers: [string, object][] = [
  ["@xmldom/xmldom", {}],
  ["a native DOM", { DOMParser: Parser, XMLSerializer: Serializer }],
];

describe.each(parsers)("parsing and writing with %s", (_name, globals) => {
  beforeEach(() => void Object.assign(globalThis, globals));
  afterEach(() => {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  });

  it("gives back the text with one declaration, without a byte order mark", () => {
    const text =
      '<a xmlns:x="urn:x" x:b="1&amp;2 &quot;"><!--c--> 一\u2028\u0085\ufffd\n <x:d xml:space="preserve">&lt; &amp;</x:d></a>';
    for (const before of ["", "\uFEFF", '<?xml version="1.0" encoding="gb2312"?>', `\uFEFF${head}`]) {
      expect(serializeXml(parseXml(before + text))).toBe(head + text);
    }
  });

  it("reads CDATA and comments with ampersands", () => {
    expect(parseXml("<a><!-- & --><![CDATA[&x < &]]>&#x4E00;</a>").documentElement.textContent).toBe("&x < &一");
  });

  it.each([
    "",
    "text",
    "<a",
    "<a><b></a>",
    "<a/><b/>",
    "<a>&x;</a>",
    "<a>1 & 2</a>",
    "<a b=1/>",
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    "<w:a/>",
    "<a>\u0001</a>",
    "<a>&#1;</a>",
    "<a>&#xD800;</a>",
  ])("refuses %j", (text) => {
    expect(fault(text)).toMatchObject({ kind: "malformed" });
  });

  it("tells the line where the parser does", () => {
    const line = fault('<a>\n<b>\n<c d="1" d="2"/></b></a>')?.line;
    expect(line).toBe("DOMParser" in globals ? undefined : 3);
  });

  it("refuses a document type, and not the word", () => {
    expect(fault('<?xml version="1.0"?>\n<!-- <a> --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({
      kind: "doctype",
    });
    expect(fault("<a><!-- <!DOCTYPE b> --></a>")).toBeUndefined();
  });
});

describe("reading elements", () => {
  const body = fragment('<w:body>一<w:p w:a="x"/><!-- c --><w:tbl><w:p/><w:p/></w:tbl><a:p/><w:p/></w:body>');

  it("lists children and descendants of a name in document order", () => {
    expect(children(body).map(({ nodeName }) => nodeName)).toEqual(["w:p", "w:tbl", "a:p", "w:p"]);
    expect(children(body, "p")).toHaveLength(2);
    expect(descendants(body, "p")).toHaveLength(4);
    expect(descendants(body).map(({ nodeName }) => nodeName)).toEqual(["w:p", "w:tbl", "w:p", "w:p", "a:p", "w:p"]);
    expect(descendants(children(body, "tbl")[0]!, "p")).toHaveLength(2);
  });

  it("reads attributes and switches", () => {
    expect(wAttr(children(body)[0], "a")).toBe("x");
    expect(wAttr(children(body)[0], "b")).toBeUndefined();
    const rPr = fragment('<w:rPr><w:b/><w:i w:val="0"/><w:u w:val="true"/><w:caps w:val="off"/></w:rPr>');
    expect(children(rPr).map(wOn)).toEqual([true, false, true, false]);
  });
});

describe("inserting in the order of the schema", () => {
  const names = (parent: Element) => children(parent).map(({ localName }) => localName);

  it("puts a child between those before and behind it", () => {
    const pPr = fragment("<w:pPr><w:pStyle/><w:spacing/><w:jc/><w:rPr/></w:pPr>");
    for (const name of ["outlineLvl", "keepNext", "sectPr", "numPr"]) insertInOrder(pPr, wElement(pPr, name));
    expect(names(pPr)).toEqual(["pStyle", "keepNext", "numPr", "spacing", "jc", "outlineLvl", "rPr", "sectPr"]);
  });

  it("keeps several of a name in their order, and unknown children at their places", () => {
    const sectPr = fragment('<w:sectPr><w:headerReference w:id="1"/><a:unknown/><w:pgSz/></w:sectPr>');
    insertInOrder(sectPr, wElement(sectPr, "headerReference", { id: "2" }));
    expect(names(sectPr)).toEqual(["headerReference", "headerReference", "unknown", "pgSz"]);
    expect(wAttr(children(sectPr)[1], "id")).toBe("2");
  });

  it("makes properties as the first child, once", () => {
    const paragraph = fragment("<w:p><w:r/></w:p>");
    expect(properties(paragraph, "pPr")).toBe(properties(paragraph, "pPr"));
    expect(names(paragraph)).toEqual(["pPr", "r"]);
  });
});
