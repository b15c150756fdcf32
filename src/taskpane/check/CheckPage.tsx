import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useCallback } from "react";
import type { Part } from "../../check/reading";
import { categories } from "../../check/rule";
import type { PaneProps } from "../Pane";
import { addWord, ignore, locate, locatePart, switchOff } from "./check-actions";
import { type Entry, lengthOf, shown, unsettled, written } from "./check-state";
import { accept, isRevised } from "./corrections";
import { FilterBar } from "./FilterBar";
import { FindingList } from "./FindingList";
import { PartlyChecked } from "./PartlyChecked";
import { PartStrip } from "./PartStrip";
import { useRules } from "./use-rules";

const useStyles = makeStyles({
  state: { padding: "20px 16px", display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  line: { ...typographyStyles.body1, margin: 0, display: "flex", gap: "8px", alignItems: "center" },
  note: { ...typographyStyles.caption1, lineHeight: "20px", margin: 0, color: tokens.colorNeutralForeground3 },
  warning: { padding: "0 16px 8px", color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground3, flexShrink: 0 },
});

/** 检查: which parts are there, and what was found, one finding open. */
export function CheckPage({ state, busy, change, run }: PaneProps) {
  const styles = useStyles();
  const rules = useRules();
  const { checked, checkFailed, progress } = state;
  const lockedIn = useCallback(
    (entry: Entry) =>
      isRevised(state, entry.finding)
        ? "这一段有未接受的修订，只能定位，请您自己改。"
        : state.readOnly
          ? "这份文档受保护，采纳要先解除保护。"
          : undefined,
    [state],
  );
  if (!checked) {
    const chars = "大约要 1 秒";
    return (
      <div className={styles.state}>
        <p className={styles.line}>
          {checkFailed ? "还没有查成。" : progress ? "正在检查。" : `还没有检查。${chars}，不改动正文。`}
        </p>
        <p className={styles.note}>
          查结构、序号、错字、标点、数字、没有填的空、固定表述、时间和前后是否一致。改不改由您定。
        </p>
      </div>
    );
  }
  const all = unsettled(state);
  const entries = shown(all, state);
  const required = checked.reading.parts.filter((part) => part.required);
  const count = lengthOf(checked.snapshot);
  const read = `查了 ${written(count)} 字、${Object.keys(categories).length} 类。没有查：文本框、页眉页脚、脚注和批注。`;
  const jump = (part: Part) => part.paragraph !== undefined && run(locatePart(part.paragraph));
  const goes = {
    onLocate: (entry: Entry) => run(locate(entry.finding.at)),
    onLocateOther: ({ finding }: Entry) => finding.other && run(locate(finding.other)),
  };
  return (
    <>
      {required.length > 0 && (
        <PartStrip parts={required} onJump={jump} onInsert={() => change(() => ({ page: "missing", leftOut: [] }))} />
      )}
      {all.length > 0 && <FilterBar entries={all} weight={state.weight} classes={state.classes} change={change} />}
      {checkFailed && (
        <p className={mergeClasses(styles.note, styles.warning)}>下面是上一次查到的，正文后来可能改过。</p>
      )}
      <PartlyChecked checked={checked} busy={busy} run={run} />
      {all.length === 0 && !checkFailed && checked.failed.length === 0 && (
        <div className={styles.state}>
          {count === 0 ? (
            <p className={styles.line}>这份文档是空的，没有可以查的。</p>
          ) : (
            <>
              <p className={styles.line}>
                <CheckmarkCircle20Filled className={styles.good} />
                {checked.findings.length === 0
                  ? "没有发现问题。"
                  : `都处理了，另有 ${checked.findings.length} 条已忽略。`}
              </p>
              <p className={styles.note}>{read}</p>
              {!isChinese(checked.snapshot.paragraphs.map(({ text }) => text).join("")) && (
                <p className={styles.note}>这份文档几乎没有中文，上面的规则都是给中文公文定的。</p>
              )}
              {state.ownWords.rulesOff.length > 0 && (
                <p className={styles.note}>
                  词库里关掉了 {state.ownWords.rulesOff.filter((id) => rules.some((rule) => rule.id === id)).length}{" "}
                  条规则，没有查。
                </p>
              )}
            </>
          )}
        </div>
      )}
      {all.length > 0 && entries.length === 0 && (
        <div className={styles.state}>
          <p className={styles.line}>这一类没有。</p>
          <Button size="small" onClick={() => change(() => ({ weight: undefined, classes: [] }))}>
            看全部 {all.length} 条
          </Button>
        </div>
      )}
      <FindingList
        {...goes}
        entries={entries}
        checked={checked}
        open={state.open}
        busy={busy}
        lockedIn={lockedIn}
        onOpen={(id) => change(() => ({ open: id }))}
        onAccept={(entry, suggestion) => run(accept(entry, suggestion))}
        onIgnore={(entry, as) => {
          if (as === "rule") run(switchOff(entry));
          else if (as === "word") run(addWord(entry));
          else change(ignore(entry, as));
        }}
      />
    </>
  );
}

/** True unless hardly a letter in ten is Chinese. */
function isChinese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (text.match(/\p{Script=Han}/gu)?.length ?? 0) / letters >= 0.1;
}
