import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { Figure, Statistics } from "../../document/statistics";
import { numberText } from "../../statistics/figure-text";
import { CellTable } from "./CellTable";

interface FigureGroupsProps {
  readonly statistics: Statistics;
}

const rowsShown = 50;

const useStyles = makeStyles({
  header: { "& > button": { minHeight: "28px", padding: 0 } },
  title: { display: "flex", flexGrow: 1, gap: "8px", paddingLeft: "2px" },
  name: { ...typographyStyles.body1, flexGrow: 1, overflowWrap: "anywhere" },
  count: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
  panel: { margin: "0 0 8px 12px" },
  figures: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: 0,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: "16px",
    rowGap: "2px",
  },
  figure: { display: "flex", gap: "8px", minWidth: 0 },
  item: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  value: { margin: 0, textAlign: "right", maxWidth: "60%" },
  number: { fontWeight: tokens.fontWeightSemibold, marginRight: "2px" },
  unit: { color: tokens.colorNeutralForeground3 },
  table: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": { padding: "2px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "left" },
    "& th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
    "& td[data-figure]": { textAlign: "right" },
  },
});

/** What was read, as it will be written: the groups with their figures, the first one open, and the tables. */
export function FigureGroups({ statistics: { figures, tables, branches } }: FigureGroupsProps) {
  const styles = useStyles();
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = figure.group || "其他";
    groups.set(name, [...(groups.get(name) ?? []), figure]);
  }
  const names = [...groups.keys()];
  return (
    <Accordion multiple collapsible defaultOpenItems={names.slice(0, 1).map((name) => `group:${name}`)}>
      {names.map((name) => (
        <Item key={name} id={`group:${name}`} name={name} count={`${groups.get(name)!.length} 项`}>
          <dl className={styles.figures}>
            {groups.get(name)!.map((figure) => (
              <div key={figure.key} className={styles.figure}>
                <dt className={styles.item}>{figure.name}</dt>
                <dd className={styles.value}>
                  <Value figure={figure} />
                </dd>
              </div>
            ))}
          </dl>
        </Item>
      ))}
      {tables.map((table) => (
        <Item
          key={table.title}
          id={`table:${table.title}`}
          name={`表：${table.title}`}
          count={`${table.rows.length} 行 ${table.columns.length} 列${table.total ? "，合计" : ""}`}
        >
          <CellTable
            title={table.title}
            unit={table.unit}
            header={table.columns}
            rows={table.rows.map((row) =>
              row.map((cell) => (typeof cell === "number" ? numberText(cell) : (cell ?? ""))),
            )}
            isFigure={(row, column) => typeof table.rows[row]?.[column] === "number"}
            most={rowsShown}
            className={styles.table}
          />
        </Item>
      ))}
      {branches.length > 0 && (
        <Item id="branches" name="各支部" count={`${branches.length} 个`}>
          {branches.map(({ unit }, index) => unit || `第 ${index + 1} 个`).join("、")}
        </Item>
      )}
    </Accordion>
  );
}

interface ItemProps {
  readonly id: string;
  readonly name: string;
  readonly count: string;
  readonly children: React.ReactNode;
}

function Item({ id, name, count, children }: ItemProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h3" size="small" className={styles.header}>
        <span className={styles.title}>
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{count}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

function Value({ figure: { value, unit } }: { readonly figure: Figure }) {
  const styles = useStyles();
  if (value === null) {
    return <span className={styles.unit}>没有填</span>;
  }
  return (
    <>
      <span className={styles.number}>{typeof value === "number" ? numberText(value) : value}</span>
      <span className={styles.unit}>{unit}</span>
    </>
  );
}
