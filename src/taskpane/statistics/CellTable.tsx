import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Wide } from "../Wide";

interface CellTableProps {
  readonly title: string;
  /** What the figures are counted in; nothing where they have no unit or several. */
  readonly unit: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the cell holds a figure, which stands at the right. */
  readonly isFigure: (row: number, column: number) => boolean;
  /** How many rows are shown; of the others it is said how many they are. */
  readonly most: number;
  /** How its lines look. */
  readonly className: string;
}

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, display: "block", lineHeight: "20px", color: tokens.colorNeutralForeground3 },
});

/** The first rows of a table, its unit and how many rows are left. */
export function CellTable({ title, unit, header, rows, isFigure, most, className }: CellTableProps) {
  const styles = useStyles();
  return (
    <Wide name={title}>
      <table className={className} aria-label={title}>
        <thead>
          <tr>
            {header.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, two may have one name
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={r}>
              {row.map((cell, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                <td key={c} {...(isFigure(r, c) && { "data-figure": true })}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className={styles.note}>
        {unit && `单位：${unit}。`}
        {rows.length > most && `还有 ${rows.length - most} 行。`}
      </span>
    </Wide>
  );
}
