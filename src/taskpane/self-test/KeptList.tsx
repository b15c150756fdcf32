import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { PaneProps } from "../Pane";
import { forgetAll } from "./self-test-actions";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: "20px 0 4px" },
  note: { ...typographyStyles.caption1, lineHeight: "20px", margin: "4px 0", color: tokens.colorNeutralForeground3 },
  names: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "4px 0",
    paddingLeft: "20px",
    fontFamily: tokens.fontFamilyMonospace,
  },
  ask: {
    ...typographyStyles.body1,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  question: { margin: "0 0 8px" },
  buttons: { display: "flex", gap: "8px" },
});

/** Where something is kept, under which names, and the way to be rid of it. */
export function KeptList({ probe, preferences, run, busy }: PaneProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const kept = [
    ...preferences.names().map((name) => `nigao:${name}`),
    ...probe.memory.names().map((name) => `文档：${name}`),
  ];
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <>
      <h2 className={styles.title}>存在哪里</h2>
      <p className={styles.note}>
        {preferences.lasting
          ? "设置、自己的框架和词库存在本机浏览器的 localStorage 里，名字以 nigao: 开头；窗格停在哪一页存在 sessionStorage 里，关上窗格就没有了。填过的数存在文档自己的加载项设置里。"
          : "这里的浏览器不让存，关上窗格就忘了。填过的数存在文档自己的加载项设置里。"}
      </p>
      {kept.length > 0 ? (
        <ul className={styles.names} aria-label="存着的内容">
          {kept.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.note}>现在什么都没有存。</p>
      )}
      {asking ? (
        <Asked
          onYes={() => {
            close();
            run(forgetAll(preferences, probe));
          }}
          onNo={close}
        />
      ) : (
        <Button
          ref={opener}
          disabledFocusable={busy || kept.length === 0}
          onClick={() => kept.length > 0 && setAsking(true)}
        >
          全部清除
        </Button>
      )}
    </>
  );
}

function Asked({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const styles = useStyles();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset names what is filled in
    <div className={styles.ask} role="group" aria-labelledby="nigao-forget-all">
      <p className={styles.question} id="nigao-forget-all">
        自己的框架、词库和设置都会没有，不能恢复。正文不动。要清除吗？
      </p>
      <div className={styles.buttons}>
        <Button onClick={onYes}>清除</Button>
        <Button ref={no} onClick={onNo}>
          不清除
        </Button>
      </div>
    </div>
  );
}
