import type { Paragraph, Snapshot } from "../document/snapshot";
import type { Capabilities } from "./capabilities";
import { cellsOf, withoutCellMark } from "./cells";
import { slotKey } from "./layout/slot";
import type { Run } from "./run";
import { isRepeated, type LooseSlot, slotSpans } from "./slot-spans";

const scalars =
  "items/text,items/styleBuiltIn,items/outlineLevel,items/isListItem,items/tableNestingLevel,items/listItemOrNullObject/listString";

/** Some hosts answer 0 or 10 for body text, and some leave a heading at 10: the built-in style decides then. */
function levelOf({ outlineLevel, styleBuiltIn }: Word.Paragraph): number {
  if (outlineLevel >= 1 && outlineLevel <= 9) return outlineLevel;
  return Number(/^Heading([1-9])$/.exec(styleBuiltIn)?.[1] ?? 0);
}

/** The automatic number; a bullet is none. */
function labelOf({ isListItem, listItemOrNullObject: item }: Word.Paragraph): string | undefined {
  return isListItem && !item.isNullObject && /[\p{L}\p{N}]/u.test(item.listString) ? item.listString : undefined;
}

/** Where the host can tell, the text as it was and as it is under the tracked changes. */
interface Reviewed {
  readonly original: { readonly value: string };
  readonly current: { readonly value: string };
}

function reviewed(of: Word.Body | Word.Paragraph): Reviewed {
  return { original: of.getReviewedText("Original"), current: of.getReviewedText("Current") };
}

const printable = (text: string): string => text.replace(/[\u0000-\u001f\ufffc]/g, "");

/** Deleted text may be part of `text` or not: either way one of the three differs. */
function isRevised(text: string, { original, current }: Reviewed): boolean {
  return original.value !== current.value || printable(current.value) !== printable(text);
}

/** A slot of the document, and what says in which paragraph and where it stands. */
interface SlotControl extends LooseSlot {
  readonly id: number;
  /** The text of its paragraph before it. */
  readonly lead?: Word.Range;
}

function slotControls(controls: readonly Word.ContentControl[], texts: readonly string[]): SlotControl[] {
  return controls.flatMap((control) => {
    const { id, tag, text, placeholderText } = control;
    const key = slotKey(tag);
    if (key === undefined || text === "" || /[\r\n]/.test(text)) return [];
    const filled = text !== placeholderText && !/^【[^【】]*】$/.test(text);
    // expandTo leaves an undo entry in Word on the web: only where the order of the texts cannot settle it.
    if (!filled || !texts.some((paragraph) => isRepeated(paragraph, text))) return [{ id, key, text, filled }];
    const lead = control.paragraphs.getFirst().getRange("Start").expandTo(control.getRange("Start"));
    lead.load("text");
    return [{ id, key, text, filled, lead }];
  });
}

async function readAll(context: Word.RequestContext, capabilities: Capabilities): Promise<Snapshot> {
  const { body } = context.document;
  const { paragraphs, tables, contentControls } = body;
  paragraphs.load(scalars);
  tables.load("items/values,items/isUniform,items/nestingLevel");
  contentControls.load("items/id,items/tag,items/text,items/placeholderText");
  const whole = capabilities.reviewedText ? reviewed(body) : undefined;
  await context.sync();

  const texts = paragraphs.items.map(({ text }) => withoutCellMark(text));
  const cells = cellsOf(
    paragraphs.items.map(({ text, tableNestingLevel: nesting }) => ({ text, nesting })),
    tables.items.filter(({ nestingLevel }) => nestingLevel === 1),
  );

  const slots = slotControls(contentControls.items, texts);
  const contents = [...new Set(slots.map(({ text }) => text))];
  const holders = paragraphs.items.map((paragraph, i) => {
    if (!contents.some((content) => texts[i]!.includes(content))) return undefined;
    paragraph.contentControls.load("items/id");
    return paragraph.contentControls;
  });
  const tracked = whole !== undefined && whole.original.value !== whole.current.value;
  const reviews = tracked ? paragraphs.items.map(reviewed) : [];
  if (slots.length > 0 || tracked) await context.sync();

  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  const spansOf = (i: number) =>
    slotSpans(
      texts[i]!,
      (holders[i]?.items ?? []).flatMap(({ id }) => {
        const slot = byId.get(id);
        return slot ? [{ ...slot, start: slot.lead?.text.length }] : [];
      }),
    );
  return {
    paragraphs: paragraphs.items.map((paragraph, i): Paragraph => {
      const label = labelOf(paragraph);
      const spans = spansOf(i);
      return {
        text: texts[i]!,
        level: levelOf(paragraph),
        ...(label !== undefined && { label }),
        ...(cells[i] && { cell: cells[i] }),
        ...(spans.length > 0 && { slots: spans }),
        ...(tracked && isRevised(texts[i]!, reviews[i]!) && { revised: true }),
      };
    }),
  };
}

/** Text and levels alone, for documents in which asking for more fails: merged cells do that in some hosts. */
async function readText(context: Word.RequestContext): Promise<Snapshot> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text,items/styleBuiltIn,items/outlineLevel");
  await context.sync();
  return { paragraphs: paragraphs.items.map((item) => ({ text: withoutCellMark(item.text), level: levelOf(item) })) };
}

/**
 * The body as a snapshot, in one round trip; in two where slots stand in it or changes are tracked in it. A slot whose
 * place in its paragraph is not certain is left out.
 */
export async function read(run: Run, capabilities: Capabilities): Promise<Snapshot> {
  try {
    return await run((context) => readAll(context, capabilities));
  } catch {
    return run(readText);
  }
}
