import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import type { Capabilities } from "../host/capabilities";
import { buildStamp } from "./build-stamp";
import type { PaneProps } from "./Pane";
import type { Request } from "./requests";

interface CapabilitiesPageProps extends PaneProps {
  readonly requests: readonly Request[];
}

interface Ability {
  readonly name: string;
  readonly works: boolean;
  /** What it takes, and what is done instead. */
  readonly otherwise?: string;
}

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
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
  rungs: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "4px", marginTop: "8px" },
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

/** 本机能力: the requests that were made, the host and its rung, and what works here. */
export function CapabilitiesPage({ requests, capabilities, hostName }: CapabilitiesPageProps) {
  const styles = useStyles();
  const rung = capabilities.reviewedText ? 2 : 1;
  return (
    <div className={styles.page}>
      <Requests requests={requests} />
      <hr className={styles.line} />
      <h2 className={styles.strong}>{hostName}</h2>
      <div className={styles.rungs} role="img" aria-label={`本机在第 ${rung} 级，共 2 级`}>
        {["基础", "认得修订"].map((name, index) => (
          <span key={name} className={mergeClasses(styles.rung, index < rung && styles.reached)}>
            <span className={styles.rungName}>WordApi {index === 0 ? "1.3" : "1.4"}</span>
            {name}
          </span>
        ))}
      </div>
      <p className={styles.wrapped}>
        本机在第 {rung} 级。{rung === 1 ? "插入框架能用，打横线的换一种做法。" : "插入框架样样能用。"}
      </p>
      <ul className={styles.abilities}>
        {abilities(capabilities).map(({ name, works, otherwise }) => (
          <li key={name} className={styles.ability}>
            <span
              className={mergeClasses(styles.mark, works && styles.works)}
              role="img"
              aria-label={works ? "能用" : "换一种做法"}
            >
              {works ? <Checkmark16Regular /> : "–"}
            </span>
            <span>
              {name}
              {!works && otherwise && <span className={styles.caption}>{otherwise}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Stamp />
    </div>
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

function Requests({ requests }: { readonly requests: readonly Request[] }) {
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

function abilities(capabilities: Capabilities): Ability[] {
  return [
    { name: "插到光标处或文末，不动已有文字", works: true },
    { name: "空位点一下整个选中，标题进导航窗格", works: true },
    { name: "以本文为框架，导出和导入框架", works: true },
    {
      name: "新文档直接打开，带页边距、样式和页码",
      works: capabilities.createDocument,
      otherwise: "本机打不开。改为：生成一个文件，存好再打开",
    },
    {
      name: "认出修订里已经删去的文字",
      works: capabilities.reviewedText,
      otherwise: "要 WordApi 1.4。改为：先接受修订，再取提纲",
    },
  ];
}

function hasPolicy(): boolean {
  return document.querySelector("meta[http-equiv='Content-Security-Policy' i]") !== null;
}
