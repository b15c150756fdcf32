import type { PaneProps } from "../Pane";
import { Outline } from "./Outline";
import { OutlineTools } from "./OutlineTools";
import { shownRows } from "./outline-changes";
import { ScaffoldFields } from "./ScaffoldFields";

/** 框架: what report, for whom, about when, and its outline. */
export function ScaffoldPage(props: PaneProps) {
  const { state, change } = props;
  return (
    <>
      <ScaffoldFields state={state} change={change} />
      <OutlineTools {...props} />
      <Outline key={state.chosen} rows={shownRows(state)} renaming={state.renaming} change={change} />
    </>
  );
}
