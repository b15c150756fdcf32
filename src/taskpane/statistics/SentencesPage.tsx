import { ChoiceBar } from "../ChoiceBar";
import { ChoiceList } from "../ChoiceList";
import type { PaneProps } from "../Pane";
import { AimField } from "./AimField";
import { insertSentences } from "./insert-figures";
import { proposedSentences, sentencesLeftOut } from "./sentence-choices";

/** 插入句: a sentence for each group of figures, as it will stand. */
export function SentencesPage({ state, change }: Pick<PaneProps, "state" | "change">) {
  const proposed = proposedSentences(state);
  const stands = new Set(sentencesLeftOut(state));
  return (
    <ChoiceList
      above={
        proposed.length === 0 ? (
          "这些数字里没有词表认识的项目，写不成句。可以插入表。"
        ) : (
          <AimField state={state} change={change} />
        )
      }
      below="句子里的数字是空位，以后换一份数字可以一起刷新。"
      leftOut={state.leftOut}
      change={change}
      choices={proposed.map(({ group, text }) => ({
        id: group,
        name: text,
        detail: stands.has(group) ? `${group}，文档里已有这些项目的空位` : group,
      }))}
    />
  );
}

/** The end of 插入句. */
export function SentencesBar({ state, busy, change, run }: PaneProps) {
  const count = proposedSentences(state).filter(({ group }) => !state.leftOut.includes(group)).length;
  return (
    <ChoiceBar
      note=""
      does={`插入 ${count} 句`}
      disabled={count === 0 || state.readOnly === true}
      busy={busy}
      onCancel={() => change(() => ({ page: "statistics" }))}
      onDo={() => run(insertSentences)}
    />
  );
}
