import { dateText, parseDate, periodsFor } from "../document/period";
import type { Host } from "../host/host";
import { library } from "../scaffold/library";
import type { Answers, Scaffold } from "../scaffold/scaffold";
import { type CheckState, nothingChecked } from "./check/check-state";
import type { ReviewState } from "./check/review-state";
import type { Remembered, ThemeChoice } from "./remembered";
import type { SelfTest } from "./self-test/self-test-actions";
import { openedAt, type StartPage } from "./start-page";
import { noStatistics, type StatisticsState } from "./statistics/statistics-state";

export type Page =
  | "scaffold"
  | "check"
  | "fix-all"
  | "missing"
  | "comments"
  | "page-setup"
  | "words"
  | "statistics"
  | "tables"
  | "sentences"
  | "chart"
  | "extracted"
  | "capabilities"
  | "selftest"
  | "help"
  | "settings";

/** Where the blocks are to go: a document of their own, at the cursor, or behind the last paragraph. */
export type Where = "new" | "cursor" | "end";

/** What happened and what to do, shown above the page until it is dismissed or something else happened. */
export interface Message {
  readonly intent: "error" | "warning" | "info" | "success";
  readonly text: string;
  /** Offered as 再试一次. */
  readonly again?: Action;
  /** What went wrong in the program; where it arose is offered as 复制详情, without a word of its text. */
  readonly error?: unknown;
  /** Offered as 撤销本次: puts back what stood in the document. */
  readonly takeBack?: Action;
}

/** One line at the foot of the pane, gone after six seconds; never an error. */
export interface Toast {
  readonly text: string;
  /** Offered as 撤销: what the state had before. */
  readonly undo?: Partial<State>;
  /** Offered as 撤销: puts back what stood in the document. */
  readonly takeBack?: Action;
}

/** All that the pane knows. What a component alone cares about, such as focus, is not in here. */
export interface State extends CheckState, ReviewState, StatisticsState {
  readonly page: Page;
  /** The tab to which the back arrow of 本机能力 and 设置 leads. */
  readonly tab: "scaffold" | "check" | "statistics";
  readonly unit: string;
  /** Units used before, the last one first. */
  readonly units: readonly string[];
  readonly period: string;
  /** As it was typed; `parseDate` says whether it is a day. */
  readonly date: string;
  /** The day on which the pane was opened, as a date is written. */
  readonly today: string;
  /** Id of the chosen scaffold. */
  readonly chosen: string;
  /** The writer's own scaffolds. */
  readonly own: readonly Scaffold[];
  /** Scaffolds of the library whose outline the writer changed, under the library's ids. */
  readonly drafts: readonly Scaffold[];
  /** Ids of the sections whose sub-sections are folded away. */
  readonly folded: readonly string[];
  /** Id of the row whose heading is being written. */
  readonly renaming?: string;
  /** Id of the section that was just added, which giving up its first heading takes out again. */
  readonly added?: string;
  /** True while the own scaffold's name is being written. */
  readonly naming: boolean;
  /** What the writer chose; without it the document decides. */
  readonly where?: Where;
  /** Whether the document is empty; undefined until it was read. */
  readonly empty?: boolean;
  readonly theme: ThemeChoice;
  readonly message?: Message;
  readonly toast?: Toast;
  /** Said to a screen reader, not shown. */
  readonly said?: { readonly text: string };
  /** What came of 环境自检. */
  readonly selfTest?: SelfTest | undefined;
  /** A file to be offered for download, once. */
  readonly offered?: OfferedFile;
}

export interface OfferedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The pane's logic: from what is known and the document to what changes. Rejects only where `failure` can say why.
 * `change` is for what is to be seen while it is under way.
 */
export type Action = (state: State, host: Host, change: (change: Change) => void) => Promise<Partial<State>>;

/** A change that needs no document. */
export type Change = (state: State) => Partial<State>;

/** The state in which the pane opens: what was remembered, today, and the page that was asked for. */
export function initialState(remembered: Remembered, today: Date, start: StartPage = "scaffold"): State {
  const { unit, units, own, drafts, theme } = remembered;
  const known = [...library, ...own].some((scaffold) => scaffold.id === remembered.chosen);
  const chosen = known ? remembered.chosen : library[0]!.id;
  const state: State = {
    ...openedAt(start),
    unit,
    units,
    period: remembered.period,
    date: dateText(today),
    today: dateText(today),
    chosen,
    own,
    drafts,
    folded: [],
    naming: false,
    theme,
    ...nothingChecked,
    ...noStatistics,
    readiness: remembered.readiness,
    ownWords: remembered.ownWords,
    asRevisions: remembered.asRevisions,
    ignored: remembered.ignored,
    documentName: "",
  };
  const suitable = suitablePeriods(state);
  return suitable.includes(state.period) ? state : { ...state, period: suitable[0]! };
}

/** The chosen scaffold with the writer's changes to it. */
export function chosenScaffold(state: State): Scaffold {
  return [...state.own, ...state.drafts, ...library].find((scaffold) => scaffold.id === state.chosen) ?? library[0]!;
}

/** True where the chosen scaffold is one of the writer's own. */
export function isOwn(state: State): boolean {
  return state.own.some((scaffold) => scaffold.id === state.chosen);
}

/** The date as it is to be written, or undefined where what was typed is no day. Nothing typed is no day either. */
export function dateOf(state: State): string | undefined {
  return parseDate(state.date);
}

/** The answers as they go into the document. A unit, a period or a date that is not given stays a slot. */
export function answersOf(state: State): Answers {
  return { unit: state.unit.trim(), period: state.period.trim(), date: dateOf(state) ?? "" };
}

/** Periods that suit the chosen scaffold on the day of the report, likeliest first. */
export function suitablePeriods(state: State): string[] {
  const [year, month, day] = (dateOf(state) ?? state.today).match(/\d+/g)!.map(Number);
  return periodsFor(new Date(year!, month! - 1, day), chosenScaffold(state).period);
}

/** Where the blocks go: as the writer chose, otherwise a document of their own beside an empty one, else the cursor. */
export function placeOf(state: State): Where {
  return state.where ?? (state.empty ? "new" : "cursor");
}
