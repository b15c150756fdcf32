import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useRef, useState } from "react";
import type { PaneProps } from "../Pane";
import { useRules } from "./use-rules";
import { exportWords, importWords, setWords } from "./words-file";

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  title: { ...typographyStyles.body1Strong, margin: "20px 0 0", ":first-child": { margin: 0 } },
  note: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "4px 0 8px",
    color: tokens.colorNeutralForeground3,
  },
  form: { display: "flex", gap: "8px", alignItems: "center", marginBottom: "4px" },
  input: { flexGrow: 1, minWidth: 0, flexBasis: 0 },
  button: { minWidth: 0, flexShrink: 0 },
  list: { margin: 0, padding: 0 },
  item: {
    ...typographyStyles.body1,
    listStyleType: "none",
    minHeight: "32px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    overflowWrap: "anywhere",
  },
  words: { flexGrow: 1, minWidth: 0 },
  remove: { minWidth: "28px", width: "28px", height: "28px", padding: 0, flexShrink: 0 },
  files: { display: "flex", gap: "8px", marginTop: "20px" },
});

/** 词库: words that are right, words that are always written otherwise, and rules that are not to run. */
export function WordsPage({ state: { ownWords }, change, run }: Pick<PaneProps, "state" | "change" | "run">) {
  const styles = useStyles();
  const rules = useRules();
  const file = useRef<HTMLInputElement>(null);
  const { words, pairs, rulesOff } = ownWords;
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>不报错的词</h2>
      <p className={styles.note}>单位名、项目名、本地说法。写在里面的字不再报。</p>
      <Entry
        fields={["不报错的词"]}
        onAdd={([word = ""]) => run(setWords({ ...ownWords, words: [...new Set([...words, word])] }))}
      />
      <Listed
        items={words.map((word) => [word, word])}
        onRemove={(word) => run(setWords({ ...ownWords, words: words.filter((other) => other !== word) }))}
      />
      <h2 className={styles.title}>一定要改的词</h2>
      <p className={styles.note}>左边的一律改成右边的，算“必改”。</p>
      <Entry
        fields={["错的写法", "对的写法"]}
        onAdd={([wrong = "", right = ""]) =>
          run(setWords({ ...ownWords, pairs: [...pairs.filter((pair) => pair.wrong !== wrong), { wrong, right }] }))
        }
      />
      <Listed
        items={pairs.map(({ wrong, right }) => [wrong, `${wrong} → ${right}`])}
        onRemove={(wrong) => run(setWords({ ...ownWords, pairs: pairs.filter((pair) => pair.wrong !== wrong) }))}
      />
      <h2 className={styles.title}>不查的规则</h2>
      <p className={styles.note}>{rulesOff.length === 0 ? "都在查。" : "删去一项，就又查它。"}</p>
      <Listed
        items={rulesOff.map((id) => [id, rules.find((rule) => rule.id === id)?.title ?? id])}
        onRemove={(id) => run(setWords({ ...ownWords, rulesOff: rulesOff.filter((other) => other !== id) }))}
      />
      <div className={styles.files}>
        <Button disabled={words.length + pairs.length + rulesOff.length === 0} onClick={() => change(exportWords)}>
          导出
        </Button>
        <Button onClick={() => file.current?.click()}>导入…</Button>
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="导入词库文件"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) {
            run(importWords(chosen));
          }
          event.target.value = "";
        }}
      />
    </div>
  );
}

interface EntryProps {
  readonly fields: readonly string[];
  readonly onAdd: (texts: readonly string[]) => void;
}

/** Fields to be filled together, taken by Enter or the button. */
function Entry({ fields, onAdd }: EntryProps) {
  const styles = useStyles();
  const [texts, setTexts] = useState<readonly string[]>(fields.map(() => ""));
  const given = texts.map((text) => text.trim());
  const complete = given.every((text) => text !== "") && new Set(given).size === given.length;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) {
          onAdd(given);
          setTexts(fields.map(() => ""));
        }
      }}
    >
      {fields.map((name, index) => (
        <Input
          key={name}
          className={styles.input}
          aria-label={name}
          placeholder={name}
          maxLength={60}
          value={texts[index]!}
          onChange={(_event, { value }) => setTexts(texts.map((text, at) => (at === index ? value : text)))}
        />
      ))}
      <Button type="submit" className={styles.button} disabledFocusable={!complete}>
        添加
      </Button>
    </form>
  );
}

interface ListedProps {
  readonly items: readonly (readonly [id: string, name: ReactNode])[];
  readonly onRemove: (id: string) => void;
}

function Listed({ items, onRemove }: ListedProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map(([id, name]) => (
        <li key={id} className={styles.item}>
          <span className={styles.words}>{name}</span>
          <Button
            appearance="subtle"
            className={styles.remove}
            icon={<Dismiss16Regular />}
            aria-label={`删去${typeof name === "string" ? name : id}`}
            onClick={() => onRemove(id)}
          />
        </li>
      ))}
    </ul>
  );
}
