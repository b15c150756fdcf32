import { Button, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { measure } from "../../scaffold/compose";
import { insert } from "../actions";
import { type Action, answersOf, type Change, chosenScaffold, placeOf, type State, type Where } from "../state";

interface InsertBarProps {
  readonly state: State;
  readonly busy: boolean;
  readonly change: (change: Change) => void;
  readonly run: (action: Action) => void;
}

const places: readonly [Where, string][] = [
  ["new", "新文档"],
  ["cursor", "光标处"],
  ["end", "文末"],
];

const useStyles = makeStyles({
  bar: {
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  places: { ...typographyStyles.body1, display: "flex", alignItems: "center", minHeight: "28px", flexWrap: "wrap" },
  label: { color: tokens.colorNeutralForeground2, marginRight: "8px" },
  radios: { margin: "-4px 0", flexWrap: "wrap" },
  radio: { whiteSpace: "nowrap" },
  last: { marginTop: "8px", display: "flex", alignItems: "center", gap: "8px" },
  counts: { ...typographyStyles.caption1, flexGrow: 1, color: tokens.colorNeutralForeground3 },
  line: { display: "block" },
});

/** Where the scaffold goes, what it comes to, and the button that puts it in. */
export function InsertBar({ state, busy, change, run }: InsertBarProps) {
  const styles = useStyles();
  const { parts, slots } = measure(chosenScaffold(state), answersOf(state));
  const where = placeOf(state);
  const aside = where === "new" && state.empty === false;
  return (
    <div className={styles.bar}>
      <div className={styles.places}>
        <span className={styles.label} id="nigao-where">
          插到
        </span>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          aria-labelledby="nigao-where"
          value={where}
          onChange={(_event, { value }) => change(() => ({ where: value as Where }))}
        >
          {places.map(([value, label]) => (
            <Radio key={value} className={styles.radio} value={value} label={label} />
          ))}
        </RadioGroup>
      </div>
      <div className={styles.last}>
        <span className={styles.counts} aria-live="polite">
          <span className={styles.line}>
            {parts} 部分，{slots} 处待填
          </span>
          <span className={styles.line}>{aside ? "会另开一个文档，这份不动" : "不覆盖已有文字"}</span>
        </span>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => run(insert)}>
          插入框架
        </Button>
      </div>
    </div>
  );
}
