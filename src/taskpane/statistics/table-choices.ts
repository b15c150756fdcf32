import { planTable, type TableChange, type TableMismatch, type TablePlan } from "../../document/table-plan";
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

/** The name under which a change of a table is chosen or left out. */
export function changeId(table: string, index: number): string {
  return `${table}#${index}`;
}

/** What is not chosen to begin with: groups as new tables, since the text says them already, and what was changed by hand. */
export function leftOutAtFirst(choices: readonly TableChoice[]): string[] {
  return choices.flatMap(({ id, table, plan }) => [
    ...(plan || table.layout === "free" ? [] : [id]),
    ...(plan?.changes.flatMap(({ byHand }, index) => (byHand ? [changeId(id, index)] : [])) ?? []),
  ]);
}

/** The changes of a table that were not left out. */
export function chosenChanges({ id, plan }: TableChoice, leftOut: readonly string[]): TableChange[] {
  return leftOut.includes(id) ? [] : (plan?.changes.filter((_, index) => !leftOut.includes(changeId(id, index))) ?? []);
}
