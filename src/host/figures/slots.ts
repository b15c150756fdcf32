import type { DocumentSlot, Slots } from "../../document/slots";
import type { Capabilities } from "../capabilities";
import type { Memories } from "../inserting/inserted-controls";
import { slotKey } from "../layout/slot";
import { withoutCellMark } from "../reading/cells";
import { type BodyRead, isFilled, isInline, leadOf, readAll, readText } from "../reading/read";
import type { Run } from "../run";
import { keyedCharts } from "./charts";
import type { Written } from "./fill-memory";
import { slotPlaces } from "./slot-places";
import { keyedTables, placed } from "./tables";

/** How much of the text behind a slot is told, in UTF-16 units. */
const reach = 8;

const behind = (text: string, end: number): string => text.slice(end, end + reach).replace(/[\ud800-\udbff]$/, "");

/** What stands behind the slots that have no place in the snapshot, as far as their own paragraphs settle it. */
async function followsOf(
  context: Word.RequestContext,
  controls: readonly Word.ContentControl[],
): Promise<Map<number, string>> {
  const holders = controls.map((control) => {
    const paragraph = control.paragraphs.getFirst();
    paragraph.load("text");
    paragraph.contentControls.load("items/id");
    return { paragraph, id: control.id, lead: isFilled(control) ? leadOf(control) : undefined };
  });
  if (holders.length > 0) await context.sync();

  const loose = new Map(
    controls.map(({ id, text }, i) => [id, { id, text, start: holders[i]!.lead?.text.length }] as const),
  );
  const follows = new Map<number, string>();
  for (const { paragraph, id } of holders) {
    const text = withoutCellMark(paragraph.text);
    const held = paragraph.contentControls.items.flatMap((control) => loose.get(control.id) ?? []);
    const at = held.findIndex((slot) => slot.id === id);
    const start = slotPlaces(text, held)[at];
    if (start !== undefined) follows.set(id, behind(text, start + held[at]!.text.length));
  }
  return follows;
}

/**
 * What the last fill wrote into the slot, as far as it is the same slot; the fill before, where an undo brought that
 * back, and nothing where it brought back the prompt.
 */
function writtenIn(control: Word.ContentControl, key: string, entry: Written | undefined): string | undefined {
  if (entry?.key !== key) return undefined;
  const { text, before } = entry;
  if (control.text === text || control.text === before) return control.text;
  return isFilled(control) ? text : undefined;
}

async function slotsIn(
  context: Word.RequestContext,
  { fills, tables: tableMemory, charts }: Memories,
  read: (context: Word.RequestContext) => Promise<BodyRead>,
): Promise<Slots> {
  const { contentControls } = context.document;
  contentControls.load("items/id,items/tag,items/text,items/placeholderText,items/cannotEdit");
  const { snapshot, places } = await read(context);
  const ours = contentControls.items.flatMap((control) => {
    const key = slotKey(control.tag);
    return key === undefined ? [] : [{ control, key }];
  });
  const placeless = ours.filter(({ control: { id, text } }) => !places.has(id) && isInline(text));
  const tables = keyedTables(contentControls.items, tableMemory);
  const follows = await followsOf(
    context,
    placeless.map(({ control }) => control),
  );
  if (tables.asked && placeless.length === 0) await context.sync();

  const remembered = fills.recall();
  const slots = ours.map(({ control, key }): DocumentSlot => {
    const { id, text, cannotEdit } = control;
    const at = places.get(id);
    const written = writtenIn(control, key, remembered.get(id));
    return {
      id,
      key,
      text,
      filled: written === text || isFilled(control),
      ...(written !== undefined && { written }),
      follows: at ? behind(snapshot.paragraphs[at.paragraph]!.text, at.end) : (follows.get(id) ?? ""),
      ...(at && { at }),
      locked: cannotEdit,
    };
  });
  const keys = new Map(slots.map(({ id, key }) => [id, key]));
  const gone = [...remembered].filter(([id, { key }]) => keys.get(id) !== key);
  return {
    snapshot,
    slots,
    gone: gone.map(([, { key, text }]) => ({ key, written: text })),
    tables: placed(tables.read(), snapshot),
    charts: keyedCharts(contentControls.items, charts, snapshot),
  };
}

/**
 * The slots of the whole document, headers and footers too, in at most three round trips. Where the host does not
 * answer everything that is asked of the body, they have no place in it.
 */
export async function slots(run: Run, capabilities: Capabilities, memories: Memories): Promise<Slots> {
  try {
    return await run((context) => slotsIn(context, memories, (all) => readAll(all, capabilities)));
  } catch {
    return run((context) =>
      slotsIn(context, memories, async (all) => ({ snapshot: await readText(all), places: new Map() })),
    );
  }
}
