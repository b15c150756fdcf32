import { flatPackage } from "../layout/flat-opc";
import { Markup, xml } from "../layout/markup";

/** Tag of the content controls that a trial puts into the document: none of a slot of ours. */
export const trialTag = "nigao-selftest";

/** A package for `insertOoxml` with this body. */
export const packaged = (body: Markup): string => flatPackage(body);

/** A paragraph with this content. */
export const paragraphMarkup = (content: Markup): Markup => xml`<w:p>${content}</w:p>`;

/** A run of text with these properties. */
export const runMarkup = (text: string, properties = new Markup("")): Markup =>
  xml`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A table of cells, each with its paragraphs. */
export function tableMarkup(rows: readonly (readonly Markup[])[]): Markup {
  const columns = rows[0]!.map(() => xml`<w:gridCol w:w="2000"/>`);
  const cell = (content: Markup): Markup =>
    xml`<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return xml`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.map((row) => xml`<w:tr>${row.map(cell)}</w:tr>`)}</w:tbl>`;
}

/** What a host wrote of the body, from a flat OPC package; "" where there is none. */
export function bodyOf(ooxml: string): string {
  return /<w:body>([\s\S]*?)<\/w:body>/.exec(ooxml)?.[1] ?? "";
}

/** The attributes of the first element of that name, by name without the prefix; nothing where there is none. */
export function attributesOf(body: string, element: string): Readonly<Record<string, string>> {
  const found = new RegExp(`<w:${element}\\b([^>]*)>`).exec(body)?.[1] ?? "";
  return Object.fromEntries([...found.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}

/** True where the property stands there and is not switched off. */
export function hasProperty(body: string, element: string): boolean {
  return new RegExp(`<w:${element}(?:\\s*/>|\\s+w:val="(?:1|true|on)")`).test(body);
}

/** The text of each element of that name, as it is written. */
export function textsOf(body: string, element: "p" | "tc"): readonly string[] {
  return elementsOf(body, element).map((one) =>
    [...one.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
}

/** The markup of each element of that name; elements that hold others of the name are cut off at the first end. */
export function elementsOf(body: string, element: "p" | "tc" | "tr"): readonly string[] {
  return body.match(new RegExp(`<w:${element}[ >](?:(?!</w:${element}>)[\\s\\S])*</w:${element}>`, "g")) ?? [];
}
