import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Severity, severities } from "../../check/rule";

const useStyles = makeStyles({
  mark: { width: "8px", height: "8px", flexShrink: 0, display: "inline-block", boxSizing: "border-box" },
  error: {
    borderRadius: "50%",
    backgroundColor: tokens.colorStatusDangerBorder2,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  warning: {
    transform: "rotate(45deg) scale(0.88)",
    backgroundColor: tokens.colorStatusWarningForeground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  hint: { borderRadius: "50%", border: `1.5px solid ${tokens.colorNeutralForeground3}` },
});

/** The weight of a finding as a shape: ● 必改, ◆ 建议, ○ 提示. */
export function WeightMark({ weight }: { readonly weight: Severity }) {
  const styles = useStyles();
  return (
    <span
      role="img"
      aria-label={severities[weight]}
      className={mergeClasses(styles.mark, styles[weight])}
      data-weight={weight}
    />
  );
}
