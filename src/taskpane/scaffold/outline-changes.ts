import { numberAtStart } from "../../document/numbering";
import { add, type Drop, indent, move, outdent, place, remove, rename, retitle } from "../../scaffold/edit";
import type { Scaffold } from "../../scaffold/scaffold";
import { answersOf, type Change, chosenScaffold, isOwn, type State } from "../state";
import { type Row, rowsOf, templateFor } from "./rows";

const newHeading = "新的部分";

/** The rows that the pane shows for the state. */
export function shownRows(state: State): Row[] {
  return rowsOf(chosenScaffold(state), answersOf(state), state.folded);
}

/** Folds the sub-sections of a section away, or out again. */
export function fold(id: string, away: boolean): Change {
  return ({ folded }) => ({
    folded: away ? [...folded.filter((other) => other !== id), id] : folded.filter((other) => other !== id),
  });
}

/** Opens a row for writing its heading; undefined closes it and takes a section that was just added out again. */
export function rewrite(id: string | undefined): Change {
  return (state) => {
    if (id !== undefined) {
      return { renaming: id, added: undefined, toast: undefined };
    }
    const { added } = state;
    return {
      ...(added !== undefined && edited(state, remove(chosenScaffold(state), added))),
      renaming: undefined,
      added: undefined,
    };
  };
}

/** Keeps what was written as the row's heading. Its number is left out, and an empty one changes nothing. */
export function reword(id: string, typed: string): Change {
  return (state) => {
    const row = shownRows(state).find((shown) => shown.id === id);
    const text = typed.trim();
    const heading = text.slice(numberAtStart(text)?.text.length ?? 0);
    const scaffold = chosenScaffold(state);
    if (!row || heading === "") {
      return rewrite(undefined)(state);
    }
    const wording = id === "#title" ? templateFor(text, row.wordings) : templateFor(heading, row.wordings);
    const next = id === "#title" ? retitle(scaffold, wording) : rename(scaffold, id, wording);
    return { ...edited(state, next), renaming: undefined, added: undefined };
  };
}

/** Adds a section behind the given one, or at the end, and opens its heading. */
export function addBehind(id: string | undefined): Change {
  return (state) => {
    const added = add(chosenScaffold(state), id, newHeading);
    return { ...edited(state, added.scaffold), renaming: added.id, added: added.id };
  };
}

/** Deletes a section and all below it, with undo. */
export function removeSection(id: string): Change {
  return (state) => {
    const row = shownRows(state).find((shown) => shown.id === id);
    if (!row?.section) {
      return {};
    }
    const { own, drafts } = state;
    const next = edited(state, remove(chosenScaffold(state), id));
    return { ...next, toast: { text: `已删除“${row.number}${row.text}”。`, undo: { own, drafts } } };
  };
}

/** Moves a section one place up or down among its siblings. */
export function moveSection(id: string, by: -1 | 1): Change {
  return (state) => said(state, move(chosenScaffold(state), id, by), id, by < 0 ? "已经是第一项" : "已经是最后一项");
}

/** Takes a section one level up (-1) or down (1). */
export function levelSection(id: string, by: -1 | 1): Change {
  return (state) => {
    const scaffold = chosenScaffold(state);
    const next = by < 0 ? outdent(scaffold, id) : indent(scaffold, id);
    const unfolded = { ...state, ...edited(state, next), folded: [] };
    const parent = shownRows(unfolded).find((row) => row.id === id)?.parent;
    return {
      ...said(state, next, id, by < 0 ? "已经是第 1 级" : "不能再降级"),
      ...(parent !== undefined && { folded: state.folded.filter((other) => other !== parent) }),
    };
  };
}

/** Puts a dragged section where it was dropped. */
export function dropSection(id: string, target: string, drop: Drop): Change {
  return (state) => said(state, place(chosenScaffold(state), id, target, drop), id, "");
}

/** True where the outline is no longer what the library has. */
export function isChanged(state: State): boolean {
  return !isOwn(state) && state.drafts.some((draft) => draft.id === state.chosen);
}

function edited(state: State, scaffold: Scaffold): Partial<State> {
  if (same(scaffold, chosenScaffold(state))) {
    return {};
  }
  return isOwn(state)
    ? { own: state.own.map((other) => (other.id === scaffold.id ? scaffold : other)), toast: undefined }
    : { drafts: [...state.drafts.filter((other) => other.id !== scaffold.id), scaffold], toast: undefined };
}

function said(state: State, scaffold: Scaffold, id: string, otherwise: string): Partial<State> {
  const change = edited(state, scaffold);
  const row = shownRows({ ...state, ...change, folded: [] }).find((shown) => shown.id === id);
  const moved = Object.keys(change).length > 0 && row;
  return { ...change, said: { text: moved ? `移到第 ${row.position} 项，第 ${row.level} 级` : otherwise } };
}

function same(one: Scaffold, other: Scaffold): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
