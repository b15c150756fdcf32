import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import type { Action, Change, State } from "../state";
import { TypoLine } from "../typo/TypoLine";
import { check, goTo } from "./check-actions";
import { shown, unsettled, written } from "./check-state";
import { correctable, sureEntries } from "./corrections";

interface CheckBarProps {
  readonly state: State;
  readonly busy: boolean;
  readonly change: (change: Change) => void;
  readonly run: (action: Action) => void;
}

const keys = [
  [["↑", "↓"], "换条"],
  [["Enter"], "采纳"],
  [["Del"], "忽略"],
  [["F6"], "回正文"],
] as const;

const narrow = "@media (max-width: 345px)";

const useStyles = makeStyles({
  foot: { backgroundColor: tokens.colorNeutralBackground1 },
  bar: { padding: "8px 16px 10px 8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", alignItems: "center" },
  icon: { minWidth: "32px", width: "32px", padding: 0 },
  where: {
    ...typographyStyles.body1,
    flexGrow: 1,
    padding: "0 8px 0 4px",
    whiteSpace: "nowrap",
    [narrow]: { ...typographyStyles.caption1, padding: "0 4px" },
  },
  all: { minWidth: 0, whiteSpace: "nowrap", [narrow]: { padding: "5px 8px" } },
  alone: { paddingLeft: "8px", color: tokens.colorNeutralForeground2 },
  keys: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: "12px",
    padding: "8px 0 0 8px",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    [narrow]: { gap: "8px" },
    "@media (max-height: 559px)": { display: "none" },
    "& kbd": {
      font: "inherit",
      color: tokens.colorNeutralForeground2,
      padding: "0 4px",
      marginRight: "3px",
      borderRadius: tokens.borderRadiusSmall,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground3,
      [narrow]: { padding: "0 3px", marginRight: "2px" },
    },
  },
});

/** Which finding is open, the way to the next one, and 全部改正; before the first check, the button that starts it. */
export function CheckBar({ state, busy, change, run }: CheckBarProps) {
  const styles = useStyles();
  const { checked, progress } = state;
  if (progress) {
    return (
      <div className={styles.bar}>
        <div className={styles.row}>
          <span className={mergeClasses(styles.where, styles.alone)}>
            正在检查 {written(progress.done)}／{written(progress.all)} 字
          </span>
          <Button onClick={() => change(() => ({ stopping: true }))}>停</Button>
        </div>
      </div>
    );
  }
  if (!checked) {
    return (
      <div className={styles.bar}>
        <div className={styles.row}>
          <span className={styles.where} />
          <Button appearance="primary" disabledFocusable={busy} onClick={() => run(check)}>
            检查
          </Button>
        </div>
      </div>
    );
  }
  const entries = shown(unsettled(state), state);
  const at = entries.findIndex(({ id }) => id === state.open);
  const sure = sureEntries(state);
  const typos = <TypoLine state={state} change={change} />;
  if (entries.length === 0) {
    return typos;
  }
  return (
    <div className={styles.foot}>
      {typos}
      <div className={styles.bar}>
        <div className={styles.row}>
          <Button
            appearance="subtle"
            className={styles.icon}
            icon={<ChevronUp16Regular />}
            aria-label="上一条"
            disabledFocusable={at <= 0}
            onClick={() => change(goTo(-1))}
          />
          <Button
            appearance="subtle"
            className={styles.icon}
            icon={<ChevronDown16Regular />}
            aria-label="下一条"
            disabledFocusable={at === entries.length - 1}
            onClick={() => change(goTo(1))}
          />
          <span className={styles.where}>
            {at < 0 ? `共 ${entries.length} 条` : `第 ${at + 1} 条，共 ${entries.length} 条`}
          </span>
          <Button
            className={styles.all}
            disabled={sure.length === 0 || state.readOnly === true}
            disabledFocusable={busy}
            onClick={() =>
              change(() => ({
                page: "fix-all",
                // A year, a figure or what the model thinks is changed only where the writer says so.
                leftOut: correctable(state)
                  .filter(
                    ({ finding }) =>
                      ["time", "consistency"].includes(finding.rule.category) || finding.score !== undefined,
                  )
                  .map(({ id }) => id),
              }))
            }
          >
            全部改正（{sure.length}）
          </Button>
        </div>
        <div className={styles.keys} aria-hidden="true">
          {keys.map(([names, does]) => (
            <span key={does}>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
              {does}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
