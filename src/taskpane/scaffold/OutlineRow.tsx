import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { MoreHorizontal16Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { ReOrderDotsVertical16Regular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { type HTMLAttributes, type MouseEvent, useRef } from "react";
import { Rewording } from "./Rewording";
import type { Row } from "./rows";

interface OutlineRowProps {
  readonly row: Row;
  /** True for the one row that Tab reaches. */
  readonly tabStop: boolean;
  readonly renaming: boolean;
  readonly dragged: boolean;
  readonly grip: HTMLAttributes<HTMLElement>;
  readonly onFold: (away: boolean) => void;
  readonly onRename: () => void;
  readonly onKeep: (text: string) => void;
  readonly onGiveUp: () => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>, target: HTMLElement) => void;
}

const keyShortcuts = "F2 Delete Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Control+Enter";

const narrow = "@media (max-width: 345px)";

/** Room for the grip of a row, and for what folds it. */
const square = {
  width: "20px",
  height: "28px",
  flexShrink: 0,
  display: "flex",
  alignItems: "center",
  justifyContent: "center",
  color: tokens.colorNeutralForeground3,
} as const;

const useStyles = makeStyles({
  row: {
    ...typographyStyles.body1,
    position: "relative",
    minHeight: "28px",
    display: "flex",
    alignItems: "flex-start",
    paddingRight: "8px",
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    ":focus-visible": {
      boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}, inset 0 0 0 3px ${tokens.colorStrokeFocus1}`,
      "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    },
  },
  hoverable: {
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":hover [data-shown=hover]": { opacity: 1 },
    ":focus [data-shown=hover]": { opacity: 1 },
    ":focus-within [data-shown=hover]": { opacity: 1 },
    ":hover [data-shown=rest]": { visibility: "hidden" },
    ":focus [data-shown=rest]": { visibility: "hidden" },
    ":focus-within [data-shown=rest]": { visibility: "hidden" },
  },
  renaming: {
    margin: "4px 0",
    paddingRight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  dragged: { opacity: 0.5 },
  grip: {
    ...square,
    cursor: "grab",
    touchAction: "none",
    opacity: 0,
    ":active": { cursor: "grabbing" },
    "@media (hover: none)": { opacity: 1 },
    [narrow]: { width: "16px" },
  },
  space: { width: "20px", flexShrink: 0, [narrow]: { width: "16px" } },
  fold: {
    ...square,
    [narrow]: { width: "16px" },
  },
  foldable: { cursor: "pointer" },
  level2: { paddingLeft: "16px", [narrow]: { paddingLeft: "12px" } },
  level3: { paddingLeft: "32px", [narrow]: { paddingLeft: "24px" } },
  label: {
    ...typographyStyles.caption1,
    lineHeight: "28px",
    width: "32px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
  },
  text: { flexGrow: 1, minWidth: 0, padding: "4px 0", overflowWrap: "anywhere" },
  prompt: { ...typographyStyles.caption1, lineHeight: "20px", color: tokens.colorNeutralForeground3 },
  aside: {
    position: "relative",
    flexShrink: 0,
    minWidth: "28px",
    display: "flex",
    justifyContent: "flex-end",
    paddingLeft: "8px",
    [narrow]: { paddingLeft: "2px" },
  },
  count: {
    ...typographyStyles.caption1,
    lineHeight: "28px",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
  more: {
    position: "absolute",
    right: "-8px",
    top: 0,
    minWidth: "28px",
    width: "28px",
    height: "28px",
    padding: 0,
    opacity: 0,
    "@media (hover: none)": { opacity: 1 },
  },
});

/** One line of the outline: grip, fold mark, number and heading, count or ⋯ at the right. */
export function OutlineRow(props: OutlineRowProps) {
  const { row, tabStop, renaming, dragged, grip, onFold, onRename, onKeep, onGiveUp, onMenu } = props;
  const styles = useStyles();
  // As in a file list: the first click chooses a row, the second one writes on it.
  const wasFocused = useRef(false);
  const name = `${row.label && row.label !== "正文" ? `${row.label}：` : ""}${row.number}${row.text}`;
  const indent = [undefined, styles.level2, styles.level3][row.level - 1];
  return (
    <div
      role="treeitem"
      data-row={row.id}
      tabIndex={tabStop && !renaming ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-label={renaming ? `正在改名：${name}` : row.count === "" ? name : `${name}，${row.count}`}
      {...(row.section && { "aria-keyshortcuts": keyShortcuts })}
      className={mergeClasses(styles.row, renaming ? styles.renaming : styles.hoverable, dragged && styles.dragged)}
      {...(!renaming && {
        onContextMenu: row.section ? (event) => onMenu(event, event.currentTarget) : undefined,
      })}
    >
      {renaming ? (
        <Rewording row={row} onKeep={onKeep} onGiveUp={onGiveUp} />
      ) : (
        <>
          {row.section ? (
            <span {...grip} className={styles.grip} data-shown="hover" title="移动，或按 Alt 加上下键">
              <ReOrderDotsVertical16Regular />
            </span>
          ) : (
            <span className={styles.space} />
          )}
          <span className={indent} />
          {row.label ? (
            <span className={styles.label}>{row.label}</span>
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys of the row fold too
            <span
              className={mergeClasses(styles.fold, row.open !== undefined && styles.foldable)}
              onClick={() => row.open !== undefined && onFold(row.open)}
            >
              {row.open === undefined ? null : row.open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
            </span>
          )}
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: F2 and Enter on the row rename too */}
          <span
            className={mergeClasses(styles.text, row.prompt && styles.prompt)}
            onMouseDown={(event) => {
              wasFocused.current = event.currentTarget.parentElement === document.activeElement;
            }}
            onClick={() => wasFocused.current && row.wordings.length > 0 && onRename()}
          >
            {row.number}
            {row.text}
          </span>
          {(row.count !== "" || row.section) && (
            <span className={styles.aside}>
              <span className={styles.count} data-shown={row.section ? "rest" : undefined}>
                {row.count}
              </span>
              {row.section && (
                <Button
                  appearance="transparent"
                  className={styles.more}
                  data-shown="hover"
                  icon={<MoreHorizontal16Regular />}
                  tabIndex={-1}
                  aria-label="上移、下移、升一级、降一级、删除"
                  onClick={(event) => onMenu(event, event.currentTarget)}
                />
              )}
            </span>
          )}
        </>
      )}
    </div>
  );
}
