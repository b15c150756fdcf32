import {
  Button,
  makeStyles,
  mergeClasses,
  shorthands,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useEffect, useRef, useState } from "react";
import type { StatisticsProblem } from "../../statistics/reading-notes";

interface PasteBoxProps {
  readonly text: string;
  /** The place that could not be read: its line is marked, and it is selected. */
  readonly problem: StatisticsProblem | undefined;
  readonly onWrite: (text: string) => void;
  /** The box is to be read: something was pasted, or Ctrl+Enter was pressed. */
  readonly onRead: (text: string) => void;
  readonly onFile: (file: Blob) => void;
  readonly onSave: () => void;
}

/** Line height in pixels; the gutter and the marked line follow it. */
const line = 20;

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    ":focus-within": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
  wrong: { borderBottomColor: tokens.colorStatusDangerBorder2 },
  text: {
    position: "relative",
    display: "flex",
    height: "240px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: `${line}px`,
    overflow: "hidden",
  },
  empty: { height: "176px" },
  gutter: {
    flexShrink: 0,
    minWidth: "32px",
    padding: "8px 8px 0 4px",
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: "hidden",
    userSelect: "none",
  },
  numbers: { whiteSpace: "pre" },
  wrongLine: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${line}px`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    pointerEvents: "none",
  },
  field: {
    flexGrow: 1,
    minWidth: 0,
    ...shorthands.borderStyle("none"),
    ":hover": shorthands.borderStyle("none"),
    ":focus-within": shorthands.borderStyle("none"),
    ":active": shorthands.borderStyle("none"),
    backgroundColor: "transparent",
    "::after": { display: "none" },
    "& textarea": {
      height: "100%",
      maxHeight: "none",
      padding: "8px",
      fontFamily: "inherit",
      fontSize: "inherit",
      lineHeight: "inherit",
      whiteSpace: "pre",
      overflow: "auto",
    },
  },
  hint: {
    position: "absolute",
    inset: "10px 12px auto",
    pointerEvents: "none",
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground3,
  },
  first: { ...typographyStyles.body1, display: "block", marginBottom: "2px" },
  foot: { display: "flex", gap: "4px", padding: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** Where figures are pasted, typed or opened, with numbered lines. */
export function PasteBox({ text, problem, onWrite, onRead, onFile, onSave }: PasteBoxProps) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const lines = text.split("\n").length;

  useEffect(() => {
    const box = field.current;
    if (problem && box) {
      box.focus();
      box.setSelectionRange(problem.start, Math.max(problem.end, problem.start));
      box.scrollTop = Math.max(0, (problem.line - 5) * line);
    }
  }, [problem]);

  return (
    <div className={mergeClasses(styles.box, problem && styles.wrong)}>
      <div className={mergeClasses(styles.text, text === "" && styles.empty)}>
        {problem && (
          <div className={styles.wrongLine} style={{ top: `${8 + (problem.line - 1) * line - scrolled}px` }} />
        )}
        {text !== "" && (
          <div className={styles.gutter} aria-hidden="true">
            <div className={styles.numbers} style={{ transform: `translateY(${-scrolled}px)` }}>
              {Array.from({ length: lines }, (_, i) => i + 1).join("\n")}
            </div>
          </div>
        )}
        <Textarea
          className={styles.field}
          resize="none"
          textarea={{ ref: field, spellCheck: false, wrap: "off", "aria-label": "粘贴的内容" }}
          value={text}
          onChange={(event, { value }) => {
            const { inputType } = event.nativeEvent as InputEvent;
            (inputType === "insertFromPaste" || inputType === "insertFromDrop" ? onRead : onWrite)(value);
          }}
          onScroll={(event) => setScrolled((event.target as HTMLElement).scrollTop)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              onRead(text);
            }
          }}
        />
        {text === "" && (
          <div className={styles.hint}>
            <span className={styles.first}>在这里按 Ctrl+V</span>
            JSON，或者从 Excel、WPS 复制的表格。
            <br />
            全角标点、多余逗号、“5次”这类写法都认得。
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <Button appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => file.current?.click()}>
          打开文件
        </Button>
        {text !== "" && (
          <Button appearance="subtle" icon={<Save20Regular />} onClick={onSave}>
            存成文件
          </Button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,.txt,.csv,.tsv,application/json,text/plain"
        hidden
        aria-label="打开统计文件"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) {
            onFile(chosen);
          }
          event.target.value = "";
        }}
      />
    </div>
  );
}
