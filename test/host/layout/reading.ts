import { W } from "../../../src/embedded/package/xml";

export type Xml = Document;

/** The first element of that name in WordprocessingML, at any depth. */
export function first(of: Document | Element | undefined, name: string): Element | undefined {
  return of?.getElementsByTagNameNS(W, name)[0] ?? undefined;
}

/** A `w:` attribute; undefined where it is not there. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(W, name) ?? undefined;
}

/** The style of that name. */
export function byStyleName(styles: Document, name: string): Element | undefined {
  return Array.from(styles.getElementsByTagNameNS(W, "style")).find(
    (style) => attribute(first(style, "name"), "val") === name,
  );
}

/** The texts of all paragraphs, in order. */
export function textsOf(document: Document): string[] {
  return Array.from(document.getElementsByTagNameNS(W, "p")).map((paragraph) =>
    Array.from(paragraph.getElementsByTagNameNS(W, "t"))
      .map((text) => text.textContent)
      .join(""),
  );
}
