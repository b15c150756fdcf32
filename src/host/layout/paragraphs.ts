import { type Block, type Inline, type TextBlock, textOf } from "../../document/block";
import { type ClosingLine, closingIndents } from "./closing";
import { character, line } from "./gbt9704";
import { type Markup, xml } from "./markup";
import { asRead, runs } from "./runs";
import { slotMarkup } from "./slot";
import { type Naming, type StyleRole, styleId } from "./styles";
import { tableMarkup } from "./table";

/** What a block is in this place: a signature or date right under the title is a byline. */
function rolesInPlace(blocks: readonly Block[]): (StyleRole | "table")[] {
  const roles: (StyleRole | "table")[] = [];
  for (const { role } of blocks) {
    const previous = roles.at(-1);
    const underTitle = previous === "title" || previous === "byline";
    roles.push(underTitle && (role === "signature" || role === "date") ? "byline" : role);
  }
  return roles;
}

const isHead = (role: string | undefined): boolean => role === "title" || role === "byline";
const isClosing = (role: string | undefined): role is "signature" | "date" => role === "signature" || role === "date";

/** Per block: how many characters stay free to its right, for the lines of signature and date at the end. */
function rightIndents(blocks: readonly Block[], roles: readonly string[]): (number | undefined)[] {
  const indents: (number | undefined)[] = blocks.map(() => undefined);
  for (let start = 0; start < blocks.length; start++) {
    const lines: ClosingLine[] = [];
    for (let i = start; isClosing(roles[i]); i++) {
      lines.push({ role: roles[i] as ClosingLine["role"], text: textOf(blocks[i] as TextBlock) });
    }
    for (const indent of closingIndents(lines)) indents[start++] = indent;
  }
  return indents;
}

/** A table cannot be the last thing in a document, nor stand right before another: a paragraph follows it. */
const endsInTable = (blocks: readonly Block[]): boolean => blocks.at(-1)?.role === "table";

/**
 * The blocks as block-level markup, one after another, an empty paragraph behind a table that comes last. The number of
 * a slot counts over the whole, so that every id is unique.
 */
export function paragraphsMarkup(blocks: readonly Block[], naming: Naming): Markup {
  const roles = rolesInPlace(blocks);
  const indents = rightIndents(blocks, roles);
  let slots = 0;
  const inline = (content: Inline): Markup | undefined =>
    typeof content === "string" ? runs(content) : slotMarkup(content, 0x4e000000 + slots++, naming);

  const spacing = (i: number): Markup | undefined => {
    if (isHead(roles[i]) && isHead(roles[i + 1])) return xml`<w:spacing w:after="0"/>`;
    return isClosing(roles[i]) && !isClosing(roles[i - 1]) ? xml`<w:spacing w:before="${line.body}"/>` : undefined;
  };
  const indent = (i: number): Markup | undefined => {
    const free = indents[i];
    if (free === undefined) return undefined;
    const characters = naming === "document" && xml` w:rightChars="${Math.round(free * 100)}"`;
    return xml`<w:ind${characters} w:right="${Math.round(free * character)}"/>`;
  };

  return xml`${blocks.map((block, i) => {
    if (block.role === "table") {
      const caption = xml`<w:p><w:pPr><w:pStyle w:val="${styleId("caption", naming)}"/></w:pPr>${runs(block.caption)}</w:p>`;
      return [caption, tableMarkup(block, naming)];
    }
    const keepNext = isClosing(roles[i + 1]) && xml`<w:keepNext/>`;
    return xml`<w:p><w:pPr><w:pStyle w:val="${styleId(roles[i] as StyleRole, naming)}"/>${keepNext}${spacing(i)}${indent(i)}</w:pPr>${block.content.map(inline)}</w:p>`;
  })}${endsInTable(blocks) && xml`<w:p><w:pPr><w:pStyle w:val="${styleId("body", naming)}"/></w:pPr></w:p>`}`;
}

/** The texts of the paragraphs that the blocks become, in document order, as a host reads them back. */
export function paragraphTexts(blocks: readonly Block[]): string[] {
  const texts = blocks.flatMap((block) =>
    block.role === "table"
      ? [block.caption, ...block.header, ...block.rows.flatMap((row) => block.header.map((_, i) => row[i] ?? ""))]
      : [textOf(block)],
  );
  return [...texts, ...(endsInTable(blocks) ? [""] : [])].map(asRead);
}
