/** A piece of XML that is already escaped and may stand in other XML as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text, which is escaped, markup, lists of it, and nothing. */
export type Content = string | number | Markup | readonly Content[] | undefined | false;

/** Everything XML 1.0 §2.2 does not allow in a document, lone surrogates among it. */
const forbidden =
  /[^\t\n\r\u0020-\uD7FF\uD800-\uDFFF\uE000-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text without the characters that XML 1.0 cannot hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, "");
}

function rendered(content: Content): string {
  if (content === undefined || content === false) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(rendered).join("");
  return withoutForbidden(String(content)).replace(/[&<>"]/g, (character) => entities[character]!);
}

/** Writes XML: text put into the template is escaped for elements and for double-quoted attributes. */
export function xml(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  return new Markup(strings.map((string, i) => string + rendered(contents[i])).join(""));
}

/** A whole part: the declaration that Word writes, and the root element. */
export function part(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`;
}

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
