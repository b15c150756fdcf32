import { type Markup, withoutForbidden, xml } from "./markup";

/** Curly quotes, dashes and ellipses stand in both scripts: without the hint Word sets them in the Latin face. */
const properties = xml`<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>`;

function piece(text: string): Markup {
  if (text === "\t") return xml`<w:tab/>`;
  if (text === "\n") return xml`<w:br/>`;
  return xml`<w:t xml:space="preserve">${text}</w:t>`;
}

/** The text as one run in the paragraph's own type; tabs and line breaks become Word's. Nothing for empty text. */
export function runs(text: string): Markup | undefined {
  const pieces = withoutForbidden(text)
    .replace(/\r\n?/g, "\n")
    .match(/[\t\n]|[^\t\n]+/g);
  return pieces ? xml`<w:r>${properties}${pieces.map(piece)}</w:r>` : undefined;
}

/** The text as a host reads it back once it stands in a document: a line break is U+000B there. */
export function asRead(text: string): string {
  return withoutForbidden(text).replace(/\r\n?|\n/g, "\u000b");
}
