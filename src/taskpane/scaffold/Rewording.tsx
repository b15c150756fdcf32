import { Button, Input, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark12Regular, Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Row } from "./rows";

interface RewordingProps {
  readonly row: Row;
  readonly onKeep: (text: string) => void;
  readonly onGiveUp: () => void;
}

const useStyles = makeStyles({
  editor: {
    width: "100%",
    minWidth: 0,
    margin: 0,
    border: 0,
    padding: "8px 8px 8px 0",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
  line: { display: "flex", alignItems: "center" },
  fixed: { paddingLeft: "20px" },
  level1: { paddingLeft: "40px" },
  level2: { paddingLeft: "56px" },
  level3: { paddingLeft: "72px" },
  number: { marginRight: "4px", flexShrink: 0 },
  label: { ...typographyStyles.caption1, width: "32px", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  input: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: "28px", width: "28px", height: "32px", padding: 0, flexShrink: 0 },
  wordings: { display: "flex", flexWrap: "wrap", gap: "4px" },
  wording: {
    ...typographyStyles.caption1,
    minHeight: "28px",
    padding: "2px 8px",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
});

/** A heading being written in its row, with the usual wordings as choices. Leaving it keeps what was written. */
export function Rewording({ row, onKeep, onGiveUp }: RewordingProps) {
  const styles = useStyles();
  const [text, setText] = useState(row.prompt ? "" : row.text);
  const input = useRef<HTMLInputElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const wordings = row.wordings.filter((wording) => wording.text !== "");
  const chosen = wordings.findIndex((wording) => wording.text === text);
  const indent = row.label ? styles.fixed : [styles.level1, styles.level2, styles.level3][row.level - 1];

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    input.current?.closest("[role=treeitem]")?.scrollIntoView({ block: "nearest" });
  }, []);

  const choose = (at: number) => {
    const wording = wordings[(at + wordings.length) % wordings.length];
    if (wording) {
      setText(wording.text);
      (choices.current?.children[wordings.indexOf(wording)] as HTMLElement | undefined)?.focus();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) {
      return;
    }
    const inChoices = choices.current?.contains(event.target as Node);
    if (event.key === "Escape") {
      event.preventDefault();
      onGiveUp();
    } else if (event.key === "Enter" && (inChoices || event.target === input.current)) {
      event.preventDefault();
      onKeep(text);
    } else if (event.key === "ArrowDown" || (inChoices && event.key === "ArrowRight")) {
      event.preventDefault();
      choose(inChoices ? chosen + 1 : Math.max(chosen, 0));
    } else if (inChoices && (event.key === "ArrowUp" || event.key === "ArrowLeft")) {
      event.preventDefault();
      if (chosen === 0) {
        input.current?.focus();
      } else {
        choose(chosen - 1);
      }
    }
  };

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
      onKeep(text);
    }
  };

  return (
    <fieldset aria-label="改名" className={styles.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className={mergeClasses(styles.line, indent)}>
        {row.label && <span className={styles.label}>{row.label}</span>}
        {row.number && <span className={styles.number}>{row.number}</span>}
        <Input
          input={{ ref: input }}
          className={styles.input}
          value={text}
          aria-label={`改名：${row.number}${row.text}`}
          onChange={(_event, { value }) => setText(value)}
        />
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Checkmark16Regular />}
          aria-label="确定（Enter）"
          onClick={() => onKeep(text)}
        />
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Dismiss16Regular />}
          aria-label="取消（Esc）"
          onClick={onGiveUp}
        />
      </div>
      {wordings.length > 1 && (
        <div ref={choices} className={mergeClasses(styles.wordings, indent)} role="radiogroup" aria-label="惯用写法">
          {wordings.map((wording, at) => (
            // biome-ignore lint/a11y/useSemanticElements: a chip is a button that looks like none of the radio's marks
            <button
              key={wording.template}
              type="button"
              role="radio"
              aria-checked={at === chosen}
              tabIndex={at === Math.max(chosen, 0) ? 0 : -1}
              className={mergeClasses(styles.wording, at === chosen && styles.chosen)}
              onClick={() => choose(at)}
            >
              {at === chosen && <Checkmark12Regular />}
              {wording.text}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
