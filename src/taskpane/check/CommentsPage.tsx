import { placeText } from "../../check/place";
import { categories } from "../../check/rule";
import { ChoiceBar } from "../ChoiceBar";
import { ChoiceList } from "../ChoiceList";
import type { PaneProps } from "../Pane";
import { unsettled } from "./check-state";
import { InShort } from "./FindingRow";
import { writeComments } from "./review-actions";

/** 写成批注: every finding before it becomes a comment. */
export function CommentsPage({ state, change }: Pick<PaneProps, "state" | "change">) {
  const { checked } = state;
  if (!checked) {
    return null;
  }
  const entries = unsettled(state);
  return (
    <ChoiceList
      above={`这 ${entries.length} 条可以写成批注，去掉勾的不写。`}
      below="只加批注，正文一个字不动。批注开头有“【拟稿】”，可以一次去掉；您自己的批注不动。"
      leftOut={state.leftOut}
      change={change}
      choices={entries.map(({ id, finding }) => ({
        id,
        name: <InShort finding={finding} snapshot={checked.snapshot} />,
        detail: `${placeText(checked.reading, finding.at)}　${categories[finding.rule.category]}`,
      }))}
    />
  );
}

/** The end of 写成批注. */
export function CommentsBar({ state, busy, change, run }: Pick<PaneProps, "state" | "busy" | "change" | "run">) {
  const chosen = unsettled(state).filter(({ id }) => !state.leftOut.includes(id)).length;
  return (
    <ChoiceBar
      note=""
      does={`写 ${chosen} 条批注`}
      disabled={chosen === 0}
      busy={busy}
      onCancel={() => change(() => ({ page: "check", leftOut: [] }))}
      onDo={() => run(writeComments)}
    />
  );
}
