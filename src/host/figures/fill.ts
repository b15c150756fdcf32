import type { Refusal, Refused } from "../../document/edit";
import type { Capabilities } from "../capabilities";
import { type Batch, doAll } from "../halve";
import type { Filling } from "../host";
import { withoutForbidden } from "../layout/markup";
import { slotKey } from "../layout/slot";
import { isRevised, reviewed } from "../reading/read";
import type { Run } from "../run";
import type { FillMemory, Written } from "./fill-memory";

const refusedAs = (why: Refusal, fillings: readonly Filling[]): Refused<Filling>[] =>
  fillings.map((item) => ({ item, why }));

/** Where a filling is wrong by itself, whatever the document is like. */
function misfit({ slot, text }: Filling, seen: Set<number>): Refusal | undefined {
  if (text === "" || /[\r\n]/.test(text) || withoutForbidden(text) !== text) return "unsupported";
  if (seen.has(slot.id)) return "overlaps";
  seen.add(slot.id);
  return undefined;
}

/** The content controls of the document by their ids; nothing for an id that stands there twice. */
type Controls = ReadonlyMap<number, Word.ContentControl | undefined>;

async function controlsOf(context: Word.RequestContext): Promise<Controls> {
  const { contentControls } = context.document;
  contentControls.load("items/id,items/tag,items/text,items/cannotEdit");
  await context.sync();
  const controls = new Map<number, Word.ContentControl | undefined>();
  for (const control of contentControls.items) {
    controls.set(control.id, controls.has(control.id) ? undefined : control);
  }
  return controls;
}

/** Where the document is no longer what the filling expects, or does not let itself be changed there. */
function mismatch({ slot, text }: Filling, controls: Controls): Refusal | undefined {
  const control = controls.get(slot.id);
  if (!control) return controls.has(slot.id) ? "ambiguous" : "stale";
  if (slotKey(control.tag) !== slot.key || control.text !== slot.text) return "stale";
  return control.cannotEdit && control.text !== text ? "protected" : undefined;
}

/**
 * One attempt, three round trips: what the slots hold, whether changes are tracked in them, and the new text. Every
 * control that it sees goes into `alive`.
 */
async function attempt(
  context: Word.RequestContext,
  fillings: readonly Filling[],
  capabilities: Capabilities,
  alive: Set<number>,
): Promise<Refused<Filling>[]> {
  const refused: Refused<Filling>[] = [];
  const controls = await controlsOf(context);
  for (const id of controls.keys()) alive.add(id);
  const fresh = fillings.flatMap((filling) => {
    const why = mismatch(filling, controls);
    if (why) refused.push({ item: filling, why });
    const control = controls.get(filling.slot.id);
    // Text that stands there already is only remembered.
    return why || !control || control.text === filling.text ? [] : [{ filling, control }];
  });

  const reviews = capabilities.reviewedText ? fresh.map(({ control }) => reviewed(control)) : [];
  if (reviews.length > 0) await context.sync();
  const settled = fresh.filter(({ filling, control }, i) => {
    if (!reviews[i] || !isRevised(control.text, reviews[i])) return true;
    refused.push({ item: filling, why: "revised" });
    return false;
  });

  const currents = settled.map(({ filling, control }) => {
    control.insertText(filling.text, "Replace");
    control.load("text");
    // With changes tracked, what was replaced may still be part of `text`.
    return capabilities.reviewedText ? control.getReviewedText("Current") : undefined;
  });
  if (settled.length > 0) await context.sync();
  for (const [i, { filling, control }] of settled.entries()) {
    if (control.text !== filling.text && currents[i]?.value !== filling.text) {
      refused.push({ item: filling, why: "failed" });
    }
  }
  return refused;
}

async function textsOf(context: Word.RequestContext): Promise<Map<number, string | undefined>> {
  return new Map([...(await controlsOf(context))].map(([id, control]) => [id, control?.text]));
}

/**
 * Fills the slots that still hold what they held and answers with the others, in three round trips for any number of
 * them, more where the host answers with an error. What was written is remembered with the document.
 */
export async function fill(
  run: Run,
  capabilities: Capabilities,
  memory: FillMemory,
  fillings: readonly Filling[],
): Promise<readonly Refused<Filling>[]> {
  const seen = new Set<number>();
  const judged = fillings.map((item) => ({ item, why: misfit(item, seen) }));
  const refused = judged.flatMap(({ item, why }) => (why ? [{ item, why }] : []));
  const fit = judged.flatMap(({ item, why }) => (why ? [] : [item]));

  const alive = new Set<number>();
  const batch: Batch<Filling, Refused<Filling>> = {
    attempt: (some) => run((context) => attempt(context, some, capabilities, alive)),
    async leftBy(some) {
      const texts = await run(textsOf);
      const untouched = some.filter(({ slot }) => texts.get(slot.id) === slot.text);
      const changed = some.filter(({ slot, text }) => ![slot.text, text].includes(texts.get(slot.id) ?? ""));
      return { untouched, refused: refusedAs("stale", changed) };
    },
    refuse: (some, why) => refusedAs(why, some),
  };
  refused.push(...(await doAll(batch, fit)));

  const failed = new Set(refused.map(({ item }) => item));
  const before = memory.recall();
  const written = fit
    .filter((filling) => !failed.has(filling))
    .map(({ slot, text }): [number, Written] => {
      const { id, key } = slot;
      const last = before.get(id);
      const wasOurs = last?.key === key && last.text === slot.text && last.text !== text;
      return [id, { key, text, ...(wasOurs && { before: last.text }) }];
    });
  await memory.remember(new Map(written), alive);
  return refused;
}
