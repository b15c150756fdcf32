import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Preferences } from "./preferences";

interface TourProps {
  readonly preferences: Preferences;
  /** True where the writer asked for it: it is shown whether or not it was seen. */
  readonly again: boolean;
  /** Called once the writer has seen or skipped the cards. */
  readonly onDone: () => void;
}

const cards: readonly (readonly [title: string, text: string])[] = [
  ["先搭框架", "选种类，填单位和期间，改好提纲，点“插入框架”。已有的文字不动，要填的地方留好空。"],
  ["写完检查", "到“检查”里点一下，错字、序号、缺的部分都列出来。一条条看，改不改由您定。"],
  ["数字一次填", "到“统计”里粘贴一段数字，先看要填在哪里，再填。文字不出本机，最下面一行数着对外的请求。"],
];

const seen = "toured";

const useStyles = makeStyles({
  card: {
    margin: "12px 16px 0",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: "4px 0 8px" },
  foot: { display: "flex", alignItems: "center", gap: "8px" },
  count: { ...typographyStyles.caption1, flexGrow: 1, color: tokens.colorNeutralForeground3 },
});

/** Three cards for whoever opens the pane for the first time or asks for them, above the page and never over it. */
export function Tour({ preferences, again, onDone }: TourProps) {
  const styles = useStyles();
  // Where nothing is remembered it would come back with every opening.
  const unseen = preferences.lasting && preferences.read(seen) === undefined;
  const [at, setAt] = useState(again || unseen ? 0 : cards.length);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (again) next.current?.focus();
  }, [again]);
  const card = cards[at];
  if (!card) return null;
  const [title, text] = card;
  const last = at === cards.length - 1;
  const end = () => {
    preferences.write(seen, "1");
    setAt(cards.length);
    onDone();
  };
  return (
    <section className={styles.card} aria-label="介绍">
      <div aria-live="polite">
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{text}</p>
      </div>
      <div className={styles.foot}>
        <span className={styles.count}>
          {at + 1}／{cards.length}
        </span>
        {!last && (
          <Button appearance="subtle" size="small" onClick={end}>
            跳过
          </Button>
        )}
        <Button ref={next} size="small" onClick={() => (last ? end() : setAt(at + 1))}>
          {last ? "开始用" : "下一张"}
        </Button>
      </div>
    </section>
  );
}
