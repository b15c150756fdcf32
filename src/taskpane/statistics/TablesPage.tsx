import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { TableChange, TableMismatch, TablePlan } from "../../document/table-plan";
import { ChoiceBar } from "../ChoiceBar";
import type { PaneProps } from "../Pane";
import type { Change } from "../state";
import { AimField } from "./AimField";
import { CellTable } from "./CellTable";
import { insertTables } from "./insert-figures";
import {
  changeId,
  chosenChanges,
  chosenWords,
  isSame,
  type TableChoice,
  tableChoices,
  wordNames,
} from "./table-choices";

const rowsShown = 4;

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  note: { ...typographyStyles.body1, margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: "2px 0 8px",
    "& + li": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  box: { alignItems: "flex-start" },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  state: { ...typographyStyles.caption1, display: "block", lineHeight: "20px", color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  inner: { paddingLeft: "32px" },
  table: {
    ...typographyStyles.caption1,
    borderCollapse: "collapse",
    "& th, & td": {
      padding: "2px 8px",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      whiteSpace: "nowrap",
      textAlign: "left",
    },
    "& th": { fontWeight: tokens.fontWeightSemibold },
    "& td[data-figure]": { textAlign: "right" },
  },
  more: { minWidth: 0, padding: "0 4px", color: tokens.colorBrandForegroundLink },
});

const mismatches: Record<TableMismatch, string> = {
  columns: "文档里有这张表，但列不一样了，那张不动，另插一张。",
  merged: "文档里有这张表，但合并过单元格，那张不动，另插一张。",
  empty: "文档里有这张表，但行都删了，那张不动，另插一张。",
};

/** 插入表: every table that the figures give, as it will stand, and what of the ones in the document would change. */
export function TablesPage({ state, change }: Pick<PaneProps, "state" | "change">) {
  const styles = useStyles();
  const choices = tableChoices(state);
  return (
    <div className={styles.page}>
      <p className={styles.note}>
        {choices.length === 0 ? "这些数字做不成表。" : "打勾的插进文档。文档里已有的同一张表只改有变化的格子。"}
      </p>
      {choices.some(({ plan }) => !plan) && <AimField state={state} change={change} />}
      <ul className={styles.list}>
        {choices.map((choice) => (
          <Choice key={choice.id} choice={choice} leftOut={state.leftOut} change={change} />
        ))}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly choice: TableChoice;
  readonly leftOut: readonly string[];
  readonly change: (change: Change) => void;
}

function Choice({ choice, leftOut, change }: ChoiceProps) {
  const styles = useStyles();
  const { id, table, plan, differs } = choice;
  const chosen = !leftOut.includes(id);
  const toggle = (name: string, wanted: boolean) =>
    change((state) => ({
      leftOut: wanted ? state.leftOut.filter((other) => other !== name) : [...state.leftOut, name],
    }));
  const same = isSame(choice);
  return (
    <li className={styles.item}>
      <Checkbox
        className={styles.box}
        checked={chosen && !same}
        disabled={same}
        onChange={(_event, { checked }) => toggle(id, checked === true)}
        label={{
          className: styles.label,
          children: (
            <>
              {table.title}
              <span className={styles.state}>{standing(choice)}</span>
            </>
          ),
        }}
      />
      <div className={styles.inner}>
        {differs && <span className={mergeClasses(styles.state, styles.warning)}>{mismatches[differs]}</span>}
        {table.disagreements.map((sentence) => (
          <span key={sentence} className={mergeClasses(styles.state, styles.warning)}>
            {sentence}
          </span>
        ))}
        {plan ? (
          chosen && <Changes plan={plan} id={id} leftOut={leftOut} toggle={toggle} />
        ) : (
          <CellTable
            title={table.title}
            unit={table.block.unit}
            header={table.block.header}
            rows={table.block.rows}
            isFigure={(_row, column) => table.block.columns?.[column] === "figure"}
            most={rowsShown}
            className={styles.table}
          />
        )}
      </div>
    </li>
  );
}

/** 文档里已有，改 3 处，其中 1 处手工改过 */
function standing(choice: TableChoice): string {
  const { table, plan } = choice;
  const { block } = table;
  if (!plan) {
    return `新表，${block.rows.length} 行 ${block.header.length} 列`;
  }
  const changes = [...plan.words, ...plan.changes];
  const byHand = changes.filter((change) => change.byHand).length;
  return isSame(choice)
    ? "文档里已有，都已相同"
    : `文档里已有，${changes.length} 处有变化${byHand > 0 ? `，其中 ${byHand} 处手工改过，先不动` : ""}`;
}

interface ChangesProps {
  readonly id: string;
  readonly plan: TablePlan;
  readonly leftOut: readonly string[];
  readonly toggle: (name: string, wanted: boolean) => void;
}

const changesShown = 30;

function Changes({ id, plan, leftOut, toggle }: ChangesProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const changes = [
    ...plan.words.map(({ kind, edit, byHand }) => ({
      name: changeId(id, kind),
      text: `${wordNames[kind]}：${edit.before} → ${edit.after}`,
      byHand,
    })),
    ...plan.changes.map((one, index) => ({ name: changeId(id, index), text: said(one, plan), byHand: one.byHand })),
  ];
  const shown = all ? changes : changes.slice(0, changesShown);
  return (
    <>
      {shown.map(({ name, text, byHand }) => (
        <div key={name}>
          <Checkbox
            className={styles.box}
            checked={!leftOut.includes(name)}
            onChange={(_event, { checked }) => toggle(name, checked === true)}
            label={{
              className: styles.label,
              children: (
                <>
                  {text}
                  {byHand && <span className={mergeClasses(styles.state, styles.warning)}>手工改过</span>}
                </>
              ),
            }}
          />
        </div>
      ))}
      {shown.length < changes.length && (
        <Button appearance="transparent" size="small" className={styles.more} onClick={() => setAll(true)}>
          还有 {changes.length - shown.length} 处
        </Button>
      )}
    </>
  );
}

/** 预备党员，本期：5 → 6 */
function said(change: TableChange, { block: { header }, table: { values } }: TablePlan): string {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== "").join("、");
  switch (change.kind) {
    case "cell":
      return `${values[change.row]?.[0]?.trim() || `第 ${change.row} 行`}，${header[change.column] || `第 ${change.column + 1} 列`}：${change.before || "空着"} → ${change.after || "空着"}`;
    case "add":
      return `加一行：${filled(change.cells)}`;
    case "remove":
      return `删一行：${filled(change.cells)}`;
  }
}

/** The end of 插入表. */
export function TablesBar({ state, busy, change, run }: PaneProps) {
  const choices = tableChoices(state).filter(({ id }) => !state.leftOut.includes(id));
  const fresh = choices.filter(({ plan }) => !plan).length;
  const renewed = choices.filter(
    (choice) => chosenChanges(choice, state.leftOut).length + chosenWords(choice, state.leftOut).length > 0,
  ).length;
  const does = [fresh > 0 && `插入 ${fresh} 张表`, renewed > 0 && `更新 ${renewed} 张表`].filter(
    (part) => part !== false,
  );
  return (
    <ChoiceBar
      note=""
      does={does.join("，") || "插入表"}
      disabled={does.length === 0 || state.readOnly === true}
      busy={busy}
      onCancel={() => change(() => ({ page: "statistics" }))}
      onDo={() => run(insertTables)}
    />
  );
}
