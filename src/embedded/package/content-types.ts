import { CONTENT_TYPES, children } from "./xml";

/** The content type of a part by a parsed [Content_Types].xml, or undefined where it names none. */
export function contentTypeOf(doc: Document, part: string): string | undefined {
  const wanted = `/${part}`.toLowerCase();
  const override = children(doc.documentElement, "Override", CONTENT_TYPES).find(
    (element) => element.getAttribute("PartName")?.toLowerCase() === wanted,
  );
  return (override ?? defaultOf(doc, part))?.getAttribute("ContentType") ?? undefined;
}

/** Says the content type of a new part: by an Override, unless the Default of its extension says the same. */
export function declareContentType(doc: Document, part: string, contentType: string): void {
  if (contentTypeOf(doc, part) === contentType) return;
  const override = doc.createElementNS(CONTENT_TYPES, "Override");
  override.setAttribute("PartName", `/${part}`);
  override.setAttribute("ContentType", contentType);
  doc.documentElement.appendChild(override);
}

function defaultOf(doc: Document, part: string): Element | undefined {
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  return children(doc.documentElement, "Default", CONTENT_TYPES).find(
    (element) => element.getAttribute("Extension")?.toLowerCase() === extension,
  );
}
