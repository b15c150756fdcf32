import { editOf, isSure } from "../../check/check";
import { placeText } from "../../check/place";
import type { Finding } from "../../check/rule";
import { type Edit, inverse } from "../../document/edit";
import type { Host } from "../../host/host";
import { quoted, refusal, refusedNames } from "../refused";
import type { Action, State } from "../state";
import { checkedAgain } from "./check-actions";
import { type Checked, type Entry, unsettled } from "./check-state";
import { shortened, visible } from "./excerpt";

/** Puts the suggestion where the finding is and goes on to the next one. */
export function accept({ finding }: Entry, suggestion: string): Action {
  return async (state, host) => {
    if (!state.checked) {
      return {};
    }
    const edit = editOf(finding, suggestion);
    const tracked = asRevisions(state, host);
    const [refused] = await host.apply(state.checked.snapshot, [edit], tracked);
    const again = await checkedAgain(state, await host.read(), refused ? undefined : finding);
    if (refused) {
      return { ...again, ...refusal(refused.why) };
    }
    const how = tracked ? "已按修订" : "已";
    const done =
      suggestion === "" ? `${how}删去：${quoted(finding.text)}。` : `${how}改：${visible(shortened(suggestion))}。`;
    return {
      ...again,
      taken: [...state.taken, takenOf(state.checked, finding, suggestion)],
      message: undefined,
      toast: { text: done, ...takenBack(state, host, [edit], again) },
    };
  };
}

/** True where corrections are to be left as tracked changes, and can be. */
function asRevisions(state: State, { capabilities }: Host): boolean {
  return state.asRevisions && capabilities.tracking;
}

/**
 * How to take edits back that were carried out on the checked document: by Word's own undo where that takes back just
 * them, otherwise by edits that lead back. Nothing where neither can be said for certain.
 */
function takenBack(
  before: State,
  host: Host,
  edits: readonly Edit[],
  { checked: then }: Partial<State>,
): { takeBack?: Action } {
  const { checked, taken } = before;
  // Tracked changes are taken back by rejecting them, which edits cannot do.
  const back = checked && !asRevisions(before, host) ? inverse(checked.snapshot, edits) : [];
  const leadsBack = back.length > 0 && back.length === edits.length;
  if (!checked || !then || edits.length === 0 || !(leadsBack || host.capabilities.undo)) {
    return {};
  }
  return {
    takeBack: async (state, host) => {
      const undone = await host.undo(checked.snapshot, edits);
      if (!undone && !leadsBack) {
        return {
          ...(await checkedAgain(state, await host.read())),
          message: { intent: "warning", text: "没有恢复：正文后来又改过。请在“审阅”里拒绝修订。" },
        };
      }
      const refused = undone ? [] : await host.apply(then.snapshot, back);
      const again = await checkedAgain(state, await host.read());
      return refused.length === 0
        ? { ...again, taken, message: undefined, said: { text: "已恢复" } }
        : {
            ...again,
            message: {
              intent: "warning",
              text: `恢复了 ${back.length - refused.length} 处。${refused.length} 处没恢复：${refusedNames(refused)}。`,
            },
          };
    },
  };
}

/** Carries out every sure suggestion that the writer has not left out, and says what became of them. */
export const fixAll: Action = async (state, host) => {
  const { checked } = state;
  const chosen = correctable(state).filter(({ id }) => !state.leftOut.includes(id));
  if (!checked || chosen.length === 0) {
    return {};
  }
  const edits = new Map(chosen.map(({ finding }) => [editOf(finding, finding.suggestions![0]!), finding]));
  const tracked = asRevisions(state, host);
  const refused = await host.apply(checked.snapshot, [...edits.keys()], tracked);
  const items = new Set(refused.map(({ item }) => item));
  const done = [...edits].filter(([edit]) => !items.has(edit));
  const counts = tracked ? `按修订改了 ${done.length} 处。` : `改了 ${done.length} 处。`;
  const again = await checkedAgain(state, await host.read());
  const back = takenBack(
    state,
    host,
    done.map(([edit]) => edit),
    again,
  );
  return {
    ...again,
    page: "check",
    taken: [...state.taken, ...done.map(([edit, finding]) => takenOf(checked, finding, edit.after))],
    leftOut: [],
    readOnly: state.readOnly || refused.some(({ why }) => why === "protected") || undefined,
    message:
      refused.length === 0
        ? { intent: "success", text: counts, ...back }
        : { intent: "warning", text: `${counts}${refused.length} 处没改：${refusedNames(refused)}。`, ...back },
  };
};

/** What 全部改正 proposes: sure findings in paragraphs that may be edited. */
export function sureEntries(state: State): Entry[] {
  return correctable(state).filter(({ finding }) => isSure(finding));
}

/** What 全部改正 lists: the sure ones, and what the typo model is nearly sure of for the writer to tick. */
export function correctable(state: State): Entry[] {
  return unsettled(state).filter(
    ({ finding }) =>
      (isSure(finding) || (finding.score !== undefined && finding.severity === "warning")) &&
      !isRevised(state, finding),
  );
}

/** True where tracked changes stand in the paragraph, so that it may be located, not edited but as a tracked change. */
export function isRevised({ checked, asRevisions }: State, { at }: Finding): boolean {
  return !asRevisions && checked?.snapshot.paragraphs[at.paragraph]?.revised === true;
}

/** What is recorded of a suggestion that was taken over. */
export function takenOf({ reading, snapshot }: Checked, finding: Finding, suggestion: string) {
  const line = snapshot.paragraphs[finding.at.paragraph]!.text;
  return { finding, suggestion, place: placeText(reading, finding.at), line };
}
