import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../check/rule";
import { type Excerpt, shortened, visible } from "./excerpt";

const useStyles = makeStyles({
  mark: {
    backgroundColor: "transparent",
    textDecorationLine: "underline",
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
  },
  error: {
    color: tokens.colorStatusDangerForeground3,
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerBorder2,
  },
  warning: { color: tokens.colorStatusWarningForeground3, textDecorationStyle: "dashed" },
  hint: { color: "inherit", textDecorationStyle: "dotted", textDecorationColor: tokens.colorNeutralForeground3 },
  instead: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  arrow: { color: tokens.colorNeutralForeground3, padding: "0 6px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface MarkedTextProps {
  readonly excerpt: Excerpt;
  readonly weight: Severity;
}

/** Text with the words marked that something is wrong with. */
export function MarkedText({ excerpt: { before, marked, after }, weight }: MarkedTextProps) {
  const styles = useStyles();
  return (
    <>
      {before}
      <mark className={mergeClasses(styles.mark, styles[weight])}>
        <span className={styles.hidden}>有误：</span>
        {visible(marked)}
      </mark>
      {after}
    </>
  );
}

/** The words as they are and, behind an arrow, as they would be. */
export function BeforeAfter({ excerpt, weight, suggestion }: MarkedTextProps & { readonly suggestion: string }) {
  const styles = useStyles();
  const short = { ...excerpt, marked: shortened(excerpt.marked) };
  return (
    <>
      <MarkedText excerpt={short} weight={weight} />
      <span className={styles.arrow} role="img" aria-label="改为">
        →
      </span>
      {suggestion === "" && excerpt.marked.trim() !== "" ? (
        <span className={styles.instead}>删去“{visible(short.marked)}”</span>
      ) : (
        <>
          {excerpt.before}
          <span className={styles.instead}>{shortened(suggestion)}</span>
          {excerpt.after}
        </>
      )}
    </>
  );
}
