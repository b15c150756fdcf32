import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowExport20Regular } from "@fluentui/react-icons/svg/arrow-export";
import { Braces20Regular } from "@fluentui/react-icons/svg/braces";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { DocumentBulletList20Regular } from "@fluentui/react-icons/svg/document-bullet-list";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { type ReactElement, useEffect } from "react";
import type { StatisticsProblem } from "../../statistics/reading-notes";
import type { PaneProps } from "../Pane";
import type { State } from "../state";
import { Wide } from "../Wide";
import { ChartChanges } from "./ChartChanges";
import { chartPng } from "./chart-png";
import { FigureGroups } from "./FigureGroups";
import { FillPlan } from "./FillPlan";
import { refreshChart } from "./insert-figures";
import { PasteBox } from "./PasteBox";
import { ReadingNotes } from "./ReadingNotes";
import {
  blank,
  choose,
  example,
  extractFigures,
  fillNote,
  locateSlot,
  lookAtSlots,
  openFile,
  readPasted,
  saveBlock,
  settleChart,
  write,
} from "./statistics-actions";
import { changedCharts, plannedFills, sizeOf, usableOf } from "./statistics-state";

const useStyles = makeStyles({
  page: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1 },
  good: { color: tokens.colorStatusSuccessForeground3, flexShrink: 0 },
  small: { minWidth: 0, flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  note: { ...typographyStyles.caption1, lineHeight: "20px", margin: 0, color: tokens.colorNeutralForeground3 },
  after: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "12px 0 0",
    color: tokens.colorNeutralForeground3,
  },
  block: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: "0 -16px", padding: "12px 16px 0" },
  ways: { margin: "0 -8px", display: "flex", flexDirection: "column" },
  way: {
    justifyContent: "flex-start",
    textAlign: "left",
    padding: "6px 8px",
    minHeight: "44px",
    fontWeight: tokens.fontWeightRegular,
  },
  wayText: { flexGrow: 1, display: "block", paddingLeft: "4px" },
  wayNote: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  problem: { padding: "8px 12px", alignItems: "flex-start" },
  problemText: { lineHeight: "22px", overflowWrap: "anywhere" },
  excerpt: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: "20px",
    whiteSpace: "pre",
    margin: "4px 0 0",
  },
  spot: { backgroundColor: tokens.colorStatusDangerBackground2, color: "inherit", padding: "2px 1px" },
});

/** 统计: the box for figures, what was read of them, and what filling would change. */
export function StatisticsPage(props: PaneProps) {
  const { state, change, run } = props;
  const { pasted, read, editing } = state;
  const styles = useStyles();
  const usable = usableOf(state);
  const problem = state.partly ? undefined : read?.problem;

  useEffect(() => void run(lookAtSlots), [run]);

  const box = (
    <PasteBox
      text={pasted}
      problem={problem}
      onWrite={(text) => change(write(text))}
      onRead={(text) => run(readPasted(text))}
      onFile={(file) => run(openFile(file))}
      onSave={() => change(saveBlock)}
    />
  );
  if (usable && !editing) {
    return (
      <div className={styles.page}>
        <Understood {...props} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {problem && <Problem problem={problem} />}
      <div className={styles.head}>
        <h2 className={styles.title}>{problem || pasted !== "" ? "粘贴的内容" : "粘贴数字"}</h2>
        {problem && <span className={styles.note}>光标已在第 {problem.line} 行，改这里就行</span>}
        {!problem && usable && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            onClick={() => change(() => ({ editing: false }))}
          >
            不改了
          </Button>
        )}
      </div>
      {box}
      {read && !problem && sizeOf(read.statistics) === 0 && (
        <p className={styles.note} role="alert">
          读得懂，但里面没有数字。写成“"支委会": 6”这样，可以先看示例。
        </p>
      )}
      {problem && read && sizeOf(read.statistics) > 0 && (
        <section>
          <div className={styles.head}>
            <h2 className={styles.title}>读懂的部分</h2>
            <span className={styles.note}>{amount(state)}</span>
          </div>
          <FigureGroups statistics={read.statistics} />
        </section>
      )}
      {!read && <Ways {...props} />}
    </div>
  );
}

function Understood({ state, change, run }: PaneProps) {
  const styles = useStyles();
  const { read } = state;
  const plan = plannedFills(state);
  const charts = changedCharts(state);
  const note = fillNote(state);
  return (
    <>
      <div className={styles.head}>
        <CheckmarkCircle20Filled className={styles.good} />
        <h2 className={styles.title}>已读懂：{amount(state)}</h2>
        <Button
          appearance="subtle"
          size="small"
          className={styles.small}
          icon={<Edit16Regular />}
          onClick={() => change(() => ({ editing: true }))}
        >
          改原文
        </Button>
      </div>
      <ReadingNotes notes={read!.notes} />
      <div>
        <FigureGroups statistics={read!.statistics} />
      </div>
      <div className={styles.block}>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        {plan.length > 0 && (
          <FillPlan
            plan={plan}
            onChoose={(ids, chosen) => change(choose(ids, chosen))}
            onLocate={({ slot }) => slot?.at && run(locateSlot(slot.at))}
          />
        )}
      </div>
      {charts.length > 0 && (
        <div className={styles.block}>
          <ChartChanges
            changes={charts}
            onLocate={({ chart }) => chart.at && run(locateSlot(chart.at))}
            onRefresh={(one) => run(refreshChart(one, chartPng))}
            onSettle={(one) => run(settleChart(one))}
          />
        </div>
      )}
    </>
  );
}

/** 3 组 11 项，1 张表 */
function amount({ read }: State): string {
  const { figures = [], tables = [] } = read?.statistics ?? {};
  const groups = new Set(figures.map(({ group }) => group)).size;
  return [figures.length > 0 && `${groups} 组 ${figures.length} 项`, tables.length > 0 && `${tables.length} 张表`]
    .filter((part) => part !== false)
    .join("，");
}

function Problem({ problem: { line, column, start, end, excerpt, message } }: { readonly problem: StatisticsProblem }) {
  const styles = useStyles();
  const at = Math.min(column - 1, excerpt.length);
  const length = Math.max(1, end - start);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.problem} role="alert">
      <MessageBarBody className={styles.problemText}>
        <MessageBarTitle>
          第 {line} 行第 {column} 列读不懂
        </MessageBarTitle>
        <br />
        {message}文档没有改动。
        {excerpt.trim() !== "" && (
          <Wide name="读不懂的地方">
            <pre className={styles.excerpt}>
              {`${line}  `}
              {excerpt.slice(Math.max(0, at - 24), at)}
              <mark className={styles.spot}>{excerpt.slice(at, at + length) || "　"}</mark>
              {excerpt.slice(at + length, at + length + 24)}
            </pre>
          </Wide>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What can be done without a block at hand. */
function Ways({ state, change, run }: PaneProps) {
  const styles = useStyles();
  const count = state.slots?.slots.length;
  const ways: readonly [icon: ReactElement, name: string, note: string, go: () => void][] = [
    [<DocumentBulletList20Regular key="icon" />, "示例", "一份填好的半年数字，看看写法", () => change(example)],
    [
      <Braces20Regular key="icon" />,
      "空白 JSON",
      count ? `按本文的 ${count} 处空位列好，照着填` : "按本文的空位列好，照着填",
      () => run(blank),
    ],
    [<ArrowExport20Regular key="icon" />, "从正文提取", "把正文已写的数字收成 JSON", () => run(extractFigures)],
  ];
  return (
    <section>
      <h2 className={styles.title}>手头还没有</h2>
      <div className={styles.ways}>
        {ways.map(([icon, name, note, go]) => (
          <Button key={name} appearance="subtle" className={styles.way} icon={icon} onClick={go}>
            <span className={styles.wayText}>
              {name}
              <span className={styles.wayNote}>{note}</span>
            </span>
            <ChevronRight16Regular />
          </Button>
        ))}
      </div>
      <p className={styles.after}>
        粘贴后先列出读懂了什么、要改哪几处。
        <br />
        点“填充”以后才写进文档。
      </p>
    </section>
  );
}
