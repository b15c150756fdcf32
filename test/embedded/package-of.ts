import { zipSync } from "fflate";
import { Package } from "../../src/embedded/package/package";
import { PKG, parseXml, R, W } from "../../src/embedded/package/xml";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const namespaces = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(" ");

/** The parts of a package by name, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function documentXml(body: string): string {
  return `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
}

export function stylesXml(styles: string): string {
  return `<w:styles ${namespaces}>${styles}</w:styles>`;
}

export function numberingXml(content: string): string {
  return `<w:numbering ${namespaces}>${content}</w:numbering>`;
}

export function footnotesXml(notes: string): string {
  return `<w:footnotes ${namespaces}>${notes}</w:footnotes>`;
}

const kinds: Record<string, string> = {
  styles: `${word}.styles+xml`,
  numbering: `${word}.numbering+xml`,
  footnotes: `${word}.footnotes+xml`,
  endnotes: `${word}.endnotes+xml`,
  comments: `${word}.comments+xml`,
  settings: `${word}.settings+xml`,
};

function kindOf(name: string): string | undefined {
  return /^word\/(\w+)\.xml$/.exec(name)?.[1];
}

function contentTypeOf(name: string): string | undefined {
  if (name === "word/document.xml") return `${word}.document.main+xml`;
  if (name.endsWith(".png")) return "image/png";
  if (name.endsWith(".rels")) return "application/vnd.openxmlformats-package.relationships+xml";
  if (name.includes("/charts/")) return "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  return kinds[kindOf(name) ?? ""];
}

function relationshipsOf(parts: Parts): string {
  const known = Object.keys(parts).filter((name) => kinds[kindOf(name) ?? ""]);
  return known
    .map((name, i) => `<Relationship Id="known${i}" Type="${office}/${kindOf(name)}" Target="${kindOf(name)}.xml"/>`)
    .join("");
}

export function relationshipsXml(content: string): string {
  return `<Relationships xmlns="${rels}">${content}</Relationships>`;
}

export function relationship(id: string, type: string, target: string, external = false): string {
  const mode = external ? ' TargetMode="External"' : "";
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
}

/** Adds what a package needs beside the parts under test: content types and relationships, unless they are given. */
export function complete(parts: Parts, mainRelationships = ""): Record<string, string | Uint8Array> {
  const overrides = Object.keys(parts)
    .map((name) => [name, contentTypeOf(name)] as const)
    .filter(([name, type]) => type && !name.endsWith(".rels"))
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return {
    "[Content_Types].xml": `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationshipsXml(relationship("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relationshipsXml(relationshipsOf(parts) + mainRelationships),
    ...parts,
  };
}

/** A zip file of exactly these parts. */
export function zipOf(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? encoder.encode(content) : content,
      ]),
    ),
  );
}

/** An opened package of a body and other parts. */
export function packageOf(body: string, parts: Parts = {}, mainRelationships = ""): Package {
  return Package.open(zipOf(complete({ "word/document.xml": documentXml(body), ...parts }, mainRelationships)));
}

/** The same as flat OPC, the way insertOoxml takes it. */
export function flatOpcOf(body: string, parts: Parts = {}, mainRelationships = ""): string {
  const whole = complete({ "word/document.xml": documentXml(body), ...parts }, mainRelationships);
  const entries = Object.entries(whole)
    .filter(([name]) => name !== "[Content_Types].xml")
    .map(([name, content]) => {
      const data =
        typeof content === "string"
          ? `<pkg:xmlData>${content}</pkg:xmlData>`
          : `<pkg:binaryData>${Buffer.from(content).toString("base64")}</pkg:binaryData>`;
      return `<pkg:part pkg:name="/${name}" pkg:contentType="${contentTypeOf(name) ?? "application/xml"}">${data}</pkg:part>`;
    });
  return `<pkg:package xmlns:pkg="${PKG}">${entries.join("")}</pkg:package>`;
}

/** The root element of a fragment in which w:, r:, w14:, wp:, a: and c: are declared. */
export function fragment(xml: string): Element {
  return parseXml(xml.replace(/^<[\w:]+/, (open) => `${open} ${namespaces}`)).documentElement;
}
