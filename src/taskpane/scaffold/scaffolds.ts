import { library } from "../../scaffold/library";
import { writeOwn } from "../../scaffold/own-file";
import type { Scaffold } from "../../scaffold/scaffold";
import { type Change, chosenScaffold, isOwn, type State, suitablePeriods } from "../state";

/** Chooses a scaffold. A period that was proposed gives way to one that suits it; one that the writer typed stays. */
export function choose(id: string): Change {
  return (state) => {
    const proposed = suitablePeriods(state).includes(state.period) || state.period.trim() === "";
    const next = { ...state, chosen: id };
    const suitable = suitablePeriods(next);
    return {
      chosen: id,
      naming: false,
      renaming: undefined,
      toast: undefined,
      period: proposed && !suitable.includes(state.period) ? suitable[0]! : state.period,
    };
  };
}

/** The state with the scaffold among the writer's own, under an id and a name that no other has, and chosen. */
export function savedAs(state: State, scaffold: Scaffold): Partial<State> {
  const own = { ...scaffold, id: freshId(state.own), name: freshName(state, scaffold.name) };
  const next = { ...state, own: [...state.own, own] };
  return { own: next.own, ...choose(own.id)(next) };
}

/** Keeps the chosen outline as a scaffold of the writer's own; the library's goes back to what it was. */
export const saveAsOwn: Change = (state) => {
  const scaffold = chosenScaffold(state);
  return {
    ...savedAs(state, { ...scaffold, name: `${scaffold.name}（自己的）` }),
    drafts: state.drafts.filter((draft) => draft.id !== scaffold.id),
    naming: true,
  };
};

/** Gives the chosen own scaffold another name; an empty one changes nothing. */
export function nameOwn(name: string): Change {
  return (state) => {
    const others = { ...state, own: state.own.filter((scaffold) => scaffold.id !== state.chosen) };
    const text = name.trim();
    return {
      naming: false,
      ...(text !== "" && {
        own: state.own.map((scaffold) =>
          scaffold.id === state.chosen ? { ...scaffold, name: freshName(others, text) } : scaffold,
        ),
      }),
    };
  };
}

/** Deletes the chosen own scaffold, with undo, and chooses the first of the library. */
export const deleteOwn: Change = (state) => {
  if (!isOwn(state)) {
    return {};
  }
  const { own, chosen, period } = state;
  return {
    ...choose(library[0]!.id)(state),
    own: own.filter((scaffold) => scaffold.id !== chosen),
    toast: { text: `已删除框架“${chosenScaffold(state).name}”。`, undo: { own, chosen, period } },
  };
};

/** Offers the writer's own scaffolds as one file. */
export const exportOwn: Change = (state) => ({
  offered: { name: "拟稿框架.json", bytes: new TextEncoder().encode(writeOwn(state.own)) },
  toast: { text: `已导出 ${state.own.length} 个框架：拟稿框架.json。` },
});

/** Takes the library's outline back, with undo. */
export const restore: Change = (state) => ({
  drafts: state.drafts.filter((draft) => draft.id !== state.chosen),
  renaming: undefined,
  toast: { text: "提纲已恢复原样。", undo: { drafts: state.drafts } },
});

/** Forgets one kind of what is remembered, with undo. */
export function forget(what: "answers" | "drafts" | "own" | "ignored"): Change {
  return (state) => {
    const { unit, units, drafts, own, chosen, period, ignored } = state;
    switch (what) {
      case "answers":
        return { unit: "", units: [], toast: { text: "已清除用过的单位。", undo: { unit, units } } };
      case "drafts":
        return { drafts: [], toast: { text: "提纲都已恢复原样。", undo: { drafts } } };
      case "ignored":
        return { ignored: [], toast: { text: "忽略过的问题又会列出来。", undo: { ignored } } };
      case "own":
        return {
          ...(isOwn(state) && choose(library[0]!.id)(state)),
          own: [],
          toast: { text: `已删除 ${own.length} 个自己的框架。`, undo: { own, chosen, period } },
        };
    }
  };
}

function freshId(own: readonly Scaffold[]): string {
  let n = 1;
  while (own.some((scaffold) => scaffold.id === `own-${n}`)) {
    n += 1;
  }
  return `own-${n}`;
}

function freshName(state: State, wanted: string): string {
  const taken = new Set([...library, ...state.own].map((scaffold) => scaffold.name));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) {
    name = `${wanted}${n}`;
  }
  return name;
}
