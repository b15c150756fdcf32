import { categories, severities } from "../check/rule";
import { reportKinds } from "../document/report-kind";
import type { Page, State } from "./state";

/** What of the pane outlasts its being loaded anew, as when a button of the ribbon opens another page of it. */
export interface ReloadMemory {
  /** A date that was given on another day than `today`, as the pane writes it, is left out. */
  recall(today: string): Resumed;
  keep(state: State): void;
}

/** The pane as it was left. */
export interface Resumed {
  readonly state: Partial<State>;
  /** True where the document had been checked: what was found is not kept, so it is to be checked again. */
  readonly checked: boolean;
}

/** The pages to which the pane comes back; of the others, which rest on figures or findings, to the tab before them. */
const pages = [
  "scaffold",
  "check",
  "statistics",
  "words",
  "capabilities",
  "selftest",
  "help",
  "settings",
] as const satisfies readonly Page[];

const tabs = ["scaffold", "check", "statistics"] as const;
const places = ["new", "cursor", "end"] as const;
const aims = ["section", "cursor", "end"] as const;

const name = "nigao:pane";

/**
 * Keeps the pane in the storage of the browser's tab. Neither figures nor a word of the document are kept. Where the
 * document does not stay when the page is loaded anew, nothing that belongs to it is. Without storage nothing is kept.
 */
export function reloadMemory(
  documentStays: boolean,
  storage: () => Storage = () => window.sessionStorage,
): ReloadMemory {
  let last = "";
  // It may be loaded anew once more before the check that it was left with is done.
  let owed = false;
  return {
    recall(today) {
      const resumed = decode(attempt(() => storage().getItem(name)) ?? "", today);
      owed = resumed.checked;
      return resumed;
    },
    keep(state) {
      owed &&= state.checked === undefined;
      const text = JSON.stringify(encode(state, documentStays, owed || state.checked !== undefined));
      if (text !== last) {
        last = text;
        attempt(() => storage().setItem(name, text));
      }
    },
  };
}

function encode(state: State, documentStays: boolean, checked: boolean): object {
  const { page, tab, folded, date, today, aim, weight, classes, checkedAs, where } = state;
  const ofDocument = { weight, classes, checkedAs, where, checked };
  return { page: oneOf(pages, page) ?? tab, tab, folded, aim, date, today, ...(documentStays && ofDocument) };
}

function decode(text: string, today: string): Resumed {
  const kept = attempt((): unknown => JSON.parse(text));
  if (typeof kept !== "object" || kept === null) return { state: {}, checked: false };
  const known: Readonly<Record<string, unknown>> = { ...kept };
  const { page, tab, folded, aim, weight, classes, checkedAs, where, checked } = known;
  const state = defined({
    page: oneOf(pages, page),
    tab: oneOf(tabs, tab),
    date: known.today === today && typeof known.date === "string" ? known.date : undefined,
    folded: listOf(folded, (id): id is string => typeof id === "string"),
    aim: oneOf(aims, aim),
    weight: oneOf(Object.keys(severities) as (keyof typeof severities)[], weight),
    classes: listOf(classes, (one): one is keyof typeof categories => Object.hasOwn(categories, String(one))),
    checkedAs: oneOf(reportKinds, checkedAs),
    where: oneOf(places, where),
  });
  return { state, checked: checked === true };
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function listOf<T>(value: unknown, is: (one: unknown) => one is T): readonly T[] | undefined {
  return Array.isArray(value) && value.every(is) ? value : undefined;
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
