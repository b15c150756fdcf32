import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { Span } from "../../document/snapshot";
import { numberText } from "../../statistics/figure-text";
import { ChoiceBar } from "../ChoiceBar";
import { shortened } from "../check/excerpt";
import type { PaneProps } from "../Pane";
import { locateExtracted, takeExtracted } from "./statistics-actions";

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  note: { ...typographyStyles.body1, margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: "4px 0",
    "& + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { ...typographyStyles.body1, display: "flex", gap: "8px", minHeight: "24px", alignItems: "center" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  place: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    minWidth: 0,
    padding: 0,
    justifyContent: "flex-start",
    textAlign: "left",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  differs: { color: tokens.colorStatusWarningForeground3, display: "flex", gap: "4px", alignItems: "center" },
});

/** 从正文提取: every figure that the text states, with the places it comes from, before it is used. */
export function ExtractedPage({ state: { extracted }, run }: Pick<PaneProps, "state" | "run">) {
  const styles = useStyles();
  if (!extracted) {
    return null;
  }
  const { statistics, sources, snapshot } = extracted;
  const sentence = ({ paragraph, start, end }: Span) => {
    const { text } = snapshot.paragraphs[paragraph]!;
    const before = text.slice(Math.max(0, start - 14), start).replace(/^.*[。；，、：！？]/, "");
    return shortened(before + text.slice(start, end + 8).replace(/[。；，、：！？].*$/, ""));
  };
  const place = (at: Span, says: string) => (
    <Button
      key={`${at.paragraph}:${at.start}`}
      appearance="transparent"
      size="small"
      className={styles.place}
      aria-label={`定位：${sentence(at)}`}
      onClick={() => run(locateExtracted(at))}
    >
      {says}
    </Button>
  );
  return (
    <div className={styles.page}>
      <p className={styles.note}>正文里写了 {statistics.figures.length} 项数字。点句子看在哪里，核对后再用。</p>
      <ul className={styles.list}>
        {statistics.figures.map(({ key, name, value, unit }, index) => {
          const { places, others, approximate, average } = sources[index]!;
          return (
            <li key={key} className={styles.item}>
              <div className={styles.line}>
                <span className={styles.name}>{name}</span>
                <span className={styles.value}>
                  {typeof value === "number" ? numberText(value) : value}
                  <span className={styles.unit}>
                    {" "}
                    {unit}
                    {approximate && "（约数）"}
                    {average && "（人均）"}
                  </span>
                </span>
              </div>
              {place(places[0], `“${sentence(places[0])}”${places.length > 1 ? `，共 ${places.length} 处` : ""}`)}
              {others.map((other) => (
                <div key={`${other.at.paragraph}:${other.at.start}`} className={mergeClasses(styles.differs)}>
                  <Warning16Regular />
                  {place(other.at, `另一处写的是 ${numberText(other.value)}${other.unit}：“${sentence(other.at)}”`)}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The end of 从正文提取. */
export function ExtractedBar({ state, busy, change, run }: PaneProps) {
  const count = state.extracted?.statistics.figures.length ?? 0;
  return (
    <ChoiceBar
      note=""
      does={`用这 ${count} 个数`}
      disabled={count === 0}
      busy={busy}
      onCancel={() => change(() => ({ page: "statistics" }))}
      onDo={() => run(takeExtracted)}
    />
  );
}
