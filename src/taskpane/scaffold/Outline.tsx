import { makeStyles, tokens } from "@fluentui/react-components";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Change } from "../state";
import { OutlineRow } from "./OutlineRow";
import {
  addBehind,
  dropSection,
  fold,
  levelSection,
  moveSection,
  removeSection,
  reword,
  rewrite,
} from "./outline-changes";
import type { Row } from "./rows";
import { SectionMenu } from "./SectionMenu";
import { useSectionDrag } from "./use-section-drag";

interface OutlineProps {
  readonly rows: readonly Row[];
  /** Id of the row whose heading is being written. */
  readonly renaming: string | undefined;
  readonly change: (change: Change) => void;
}

const useStyles = makeStyles({
  place: { position: "relative", padding: "0 8px 12px" },
  drop: {
    position: "absolute",
    right: "16px",
    height: "2px",
    marginTop: "-1px",
    backgroundColor: tokens.colorCompoundBrandStroke,
    pointerEvents: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/**
 * The outline as a tree of the ARIA pattern. It is our own and not Fluent's because a heading is written in its row:
 * Fluent's tree takes arrows, letters and Delete from a field inside an item.
 */
export function Outline({ rows, renaming, change }: OutlineProps) {
  const styles = useStyles();
  const tree = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState("#title");
  const [menu, setMenu] = useState<{ id: string; target: HTMLElement }>();
  const focusAfter = useRef<readonly (string | undefined)[]>([]);
  const { drag, grip, stop } = useSectionDrag(tree, rows, (id, { target, drop }) => {
    focusAfter.current = [id];
    change(dropSection(id, target, drop));
  });
  const current = rows.some((row) => row.id === active) ? active : rows[0]!.id;

  const focus = (id: string | undefined) => {
    if (id !== undefined) {
      setActive(id);
      line(tree.current, id)?.focus();
    }
  };

  // A row that moves is taken out of the page and put back, which drops the focus; renaming and deleting drop it too.
  useLayoutEffect(() => {
    if (focusAfter.current.length > 0 && renaming === undefined) {
      const id = focusAfter.current.find((wanted) => rows.some((row) => row.id === wanted));
      focusAfter.current = [];
      focus(id);
    }
  });

  useEffect(() => {
    if (!drag) {
      return;
    }
    const onEscape = (event: globalThis.KeyboardEvent) => event.key === "Escape" && stop();
    window.addEventListener("keydown", onEscape);
    return () => window.removeEventListener("keydown", onEscape);
  }, [drag, stop]);

  /** Carries out a change and leaves the focus on the row, or on the one before it where it is gone. */
  const keepOn = (id: string | undefined, done: Change) => {
    focusAfter.current = [id, rows[rows.findIndex((row) => row.id === id) - 1]?.id];
    change(done);
  };
  const remove = (row: Row) => {
    const end = rows.findIndex((other, at) => at > rows.indexOf(row) && other.level <= row.level);
    keepOn((rows[end] ?? rows[rows.indexOf(row) - 1])?.id, removeSection(row.id));
  };

  /** Does what the key stands for on the row at the index; false where it stands for nothing. */
  const press = (key: string, row: Row, at: number): boolean => {
    switch (key) {
      case "ArrowDown":
        focus(rows[at + 1]?.id);
        return true;
      case "ArrowUp":
        focus(rows[at - 1]?.id);
        return true;
      case "Home":
        focus(rows[0]?.id);
        return true;
      case "End":
        focus(rows.at(-1)?.id);
        return true;
      case "ArrowRight":
        if (row.open === false) {
          change(fold(row.id, false));
        } else if (row.open) {
          focus(rows[at + 1]?.id);
        }
        return true;
      case "ArrowLeft":
        if (row.open) {
          change(fold(row.id, true));
        } else {
          focus(row.parent);
        }
        return true;
      case "F2":
      case "Enter":
        if (row.wordings.length > 0) {
          change(rewrite(row.id));
        }
        return true;
      case "Ctrl+Enter":
        change(addBehind(row.section ? row.id : undefined));
        return true;
      default:
        return row.section && pressOnSection(key, row);
    }
  };
  const pressOnSection = (key: string, row: Row): boolean => {
    switch (key) {
      case "Delete":
        remove(row);
        return true;
      case "Alt+ArrowUp":
        keepOn(row.id, moveSection(row.id, -1));
        return true;
      case "Alt+ArrowDown":
        keepOn(row.id, moveSection(row.id, 1));
        return true;
      case "Alt+ArrowLeft":
        keepOn(row.id, levelSection(row.id, -1));
        return true;
      case "Alt+ArrowRight":
        keepOn(row.id, levelSection(row.id, 1));
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = rows.findIndex((row) => row.id === current);
    const row = rows[at];
    const key = (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "") + event.key;
    if (row && !event.nativeEvent.isComposing && press(key, row, at)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.dataset.row;
    if (id !== undefined) {
      setActive(id);
    }
  };

  return (
    <div className={styles.place}>
      <div ref={tree} role="tree" aria-labelledby="nigao-outline" onKeyDown={onKeyDown} onFocus={onFocus}>
        {rows.map((row) => (
          <OutlineRow
            key={row.id}
            row={row}
            tabStop={row.id === current}
            renaming={row.id === renaming}
            dragged={row.id === drag?.id}
            grip={grip(row)}
            onFold={(away) => change(fold(row.id, away))}
            onRename={() => change(rewrite(row.id))}
            onKeep={(text) => keepOn(row.id, reword(row.id, text))}
            onGiveUp={() => keepOn(row.id, rewrite(undefined))}
            onMenu={(event: MouseEvent<HTMLElement>, target: HTMLElement) => {
              event.preventDefault();
              setActive(row.id);
              setMenu({ id: row.id, target });
            }}
          />
        ))}
      </div>
      {drag?.place && (
        <div className={styles.drop} style={{ top: drag.top, left: 8 + 20 + 20 + (drag.place.level - 1) * 16 }} />
      )}
      <SectionMenu
        row={rows.find((row) => row.id === menu?.id)}
        target={menu?.target}
        onClose={() => {
          if (focusAfter.current.length === 0) {
            focusAfter.current = [menu?.id];
          }
          setMenu(undefined);
        }}
        onRename={(row) => change(rewrite(row.id))}
        onMove={(row, by) => keepOn(row.id, moveSection(row.id, by))}
        onLevel={(row, by) => keepOn(row.id, levelSection(row.id, by))}
        onAdd={(row) => change(addBehind(row.id))}
        onRemove={remove}
      />
    </div>
  );
}

function line(tree: HTMLElement | null, id: string): HTMLElement | undefined {
  return [...(tree?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find((element) => element.dataset.row === id);
}
