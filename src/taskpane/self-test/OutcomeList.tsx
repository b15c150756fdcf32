import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { Outcome } from "./run-scenarios";
import { scenarios } from "./scenarios";

const words = { ok: "一样", differs: "不同", "could-not": "做不了" } as const;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  line: { ...typographyStyles.body1, display: "flex", gap: "8px", padding: "4px 0" },
  mark: {
    width: "16px",
    height: "20px",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    color: tokens.colorNeutralForeground3,
  },
  ok: { color: tokens.colorStatusSuccessForeground3 },
  differs: { color: tokens.colorStatusWarningForeground3 },
  what: { flexGrow: 1, minWidth: 0 },
  outcome: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  caption: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  seen: { ...typographyStyles.caption1, display: "block", fontFamily: tokens.fontFamilyMonospace },
  count: { ...typographyStyles.caption1, margin: "8px 0 0", color: tokens.colorNeutralForeground3 },
});

/** What came of the scenarios so far, with what was seen where that is otherwise than believed. */
export function OutcomeList({ outcomes, done }: { readonly outcomes: readonly Outcome[]; readonly done: boolean }) {
  const styles = useStyles();
  if (outcomes.length === 0) return null;
  return (
    <>
      <p className={styles.count}>
        {done ? `做完了，${outcomes.length} 项。` : `做了 ${outcomes.length}／${scenarios.length} 项`}
      </p>
      <ul className={styles.list} aria-label="自检的结果">
        {outcomes.map((one) => (
          <Line key={one.id} {...one} />
        ))}
      </ul>
    </>
  );
}

function Line({ id, outcome, expected, observed, error }: Outcome) {
  const styles = useStyles();
  const { name, question } = scenarios.find((scenario) => scenario.id === id)!;
  return (
    <li className={styles.line}>
      <span
        className={mergeClasses(styles.mark, outcome === "ok" && styles.ok, outcome === "differs" && styles.differs)}
        aria-hidden
      >
        {outcome === "ok" ? <Checkmark16Regular /> : outcome === "differs" ? <Warning16Regular /> : "–"}
      </span>
      <span className={styles.what}>
        {name}
        <span className={styles.caption}>{question}</span>
        {outcome === "differs" && (
          <>
            <span className={styles.seen}>以为：{JSON.stringify(expected)}</span>
            <span className={styles.seen}>看到：{JSON.stringify(observed)}</span>
          </>
        )}
        {outcome === "could-not" && <span className={styles.caption}>{error ?? "本机没有这项功能"}</span>}
      </span>
      <span className={styles.outcome}>{words[outcome]}</span>
    </li>
  );
}
