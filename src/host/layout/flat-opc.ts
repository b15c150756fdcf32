import { type Markup, part, R, W, xml } from "./markup";

const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The beginning of the content types of WordprocessingML. */
export const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A part of XML in a flat package. */
export function flatPart(name: string, type: string, content: Markup): Markup {
  return xml`<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
}

/** A part with relationships. */
export function flatRelationships(name: string, content: Markup): Markup {
  return flatPart(
    name,
    "application/vnd.openxmlformats-package.relationships+xml",
    xml`<Relationships xmlns="${relationships}">${content}</Relationships>`,
  );
}

/** A flat OPC package for `insertOoxml`: the body of a document, and the parts that it leads to. */
export function flatPackage(body: Markup, others: readonly Markup[] = []): string {
  return part(
    xml`<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${[
      flatRelationships(
        "/_rels/.rels",
        xml`<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>`,
      ),
      flatPart(
        "/word/document.xml",
        `${wordprocessing}.document.main+xml`,
        xml`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
      ),
      ...others,
    ]}</pkg:package>`,
  );
}
