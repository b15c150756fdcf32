import { randomBytes } from "node:crypto";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { docx } from "./docx";

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE file as far as anyone looks at it: the signature, and a directory that names a stream. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(ole);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
}

function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx({ body: ["一段文字。"] }));
  const bytes = parts[name];
  if (bytes === undefined) {
    throw new Error(`no part ${name}`);
  }
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(bytes))) });
}

function spreadsheet(): Uint8Array {
  const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "http://schemas.openxmlformats.org/package/2006";
  const parts: Zippable = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
    ),
  };
  return zipSync(parts);
}

/** A document with a part of zeros, which packs a thousandfold as nothing in a real document does. */
function zipBomb(): Uint8Array {
  return zipSync({ ...unzipSync(docx()), "word/media/image1.png": new Uint8Array(40 * 1024 * 1024) });
}

/** Files that are no documents we can open, each with the fault that must be found. Made anew at each call. */
export const badFiles = {
  empty: { code: "not-a-zip", bytes: () => new Uint8Array() },
  text: { code: "not-a-zip", bytes: () => strToU8("这是一个文本文件，改了扩展名。") },
  legacyDoc: { code: "legacy-doc", bytes: () => oleFile("WordDocument") },
  encrypted: { code: "encrypted", bytes: () => oleFile("EncryptedPackage") },
  truncated: { code: "broken-zip", bytes: () => docx({ body: Array(200).fill("一段文字。") }).slice(0, -300) },
  zipBomb: { code: "zip-bomb", bytes: zipBomb },
  tooBig: {
    code: "too-big",
    bytes: () =>
      zipSync({ ...unzipSync(docx()), "word/media/image1.png": [randomBytes(31 * 1024 * 1024), { level: 0 }] }),
  },
  documentType: {
    code: "dtd",
    bytes: () =>
      withPart("word/document.xml", (xml) =>
        xml.replace("<w:document", '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document'),
      ),
  },
  brokenXml: { code: "broken-xml", bytes: () => withPart("word/document.xml", (xml) => xml.replace("</w:body>", "")) },
  noMainPart: {
    code: "no-main-part",
    bytes: () => withPart("_rels/.rels", (xml) => xml.replace('/officeDocument"', '/other"')),
  },
  spreadsheet: { code: "not-word", bytes: spreadsheet },
} satisfies Record<string, { code: string; bytes: () => Uint8Array }>;

export type BadFileName = keyof typeof badFiles;

/** The names, for `test.each`. */
export const badFileNames = Object.keys(badFiles) as BadFileName[];
