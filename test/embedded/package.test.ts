import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Package, PackageError } from "../../src/embedded/package/package";
import { children, descendants, parseXml } from "../../src/embedded/package/xml";
import { complete, documentXml, packageOf, relationship, relationshipsXml, stylesXml, zipOf } from "./package-of";

const body = "<w:p><w:r><w:t>一</w:t></w:r></w:p>";
const parts = complete({
  "word/document.xml": documentXml(body),
  "word/styles.xml": `\uFEFF<?xml version="1.0"?>\r\n${stylesXml("<!-- kept -->")}`,
  "word/media/image1.png": Uint8Array.of(0x89, 0x50, 0, 255),
  "docProps/坏.bin": Uint8Array.of(1, 2, 3),
});

/** The fault that opening answers with; the message must be Chinese and say what to do. */
function fault(bytes: Uint8Array): PackageError {
  try {
    Package.open(bytes);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    expect(error.message).toMatch(/请/);
    expect(error.message).not.toMatch(/抱歉|！|!/);
    return error;
  }
  throw new Error("it was opened");
}

function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return zipOf({ ...parts, [name]: content });
}

function ole(stream: string): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(Buffer.from(stream, "utf16le"), 1024);
  return file;
}

describe("saving", () => {
  it("keeps every part byte for byte and in order when nothing was edited", () => {
    const opened = Package.open(zipOf(parts));
    opened.xml("word/document.xml");
    const before = unzipSync(zipOf(parts));
    const after = unzipSync(opened.save());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) expect([name, after[name]]).toEqual([name, before[name]]);
  });

  it("puts [Content_Types].xml first", () => {
    const { "[Content_Types].xml": types, ...others } = parts;
    const saved = Package.open(zipOf({ ...others, "[Content_Types].xml": types! })).save();
    expect(Object.keys(unzipSync(saved))).toEqual(["[Content_Types].xml", ...Object.keys(others)]);
  });

  it("writes only the touched part anew", () => {
    const opened = Package.open(zipOf(parts));
    descendants(opened.xml(opened.main), "t")[0]!.textContent = "二";
    opened.touch(opened.main);
    const after = unzipSync(opened.save());
    const before = unzipSync(zipOf(parts));
    for (const name of Object.keys(before)) {
      if (name !== opened.main) expect([name, after[name]]).toEqual([name, before[name]]);
    }
    expect(strFromU8(after[opened.main]!)).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${documentXml(body.replace("一", "二"))}`,
    );
  });

  it("gives the same bytes for the same parts", () => {
    const opened = Package.open(zipOf(parts));
    expect(opened.save()).toEqual(Package.open(opened.save()).save());
  });
});

describe("parts", () => {
  it("finds the main document by the relationships, whatever its name and case", () => {
    const { "word/document.xml": main, "word/_rels/document.xml.rels": own, ...others } = parts;
    const renamed = {
      ...others,
      "word/document2.xml": main!,
      "word/_rels/document2.xml.rels": own!,
      "_rels/.rels": relationshipsXml(relationship("rId1", "officeDocument", "/Word/document2.xml")),
      "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("word/document.xml", "word/document2.xml"),
    };
    const opened = Package.open(zipOf(renamed));
    expect(opened.main).toBe("word/document2.xml");
    expect(opened.related(opened.main, "styles")).toEqual(["word/styles.xml"]);
  });

  it("reads UTF-16 parts", () => {
    const utf16 = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${documentXml(body)}`, "utf16le");
    const opened = Package.open(withPart("word/document.xml", utf16));
    expect(opened.xml(opened.main).documentElement.textContent).toBe("一");
  });

  it("adds a part with its content type and relationship", () => {
    const opened = packageOf(body);
    opened.add("word/footnotes.xml", "application/x-notes+xml", parseXml("<a/>"));
    const id = opened.relate(opened.main, "footnotes", "word/footnotes.xml");
    const again = Package.open(opened.save());
    expect(again.related(again.main, "footnotes")).toEqual(["word/footnotes.xml"]);
    expect(again.contentType("word/footnotes.xml")).toBe("application/x-notes+xml");
    expect(again.relationships(again.main)).toEqual([
      {
        id,
        type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
        target: "footnotes.xml",
        external: false,
      },
    ]);
    expect(opened.relate(opened.main, "footnotes", "word/footnotes.xml")).toBe(id);
  });

  it("makes a relationships part where there is none, and ids that are free", () => {
    const opened = packageOf(body, { "word/styles.xml": stylesXml(""), "word/media/a.png": Uint8Array.of(1) });
    const id = opened.relate("word/styles.xml", "image", "word/media/a.png");
    expect(opened.related("word/styles.xml", "image")).toEqual(["word/media/a.png"]);
    const link = opened.relateOutside("word/styles.xml", "hyperlink", "https://example.org/?a=1&b=2");
    expect(link).not.toBe(id);
    expect(Package.open(opened.save()).relationships("word/styles.xml")[1]?.target).toBe(
      "https://example.org/?a=1&b=2",
    );
  });
});

describe("checkpoints", () => {
  it("go back and forth over an edit, a new part and a replaced part", () => {
    const opened = Package.open(zipOf(parts));
    const before = opened.checkpoint();
    opened.xml(opened.main).documentElement.firstChild!.textContent = "";
    opened.touch(opened.main);
    opened.add("word/new.bin", "application/x-new", Uint8Array.of(7));
    opened.replaceBytes("docProps/坏.bin", Uint8Array.of(9));
    const after = opened.checkpoint();

    opened.restore(before);
    expect(unzipSync(opened.save())).toEqual(unzipSync(zipOf(parts)));
    expect(opened.xml(opened.main).documentElement.textContent).toBe("一");

    opened.restore(after);
    expect(opened.has("word/new.bin")).toBe(true);
    expect(opened.contentType("word/new.bin")).toBe("application/x-new");
    expect(opened.bytes("docProps/坏.bin")).toEqual(Uint8Array.of(9));
    expect(opened.xml(opened.main).documentElement.textContent).toBe("");
  });

  it("drop an edit that came after, and share what nobody touched", () => {
    const opened = Package.open(zipOf(parts));
    const dom = opened.xml("word/styles.xml");
    const before = opened.checkpoint();
    opened.xml(opened.main).documentElement.textContent = "";
    opened.touch(opened.main);
    opened.restore(before);
    expect(children(opened.xml(opened.main).documentElement)).toHaveLength(1);
    expect(opened.xml("word/styles.xml")).toBe(dom);
    const name = "word/media/image1.png";
    expect(opened.checkpoint().get(name)).toBe(before.get(name));
  });
});

describe("files that cannot be opened", () => {
  it.each([
    ["an empty file", new Uint8Array(), "not-a-zip", "空的"],
    ["a text", strToU8("这是一段文字，不是压缩包。"), "not-a-zip", "不是 .docx"],
    ["an old .doc", ole("WordDocument"), "legacy-doc", "另存为 .docx"],
    ["a file with a password", ole("EncryptedPackage"), "encrypted", "密码"],
    ["an old workbook", ole("Workbook"), "not-word", "不是 Word 文档"],
    ["a file over 30 MB", new Uint8Array(31.5 * 1024 * 1024), "too-big", "31.5 MB"],
    ["a file that is cut off", zipOf(parts).subarray(0, 400), "broken-zip", "不完整"],
    ["a zip of something else", zipOf({ "a.txt": "a" }), "no-main-part", "没有 Word 正文"],
    ["a zip of nothing", zipSync({}), "no-main-part", "没有 Word 正文"],
  ])("%s", (_what, bytes, code, says) => {
    const error = fault(bytes);
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(says)]);
  });

  it("a part that is not well-formed, with its name and line", () => {
    const broken = withPart("word/styles.xml", stylesXml("\n\n<w:style>"));
    expect(fault(broken)).toMatchObject({ code: "broken-xml", part: "word/styles.xml" });
    expect(fault(broken).message).toContain("word/styles.xml 第 3 行");
  });

  it("a part that is not UTF-8", () => {
    expect(fault(withPart("word/document.xml", Uint8Array.of(0x3c, 0xb0, 0xa1)))).toMatchObject({ code: "broken-xml" });
  });

  it("a DTD in any part, also behind a comment that looks like a tag", () => {
    const text = '<?xml version="1.0"?><!-- <a> --><!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>';
    expect(fault(withPart("customXml/item1.xml", text))).toMatchObject({ code: "dtd", part: "customXml/item1.xml" });
    expect(fault(withPart("word/document.xml", text))).toMatchObject({ code: "dtd" });
  });

  it.each([
    ["spreadsheetml.sheet.main+xml", "电子表格"],
    ["presentationml.presentation.main+xml", "演示文稿"],
    ["drawing.main+xml", "别的 Office 文件"],
  ])("another kind of Office file: %s", (type, says) => {
    const types = String(parts["[Content_Types].xml"]).replace("wordprocessingml.document.main+xml", type);
    const error = fault(withPart("[Content_Types].xml", types));
    expect([error.code, error.message]).toEqual(["not-word", expect.stringContaining(says)]);
  });

  it("strict Open XML", () => {
    const strict = documentXml(body).replaceAll(/http:\/\/schemas.openxmlformats.org\/\w+\/2006\/main/g, (uri) =>
      uri.includes("wordprocessingml") ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : uri,
    );
    expect(fault(withPart("word/document.xml", strict))).toMatchObject({ code: "strict" });
    const root = String(parts["_rels/.rels"]).replace(
      "http://schemas.openxmlformats.org/officeDocument/2006/",
      "http://purl.oclc.org/ooxml/officeDocument/",
    );
    expect(fault(withPart("_rels/.rels", root))).toMatchObject({ code: "strict" });
  });

  it("a main part that is no document", () => {
    expect(fault(withPart("word/document.xml", stylesXml("")))).toMatchObject({ code: "no-main-part" });
  });

  it("a name that stands twice", () => {
    const file = zipOf({ ...parts, "word/media/image2.png": Uint8Array.of(1) });
    const twice = Buffer.from(Buffer.from(file).toString("latin1").replaceAll("image2", "image1"), "latin1");
    expect(fault(twice)).toMatchObject({ code: "broken-zip", part: "word/media/image1.png" });
  });

  it("a damaged entry", () => {
    const name = "word/media/image1.png";
    const file = zipOf(parts);
    const at = Buffer.from(file).indexOf(name) + name.length;
    file[at + 2]! ^= 0xff;
    expect(fault(file)).toMatchObject({ code: "broken-zip", part: name });
  });

  it("a zip bomb, by its ratio and when it declares a small size", () => {
    const bomb = withPart("word/document.xml", new Uint8Array(40 * 1024 * 1024));
    expect(fault(bomb)).toMatchObject({ code: "zip-bomb" });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(40 * 1024 * 1024);
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(10, at);
    expect(fault(lying)).toMatchObject({ code: "zip-bomb" });
  });

  it("a zip bomb of many parts, by what it declares", () => {
    const many = Buffer.from(withPart("word/x.bin", new Uint8Array(1000)));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1000);
    many.writeUInt32LE(301 * 1024 * 1024, many.lastIndexOf(size));
    expect(fault(many)).toMatchObject({ code: "zip-bomb" });
  });
});

it("opens documents with macros and templates", () => {
  for (const type of ["ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml"]) {
    const types = String(parts["[Content_Types].xml"]).replace(
      "openxmlformats-officedocument.wordprocessingml.document.main+xml",
      type,
    );
    expect(Package.open(withPart("[Content_Types].xml", types)).main).toBe("word/document.xml");
  }
});
