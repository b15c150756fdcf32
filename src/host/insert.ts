import type { Block } from "../document/block";
import type { Refusal } from "../document/edit";
import { withoutCellMark } from "./cells";
import { HostError, type Inserted, type Place } from "./host";
import { addedBetween, findInsertion } from "./insertion";
import { insertionOoxml } from "./layout/insertion-ooxml";
import { paragraphTexts } from "./layout/paragraphs";
import { refusalOf } from "./refusal";
import type { Run } from "./run";

const textsOf = (paragraphs: Word.ParagraphCollection): string[] =>
  paragraphs.items.map(({ text }) => withoutCellMark(text));

/** What a paragraph without text may still hold and would lose with it: pictures, breaks between sections, anchors. */
const holdsSomething =
  /<w:(?:drawing|pict|object|sectPr|commentRangeStart|commentRangeEnd|commentReference|permStart|permEnd|sdt|fldChar)\b|<w:bookmarkStart\b(?![^>]*w:name="_GoBack")/;

/** Whether the paragraph can be used up: its package holds nothing beside the paragraph mark and the body's own section. */
function isBlank(ooxml: string): boolean {
  const body = /<w:body>([\s\S]*)<\/w:body>/.exec(ooxml)?.[1];
  return (
    body !== undefined &&
    !holdsSomething.test(body.replace(/<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>\s*$/, ""))
  );
}

/** The paragraph behind the outermost table that holds the paragraph. */
function behindTables(paragraph: Word.Paragraph, nesting: number): Word.Paragraph {
  let behind = paragraph;
  for (let level = nesting; level > 0; level--) behind = behind.parentTableOrNullObject.getParagraphAfter();
  return behind;
}

/** What stood in the body before, kept so that it can be compared and restored. */
interface Progress {
  before?: readonly string[];
}

function indexOf(where: Place, count: number): number {
  return typeof where === "object" ? where.after : where === "start" ? 0 : count - 1;
}

async function insertBlocks(
  context: Word.RequestContext,
  blocks: readonly Block[],
  where: Place,
  progress: Progress,
): Promise<Inserted | undefined> {
  const { body } = context.document;
  const { paragraphs } = body;
  paragraphs.load("items/text,items/tableNestingLevel");
  const selection = where === "cursor" ? context.document.getSelection() : undefined;
  const selected = selection?.paragraphs.getLast();
  const place = selection?.compareLocationWith(body.getRange("Whole"));
  selected?.load("text,tableNestingLevel");
  await context.sync();

  const before = textsOf(paragraphs);
  const target = selected ?? paragraphs.items[indexOf(where, before.length)];
  if (!target) return { refused: "stale" };
  // The cursor stands in a header, a note or a text box.
  if (place?.value === "Unrelated") return { refused: "unsupported" };

  const inTable = target.tableNestingLevel > 0;
  const ooxml = !inTable && withoutCellMark(target.text) === "" ? target.getOoxml() : undefined;
  if (ooxml) await context.sync();
  const usedUp = ooxml !== undefined && isBlank(ooxml.value);

  progress.before = before;
  const anchor = usedUp
    ? target
    : where === "start"
      ? body.insertParagraph("", "Start")
      : inTable
        ? behindTables(target, target.tableNestingLevel).insertParagraph("", "Before")
        : target.insertParagraph("", "After");
  anchor.getRange("Start").insertOoxml(insertionOoxml(blocks), "Start");
  paragraphs.load("items/text");
  await context.sync();

  const texts = paragraphTexts(blocks);
  const found = findInsertion(before, textsOf(paragraphs), texts, usedUp);
  if (!found) return undefined;
  if (found.leftOver !== undefined) {
    paragraphs.items[found.leftOver]!.delete();
    await context.sync();
  }
  return { paragraphs: texts.length };
}

/**
 * Takes back what has come in addition to `before`, in two passes, because a document's last paragraph goes only once
 * it is empty. Throws where the document is not what it was afterwards.
 */
async function takeBack(context: Word.RequestContext, before: readonly string[]): Promise<void> {
  const { paragraphs } = context.document.body;
  for (let pass = 0; pass < 3; pass++) {
    paragraphs.load("items/text,items/tableNestingLevel");
    await context.sync();
    const between = addedBetween(before, textsOf(paragraphs));
    if (!between) break;
    if (between.start === between.end) return;
    const added = paragraphs.items.slice(between.start, between.end);
    for (const [i, paragraph] of added.entries()) {
      if (paragraph.tableNestingLevel === 0) paragraph.delete();
      // The first paragraph of a table stands for the whole of it.
      else if (!added[i - 1]?.tableNestingLevel) paragraph.parentTableOrNullObject.delete();
    }
  }
  throw new HostError("an insertion that failed could not be taken back", "PartlyInserted");
}

/**
 * Adds the blocks in at most four round trips and reads them back. They go behind a paragraph, or before the first, or,
 * where that is empty and holds nothing else, into its place; behind the table, where it stands in one. What the host does not take as a
 * whole is taken back, in further round trips.
 */
export async function insert(run: Run, blocks: readonly Block[], where: Place): Promise<Inserted> {
  if (blocks.length === 0) return { paragraphs: 0 };
  const progress: Progress = {};
  let why: Refusal = "failed";
  try {
    const inserted = await run((context) => insertBlocks(context, blocks, where, progress));
    if (inserted) return inserted;
  } catch (error) {
    // Nothing was begun: the host does not even answer what stands in the document.
    if (!progress.before) throw error;
    why = refusalOf(error);
  }
  await run((context) => takeBack(context, progress.before!));
  return { refused: why };
}
