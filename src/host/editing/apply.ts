import type { Edit, Refusal, Refused } from "../../document/edit";
import type { Snapshot } from "../../document/snapshot";
import type { Capabilities } from "../capabilities";
import { type Batch, doAll } from "../halve";
import { freshParagraphs } from "../places/fresh-paragraphs";
import { rangeAlong, searchRoute } from "../places/search-route";
import { withoutCellMark } from "../reading/cells";
import type { Run } from "../run";
import { inOrder, type ParagraphPlan, type PlannedEdit, planEdits } from "./edit-plan";
import { tracked } from "./tracking";

const refusedAs = (why: Refusal, edits: readonly PlannedEdit[]): Refused<Edit>[] =>
  edits.map(({ edit }) => ({ item: edit, why }));

function carryOut({ text, location }: PlannedEdit, range: Word.Range): void {
  if (text === "") range.delete();
  else range.insertText(text, location);
}

/**
 * One attempt, three round trips: what the paragraphs read, where the places are, the edits and what became of them.
 */
async function attempt(
  context: Word.RequestContext,
  snapshot: Snapshot,
  plans: readonly ParagraphPlan[],
  capabilities: Capabilities,
): Promise<Refused<Edit>[]> {
  const refused: Refused<Edit>[] = [];
  const paragraphs = await freshParagraphs(
    context,
    snapshot,
    plans.map(({ paragraph }) => paragraph),
  );
  const fresh = plans.flatMap((plan) => {
    const paragraph = paragraphs.get(plan.paragraph);
    if (paragraph) return [{ plan, paragraph }];
    refused.push(...refusedAs("stale", plan.edits));
    return [];
  });
  const searches = fresh.map(({ plan, paragraph }) => plan.edits.map(({ route }) => searchRoute(paragraph, route)));
  if (fresh.length > 0) await context.sync();

  const touched = fresh.flatMap(({ plan, paragraph }, p) => {
    const ranges = plan.edits.map(({ route }, e) => rangeAlong(route, searches[p]![e]!));
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

/** What these paragraphs read now; those of revised ones without what tracked changes delete. */
async function textsOf(
  context: Word.RequestContext,
  plans: readonly ParagraphPlan[],
  reviewed: boolean,
): Promise<Map<number, string>> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  const now = plans.flatMap(({ paragraph: index }) => {
    const paragraph = paragraphs.items[index];
    const current = reviewed ? paragraph?.getReviewedText("Current") : undefined;
    return paragraph ? [{ index, paragraph, current }] : [];
  });
  if (reviewed) await context.sync();
  return new Map(
    now.map(({ index, paragraph, current }) => [index, withoutCellMark(current?.value ?? paragraph.text)]),
  );
}

/**
 * Carries out the edits that still fit and answers with the others: three round trips for any number of edits, more
 * where the host answers with an error. As tracked changes it takes up to four more, and edits revised paragraphs too.
 */
export async function apply(
  run: Run,
  capabilities: Capabilities,
  snapshot: Snapshot,
  edits: readonly Edit[],
  asRevisions = false,
): Promise<readonly Refused<Edit>[]> {
  if (asRevisions && !capabilities.tracking) return edits.map((item) => ({ item, why: "unsupported" }));
  const { paragraphs, refused } = planEdits(snapshot, edits, asRevisions);
  const batch: Batch<ParagraphPlan, Refused<Edit>> = {
    attempt: (plans) => run((context) => attempt(context, snapshot, plans, capabilities)),
    async leftBy(plans, why) {
      const texts = await run((context) => textsOf(context, plans, asRevisions));
      const untouched = plans.filter(({ paragraph, text }) => texts.get(paragraph) === text);
      const halfDone = plans
        .filter((plan) => !untouched.includes(plan))
        .flatMap(({ paragraph, edits: planned, stages }) =>
          refusedAs(why, planned.slice(Math.max(0, stages.lastIndexOf(texts.get(paragraph) ?? "")))),
        );
      return { untouched, refused: halfDone };
    },
    refuse: (plans, why) =>
      refusedAs(
        why,
        plans.flatMap((plan) => plan.edits),
      ),
  };
  const work = () => doAll(batch, paragraphs);
  return [...refused, ...(asRevisions && paragraphs.length > 0 ? await tracked(run, work) : await work())];
}
