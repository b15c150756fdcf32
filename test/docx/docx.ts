import { strToU8, zipSync } from "fflate";
import { defaultStyles } from "./default-styles";

/**
 * What a made document holds. Strings are WordprocessingML; the builder adds the element around them, with the
 * namespaces `w r mc w14 wp wps v a`, the relationships and the content types. What is left out is not in the package.
 */
export interface Docx {
  /** Block XML, or plain texts: one paragraph each. */
  readonly body?: string | readonly string[];
  /** The children of the last `w:sectPr`; A4 with Word's margins by default. */
  readonly section?: string;
  /** The whole of `w:styles` in place of the default ones. */
  readonly styles?: string;
  /** The children of `w:numbering`. */
  readonly numbering?: string;
  /** `w:footnote` elements with ids from 1; the separators are added. */
  readonly footnotes?: string;
  /** `w:endnote` elements with ids from 1; the separators are added. */
  readonly endnotes?: string;
  /** `w:comment` elements. */
  readonly comments?: string;
  /** The children of `w:hdr` by relationship id. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The children of `w:ftr` by relationship id. */
  readonly footers?: Readonly<Record<string, string>>;
  /** Addresses by relationship id. */
  readonly hyperlinks?: Readonly<Record<string, string>>;
  /** The children of `w:settings` that come before the compatibility mode. */
  readonly settings?: string;
  /** `docProps/custom.xml` properties: the children of `Properties`. */
  readonly properties?: string;
  /** Part name of the main document; `word/document.xml` by default. */
  readonly main?: string;
  /** Writes every XML part with a byte order mark, as some tools do. */
  readonly byteOrderMark?: boolean;
}

/** Text for XML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A run; `properties` are the children of `w:rPr`. */
export function run(text: string, properties = ""): string {
  const rPr = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of plain text, or of inline XML when `content` begins with `<`; `properties` are the children of `w:pPr`. */
export function paragraph(content: string, properties = ""): string {
  const pPr = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}${content === "" || content.startsWith("<") ? content : run(content)}</w:p>`;
}

/** A heading in one of the default styles. */
export function heading(level: 1 | 2 | 3, text: string): string {
  return paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);
}

/** A table cell of block XML or plain text; `properties` are the children of `w:tcPr` behind the width. */
export function cell(content: string, properties = "", width = 2000): string {
  const blocks = content.startsWith("<") ? content : paragraph(content);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${blocks}</w:tc>`;
}

/** A bordered table; each row is a list of cell XML or plain texts. `columns` is the count of grid columns. */
export function table(rows: readonly (readonly string[])[], columns = rows[0]?.length ?? 0): string {
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  const trs = rows.map((cells) => `<w:tr>${cells.map((c) => (c.startsWith("<w:") ? c : cell(c))).join("")}</w:tr>`);
  const tblPr = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
  return `<w:tbl>${tblPr}<w:tblGrid>${grid}</w:tblGrid>${trs.join("")}</w:tbl>`;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'mc:Ignorable="w14"',
].join(" ");

const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>' +
  '<w:docGrid w:type="lines" w:linePitch="312"/>';

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Part {
  readonly name: string;
  readonly id: string;
  readonly relationship: string;
  readonly contentType: string;
  readonly xml: string;
}

function wordPart(name: string, id: string, relationship: string, root: string, content: string): Part {
  return {
    name: `word/${name}.xml`,
    id,
    relationship,
    contentType: `${wordType}.${relationship}+xml`,
    xml: `<w:${root} ${namespaces}>${content}</w:${root}>`,
  };
}

function separators(kind: "footnote" | "endnote"): string {
  const note = (type: string, id: number) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  return note("separator", -1) + note("continuationSeparator", 0);
}

function wordParts(content: Docx): Part[] {
  const parts = [
    wordPart("styles", "rIdStyles", "styles", "styles", content.styles ?? defaultStyles),
    wordPart("settings", "rIdSettings", "settings", "settings", settingsOf(content)),
  ];
  if (content.numbering !== undefined) {
    parts.push(wordPart("numbering", "rIdNumbering", "numbering", "numbering", content.numbering));
  }
  for (const kind of ["footnote", "endnote"] as const) {
    const notes = content[`${kind}s`];
    if (notes !== undefined) {
      parts.push(wordPart(`${kind}s`, `rId_${kind}s`, `${kind}s`, `${kind}s`, separators(kind) + notes));
    }
  }
  if (content.comments !== undefined) {
    parts.push(wordPart("comments", "rIdComments", "comments", "comments", content.comments));
  }
  for (const [id, xml] of Object.entries(content.headers ?? {})) {
    parts.push(wordPart(`header_${id}`, id, "header", "hdr", xml));
  }
  for (const [id, xml] of Object.entries(content.footers ?? {})) {
    parts.push(wordPart(`footer_${id}`, id, "footer", "ftr", xml));
  }
  return parts;
}

function settingsOf(content: Docx): string {
  const note = (kind: "footnote" | "endnote") =>
    content[`${kind}s`] === undefined ? "" : `<w:${kind}Pr><w:${kind} w:id="-1"/><w:${kind} w:id="0"/></w:${kind}Pr>`;
  const mode =
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
  return `<w:zoom w:percent="100"/>${content.settings ?? ""}${note("footnote")}${note("endnote")}${mode}`;
}

function bodyOf(body: Docx["body"]): string {
  return typeof body === "string" ? body : (body ?? [""]).map((text) => paragraph(text)).join("");
}

/** A Word document of the given content; always the same bytes for the same content. */
export function docx(content: Docx = {}): Uint8Array {
  const main = content.main ?? "word/document.xml";
  const parts = wordParts(content);
  const links = Object.entries(content.hyperlinks ?? {});
  const sectPr = `<w:sectPr>${content.section ?? a4}</w:sectPr>`;

  const relationship = (id: string, type: string, target: string, external = false) =>
    `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`;
  const relationships = (entries: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const custom =
    content.properties === undefined
      ? []
      : [
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
            `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${content.properties}</Properties>`,
        ];

  const files: [name: string, xml: string][] = [
    [
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override(main, `${wordType}.document.main+xml`) +
        parts.map((part) => override(part.name, part.contentType)).join("") +
        custom
          .map(() =>
            override("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
          )
          .join("") +
        "</Types>",
    ],
    [
      "_rels/.rels",
      relationships([
        relationship("rId1", "officeDocument", main),
        ...custom.map(() => relationship("rId2", "custom-properties", "docProps/custom.xml")),
      ]),
    ],
    [main, `<w:document ${namespaces}><w:body>${bodyOf(content.body)}${sectPr}</w:body></w:document>`],
    [
      main.replace(/([^/]+)$/, "_rels/$1.rels"),
      relationships([
        ...parts.map((part) => relationship(part.id, part.relationship, part.name.slice("word/".length))),
        ...links.map(([id, address]) => relationship(id, "hyperlink", address, true)),
      ]),
    ],
    ...parts.map((part): [string, string] => [part.name, part.xml]),
    ...custom.map((xml): [string, string] => ["docProps/custom.xml", xml]),
  ];
  const start = (content.byteOrderMark ? "\uFEFF" : "") + declaration;
  return zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(start + xml)])), {
    mtime: new Date(2026, 0, 1),
  });
}
