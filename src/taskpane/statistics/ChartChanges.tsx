import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ChartChange } from "../../statistics/chart-changes";

interface ChartChangesProps {
  readonly changes: readonly ChartChange[];
  readonly onLocate: (change: ChartChange) => void;
  readonly onRefresh: (change: ChartChange) => void;
  readonly onSettle: (change: ChartChange) => void;
}

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, lineHeight: "20px", margin: "0 0 4px", color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0 },
  item: { listStyleType: "none", display: "flex", alignItems: "center", gap: "4px" },
  name: {
    flexGrow: 1,
    padding: 0,
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  settle: { minWidth: 0, flexShrink: 0, fontWeight: tokens.fontWeightRegular },
});

/** The charts whose figures the block changes, and what the writer can do about them. */
export function ChartChanges({ changes, onLocate, onRefresh, onSettle }: ChartChangesProps) {
  const styles = useStyles();
  return (
    <section aria-label="图">
      <h2 className={styles.title}>图：数据已变，未更新</h2>
      <p className={styles.note}>“更新”照新数重画，改过的颜色、样子要再调。自己双击图改了数，就点“改好了”。</p>
      <ul className={styles.list}>
        {changes.map((change) => {
          const { chart, block } = change;
          const name = chart.written?.caption ?? block.caption;
          return (
            <li key={chart.id} className={styles.item}>
              <Button
                appearance="transparent"
                className={styles.name}
                disabled={!chart.at}
                aria-label={`定位：${name}`}
                onClick={() => onLocate(change)}
              >
                {name}
              </Button>
              <Button
                size="small"
                className={styles.settle}
                aria-label={`更新：${name}`}
                onClick={() => onRefresh(change)}
              >
                更新
              </Button>
              <Button
                appearance="subtle"
                size="small"
                className={styles.settle}
                aria-label={`改好了：${name}`}
                onClick={() => onSettle(change)}
              >
                改好了
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
