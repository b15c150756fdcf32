import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { type ReactNode, useState } from "react";
import { type Feature, type FeatureId, features, missingText } from "../host/capabilities";
import { buildStamp } from "./build-stamp";
import { tryLines } from "./check/review-actions";
import type { PaneProps } from "./Pane";
import type { Request } from "./requests";

interface CapabilitiesPageProps extends PaneProps {
  readonly requests: readonly Request[];
}

/** The steps that a Word may have reached, each with the feature that tells. */
const rungs = [
  { version: "1.3", name: "基础" },
  { version: "1.4", name: "批注、修订", feature: "comments" },
  { version: "1.6", name: "边写边查", feature: "live" },
  { version: "1.7", name: "画波浪线", feature: "underlines" },
] as const;

/** What every Word does that opens the pane at all. */
const everywhere = ["插入框架、检查、采纳、填充统计", "定位到句子，空位整个选中"];

/** What is done by whoever marks the findings in the document by itself. */
const inWordAlone: readonly FeatureId[] = ["popups", "highlight", "undo"];

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  selfTest: { marginTop: "12px" },
  first: { display: "flex", alignItems: "center", gap: "12px" },
  figure: { fontSize: "40px", lineHeight: "44px", fontWeight: tokens.fontWeightSemibold },
  broken: { color: tokens.colorStatusDangerForeground3 },
  what: { flexGrow: 1, minWidth: 0 },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  caption: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3, margin: "2px 0 0" },
  link: {
    ...typographyStyles.caption1,
    minWidth: 0,
    padding: "0 6px",
    color: tokens.colorBrandForegroundLink,
    whiteSpace: "nowrap",
  },
  files: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    fontFamily: tokens.fontFamilyMonospace,
    margin: "8px 0 0",
    padding: "8px 12px",
    listStyleType: "none",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "240px",
    overflowY: "auto",
  },
  line: { border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: "12px 0" },
  rungs: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: "4px", marginTop: "8px" },
  rung: {
    ...typographyStyles.caption1,
    paddingTop: "4px",
    borderTop: `4px solid ${tokens.colorNeutralBackground5}`,
    color: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { borderTopColor: "GrayText" },
  },
  reached: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
  rungName: { display: "block", fontWeight: tokens.fontWeightSemibold },
  wrapped: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    margin: "8px 0 0",
  },
  abilities: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  ability: { ...typographyStyles.body1, display: "flex", gap: "8px", padding: "4px 0" },
  mark: {
    width: "16px",
    height: "20px",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    color: tokens.colorNeutralForeground3,
  },
  works: { color: tokens.colorStatusSuccessForeground3 },
});

/** 本机能力: the requests that were made, the host and its rung, what works here, what does not and why. */
export function CapabilitiesPage(props: CapabilitiesPageProps) {
  const { requests, capabilities, hostName, state } = props;
  const styles = useStyles();
  const refused = state.tried === "refused";
  const reached = rungs.filter(
    (rung) => !("feature" in rung) || (capabilities[rung.feature] && !(rung.feature === "underlines" && refused)),
  );
  const without = features.filter((feature) => whyNot(feature, props) !== undefined).length;
  return (
    <div className={styles.page}>
      <Requests requests={requests} />
      <hr className={styles.line} />
      <h2 className={styles.strong}>{hostName}</h2>
      <div className={styles.rungs} role="img" aria-label={`本机在第 ${reached.length} 级，共 ${rungs.length} 级`}>
        {rungs.map((rung) => (
          <span key={rung.version} className={mergeClasses(styles.rung, reached.includes(rung) && styles.reached)}>
            <span className={styles.rungName}>{rung.version}</span>
            {rung.name}
          </span>
        ))}
      </div>
      <p className={styles.wrapped}>
        本机在第 {reached.length} 级。三项主要功能都能用
        {without === 0 ? "，别的也样样能用。" : "，打横线的换一种做法。"}
      </p>
      <ul className={styles.abilities}>
        {everywhere.map((name) => (
          <Ability key={name} name={name} works />
        ))}
        {features
          .filter(({ id }) => !props.marked || !inWordAlone.includes(id))
          .map((feature) => (
            <FeatureLine key={feature.id} feature={feature} {...props} />
          ))}
      </ul>
      <Stamp />
      <Button className={styles.selfTest} onClick={() => props.change(() => ({ page: "selftest" }))}>
        环境自检
      </Button>
    </div>
  );
}

/** Why a feature does not work here, as a sentence; undefined where it works, or where nobody has tried yet. */
function whyNot(feature: Feature, { missing, state }: Pick<PaneProps, "missing" | "state">): string | undefined {
  const why = [...missing].find(([id]) => id === feature.id)?.[1];
  if (why) return missingText(feature, why);
  return feature.trial && state.tried === "refused" ? missingText(feature, "refused") : undefined;
}

function FeatureLine({ feature, ...props }: PaneProps & { readonly feature: Feature }) {
  const { state, busy, run, marked } = props;
  const styles = useStyles();
  const why = whyNot(feature, props);
  const untried = feature.id === "underlines" && state.tried === undefined && !marked;
  if (why !== undefined) {
    return <Ability name={feature.name} works={false} detail={`${why}改为：${feature.otherwise}。`} />;
  }
  return (
    <Ability name={feature.name} works {...(untried && { detail: "要 Microsoft 365 订阅，试过才知道。" })}>
      {untried && (
        <Button appearance="transparent" className={styles.link} disabledFocusable={busy} onClick={() => run(tryLines)}>
          试一下
        </Button>
      )}
    </Ability>
  );
}

interface AbilityProps {
  readonly name: string;
  readonly works: boolean;
  readonly detail?: string;
  readonly children?: ReactNode;
}

function Ability({ name, works, detail, children }: AbilityProps) {
  const styles = useStyles();
  return (
    <li className={styles.ability}>
      <span
        className={mergeClasses(styles.mark, works && styles.works)}
        role="img"
        aria-label={works ? "能用" : "换一种做法"}
      >
        {works ? <Checkmark16Regular /> : "–"}
      </span>
      <span className={styles.what}>
        {name}
        {detail !== undefined && <span className={styles.caption}>{detail}</span>}
      </span>
      {children}
    </li>
  );
}

/** The version and the beginning of the checksum, to be compared with 校验.txt. */
function Stamp() {
  const styles = useStyles();
  const stamp = buildStamp();
  return stamp ? (
    <p className={styles.wrapped} title={stamp.checksum}>
      版本 {stamp.version} · 校验码 {stamp.checksum.slice(0, 16)}
    </p>
  ) : null;
}

/** How many requests went elsewhere, and on demand all that were made since the pane was opened. */
export function Requests({ requests }: { readonly requests: readonly Request[] }) {
  const styles = useStyles();
  const foreign = requests.filter((request) => request.foreign);
  const [listed, setListed] = useState(foreign.length > 0);
  const own = requests.length - foreign.length;
  const minutes = Math.floor(performance.now() / 60_000);
  return (
    <section aria-label="对外请求">
      <div className={styles.first}>
        <span className={mergeClasses(styles.figure, foreign.length > 0 && styles.broken)}>{foreign.length}</span>
        <div className={styles.what}>
          <p className={styles.strong}>次对外请求</p>
          <p className={styles.caption}>
            {minutes > 0 ? `本次打开 ${minutes} 分钟，` : "这次打开以来，"}
            {foreign.length === 0 ? `只读过自己的 ${own} 个文件` : `另外读过自己的 ${own} 个文件`}
          </p>
          {hasPolicy() && <p className={styles.caption}>安全策略不许连接别处</p>}
        </div>
        <Button
          appearance="transparent"
          className={styles.link}
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
        >
          {listed ? "收起" : "看清单"}
        </Button>
      </div>
      {listed && (
        <ul className={styles.files}>
          {[...foreign, ...requests.filter((request) => !request.foreign)].map(
            ({ address, foreign: away, stopped }) => (
              <li key={address + stopped} className={mergeClasses(away && styles.broken)}>
                {away ? `对外${stopped ? "，已拦下" : ""}：${address}` : new URL(address).pathname}
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  );
}

function hasPolicy(): boolean {
  return document.querySelector("meta[http-equiv='Content-Security-Policy' i]") !== null;
}
