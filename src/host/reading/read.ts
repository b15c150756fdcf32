import type { Paragraph, SlotSpan, Snapshot, Span } from "../../document/snapshot";
import type { Capabilities } from "../capabilities";
import { isRepeated, type LooseSlot, slotPlaces } from "../figures/slot-places";
import { slotKey } from "../layout/slot";
import type { Run } from "../run";
import { cellsOf, withoutCellMark } from "./cells";

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
export interface Reviewed {
  readonly original: { readonly value: string };
  readonly current: { readonly value: string };
}

export function reviewed(of: Word.Body | Word.ContentControl | Word.Paragraph): Reviewed {
  return { original: of.getReviewedText("Original"), current: of.getReviewedText("Current") };
}

const printable = (text: string): string => text.replace(/[\u0000-\u001f\ufffc]/g, "");

/** Deleted text may be part of `text` or not: either way one of the three differs. */
export function isRevised(text: string, { original, current }: Reviewed): boolean {
  return original.value !== current.value || printable(current.value) !== printable(text);
}

/** A slot of the document, and what says in which paragraph and where it stands. */
interface SlotControl extends LooseSlot {
  readonly id: number;
  readonly key: string;
  readonly filled: boolean;
  /** The text of its paragraph before it. */
  readonly lead?: Word.Range;
}

/** True where something other than its prompt stands in a slot; hosts give the prompt as its text. */
export function isFilled({ text, placeholderText }: Word.ContentControl): boolean {
  return text.trim() !== "" && text !== placeholderText && !/^【[^【】]*】$/.test(text);
}

/** True where the text can be one stretch of one paragraph. */
export function isInline(text: string): boolean {
  return text !== "" && !/[\r\n]/.test(text);
}

/** The text before a slot in its paragraph, to be had with the next sync: it says where the slot stands. */
export function leadOf(control: Word.ContentControl): Word.Range {
  const lead = control.paragraphs.getFirst().getRange("Start").expandTo(control.getRange("Start"));
  lead.load("text");
  return lead;
}

function slotControls(controls: readonly Word.ContentControl[], texts: readonly string[]): SlotControl[] {
  return controls.flatMap((control) => {
    const { id, tag, text } = control;
    const key = slotKey(tag);
    if (key === undefined || !isInline(text)) return [];
    const filled = isFilled(control);
    // expandTo leaves an undo entry in Word on the web: only where the order of the texts cannot settle it.
    if (!filled || !texts.some((paragraph) => isRepeated(paragraph, text))) return [{ id, key, text, filled }];
    return [{ id, key, text, filled, lead: leadOf(control) }];
  });
}

/** The body, and where its slots stand by the ids of their controls. */
export interface BodyRead {
  readonly snapshot: Snapshot;
  readonly places: ReadonlyMap<number, Span>;
}

/**
 * In one round trip; in two where slots stand in the body or changes are tracked in it. A paragraph with tracked
 * changes reads as if they were accepted, so that nobody checks what is deleted.
 */
export async function readAll(context: Word.RequestContext, capabilities: Capabilities): Promise<BodyRead> {
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
  const places = new Map<number, Span>();
  const revised = paragraphs.items.map((_, i) => tracked && isRevised(texts[i]!, reviews[i]!));
  const shown = texts.map((text, i) => (revised[i] ? withoutCellMark(reviews[i]!.current.value) : text));
  const spansOf = (paragraph: number): SlotSpan[] => {
    const held = (holders[paragraph]?.items ?? []).flatMap(({ id }) => {
      const slot = byId.get(id);
      return slot ? [{ ...slot, start: slot.lead?.text.length }] : [];
    });
    const starts = slotPlaces(shown[paragraph]!, held);
    return held.flatMap(({ id, key, text, filled }, i) => {
      const start = starts[i];
      if (start === undefined) return [];
      const end = start + text.length;
      places.set(id, { paragraph, start, end });
      return [{ start, end, key, filled }];
    });
  };
  const snapshot = {
    paragraphs: paragraphs.items.map((paragraph, i): Paragraph => {
      const label = labelOf(paragraph);
      const spans = spansOf(i);
      return {
        text: shown[i]!,
        level: levelOf(paragraph),
        ...(label !== undefined && { label }),
        ...(cells[i] && { cell: cells[i] }),
        ...(spans.length > 0 && { slots: spans }),
        ...(revised[i] && { revised: true }),
      };
    }),
  };
  return { snapshot, places };
}

/** Text and levels alone, for documents in which asking for more fails: merged cells do that in some hosts. */
export async function readText(context: Word.RequestContext): Promise<Snapshot> {
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
    return (await run((context) => readAll(context, capabilities))).snapshot;
  } catch {
    return run(readText);
  }
}
