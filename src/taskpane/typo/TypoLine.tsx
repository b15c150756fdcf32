import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { doubtfulOf, written } from "../check/check-state";
import type { PaneProps } from "../Pane";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 16px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1 },
  fold: {
    width: "100%",
    minHeight: "36px",
    padding: "0 16px 0 12px",
    justifyContent: "flex-start",
    borderRadius: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  open: { transform: "rotate(90deg)" },
  aside: { ...typographyStyles.caption1, marginLeft: "auto", color: tokens.colorNeutralForeground3 },
});

/** How far the typo model is, and what it is not sure of, folded away until it is asked for. */
export function TypoLine({ state, change }: Pick<PaneProps, "state" | "change">) {
  const styles = useStyles();
  const { typoProgress: progress, unfolded } = state;
  const doubtful = doubtfulOf(state).length;
  return (
    <>
      {progress && (
        <div className={styles.line}>
          <span className={styles.text}>
            {progress.failed
              ? "字词模型没有开起来，只查了词表和规则里的错字。"
              : `正在看上下文找错字 ${written(progress.done)}／${written(progress.all)} 字`}
          </span>
          {!progress.failed && (
            <Button size="small" onClick={() => change(() => ({ typoStopping: true }))}>
              停
            </Button>
          )}
        </div>
      )}
      {doubtful > 0 && (
        <Button
          appearance="subtle"
          className={styles.fold}
          aria-expanded={unfolded === true}
          icon={<ChevronRight16Regular className={unfolded ? styles.open : undefined} />}
          onClick={() => change(() => ({ unfolded: !unfolded }))}
        >
          {unfolded ? "收起可能有误的" : `可能有误 ${doubtful} 条`}
          <span className={styles.aside}>{!unfolded && "把握不大，不计入上面的条数"}</span>
        </Button>
      )}
    </>
  );
}
