import type { Block } from "../../document/block";
import { type Markup, part, R, W, xml } from "./markup";
import { paragraphsMarkup } from "./paragraphs";
import { fontTablePart, stylesPart } from "./styles";

const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const packaged = (name: string, type: string, content: Markup): Markup =>
  xml`<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;

/**
 * The blocks as a flat OPC package for `insertOoxml`, in styles of our own names, which a document keeps if it has them
 * already. It ends in one empty paragraph, because the last paragraph of an insertion loses its style: the caller
 * removes what is left of it.
 */
export function insertionOoxml(blocks: readonly Block[]): string {
  return part(
    xml`<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${[
      packaged(
        "/_rels/.rels",
        "application/vnd.openxmlformats-package.relationships+xml",
        xml`<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      packaged(
        "/word/_rels/document.xml.rels",
        "application/vnd.openxmlformats-package.relationships+xml",
        xml`<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${R}/fontTable" Target="fontTable.xml"/></Relationships>`,
      ),
      packaged(
        "/word/document.xml",
        `${wordprocessing}.document.main+xml`,
        xml`<w:document xmlns:w="${W}"><w:body>${paragraphsMarkup(blocks, "own")}<w:p/></w:body></w:document>`,
      ),
      packaged("/word/styles.xml", `${wordprocessing}.styles+xml`, stylesPart("own")),
      packaged("/word/fontTable.xml", `${wordprocessing}.fontTable+xml`, fontTablePart()),
    ]}</pkg:package>`,
  );
}
