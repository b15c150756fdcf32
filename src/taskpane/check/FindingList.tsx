import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { placeText } from "../../check/place";
import { categories, severities } from "../../check/rule";
import type { Checked, Entry } from "./check-state";
import { shortened, visible } from "./excerpt";
import { FindingCard, type FindingDeeds } from "./FindingCard";
import { FindingRow } from "./FindingRow";

interface FindingListProps extends FindingDeeds {
  readonly entries: readonly Entry[];
  readonly checked: Checked;
  readonly open: string | undefined;
  /** True while an action is under way, after which the focus finds its place again. */
  readonly busy: boolean;
  /** Why nothing can be changed in the finding's paragraph; undefined where it can. */
  readonly lockedIn: (entry: Entry) => string | undefined;
  readonly onOpen: (id: string) => void;
}

/** How many findings are in the page at first, and how many more each time. */
const portion = 150;

const useStyles = makeStyles({
  list: { margin: 0, padding: "0 8px 8px" },
  item: {
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    cursor: "pointer",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 32px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}, inset 0 0 0 3px ${tokens.colorStrokeFocus1}`,
      "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    },
  },
  opened: {
    listStyleType: "none",
    outlineStyle: "none",
    ":focus-visible [data-card]": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      "@media (forced-colors: active)": { outlineColor: "Highlight" },
    },
  },
  more: { width: "100%" },
});

/** The findings, one of them open. ↑ ↓ Home End walk, Enter takes, Delete ignores, Ctrl+Enter shows in the document. */
export function FindingList(props: FindingListProps) {
  const { entries, checked, open, busy, lockedIn, onOpen, onAccept, onIgnore, onLocate, onLocateOther } = props;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [portions, setPortions] = useState(1);
  const [chosen, setChosen] = useState<{ id: string; choice: number }>();
  /** True from a deed on the open finding until the one behind it has the focus. */
  const goingOn = useRef(false);
  const at = entries.findIndex(({ id }) => id === open);
  const limit = Math.max(portion * portions, at + portion / 2);
  const choiceOf = (id: string) => (chosen?.id === id ? chosen.choice : 0);

  useLayoutEffect(() => {
    if (goingOn.current && !busy) {
      goingOn.current = false;
      (openItem(list.current) ?? list.current?.querySelector<HTMLElement>("[data-finding]"))?.focus();
    }
  });

  useEffect(() => {
    if (open !== undefined) {
      openItem(list.current)?.scrollIntoView({ block: "nearest" });
    }
  }, [open]);

  const accept = (entry: Entry, suggestion: string | undefined) => {
    if (suggestion !== undefined && lockedIn(entry) === undefined && !busy) {
      goingOn.current = true;
      onAccept(entry, suggestion);
    }
  };
  const ignore = (entry: Entry, as: Parameters<FindingDeeds["onIgnore"]>[1]) => {
    goingOn.current = true;
    onIgnore(entry, as);
  };
  const focusOn = (index: number) => {
    const entry = entries[Math.max(0, Math.min(index, entries.length - 1))];
    const item = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])].find(
      (element) => element.dataset.finding === entry?.id,
    );
    if (item) {
      item.focus();
    } else if (entry) {
      goingOn.current = true;
      onOpen(entry.id);
    }
  };
  /** Does what the key stands for on the finding; false where it stands for nothing. */
  const press = (key: string, entry: Entry, index: number): boolean => {
    switch (key) {
      case "ArrowDown":
        focusOn(index + 1);
        return true;
      case "ArrowUp":
        focusOn(index - 1);
        return true;
      case "Home":
        focusOn(0);
        return true;
      case "End":
        focusOn(entries.length - 1);
        return true;
      case "Enter":
        accept(entry, entry.finding.suggestions?.[choiceOf(entry.id)]);
        return true;
      case "Delete":
        ignore(entry, "here");
        return true;
      case "Ctrl+Enter":
        onLocate(entry);
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, entry: Entry, index: number) => {
    const key = (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + event.key;
    const onFinding = event.target === event.currentTarget && !event.nativeEvent.isComposing;
    if (onFinding && press(key, entry, index)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (key === "Escape" && event.target !== event.currentTarget) {
      event.currentTarget.focus();
    }
  };

  return (
    <ul ref={list} className={styles.list} aria-label="问题">
      {entries.slice(0, limit).map((entry, index) => {
        const { id, finding } = entry;
        const isOpen = id === open;
        return (
          <li
            key={id}
            data-finding={id}
            data-open={isOpen || undefined}
            aria-current={isOpen || undefined}
            aria-label={spoken(entry, index, entries.length, checked)}
            aria-keyshortcuts="Enter Delete Control+Enter"
            tabIndex={isOpen || (at < 0 && index === 0) ? 0 : -1}
            className={isOpen ? styles.opened : styles.item}
            onFocus={(event) => event.target === event.currentTarget && !isOpen && onOpen(id)}
            onKeyDown={(event) => onKeyDown(event, entry, index)}
          >
            {isOpen ? (
              <FindingCard
                entry={entry}
                text={checked.snapshot.paragraphs[finding.at.paragraph]?.text ?? ""}
                place={placeText(checked.reading, finding.at)}
                locked={lockedIn(entry)}
                choice={choiceOf(id)}
                onChoice={(choice) => setChosen({ id, choice })}
                onAccept={accept}
                onIgnore={ignore}
                onLocate={onLocate}
                onLocateOther={onLocateOther}
              />
            ) : (
              <FindingRow finding={finding} snapshot={checked.snapshot} />
            )}
          </li>
        );
      })}
      {entries.length > limit && (
        <li className={styles.opened}>
          <Button appearance="subtle" className={styles.more} onClick={() => setPortions(portions + 1)}>
            再列 {Math.min(portion, entries.length - limit)} 条
          </Button>
        </li>
      )}
    </ul>
  );
}

function openItem(list: HTMLElement | null): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>("[data-open]");
}

/** 第 3 条，共 14 条，必改，错字：战斗保垒，改为战斗堡垒。一、（二）第1段 */
function spoken({ finding }: Entry, index: number, count: number, { reading }: Checked): string {
  const { severity, rule, text, suggestions, message, at } = finding;
  const [suggestion] = suggestions ?? [];
  const instead =
    suggestion === undefined ? message : suggestion === "" ? "删去" : `改为${visible(shortened(suggestion))}`;
  const words = text === "" ? instead : `${visible(shortened(text))}，${instead}`;
  return `第 ${index + 1} 条，共 ${count} 条，${severities[severity]}，${categories[rule.category]}：${words}。${placeText(reading, at)}`;
}
