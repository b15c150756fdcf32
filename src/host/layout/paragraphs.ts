import {
  type Block,
  type ChartBlock,
  captionText,
  type Inline,
  isText,
  type TableBlock,
  type TextBlock,
  textOf,
  unitLine,
} from "../../document/block";
import { type Captions, captionNumbers, captionRuns, noCaptions } from "./caption";
import { chartControl } from "./chart-control";
import { chartRun } from "./chart-run";
import { type ClosingLine, closingIndents } from "./closing";
import { character, line } from "./gbt9704";
import { type Markup, xml } from "./markup";
import { asRead, runs } from "./runs";
import { slotMarkup } from "./slot";
import { type Naming, type StyleRole, styleId } from "./styles";
import { tableMarkup } from "./table";

/** What a block is in this place: a signature or date right under the title is a byline. */
function rolesInPlace(blocks: readonly Block[]): (StyleRole | "table" | "chart")[] {
  const roles: (StyleRole | "table" | "chart")[] = [];
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

/** Where block controls and slots get their ids from, so that they do not meet. */
const firstId = { slot: 0x4e000000, table: 0x4f000000, chart: 0x50000000 };

const styled = (role: StyleRole, content: Markup | undefined, naming: Naming): Markup =>
  xml`<w:p><w:pPr><w:pStyle w:val="${styleId(role, naming)}"/></w:pPr>${content}</w:p>`;

/** The paragraph that shows the n-th chart. */
export function chartParagraph(chart: ChartBlock, n: number, naming: Naming): Markup {
  return styled("chart", chartRun(chart, n), naming);
}

/**
 * The blocks as block-level markup, one after another, an empty paragraph behind a table that comes last. The numbers of
 * slots, tables and charts count over the whole, so that every id is unique; captions count on from `captions`.
 */
export function paragraphsMarkup(blocks: readonly Block[], naming: Naming, captions: Captions = noCaptions): Markup {
  const roles = rolesInPlace(blocks);
  const indents = rightIndents(blocks, roles);
  const numbers = captionNumbers(blocks, captions);
  let slots = 0;
  let charts = 0;
  const inline = (content: Inline): Markup | undefined =>
    typeof content === "string" ? runs(content) : slotMarkup(content, firstId.slot + slots++, naming);
  const paragraph = (role: StyleRole, content: Markup | undefined): Markup => styled(role, content, naming);

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
      return [
        paragraph("caption", captionRuns("table", block.caption, numbers[i])),
        block.unit !== undefined && paragraph("unit", runs(unitLine(block.unit))),
        tableMarkup(block, firstId.table + i, naming),
      ];
    }
    if (block.role === "chart") {
      return [
        chartControl(block, chartParagraph(block, charts++, naming), firstId.chart + i),
        paragraph("chartCaption", captionRuns("chart", block.caption, numbers[i])),
      ];
    }
    const keepNext = isClosing(roles[i + 1]) && xml`<w:keepNext/>`;
    return xml`<w:p><w:pPr><w:pStyle w:val="${styleId(roles[i] as StyleRole, naming)}"/>${keepNext}${spacing(i)}${indent(i)}</w:pPr>${block.content.map(inline)}</w:p>`;
  })}${endsInTable(blocks) && xml`<w:p><w:pPr><w:pStyle w:val="${styleId("body", naming)}"/></w:pPr></w:p>`}`;
}

/**
 * The texts of the paragraphs that the blocks become, in document order, as a host reads them back; undefined for that
 * of a chart, which hosts read as one character or none.
 */
export function paragraphTexts(blocks: readonly Block[], captions: Captions = noCaptions): (string | undefined)[] {
  const numbers = captionNumbers(blocks, captions);
  const captionOf = ({ role, caption }: Exclude<Block, TextBlock>, i: number): string =>
    numbers[i] === undefined ? caption : captionText(role, numbers[i], caption);
  const texts = blocks.flatMap((block, i) => {
    if (isText(block)) return [textOf(block)];
    return block.role === "chart"
      ? [undefined, captionOf(block, i)]
      : [captionOf(block, i), ...(block.unit === undefined ? [] : [unitLine(block.unit)]), ...cellTexts(block)];
  });
  return [...texts, ...(endsInTable(blocks) ? [""] : [])].map((text) => text && asRead(text));
}

function cellTexts({ header, rows }: TableBlock): string[] {
  return [...header, ...rows.flatMap((row) => header.map((_, column) => row[column] ?? ""))];
}
