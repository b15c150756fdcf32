import {
  Button,
  Card,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { MyLocation16Regular } from "@fluentui/react-icons/svg/my-location";
import { categories, severities } from "../../check/rule";
import type { Entry } from "./check-state";
import { clauseAround, invisibleNames, sentenceAround } from "./excerpt";
import { BeforeAfter, MarkedText } from "./MarkedText";
import { WeightMark } from "./WeightMark";

/** What can be done with a finding. */
export interface FindingDeeds {
  readonly onAccept: (entry: Entry, suggestion: string) => void;
  readonly onIgnore: (entry: Entry, as: "here" | "same" | "rule" | "word") => void;
  readonly onLocate: (entry: Entry) => void;
  /** Shows the other place that a finding speaks of. */
  readonly onLocateOther: (entry: Entry) => void;
}

interface FindingCardProps extends FindingDeeds {
  readonly entry: Entry;
  /** The text of the finding's paragraph. */
  readonly text: string;
  /** Where it stands, as the writer finds it. */
  readonly place: string;
  /** Why no suggestion can be taken over here; undefined where it can. */
  readonly locked: string | undefined;
  /** Index of the suggestion that is chosen. */
  readonly choice: number;
  readonly onChoice: (choice: number) => void;
}

const useStyles = makeStyles({
  card: {
    margin: "4px 0 8px",
    padding: "12px",
    gap: 0,
    overflow: "visible",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    cursor: "default",
    "::before": {
      content: '""',
      position: "absolute",
      left: "-1px",
      top: "10px",
      bottom: "10px",
      width: "3px",
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    "::after": { display: "none" },
  },
  head: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    color: tokens.colorNeutralForeground3,
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
  place: { marginLeft: "auto", textAlign: "right" },
  sentence: {
    ...typographyStyles.body1,
    lineHeight: "22px",
    margin: "8px 0 0",
    overflowWrap: "anywhere",
    textWrap: "pretty",
  },
  inset: {
    ...typographyStyles.body1,
    marginTop: "8px",
    padding: "5px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  choices: { padding: "0 2px" },
  why: { ...typographyStyles.caption1, lineHeight: "20px", margin: "8px 0 0", color: tokens.colorNeutralForeground2 },
  basis: { display: "block", color: tokens.colorNeutralForeground3 },
  actions: { marginTop: "12px", display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  accept: { minWidth: 0, height: "32px", padding: "0 12px" },
  split: { display: "inline-flex" },
  ignore: {
    minWidth: 0,
    height: "32px",
    padding: "0 12px",
    fontWeight: tokens.fontWeightRegular,
    borderTopRightRadius: 0,
    borderBottomRightRadius: 0,
    borderRightWidth: 0,
  },
  more: {
    minWidth: "28px",
    width: "28px",
    height: "32px",
    padding: 0,
    borderTopLeftRadius: 0,
    borderBottomLeftRadius: 0,
    borderLeftColor: tokens.colorNeutralStroke2,
  },
  icon: { width: "12px", height: "12px", fontSize: "12px" },
  other: { minWidth: 0, height: "32px", fontWeight: tokens.fontWeightRegular, padding: "0 8px" },
  locate: { minWidth: 0, height: "32px", marginLeft: "auto", fontWeight: tokens.fontWeightRegular, padding: "0 8px" },
});

/** The open finding: its sentence, what may stand there instead, why, and what can be done. */
export function FindingCard(props: FindingCardProps) {
  const { entry, text, place, locked, choice, onChoice, onAccept, onIgnore, onLocate, onLocateOther } = props;
  const styles = useStyles();
  const { rule, severity, at, other, message, suggestions = [], text: words } = entry.finding;
  const clause = clauseAround(text, at.start, at.end);
  const suggestion = suggestions[choice];
  const source = rule.source ? `${rule.basis}，${rule.source}` : rule.basis;
  const unseen = invisibleNames(words);
  return (
    <Card className={styles.card} data-card>
      <div className={styles.head}>
        <WeightMark weight={severity} />
        <span>
          <b className={styles[severity]}>{severities[severity]}</b>　{categories[rule.category]}
        </span>
        <span className={styles.place}>{place}</span>
      </div>
      {words !== "" && (
        <p className={styles.sentence}>
          <MarkedText excerpt={sentenceAround(text, at.start, at.end)} weight={severity} />
        </p>
      )}
      {suggestions.length === 1 && (
        <div className={styles.inset}>
          <BeforeAfter excerpt={clause} weight={severity} suggestion={suggestions[0]!} />
        </div>
      )}
      {suggestions.length > 1 && (
        <RadioGroup
          className={mergeClasses(styles.inset, styles.choices)}
          aria-label="改成哪一种"
          value={String(choice)}
          onChange={(_event, { value }) => onChoice(Number(value))}
        >
          {suggestions.map((option, index) => (
            <Radio
              key={option}
              value={String(index)}
              label={{ children: <BeforeAfter excerpt={clause} weight={severity} suggestion={option} /> }}
            />
          ))}
        </RadioGroup>
      )}
      <p className={styles.why}>
        {message.replace(/[。！？]?$/, "。")}
        {unseen !== "" && `看不见的字符：${unseen}。`}
        {rule.why}
        <span className={styles.basis}>依据：{source}</span>
      </p>
      {locked !== undefined && suggestion !== undefined && <p className={styles.why}>{locked}</p>}
      <div className={styles.actions}>
        {suggestion !== undefined && (
          <Button
            appearance="primary"
            className={styles.accept}
            disabledFocusable={locked !== undefined}
            onClick={() => onAccept(entry, suggestion)}
          >
            采纳
          </Button>
        )}
        <span className={styles.split}>
          <Button className={styles.ignore} onClick={() => onIgnore(entry, "here")}>
            忽略
          </Button>
          <Menu positioning={{ align: "end" }}>
            <MenuTrigger disableButtonEnhancement>
              <Button
                className={styles.more}
                icon={{ className: styles.icon, children: <ChevronDown12Regular /> }}
                aria-label="忽略同类、加入词库"
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => onIgnore(entry, "here")}>忽略这一条</MenuItem>
                {words !== "" && <MenuItem onClick={() => onIgnore(entry, "same")}>忽略同样的字</MenuItem>}
                <MenuItem onClick={() => onIgnore(entry, "rule")}>不再查这一类（{rule.title}）</MenuItem>
                {words.trim() !== "" && words.length <= 20 && (
                  <MenuItem onClick={() => onIgnore(entry, "word")}>加入词库</MenuItem>
                )}
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
        <Button
          appearance="subtle"
          className={styles.locate}
          icon={<MyLocation16Regular />}
          onClick={() => onLocate(entry)}
        >
          定位
        </Button>
        {other && (
          <Button
            appearance="subtle"
            className={styles.other}
            icon={<MyLocation16Regular />}
            onClick={() => onLocateOther(entry)}
          >
            看另一处
          </Button>
        )}
      </div>
    </Card>
  );
}
