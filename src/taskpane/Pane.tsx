import {
  Button,
  CounterBadge,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Tab,
  TabList,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Capabilities, FeatureId, Missing } from "../host/capabilities";
import type { Probe } from "../host/probe/probe";
import { CapabilitiesPage } from "./CapabilitiesPage";
import { CheckBar } from "./check/CheckBar";
import { CheckMenu } from "./check/CheckMenu";
import { CheckPage } from "./check/CheckPage";
import { CommentsBar, CommentsPage } from "./check/CommentsPage";
import { lengthOf, unsettled, written } from "./check/check-state";
import { FixAllBar, FixAllPage } from "./check/FixAllPage";
import { MissingBar, MissingPage } from "./check/MissingPage";
import { WordsPage } from "./check/WordsPage";
import { HelpPage } from "./HelpPage";
import { Notice } from "./Notice";
import type { Preferences } from "./preferences";
import { type RequestLog, watchRequests } from "./requests";
import { SettingsPage } from "./SettingsPage";
import { InsertBar } from "./scaffold/InsertBar";
import { PageSetupBar, PageSetupPage } from "./scaffold/PageSetupPage";
import { ScaffoldPage } from "./scaffold/ScaffoldPage";
import { SelfTestPage } from "./self-test/SelfTestPage";
import type { Action, Change, Page, State } from "./state";
import { ChartBar, ChartPage } from "./statistics/ChartPage";
import { ExtractedBar, ExtractedPage } from "./statistics/ExtractedPage";
import { SentencesBar, SentencesPage } from "./statistics/SentencesPage";
import { StatisticsBar } from "./statistics/StatisticsBar";
import { StatisticsPage } from "./statistics/StatisticsPage";
import { TablesBar, TablesPage } from "./statistics/TablesPage";
import { ToastLine } from "./ToastLine";
import { Tour } from "./Tour";
import { TrustLine } from "./TrustLine";

export interface PaneProps {
  readonly state: State;
  /** True while an action waits for the document. */
  readonly busy: boolean;
  readonly change: (change: Change) => void;
  readonly run: (action: Action) => void;
  readonly capabilities: Capabilities;
  /** Why what is not among the capabilities is missing. */
  readonly missing: ReadonlyMap<FeatureId, Missing>;
  /** True where what is around the pane marks the findings in the document by itself. */
  readonly marked: boolean;
  readonly hostName: string;
  readonly documentName: string | undefined;
  /** False where nothing can be remembered. */
  readonly lasting: boolean;
  readonly preferences: Preferences;
  readonly probe: Probe;
}

const tabs = [
  ["scaffold", "框架"],
  ["check", "检查"],
  ["statistics", "统计"],
] as const;

const overlayTitles: Partial<Record<Page, string>> = {
  capabilities: "本机能力",
  selftest: "环境自检",
  help: "帮助",
  settings: "设置",
  "fix-all": "全部改正",
  missing: "插入缺的部分",
  comments: "写成批注",
  "page-setup": "按 GB/T 9704 设页面",
  words: "词库",
  tables: "插入表",
  sentences: "插入句",
  chart: "插入图",
  extracted: "从正文提取",
};

/** So little height, as at 200 % zoom, that a page of its own between the bars would be a slit: all of it scrolls. */
const short = "@media (max-height: 480px)";

const useStyles = makeStyles({
  pane: {
    position: "relative",
    height: "100%",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: "tabular-nums",
    textSpacingTrim: "trim-start",
    // What is not chosen is not out of use.
    "& .fui-Radio .fui-Radio__input:enabled ~ .fui-Radio__label": { color: tokens.colorNeutralForeground1 },
    "& .fui-Checkbox .fui-Checkbox__input:enabled ~ .fui-Checkbox__label": { color: tokens.colorNeutralForeground1 },
    [short]: { overflowY: "auto" },
  },
  head: {
    position: "relative",
    flexShrink: 0,
    height: "40px",
    boxSizing: "content-box",
    display: "flex",
    alignItems: "center",
    paddingRight: "16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { paddingLeft: "4px" },
  tab: { height: "40px", paddingTop: 0, paddingBottom: 0 },
  found: { marginLeft: "6px" },
  overlayHead: { paddingLeft: "4px", gap: "4px" },
  overlayTitle: { ...typographyStyles.body1Strong, margin: 0 },
  progress: { position: "absolute", left: 0, right: 0, bottom: "-2px" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    [short]: { flexShrink: 0, overflowY: "visible" },
  },
  foot: { position: "relative", flexShrink: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

let log: RequestLog | undefined;

/** The frame that all pages share: tab row, the page that alone scrolls, action bar, trust line. */
export function Pane(props: PaneProps) {
  const { state, busy, change, run } = props;
  const styles = useStyles();
  log ??= watchRequests();
  const requests = useSyncExternalStore(log.subscribe, log.requests);
  const overlay = overlayTitles[state.page];
  const found = unsettled(state).length;
  const show = (page: Page) => change(() => ({ page }));
  const tabRow = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  const [tourAgain, setTourAgain] = useState(false);
  const back = () => {
    cameBack.current = true;
    show(state.tab);
  };

  useEffect(() => {
    if (cameBack.current && !overlay) {
      cameBack.current = false;
      focusTab(tabRow.current);
    }
  }, [overlay]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins at its top
  useLayoutEffect(() => body.current?.scrollTo(0, 0), [state.page]);

  return (
    <main
      className={styles.pane}
      aria-busy={busy}
      onKeyDown={(event) => overlay && event.key === "Escape" && !event.defaultPrevented && back()}
    >
      {overlay ? (
        <header className={mergeClasses(styles.head, styles.overlayHead)}>
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={`返回${tabs.find(([tab]) => tab === state.tab)![1]}`}
            onClick={back}
          />
          <h1 className={styles.overlayTitle}>{overlay}</h1>
        </header>
      ) : (
        <div className={styles.head}>
          <TabList
            ref={tabRow}
            className={styles.tabs}
            aria-label="功能"
            selectedValue={state.tab}
            onTabSelect={(_event, { value }) =>
              change(() => ({ page: value as State["tab"], tab: value as State["tab"] }))
            }
          >
            {tabs.map(([tab, name]) => (
              <Tab key={tab} value={tab} className={styles.tab} id={`nigao-tab-${tab}`} aria-controls="nigao-page">
                {name}
                {tab === "check" && found > 0 && (
                  <CounterBadge
                    className={styles.found}
                    appearance="filled"
                    color="informative"
                    size="small"
                    count={found}
                    overflowCount={999}
                    aria-label={`${found} 条`}
                  />
                )}
              </Tab>
            ))}
          </TabList>
          {state.page === "check" && <CheckMenu {...props} />}
          <Progress busy={busy} className={styles.progress} />
        </div>
      )}
      <div
        ref={body}
        className={styles.body}
        id="nigao-page"
        {...(!overlay && { role: "tabpanel", "aria-labelledby": `nigao-tab-${state.tab}` })}
        // Where there is little to go to, the page itself takes the keys that scroll it.
        {...(state.page === "help" && { role: "region", "aria-label": overlay, tabIndex: 0 })}
      >
        {state.message && (!overlay || state.page === "selftest" || state.message.error !== undefined) && (
          <Notice message={state.message} hostName={props.hostName} change={change} run={run} />
        )}
        {!overlay && (
          <Tour
            preferences={props.preferences}
            again={tourAgain}
            onDone={() => {
              setTourAgain(false);
              focusTab(tabRow.current);
            }}
          />
        )}
        {state.page === "scaffold" && <ScaffoldPage {...props} />}
        {state.page === "check" && <CheckPage {...props} />}
        {state.page === "fix-all" && <FixAllPage {...props} />}
        {state.page === "missing" && <MissingPage {...props} />}
        {state.page === "comments" && <CommentsPage {...props} />}
        {state.page === "page-setup" && <PageSetupPage />}
        {state.page === "words" && <WordsPage {...props} />}
        {state.page === "statistics" && <StatisticsPage {...props} />}
        {state.page === "tables" && <TablesPage {...props} />}
        {state.page === "sentences" && <SentencesPage {...props} />}
        {state.page === "chart" && <ChartPage {...props} />}
        {state.page === "extracted" && <ExtractedPage {...props} />}
        {state.page === "capabilities" && <CapabilitiesPage {...props} requests={requests} />}
        {state.page === "selftest" && <SelfTestPage {...props} requests={requests} />}
        {state.page === "help" && (
          <HelpPage
            onTour={() => {
              setTourAgain(true);
              show(state.tab);
            }}
          />
        )}
        {state.page === "settings" && <SettingsPage {...props} />}
      </div>
      <div className={styles.foot}>
        {state.toast && <ToastLine toast={state.toast} change={change} run={run} />}
        {state.page === "scaffold" && <InsertBar state={state} busy={busy} change={change} run={run} />}
        {state.page === "check" && <CheckBar {...props} />}
        {state.page === "fix-all" && <FixAllBar {...props} />}
        {state.page === "missing" && <MissingBar {...props} />}
        {state.page === "comments" && <CommentsBar {...props} />}
        {state.page === "page-setup" && <PageSetupBar {...props} />}
        {state.page === "statistics" && <StatisticsBar {...props} />}
        {state.page === "tables" && <TablesBar {...props} />}
        {state.page === "sentences" && <SentencesBar {...props} />}
        {state.page === "chart" && <ChartBar {...props} />}
        {state.page === "extracted" && <ExtractedBar {...props} />}
        <TrustLine requests={requests} note={checkedNote(state)} show={show} />
      </div>
      <Said said={state.said} className={styles.hidden} />
    </main>
  );
}

/** Gives the focus to the tab that is open. */
function focusTab(tabRow: HTMLElement | null): void {
  tabRow?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
}

/** What the trust line says of the check: 4,812 字，已查完. */
function checkedNote({ page, checked, checkFailed, progress }: State): string | undefined {
  return page === "check" && checked && checked.failed.length === 0 && !checkFailed && !progress
    ? `${written(lengthOf(checked.snapshot))} 字，已查完`
    : undefined;
}

/** The progress bar, shown only for what takes longer than 300 ms. */
function Progress({ busy, className }: { readonly busy: boolean; readonly className: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, [busy]);
  return late ? <ProgressBar className={className} aria-label="正在进行" /> : null;
}

/** Says things to a screen reader; the same words twice are said twice. */
function Said({ said, className }: { readonly said: State["said"]; readonly className: string }) {
  const [text, setText] = useState("");
  useEffect(() => {
    if (said) {
      setText((before) => (before === said.text ? `${said.text}\u00A0` : said.text));
    }
  }, [said]);
  return (
    <div className={className} aria-live="polite">
      {text}
    </div>
  );
}
