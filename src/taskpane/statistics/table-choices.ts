import { planTable, type TableChange, type TableMismatch, type TablePlan } from "../../document/table-plan";
import type { WordChange } from "../../document/table-words";
import { type ProposedTable, proposedTables } from "../../statistics/tables";
import type { State } from "../state";
import { usableOf } from "./statistics-state";

/** A table of the block and what became of it in the document: one for each time it stands there. */
export interface TableChoice {
  readonly id: string;
  readonly table: ProposedTable;
  /** What refreshing the one in the document would change; absent where there is none that could be refreshed. */
  readonly plan?: TablePlan;
  /** Why the one in the document is left as it is and a new one is offered. */
  readonly differs?: TableMismatch;
}

/** The tables that the block gives, with those of the document that they refresh. */
export function tableChoices(state: State): TableChoice[] {
  const statistics = usableOf(state);
  const standing = state.slots?.tables ?? [];
  return !statistics
    ? []
    : proposedTables(statistics).flatMap((table): TableChoice[] => {
        const known = standing.filter(({ key }) => key === table.key).map((one) => planTable(one, table.block));
        const plans = known.filter((planned) => "changes" in planned);
        const differs = known.find((planned) => "differs" in planned)?.differs;
        return plans.length > 0
          ? plans.map((plan) => ({ id: `${table.key}@${plan.table.id}`, table, plan }))
          : [{ id: table.key, table, ...(differs && { differs }) }];
      });
}

/** What the lines above a table are called before the writer. */
export const wordNames: Readonly<Record<WordChange["kind"], string>> = { caption: "表题", unit: "单位" };

/** The name under which a change of a table is chosen or left out. */
export function changeId(table: string, which: number | WordChange["kind"]): string {
  return `${table}#${which}`;
}

/** What is not chosen to begin with: groups as new tables, since the text says them already, and what was changed by hand. */
export function leftOutAtFirst(choices: readonly TableChoice[]): string[] {
  return choices.flatMap(({ id, table, plan }) => [
    ...(plan || table.layout === "free" ? [] : [id]),
    ...(plan?.changes.flatMap(({ byHand }, index) => (byHand ? [changeId(id, index)] : [])) ?? []),
    ...(plan?.words.flatMap(({ byHand, kind }) => (byHand ? [changeId(id, kind)] : [])) ?? []),
  ]);
}

/** The changes of a table that were not left out. */
export function chosenChanges({ id, plan }: TableChoice, leftOut: readonly string[]): TableChange[] {
  return leftOut.includes(id) ? [] : (plan?.changes.filter((_, index) => !leftOut.includes(changeId(id, index))) ?? []);
}

/** The changes of its caption and unit line that were not left out. */
export function chosenWords({ id, plan }: TableChoice, leftOut: readonly string[]): WordChange[] {
  return leftOut.includes(id) ? [] : (plan?.words.filter(({ kind }) => !leftOut.includes(changeId(id, kind))) ?? []);
}

/** True where refreshing the table would change nothing. */
export function isSame({ plan }: TableChoice): boolean {
  return plan !== undefined && plan.changes.length + plan.words.length === 0;
}
