import { Button, Checkbox, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { Readiness } from "../check/typo-model/proposed";
import { recheck } from "./check/check-actions";
import type { PaneProps } from "./Pane";
import type { ThemeChoice } from "./remembered";
import { forget } from "./scaffold/scaffolds";

const themes: readonly [ThemeChoice, string][] = [
  ["system", "跟随系统"],
  ["light", "浅色"],
  ["dark", "深色"],
];

const readinesses: readonly [Readiness, string][] = [
  ["few", "少而准"],
  ["balanced", "均衡"],
  ["many", "多而全"],
];

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  radios: { margin: "4px -8px 0" },
  check: { marginLeft: "-8px" },
  second: { ...typographyStyles.body1Strong, margin: "20px 0 0" },
  note: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground3,
    margin: "4px 0 8px",
  },
  kept: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "44px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  clear: { minWidth: "64px", flexShrink: 0 },
  what: { flexGrow: 1, minWidth: 0 },
  detail: {
    ...typographyStyles.caption1,
    display: "block",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

/** 设置: the theme, and what is remembered, each with a way to forget it. */
export function SettingsPage({ state, change, run, lasting, capabilities }: PaneProps) {
  const styles = useStyles();
  const units = [...new Set([state.unit, ...state.units])].filter((unit) => unit.trim() !== "");
  const { words, pairs, rulesOff } = state.ownWords;
  const kept = [
    { what: "answers", name: "用过的单位", items: units },
    { what: "drafts", name: "改过的提纲", items: state.drafts.map((draft) => draft.name) },
    {
      what: "ignored",
      name: "忽略的问题",
      items: state.ignored.length === 0 ? [] : [`${state.ignored.length} 份文档`],
    },
    { what: "own", name: "自己的框架", items: state.own.map((scaffold) => scaffold.name) },
  ] as const;
  return (
    <div className={styles.page}>
      <h2 className={styles.title} id="nigao-theme">
        外观
      </h2>
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        aria-labelledby="nigao-theme"
        value={state.theme}
        onChange={(_event, { value }) => change(() => ({ theme: value as ThemeChoice }))}
      >
        {themes.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      <h2 className={styles.second} id="nigao-readiness">
        疑似错别字
      </h2>
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        aria-labelledby="nigao-readiness"
        value={state.readiness}
        onChange={(_event, { value }) => {
          change(() => ({ readiness: value as Readiness }));
          run(recheck);
        }}
      >
        {readinesses.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      <p className={styles.note}>词表以外的错字由本机的字词模型看上下文来找。越往右找得越多，看走眼的也越多。</p>
      <h2 className={styles.second}>改正</h2>
      <Checkbox
        className={styles.check}
        label="改正时留下修订标记"
        checked={state.asRevisions && capabilities.tracking}
        disabled={!capabilities.tracking}
        onChange={(_event, { checked }) => change(() => ({ asRevisions: checked === true }))}
      />
      <p className={styles.note}>
        {capabilities.tracking
          ? "采纳和全部改正都留下修订标记，由您或别人接受、拒绝。改完恢复原来的修订状态。"
          : "这个 Word 不能由加载项打开修订。请先在“审阅”里打开，再采纳。"}
      </p>
      <h2 className={styles.second}>记住的内容</h2>
      <p className={styles.note}>
        {lasting
          ? "只存在本机的浏览器里。除了您加进词库的词，没有正文的文字。"
          : "这里的浏览器不让存，关上窗格就忘了。自己的框架请导出成文件。"}
      </p>
      {kept.map(({ what, name, items }) => (
        <div key={what} className={styles.kept}>
          <span className={styles.what}>
            {name}
            <span className={styles.detail}>{items.length === 0 ? "没有" : items.join("、")}</span>
          </span>
          <Button
            className={styles.clear}
            disabled={items.length === 0}
            aria-label={`清除${name}`}
            onClick={() => change(forget(what))}
          >
            清除
          </Button>
        </div>
      ))}
      <div className={styles.kept}>
        <span className={styles.what}>
          词库
          <span className={styles.detail}>
            {words.length} 个词，{pairs.length} 条改法，{rulesOff.length} 条不查的规则
          </span>
        </span>
        <Button className={styles.clear} onClick={() => change(() => ({ page: "words" }))}>
          打开
        </Button>
      </div>
      <h2 className={styles.second}>帮助</h2>
      <div className={styles.kept}>
        <span className={styles.what}>
          使用说明
          <span className={styles.detail}>怎么用、按键、出了问题怎么办</span>
        </span>
        <Button className={styles.clear} aria-label="打开帮助" onClick={() => change(() => ({ page: "help" }))}>
          打开
        </Button>
      </div>
    </div>
  );
}
