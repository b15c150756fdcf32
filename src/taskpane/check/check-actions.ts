import type { Finding } from "../../check/rule";
import { isEmpty, type Snapshot, type Span } from "../../document/snapshot";
import { failure, look } from "../actions";
import { quoted, refusal, unlocatable } from "../refused";
import type { Action, Change, State } from "../state";
import { usableOf } from "../statistics/statistics-state";
import { type Checked, type Entry, entriesOf, entryFrom, lengthOf, shown, unsettled, whatFailed } from "./check-state";
import { type IgnoredAs, withIgnored } from "./ignored";
import { loadRules, RulesMissing } from "./rules-loading";
import { inSlices } from "./slices";

/** Progress is told this long after the check began, and then as often (milliseconds). */
const toldAfter = 300;
const toldEvery = 100;

/** Checks the open document and opens the first finding. What was found before stays until it is done. */
export const check: Action = async (state, host, change) => {
  change(() => ({ stopping: undefined, message: undefined }));
  try {
    const outcome = await outcomeOf(state, await host.read(), change);
    const stopped = {
      message: { intent: "info", text: "检查停下了，没有查完。正文没有改动。", again: check },
    } as const;
    if (!outcome) {
      return { progress: undefined, ...stopped };
    }
    const next = { ...state, checked: outcome };
    const count = unsettled(next).length;
    const told = count === 0 ? "没有发现问题" : `查完了，共 ${count} 条`;
    return {
      checked: outcome,
      checkFailed: undefined,
      progress: undefined,
      open: shown(unsettled(next), state)[0]?.id,
      empty: isEmpty(outcome.snapshot),
      said: { text: whatFailed(outcome)?.text ?? told },
    };
  } catch (error) {
    const text =
      error instanceof RulesMissing
        ? "这次没查成：规则和词表没有读到。正文没有改动。"
        : failure(error, check).text.replace(/^这次没做成/, "这次没查成");
    return { progress: undefined, checkFailed: true, message: { intent: "error", text, again: check, error } };
  }
};

/**
 * Looks at the document again because it may have changed: quietly, and with the same finding open as before.
 * A document that was not checked yet is not checked now; one that does not answer leaves everything as it was.
 */
export const follow: Action = async (state, host, change) => {
  if (!state.checked) {
    return look(state, host, change);
  }
  try {
    const snapshot = await host.read();
    const again = await checkedAgain(state, snapshot);
    const more = errorsIn({ ...state, ...again }) - errorsIn(state);
    return { empty: isEmpty(snapshot), ...again, ...(more > 0 && { said: { text: `新增 ${more} 条必改` } }) };
  } catch {
    return { checkFailed: true };
  }
};

function errorsIn(state: State): number {
  return unsettled(state).filter(({ finding }) => finding.severity === "error").length;
}

/** Selects a place of the checked document. */
export function locate(at: Span): Action {
  return async (state, host) => {
    if (!state.checked) {
      return {};
    }
    const answer = await host.select(state.checked.snapshot, at);
    if (answer === "selected") {
      return {};
    }
    if (answer === "paragraph") {
      return { toast: { text: "只能定位到这一段。" } };
    }
    return answer === "stale" ? { ...(await checkedAgain(state, await host.read())), ...refusal(answer) } : unlocatable;
  };
}

/** Selects the beginning of a part, given by the index of its first paragraph. */
export function locatePart(paragraph: number): Action {
  return async ({ checked }, host) => {
    const text = checked?.snapshot.paragraphs[paragraph]?.text ?? "";
    const span = { paragraph, start: 0, end: Math.min(text.length, 30) };
    const answer = checked && (await host.select(checked.snapshot, span));
    return answer === "stale" ? refusal(answer) : {};
  };
}

/** Takes a finding, or all in the same words, out of the list of this document, with undo. */
export function ignore({ finding }: Entry, as: IgnoredAs): Change {
  return (state) => {
    const ignored = withIgnored(state.ignored, state.documentName, finding, as);
    const next = { ...state, ignored };
    const count = unsettled(state).length - unsettled(next).length;
    return {
      ignored,
      open: entryFrom(shown(unsettled(next), next), finding.at)?.id,
      toast: { text: `已忽略 ${count} 条。`, undo: { ignored: state.ignored, open: state.open } },
    };
  };
}

/** Switches the rule of a finding off, here and in every other document, until it is taken out of the lexicon. */
export function switchOff({ finding: { rule, at } }: Entry): Action {
  return withWords(
    ({ ownWords }) => ({ ...ownWords, rulesOff: [...new Set([...ownWords.rulesOff, rule.id])] }),
    `不再查“${rule.title}”。在词库里可以恢复。`,
    at,
  );
}

/** Adds the words of a finding to the lexicon, as right ones. */
export function addWord({ finding: { text, at } }: Entry): Action {
  return withWords(
    ({ ownWords }) => ({ ...ownWords, words: [...new Set([...ownWords.words, text])] }),
    `已加入词库：${quoted(text)}。`,
    at,
  );
}

/** Checks again after the lexicon or the kind was changed; without a check before it does nothing. */
export const recheck: Action = async (state, host) => (state.checked ? checkedAgain(state, await host.read()) : {});

/** Carries on at the finding next to the one that was open, in the direction. */
export function goTo(direction: -1 | 1): Change {
  return (state) => {
    const entries = shown(unsettled(state), state);
    const at = entries.findIndex(({ id }) => id === state.open);
    return { open: (at < 0 ? entries[0] : (entries[at + direction] ?? entries[at]))?.id };
  };
}

function withWords(changed: (state: State) => State["ownWords"], text: string, at: Finding["at"]): Action {
  return async (state, host) => {
    const next = { ...state, ownWords: changed(state) };
    const again = await checkedAgain(next, await host.read());
    const entries = shown(unsettled({ ...next, ...again }), state);
    return { ...again, ownWords: next.ownWords, open: entryFrom(entries, at)?.id, toast: { text } };
  };
}

/** What a check gives, told as it goes on; undefined where the writer stopped it. */
async function outcomeOf(
  state: State,
  snapshot: Snapshot,
  change?: (change: Change) => void,
): Promise<Checked | undefined> {
  const { ownWords, checkedAs } = state;
  const statistics = usableOf(state);
  const { proposals: byText, readiness } = state;
  const began = Date.now();
  let told = began + toldAfter - toldEvery;
  let stopped = false;
  const all = change ? lengthOf(snapshot) : 0;
  const context = {
    own: ownWords,
    ignored: new Set<string>(),
    today: isoDate(state.today),
    ...(checkedAs && { kind: checkedAs }),
    ...(statistics && { statistics }),
    ...(byText && { proposed: { byText, readiness } }),
  };
  const loaded = await (change ? unlessStopped(loadRules(), all, change) : loadRules());
  if (!loaded) {
    return undefined;
  }
  const outcome = await inSlices(loaded.checker.steps(snapshot, context), (paragraphs) => {
    if (change && Date.now() - told >= toldEvery) {
      told = Date.now();
      const done = lengthOf({ paragraphs: snapshot.paragraphs.slice(0, paragraphs) });
      change((now) => {
        stopped = now.stopping === true;
        return { progress: { done, all } };
      });
    }
    return !stopped;
  });
  for (const { rule, paragraph, error } of outcome?.failed ?? []) {
    console.error(
      `rule ${rule.id} broke down over ${paragraph === undefined ? "the document" : `paragraph ${paragraph}`}`,
      error,
    );
  }
  return outcome && { ...outcome, snapshot, findings: entriesOf(outcome.findings) };
}

/** What is waited for, or undefined where the writer asked to stop meanwhile; a wait that is felt shows as progress. */
async function unlessStopped<T>(
  wanted: Promise<T>,
  all: number,
  change: (change: Change) => void,
): Promise<T | undefined> {
  const answer = wanted.then((value) => ({ value }));
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((done) => {
      timer = setTimeout(() => done(undefined), toldAfter);
    });
    const answered = await Promise.race([answer, late]).finally(() => clearTimeout(timer));
    if (answered) {
      return answered.value;
    }
    let stopped = false;
    change((now) => {
      stopped = now.stopping === true;
      return { progress: { done: 0, all } };
    });
    if (stopped) {
      answer.catch(() => undefined);
      return undefined;
    }
  }
}

/** The state after a quiet check: the open finding stays open, or where it has gone, the one behind `past` or its place. */
export async function checkedAgain(state: State, snapshot: Snapshot, past?: Finding): Promise<Partial<State>> {
  const checked = await outcomeOf(state, snapshot);
  if (!checked) {
    return {};
  }
  const entries = shown(unsettled({ ...state, checked }), state);
  const before = state.checked?.findings.find(({ id }) => id === state.open)?.finding;
  // Typing beside it gives it another first key; one of the others is as before.
  const same = before && entries.find(({ finding: { keys } }) => keys.some((key) => before.keys.includes(key)));
  const from = past?.at ?? before?.at;
  const open = !past && same ? same.id : from && entryFrom(entries, from)?.id;
  return { checked, checkFailed: undefined, open };
}

/** 2026-07-03 from 2026年7月3日. */
function isoDate(date: string): string {
  const [year = "", ...rest] = date.match(/\d+/g) ?? [];
  return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
}
