import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { buildStamp } from "../build-stamp";
import { Requests } from "../CapabilitiesPage";
import type { PaneProps } from "../Pane";
import type { Request } from "../requests";
import { KeptList } from "./KeptList";
import { OutcomeList } from "./OutcomeList";
import { directivesOf, policyOf } from "./policy";
import { reportOf } from "./report";
import { openEmpty, selfTest } from "./self-test-actions";

interface SelfTestPageProps extends PaneProps {
  readonly requests: readonly Request[];
}

const useStyles = makeStyles({
  page: { padding: "12px 16px", overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: "20px 0 4px" },
  note: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "4px 0 8px",
    color: tokens.colorNeutralForeground3,
  },
  list: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "0 12px",
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
});

/** 环境自检: what was requested, what is allowed, what is kept, which Word this is, and whether it does as is believed. */
export function SelfTestPage(props: SelfTestPageProps) {
  const { state, busy, change, run, requests, probe, preferences } = props;
  const styles = useStyles();
  const { facts } = probe;
  const policy = policyOf();
  const outcomes = state.selfTest?.outcomes ?? [];
  const hand = () => {
    const text = reportOf(
      {
        stamp: buildStamp(),
        facts,
        browser: navigator.userAgent,
        policy,
        requests,
        kept: { browser: preferences.names(), document: probe.memory.names() },
        outcomes,
      },
      new Date(),
    );
    change(() => ({ offered: { name: "拟稿环境自检.json", bytes: new TextEncoder().encode(text) } }));
  };
  const sets = Object.entries(facts.sets).map(([set, version]) => [set, version || "没有"] as const);
  return (
    <div className={styles.page}>
      <Requests requests={requests} />
      <h2 className={styles.title}>安全策略</h2>
      {policy === undefined ? (
        <p className={styles.note}>这一页没有写安全策略。</p>
      ) : (
        <Pairs pairs={directivesOf(policy).map(({ name, allows }) => [name, allows] as const)} />
      )}
      <KeptList {...props} />
      <h2 className={styles.title}>本机</h2>
      <Pairs
        pairs={[
          ["程序", [facts.host, facts.version].filter(Boolean).join(" ") || props.hostName],
          ["平台", facts.platform ?? "没有说"],
          ...sets,
        ]}
      />
      <h2 className={styles.title}>试一遍</h2>
      <p className={styles.note}>
        在一份空白文档里写几段字，看结果和我们以为的是不是一样，再把字清掉。文档里有内容就不做。结果里没有您的文字。
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => run(selfTest(probe))}>
          开始自检
        </Button>
        <Button disabledFocusable={busy} onClick={() => run(openEmpty)}>
          打开空白文档
        </Button>
        <Button onClick={hand}>导出结果</Button>
      </div>
      <OutcomeList outcomes={outcomes} done={state.selfTest?.done ?? false} />
    </div>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {pairs.map(([term, value]) => [
        <dt key={term} className={styles.term}>
          {term}
        </dt>,
        <dd key={`${term}=`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
