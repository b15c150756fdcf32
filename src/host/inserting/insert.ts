import type { Block } from "../../document/block";
import type { Refusal } from "../../document/edit";
import { HostError, type Inserted, type Place } from "../host";
import { captionNumbers, noCaptions } from "../layout/caption";
import { chartKey } from "../layout/chart-control";
import { insertionOoxml } from "../layout/insertion-ooxml";
import { paragraphTexts } from "../layout/paragraphs";
import { tableKey } from "../layout/table";
import { withoutCellMark } from "../reading/cells";
import { refusalOf } from "../refusal";
import type { Run } from "../run";
import { captionsIn, countedBefore, countOn, renumbered, type StandingCaption } from "./captions";
import { askForCharts, asPictures, droppedCharts, putPicture } from "./chart-fallback";
import { askForTarget, targetOf } from "./insert-target";
import {
  bringsControls,
  type InsertedControls,
  insertedControls,
  type Memories,
  rememberControls,
} from "./inserted-controls";
import { addedBetween, findInsertion } from "./insertion";

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
  /** The content controls that were there. */
  controls?: ReadonlySet<number>;
}

/** What is known of an insertion once it stands. */
interface Done {
  readonly inserted: Inserted;
  readonly controls?: InsertedControls;
}

const loadControls = ({ contentControls }: Word.Body): Word.ContentControlCollection => {
  contentControls.load("items/id,items/tag,items/text");
  return contentControls;
};

const newOnes = ({ items }: Word.ContentControlCollection, before: ReadonlySet<number>): Word.ContentControl[] =>
  items.filter(({ id }) => !before.has(id));

async function insertBlocks(
  context: Word.RequestContext,
  blocks: readonly Block[],
  where: Place,
  progress: Progress,
): Promise<Done | undefined> {
  const { body } = context.document;
  const { paragraphs } = body;
  const counted = captionNumbers(blocks, noCaptions).some((number) => number !== undefined);
  paragraphs.load(`items/text,items/tableNestingLevel${counted ? ",items/style" : ""}`);
  const controls = bringsControls(blocks) ? loadControls(body) : undefined;
  const pointed = askForTarget(context, where);
  await context.sync();

  const before = textsOf(paragraphs);
  const target = targetOf(pointed, where, paragraphs);
  if (typeof target === "string") return { inserted: { refused: target } };

  const { paragraph, index } = target;
  const inTable = paragraph.tableNestingLevel > 0;
  const ooxml = !inTable && withoutCellMark(paragraph.text) === "" ? paragraph.getOoxml() : undefined;
  const captions = counted ? captionsIn(paragraphs.items) : [];
  const places =
    index === undefined
      ? captions.map((one) =>
          paragraphs.items[one.paragraph]!.getRange("Whole").compareLocationWith(paragraph.getRange("Whole")),
        )
      : [];
  if (ooxml || places.length > 0) await context.sync();
  const usedUp = ooxml !== undefined && isBlank(ooxml.value);
  const isBehind = (one: StandingCaption, i: number): boolean =>
    where === "start" ||
    (index === undefined ? /^(Adjacent)?After$/.test(String(places[i]!.value)) : one.paragraph > index);
  const numbersBefore = countedBefore(captions.filter((one, i) => !isBehind(one, i)));

  progress.before = before;
  progress.controls = new Set(controls?.items.map(({ id }) => id));
  const anchor = usedUp
    ? paragraph
    : where === "start"
      ? body.insertParagraph("", "Start")
      : inTable
        ? behindTables(paragraph, paragraph.tableNestingLevel).insertParagraph("", "Before")
        : paragraph.insertParagraph("", "After");
  anchor.getRange("Start").insertOoxml(insertionOoxml(blocks, numbersBefore), "Start");
  paragraphs.load("items/text");
  const controlsNow = controls && loadControls(body);
  await context.sync();

  const texts = paragraphTexts(blocks, numbersBefore);
  const after = textsOf(paragraphs);
  const found = findInsertion(before, after, texts, usedUp);
  if (!found) return undefined;
  const shown = texts.flatMap((text, i) => (text === undefined ? [paragraphs.items[found.start + i]!] : []));
  const asked = askForCharts(blocks, shown);
  const moved = renumbered(captions.filter(isBehind), blocks, numbersBefore);
  for (const { caption, number } of moved) {
    countOn(paragraphs.items[caption.paragraph + after.length - before.length]!, caption, number);
  }
  if (found.leftOver !== undefined) paragraphs.items[found.leftOver]!.delete();
  if (target.takesSlot) paragraphs.items[found.start - 1]!.delete();
  if (asked.length + moved.length > 0 || found.leftOver !== undefined || target.takesSlot) await context.sync();
  const dropped = droppedCharts(asked);
  for (const chart of dropped) putPicture(chart);
  if (dropped.length > 0) await context.sync();
  return {
    inserted: {
      paragraphs: texts.length,
      ...(moved.length > 0 && { renumbered: moved.length }),
      ...(dropped.length > 0 && { pictures: dropped.length }),
    },
    ...(controlsNow && { controls: insertedControls(blocks, newOnes(controlsNow, progress.controls)) }),
  };
}

/** True for the tag of a control that stands round whole paragraphs of ours, and may be left when they are gone. */
const isRound = (tag: string): boolean => tableKey(tag) !== undefined || chartKey(tag) !== undefined;

/**
 * Takes back what has come in addition to `before`, in a few passes, because a document's last paragraph goes only once
 * it is empty, and the control of a table only once that is gone. Throws where the document is not what it was
 * afterwards.
 */
async function takeBack(context: Word.RequestContext, { before, controls }: Required<Progress>): Promise<void> {
  const { body } = context.document;
  const { paragraphs } = body;
  for (let pass = 0; pass < 4; pass++) {
    paragraphs.load("items/text,items/tableNestingLevel");
    const controlsNow = loadControls(body);
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
    for (const control of newOnes(controlsNow, controls)) if (isRound(control.tag)) control.delete(true);
  }
  throw new HostError("an insertion that failed could not be taken back", "PartlyInserted");
}

async function insertOrTakeBack(
  run: Run,
  memories: Memories,
  blocks: readonly Block[],
  where: Place,
): Promise<Inserted> {
  const progress: Progress = {};
  let why: Refusal = "failed";
  try {
    const done = await run((context) => insertBlocks(context, blocks, where, progress));
    if (done) {
      if (done.controls) await rememberControls(memories, done.controls);
      return done.inserted;
    }
  } catch (error) {
    // Nothing was begun: the host does not even answer what stands in the document.
    if (!progress.before) throw error;
    why = refusalOf(error);
  }
  await run((context) => takeBack(context, { before: progress.before!, controls: progress.controls ?? new Set() }));
  return { refused: why };
}

/**
 * Adds the blocks in at most four round trips and reads them back. They go behind a paragraph or, where that is empty
 * and holds nothing else, into its place; behind the table, where it stands in one; before all others at the start.
 * Captions count on from those before them, and ours behind them are counted anew. What the host does not take as a
 * whole is taken back, in further round trips; with charts among it that have a picture, it is tried again with that.
 * What tables with keys and slots with their text hold is remembered.
 */
export async function insert(run: Run, memories: Memories, blocks: readonly Block[], where: Place): Promise<Inserted> {
  if (blocks.length === 0) return { paragraphs: 0 };
  const inserted = await insertOrTakeBack(run, memories, blocks, where);
  const instead = "refused" in inserted && inserted.refused === "failed" ? asPictures(blocks) : undefined;
  if (!instead) return inserted;
  const again = await insertOrTakeBack(run, memories, instead.blocks, where);
  return "refused" in again ? again : { ...again, pictures: instead.count };
}
