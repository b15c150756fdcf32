import type { Refusal } from "../document/edit";
import type { Statistics } from "../document/statistics";
import { planTable, storedTableKey, type TableMismatch } from "../document/table-plan";
import type { Host } from "../host/host";
import { fillPlan } from "../statistics/fill-plan";
import { type ProposedTable, proposedTables } from "../statistics/tables";

/** What became of the slots and tables of a document. */
export interface Filled {
  readonly filled: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  /** How many slots held already what the block says. */
  readonly same: number;
  /** Slots that were left as they are: changed by hand since the last fill, or the figure does not fit the text. */
  readonly kept: readonly { readonly key: string; readonly now: string; readonly to: string; readonly why: string }[];
  /** Keys of slots for which the block gives nothing. */
  readonly missing: readonly string[];
  /** Slots that were filled once and that someone has deleted. */
  readonly gone: readonly { readonly key: string; readonly written: string }[];
  readonly refused: readonly { readonly key: string; readonly to: string; readonly why: Refusal }[];
  readonly tables: readonly FilledTable[];
  /** Where sums of the block are not the sums of its parts, in Chinese. */
  readonly disagreements: readonly string[];
}

/** `kept`: some of its cells, or the lines above it, were changed by hand and stay; the others are refreshed. */
export interface FilledTable {
  readonly title: string;
  readonly outcome: "inserted" | "refreshed" | "same" | "kept" | "refused";
  readonly why?: Refusal | TableMismatch;
}

/** Fills what the block gives values for; with `tables` it refreshes our tables and inserts those that are not there. */
export async function fillDocument(host: Host, statistics: Statistics, tables: boolean): Promise<Filled> {
  const found = await host.slots();
  const plan = fillPlan(found, statistics);
  const wanted = plan.flatMap(({ slot, to, chosen, state }) =>
    slot && to !== undefined && (chosen || state === "same") ? [{ slot, text: to }] : [],
  );
  const answers = await host.fill(wanted);
  const refusedItems = new Set(answers.map(({ item }) => item));
  const proposals = tables ? proposedTables(statistics) : [];
  return {
    filled: wanted
      .filter((filling) => !refusedItems.has(filling) && filling.slot.text !== filling.text)
      .map(({ slot, text }) => ({ key: slot.key, from: slot.filled ? slot.text : "", to: text })),
    same: plan.filter(({ state }) => state === "same").length,
    kept: plan.flatMap(({ slot, key, now, to, chosen, state, conflict }) =>
      to !== undefined && !chosen && state !== "same" && state !== "locked" && state !== "gone"
        ? [{ key, now, to, why: conflict ?? (slot?.written === undefined ? "是手工填的" : "上次填好以后手工改过") }]
        : [],
    ),
    missing: [...new Set(plan.flatMap(({ key, state }) => (state === "missing" ? [key] : [])))],
    gone: found.gone,
    refused: [
      ...answers.map(({ item, why }) => ({ key: item.slot.key, to: item.text, why })),
      ...plan.flatMap(({ key, to, state }) =>
        state === "locked" && to !== undefined ? [{ key, to, why: "protected" as const }] : [],
      ),
    ],
    tables: await fillTables(host, proposals),
    disagreements: proposals.flatMap(({ disagreements }) => disagreements),
  };
}

async function fillTables(host: Host, proposals: readonly ProposedTable[]): Promise<FilledTable[]> {
  const done: FilledTable[] = [];
  for (const proposal of proposals) {
    const { title, block, layout } = proposal;
    const { tables, slots, snapshot } = await host.slots();
    const standing = tables.filter(({ key }) => key === storedTableKey(proposal.key));
    for (const table of standing) {
      const plan = planTable(table, block);
      if ("differs" in plan) {
        done.push({ title, outcome: "refused", why: plan.differs });
        continue;
      }
      const words = plan.words.filter(({ byHand }) => !byHand).map(({ edit }) => edit);
      const own = plan.changes.filter(({ byHand }) => !byHand);
      const wanted = words.length + own.length;
      const [refused] = words.length > 0 ? await host.apply(snapshot, words) : [];
      const answer = wanted > 0 ? await host.refreshTable(plan, own) : "refreshed";
      if (answer !== "refreshed") done.push({ title, outcome: "refused", why: answer });
      else if (refused) done.push({ title, outcome: "refused", why: refused.why });
      else if (wanted < plan.words.length + plan.changes.length) done.push({ title, outcome: "kept" });
      else done.push({ title, outcome: wanted > 0 ? "refreshed" : "same" });
    }
    // Groups can be shown in several ways: which of them, if any, is for the writer to say.
    if (standing.length > 0 || layout !== "free") continue;
    const place = slots.find(({ key }) => key === title)?.at;
    const inserted = await host.insert([block], place ? { after: place.paragraph } : "end");
    done.push(
      "refused" in inserted ? { title, outcome: "refused", why: inserted.refused } : { title, outcome: "inserted" },
    );
  }
  return done;
}
