import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Change } from "./state";

interface ChoiceListProps {
  /** What is said or asked above the list. */
  readonly above: ReactNode;
  readonly below: string;
  readonly choices: readonly { readonly id: string; readonly name: ReactNode; readonly detail: ReactNode }[];
  readonly leftOut: readonly string[];
  readonly change: (change: Change) => void;
}

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  above: { ...typographyStyles.body1, margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  below: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "12px 0 0",
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    minHeight: "52px",
    padding: "2px 0",
    "& + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  box: { width: "100%", alignItems: "flex-start" },
  label: { overflowWrap: "anywhere", minWidth: 0 },
  detail: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    display: "block",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "pre-line",
  },
});

/** What is about to be written into the document, each with a check box that leaves it out. */
export function ChoiceList({ above, below, choices, leftOut, change }: ChoiceListProps) {
  const styles = useStyles();
  const toggle = (id: string, wanted: boolean) =>
    change((state) => ({
      leftOut: wanted ? state.leftOut.filter((other) => other !== id) : [...state.leftOut, id],
    }));
  return (
    <div className={styles.page}>
      <div className={styles.above}>{above}</div>
      <ul className={styles.list}>
        {choices.map(({ id, name, detail }) => (
          <li key={id} className={styles.item}>
            <Checkbox
              className={styles.box}
              checked={!leftOut.includes(id)}
              onChange={(_event, { checked }) => toggle(id, checked === true)}
              label={{
                className: styles.label,
                children: (
                  <>
                    {name}
                    <span className={styles.detail}>{detail}</span>
                  </>
                ),
              }}
            />
          </li>
        ))}
      </ul>
      <p className={styles.below}>{below}</p>
    </div>
  );
}
