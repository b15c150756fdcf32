import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { PaneProps } from "../Pane";
import type { Page } from "../state";
import { sentencesLeftOut } from "./sentence-choices";
import { fill, readPasted, useReadable } from "./statistics-actions";
import { plannedFills, sizeOf, usableOf } from "./statistics-state";
import { leftOutAtFirst, tableChoices } from "./table-choices";

const narrow = "@media (max-width: 345px)";

const useStyles = makeStyles({
  bar: {
    padding: "12px 16px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    [narrow]: { gap: "4px", padding: "12px 8px" },
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { ...typographyStyles.caption1, flexGrow: 1, color: tokens.colorNeutralForeground3 },
  button: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap", padding: "5px 10px", [narrow]: { padding: "5px 8px" } },
  space: { flexGrow: 1 },
});

const inserts: readonly (readonly [Page, string])[] = [
  ["tables", "插入表"],
  ["sentences", "插入句"],
  ["chart", "插入图"],
];

/** The end of 统计: read what was pasted, go on with what could be read, or put it into the document. */
export function StatisticsBar({ state, busy, change, run }: PaneProps) {
  const styles = useStyles();
  const { pasted, read, editing } = state;
  const usable = usableOf(state);
  if (usable && !editing) {
    const count = plannedFills(state).filter(({ chosen }) => chosen).length;
    return (
      <div className={styles.bar}>
        {inserts.map(([page, name]) => (
          <Button
            key={page}
            className={styles.button}
            disabled={state.readOnly === true}
            onClick={() => change((now) => ({ page, leftOut: leftOutOf(page, now) }))}
          >
            {name}
          </Button>
        ))}
        <span className={styles.space} />
        <Button
          appearance="primary"
          className={styles.button}
          disabled={count === 0 || state.readOnly === true}
          disabledFocusable={busy}
          onClick={() => run(fill)}
        >
          填充（{count}）
        </Button>
      </div>
    );
  }
  const readable = read?.problem && !editing ? 0 : sizeOf(read?.statistics ?? { figures: [], tables: [] });
  return (
    <div className={styles.bar}>
      {read?.problem && readable > 0 && (
        <Button className={styles.button} disabledFocusable={busy} onClick={() => run(useReadable)}>
          只用读懂的 {readable} 项
        </Button>
      )}
      <span className={styles.note}>{pasted.trim() === "" && slotNote(state)}</span>
      {pasted.trim() === "" ? (
        <Button appearance="primary" className={styles.button} disabled>
          填充
        </Button>
      ) : (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => run(readPasted(pasted))}
        >
          {read ? "再读一遍" : "读一遍"}
        </Button>
      )}
    </div>
  );
}

/** What is not chosen to begin with. */
function leftOutOf(page: Page, state: PaneProps["state"]): string[] {
  return page === "tables" ? leftOutAtFirst(tableChoices(state)) : page === "sentences" ? sentencesLeftOut(state) : [];
}

/** 本文有 17 处空位，都没有填 */
function slotNote({ slots }: PaneProps["state"]): string {
  if (!slots) {
    return "";
  }
  const { length } = slots.slots;
  const filled = slots.slots.filter((slot) => slot.filled).length;
  return length === 0 ? "本文没有空位" : `本文有 ${length} 处空位，${filled === 0 ? "都没有填" : `${filled} 处已填`}`;
}
