import type { Edit, Refusal, Refused } from "../document/edit";
import type { Snapshot } from "../document/snapshot";
import type { Capabilities } from "./capabilities";
import { withoutCellMark } from "./cells";
import { inOrder, type ParagraphPlan, type PlannedEdit, planEdits } from "./edit-plan";
import { type Batch, doAll } from "./halve";
import type { Piece } from "./locate";
import type { Run } from "./run";

const refusedAs = (why: Refusal, edits: readonly PlannedEdit[]): Refused<Edit>[] =>
  edits.map(({ edit }) => ({ item: edit, why }));

/** The hit that is meant; nothing where the host finds the text more or less often than it stands there. */
function hitOf(hits: Word.RangeCollection, { needle, ordinal, total }: Piece): Word.Range | undefined {
  const exact = hits.items.filter(({ text }) => text === needle);
  return exact.length === total ? exact[ordinal] : undefined;
}

function carryOut({ text, location }: PlannedEdit, range: Word.Range): void {
  if (text === "") range.delete();
  else range.insertText(text, location);
}

/**
 * One attempt, three round trips: what the paragraphs read, where the places are, the edits and what became of them.
 */
async function attempt(
  context: Word.RequestContext,
  plans: readonly ParagraphPlan[],
  capabilities: Capabilities,
): Promise<Refused<Edit>[]> {
  const refused: Refused<Edit>[] = [];
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();

  const fresh = plans.flatMap((plan) => {
    const paragraph = paragraphs.items[plan.paragraph];
    if (paragraph && withoutCellMark(paragraph.text) === plan.text) return [{ plan, paragraph }];
    refused.push(...refusedAs("stale", plan.edits));
    return [];
  });
  const searches = fresh.map(({ plan, paragraph }) =>
    plan.edits.map(({ route }) =>
      route.map((piece) => {
        const hits = paragraph.search(piece.query, { matchCase: true });
        hits.load("items/text");
        return hits;
      }),
    ),
  );
  if (fresh.length > 0) await context.sync();

  const touched = fresh.flatMap(({ plan, paragraph }, p) => {
    const ranges = plan.edits.map(({ route: [first, last = first] }, e) => {
      const hits = searches[p]![e]!;
      const from = hitOf(hits[0]!, first);
      const to = hitOf(hits.at(-1)!, last);
      return from && to && (first === last ? from : from.expandTo(to));
    });
    refused.push(
      ...refusedAs(
        "ambiguous",
        plan.edits.filter((_, e) => !ranges[e]),
      ),
    );
    const certain = plan.edits.filter((_, e) => ranges[e]);
    if (certain.length === 0) return [];
    for (const [e, edit] of plan.edits.entries()) if (ranges[e]) carryOut(edit, ranges[e]);
    paragraph.load("text");
    // With changes tracked, what was replaced may still be part of `text`.
    const current = capabilities.reviewedText ? paragraph.getReviewedText("Current") : undefined;
    return [{ plan: inOrder(plan.paragraph, plan.text, certain), paragraph, current }];
  });
  if (touched.length > 0) await context.sync();

  for (const { plan, paragraph, current } of touched) {
    const expected = plan.stages.at(-1);
    if (withoutCellMark(paragraph.text) !== expected && current?.value !== expected) {
      refused.push(...refusedAs("failed", plan.edits));
    }
  }
  return refused;
}

async function textsOf(context: Word.RequestContext): Promise<string[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  return paragraphs.items.map(({ text }) => withoutCellMark(text));
}

/**
 * Carries out the edits that still fit and answers with the others: three round trips for any number of edits, more
 * where the host answers with an error.
 */
export async function apply(
  run: Run,
  capabilities: Capabilities,
  snapshot: Snapshot,
  edits: readonly Edit[],
): Promise<readonly Refused<Edit>[]> {
  const { paragraphs, refused } = planEdits(snapshot, edits);
  const batch: Batch<ParagraphPlan, Refused<Edit>> = {
    attempt: (plans) => run((context) => attempt(context, plans, capabilities)),
    async leftBy(plans, why) {
      const texts = await run(textsOf);
      const untouched = plans.filter(({ paragraph, text }) => texts[paragraph] === text);
      const halfDone = plans
        .filter((plan) => !untouched.includes(plan))
        .flatMap(({ paragraph, edits: planned, stages }) =>
          refusedAs(why, planned.slice(Math.max(0, stages.lastIndexOf(texts[paragraph] ?? "")))),
        );
      return { untouched, refused: halfDone };
    },
    refuse: (plans, why) =>
      refusedAs(
        why,
        plans.flatMap((plan) => plan.edits),
      ),
  };
  return [...refused, ...(await doAll(batch, paragraphs))];
}
