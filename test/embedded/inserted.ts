import { importBlocks } from "../../src/embedded/import/import";
import { Package } from "../../src/embedded/package/package";
import { child, descendants } from "../../src/embedded/package/xml";
import { docx } from "../docx/docx";
import { expectSound } from "../gate/gate";

/** A document like that of a Chinese WPS: ids that are numbers, names in English. */
const resident =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="另一种正文"/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="c"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="t"><w:name w:val="Normal Table"/></w:style>';

/** A paragraph of one run. */
export const p = (text: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The document that is inserted into. */
export function target(content: Parameters<typeof docx>[0] = {}): Package {
  return Package.open(docx({ styles: resident, ...content }));
}

/** Inserts at the end of the body, as the embedded Word does. */
export function insert(pkg: Package, flat: string): Element[] {
  const blocks = importBlocks(pkg, flat);
  const body = child(pkg.xml(pkg.main).documentElement, "body")!;
  for (const block of blocks) body.insertBefore(block, child(body, "sectPr") ?? null);
  pkg.touch(pkg.main);
  return blocks;
}

/** The document as it is after saving, through the gate. */
export async function saved(pkg: Package): Promise<Package> {
  const bytes = pkg.save();
  await expectSound(bytes);
  return Package.open(bytes);
}

/** The elements of that name in the main document. */
export function all(pkg: Package, name: string, namespace?: string): Element[] {
  return descendants(pkg.xml(pkg.main).documentElement, name, namespace);
}
