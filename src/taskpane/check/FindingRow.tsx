import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { categories, type Finding } from "../../check/rule";
import type { Snapshot } from "../../document/snapshot";
import { clauseAround, clauseBefore } from "./excerpt";
import { BeforeAfter, MarkedText } from "./MarkedText";
import { WeightMark } from "./WeightMark";

interface FindingRowProps {
  readonly finding: Finding;
  readonly snapshot: Snapshot;
}

/** Longer words are not quoted in a row: what is wrong with them says more. */
const quotable = 24;

const useStyles = makeStyles({
  row: { minHeight: "32px", boxSizing: "border-box", padding: "0 8px", display: "flex", gap: "10px" },
  mark: { height: "32px", display: "flex", alignItems: "center" },
  what: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, padding: "6px 0", overflowWrap: "anywhere" },
  class: { ...typographyStyles.caption1, lineHeight: "32px", flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** A finding in one line: weight, the words and what may stand there, class. */
export function FindingRow({ finding, snapshot }: FindingRowProps) {
  const styles = useStyles();
  const { severity, rule } = finding;
  return (
    <div className={styles.row}>
      <span className={styles.mark}>
        <WeightMark weight={severity} />
      </span>
      <span className={styles.what}>
        <InShort finding={finding} snapshot={snapshot} />
      </span>
      <span className={styles.class}>{categories[rule.category]}</span>
    </div>
  );
}

/** The words with what may stand there; what is wrong, where there are no words to quote. */
export function InShort({ finding: { at, text, severity, suggestions, message }, snapshot }: FindingRowProps) {
  const [suggestion] = suggestions ?? [];
  const paragraph = snapshot.paragraphs[at.paragraph]?.text ?? "";
  if (suggestion !== undefined) {
    const excerpt = clauseAround(paragraph, at.start, at.end);
    return <BeforeAfter excerpt={excerpt} weight={severity} suggestion={suggestion} />;
  }
  const excerpt = clauseBefore(paragraph, at.start, at.end);
  return text === "" || text.length > quotable ? message : <MarkedText excerpt={excerpt} weight={severity} />;
}
