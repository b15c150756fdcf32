import { ChoiceBar } from "../ChoiceBar";
import { ChoiceList } from "../ChoiceList";
import type { PaneProps } from "../Pane";
import { shortened } from "./excerpt";
import { allMissingOf, insertMissing, missingOf } from "./insert-missing";
import { textsOf } from "./missing-part";

/** 插入缺的部分: what would be put in and where, before it is. */
export function MissingPage({ state, change }: Pick<PaneProps, "state" | "change">) {
  const { parts, unplaced } = allMissingOf(state);
  const numbered = missingOf(state).parts;
  const paragraphs = state.checked?.snapshot.paragraphs ?? [];
  const last = unplaced.length > 0 ? `“${unplaced.join("”“")}”插不进去，请您自己加。` : "";
  return (
    <ChoiceList
      above={parts.length === 0 ? "没有可以插入的部分。" : "照这种报告的框架补上，去掉勾的不插。"}
      below={`${last}不覆盖已有文字，【】里的由您来填。`}
      leftOut={state.leftOut}
      change={change}
      choices={parts.map((lacking) => {
        const shown = numbered.find(({ part }) => part === lacking.part) ?? lacking;
        const [first = "", ...rest] = textsOf(shown.blocks);
        const behind = paragraphs[lacking.after]?.text.trim() ?? "";
        return {
          id: lacking.part,
          name: shortened(first),
          detail: [
            `${lacking.name}，插在${behind === "" ? "开头" : `“${shortened(behind)}”后面`}${rest.length > 0 ? `，另有 ${rest.length} 段` : ""}`,
            ...rest.slice(0, 4).map(shortened),
            ...(shown.note === undefined ? [] : [shown.note]),
          ].join("\n"),
        };
      })}
    />
  );
}

/** The end of 插入缺的部分. */
export function MissingBar({ state, busy, change, run }: Pick<PaneProps, "state" | "busy" | "change" | "run">) {
  const { parts } = missingOf(state);
  return (
    <ChoiceBar
      note=""
      does={`插入 ${parts.length} 部分`}
      disabled={parts.length === 0 || state.readOnly === true}
      busy={busy}
      onCancel={() => change(() => ({ page: "check" }))}
      onDo={() => run(insertMissing)}
    />
  );
}
