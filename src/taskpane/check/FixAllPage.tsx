import { placeText } from "../../check/place";
import { categories } from "../../check/rule";
import { ChoiceBar } from "../ChoiceBar";
import { ChoiceList } from "../ChoiceList";
import type { PaneProps } from "../Pane";
import { unsettled } from "./check-state";
import { correctable, fixAll } from "./corrections";
import { invisibleNames } from "./excerpt";
import { InShort } from "./FindingRow";

/** 全部改正: every sure correction before it is made. */
export function FixAllPage({ state, change }: Pick<PaneProps, "state" | "change">) {
  const { checked } = state;
  if (!checked) {
    return null;
  }
  const listed = correctable(state);
  const sure = listed.filter(({ finding }) => finding.score === undefined).length;
  return (
    <ChoiceList
      above={`${sure} 处有把握，而且只有一种改法。${listed.length > sure ? `${listed.length - sure} 处是模型的判断，没有打勾。` : ""}打勾的才改。`}
      below="格式、批注、脚注不动。正文这时若已改动，那一处会跳过并告诉您。"
      leftOut={state.leftOut}
      change={change}
      choices={listed.map(({ id, finding }) => ({
        id,
        name: <InShort finding={finding} snapshot={checked.snapshot} />,
        detail: `${placeText(checked.reading, finding.at)}　${categories[finding.rule.category]} ${invisibleNames(finding.text)}`,
      }))}
    />
  );
}

/** The end of 全部改正: how many are left to the writer, and the button that makes the chosen ones. */
export function FixAllBar({ state, busy, change, run }: Pick<PaneProps, "state" | "busy" | "change" | "run">) {
  const listed = correctable(state);
  const chosen = listed.filter(({ id }) => !state.leftOut.includes(id)).length;
  const rest = unsettled(state).length - listed.length;
  return (
    <ChoiceBar
      note={rest > 0 ? `其余 ${rest} 条要您逐条看` : ""}
      does={`改正 ${chosen} 处`}
      disabled={chosen === 0}
      busy={busy}
      onCancel={() => change(() => ({ page: "check" }))}
      onDo={() => run(fixAll)}
    />
  );
}
