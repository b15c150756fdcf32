import { MC, parseXml, serializeXml, W } from "../../src/embedded/package/xml";

const declarations = [
  `xmlns:w="${W}"`,
  `xmlns:mc="${MC}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A w:p of the given content. */
export function paragraphOf(content: string): Element {
  return parseXml(`<w:p ${declarations}>${content}</w:p>`).documentElement;
}

/** What stands in a paragraph or body, without namespace declarations, xml:space and the section at the end. */
export function contentXml(element: Element): string {
  const xml = serializeXml(element.ownerDocument);
  const content = new RegExp(`<w:${element.localName}\\b[^>]*?(?:/>|>([\\s\\S]*)</w:${element.localName}>)`).exec(
    xml,
  )?.[1];
  return (content ?? "")
    .replace(/ (?:xmlns:\w+|xml:space)="[^"]*"/g, "")
    .replace(/<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>$/, "");
}
