import { Button, Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import type { FillState, PlannedFill } from "../../statistics/fill-plan";
import { mayChoose } from "./statistics-state";

interface FillPlanProps {
  readonly plan: readonly PlannedFill[];
  readonly onChoose: (ids: readonly number[], chosen: boolean) => void;
  readonly onLocate: (planned: PlannedFill) => void;
}

const words: Record<FillState, string> = {
  fill: "待填",
  same: "一致",
  refresh: "刷新",
  edited: "手工改过",
  missing: "缺值",
  gone: "空位已删",
  locked: "不让改",
};

/** So many slots without a value are listed; the others are counted until they are asked for. */
const missingShown = 1;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  counts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, textAlign: "right" },
  table: {
    ...typographyStyles.body1,
    width: "100%",
    marginTop: "4px",
    borderCollapse: "collapse",
    "& th": {
      ...typographyStyles.caption1,
      height: "24px",
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
      textAlign: "left",
    },
    "& td": { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "3px 4px 3px 0", minHeight: "28px" },
    "& th:last-child, & td:last-child": { textAlign: "right", paddingRight: 0 },
  },
  box: { width: "28px" },
  item: { width: "42%" },
  check: { margin: "-6px 0 -6px -8px" },
  name: {
    padding: 0,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  now: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  arrow: { color: tokens.colorNeutralForeground3, margin: "0 6px" },
  to: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginLeft: "3px" },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  edited: { color: tokens.colorStatusWarningForeground3 },
  same: { color: tokens.colorStatusSuccessForeground3 },
  conflict: { ...typographyStyles.caption1, display: "block", color: tokens.colorStatusWarningForeground3 },
  more: { ...typographyStyles.caption1, minWidth: 0, padding: "0 4px", color: tokens.colorNeutralForeground2 },
  open: { transform: "rotate(90deg)" },
});

/** Every slot of the document with what stands in it and what shall, each to be chosen, before anything is written. */
export function FillPlan({ plan, onChoose, onLocate }: FillPlanProps) {
  const styles = useStyles();
  const [unfolded, setUnfolded] = useState(false);
  const open = plan.filter(({ state }) => state !== "same");
  const missing = open.filter(({ state }) => state === "missing");
  const folded = missing.slice(missingShown);
  const shown = unfolded || folded.length < 2 ? open : open.filter((planned) => !folded.includes(planned));
  const free = open.filter(mayChoose);
  const chosen = free.filter(({ chosen }) => chosen).length;
  const same = plan.length - open.length;
  return (
    <section aria-label="填充计划">
      <div className={styles.head}>
        <h2 className={styles.title}>填充计划</h2>
        <span className={styles.counts}>
          {plan.filter(({ state }) => state !== "gone").length} 处空位{same > 0 && `，${same} 处已相同`}
        </span>
      </div>
      {shown.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.box}>
                {free.length > 1 && (
                  <Checkbox
                    className={styles.check}
                    aria-label="全选"
                    checked={chosen === 0 ? false : chosen === free.length ? true : "mixed"}
                    onChange={(_event, { checked }) =>
                      onChoose(
                        free.map(({ slot }) => slot!.id),
                        checked === true,
                      )
                    }
                  />
                )}
              </th>
              <th scope="col" className={styles.item}>
                空位
              </th>
              <th scope="col">现在 → 将为</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((planned, index) => (
              <Row key={planned.slot?.id ?? `gone-${index}`} {...{ planned, onChoose, onLocate }} />
            ))}
          </tbody>
        </table>
      )}
      {folded.length > 1 && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          aria-expanded={unfolded}
          icon={<ChevronRight16Regular className={unfolded ? styles.open : undefined} />}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? "收起缺值的" : `还有 ${folded.length} 处缺值，原样留着`}
        </Button>
      )}
    </section>
  );
}

interface RowProps extends Pick<FillPlanProps, "onChoose" | "onLocate"> {
  readonly planned: PlannedFill;
}

function Row({ planned, onChoose, onLocate }: RowProps) {
  const styles = useStyles();
  const { slot, name, now, to, unit, state, chosen, conflict } = planned;
  const before = now === "" ? "空着" : `现在 ${now}`;
  const label = `${name}，${before}，${to === undefined ? "没有数" : `将为 ${to}${unit}`}，${words[state]}`;
  return (
    <tr>
      <td className={styles.box}>
        <Checkbox
          className={styles.check}
          aria-label={label}
          checked={chosen}
          disabled={!mayChoose(planned)}
          onChange={(_event, { checked }) => slot && onChoose([slot.id], checked === true)}
        />
      </td>
      <td>
        <Button
          appearance="transparent"
          className={styles.name}
          disabled={!slot?.at}
          aria-label={`定位：${name}`}
          onClick={() => onLocate(planned)}
        >
          {name}
        </Button>
      </td>
      <td>
        <span className={styles.now}>{now === "" ? "【　】" : now}</span>
        <span className={styles.arrow} aria-hidden="true">
          →
        </span>
        {to === undefined ? "—" : <span className={styles.to}>{to}</span>}
        {to !== undefined && unit !== "" && <span className={styles.unit}>{unit}</span>}
        {conflict !== undefined && <span className={styles.conflict}>{conflict}</span>}
      </td>
      <td className={mergeClasses(styles.state, state === "edited" && styles.edited, state === "same" && styles.same)}>
        {words[state]}
      </td>
    </tr>
  );
}
