import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const jobs: readonly (readonly [name: string, how: string])[] = [
  [
    "插入框架",
    "选种类，填单位、期间、日期，在提纲里改好标题，点“插入框架”。已有的文字不动；要填的地方是空，点一下选中整个空。",
  ],
  [
    "检查",
    "点“检查”。必改是有把握的，建议是多半错的，提示是习惯上的。一条条采纳、忽略或定位；“全部改正”先列出来，您点了才改。",
  ],
  ["填充统计", "把一段 JSON 或者从表格里复制的格子贴进来，先看读成了什么、要填在哪里，再点“填充”。"],
];

const keys: readonly (readonly [where: string, rows: readonly (readonly [key: string, does: string])[]])[] = [
  [
    "提纲",
    [
      ["↑ ↓", "上一行、下一行"],
      ["← →", "折叠、展开"],
      ["Enter 或 F2", "改名"],
      ["Ctrl+Enter", "在后面加一节"],
      ["Alt+↑ ↓", "上移、下移"],
      ["Alt+← →", "升级、降级"],
      ["Delete", "删除这一节"],
      ["Shift+F10", "打开这一行的菜单"],
    ],
  ],
  [
    "检查",
    [
      ["↑ ↓", "上一条、下一条"],
      ["Enter", "采纳"],
      ["Delete", "忽略"],
      ["Ctrl+Enter", "在文档里定位"],
    ],
  ],
  ["统计", [["Ctrl+Enter", "读一遍"]]],
  [
    "到处",
    [
      ["Esc", "返回，或者取消"],
      ["Tab", "下一个按钮或空格"],
      ["F6", "在文档和窗格之间换"],
    ],
  ],
  [
    "工作台",
    [
      ["Ctrl+O", "打开文件"],
      ["Ctrl+S", "下载"],
      ["Ctrl+Z、Ctrl+Y", "撤销、重做"],
    ],
  ],
];

const troubles: readonly (readonly [what: string, then: string])[] = [
  ["提示“文档受保护”", "在“审阅 › 限制编辑”里停止保护，再试。检查不受影响。"],
  ["有几处没改成", "那几处的文字在检查以后变了，或者正在修订。点“重新检查”，再一处处看。"],
  ["改错了", "点窗格里的“撤销本次”，或者在 Word 里按 Ctrl+Z。"],
  ["报的不是错", "点“忽略”，或者加进词库，下次不再报。"],
  ["自己的框架和词库要换电脑", "在各自的页面里“导出”，到另一台上“导入”。"],
  ["按钮比同事的少", "Word 版本不同。点窗格最下面一行，看本机能做什么、为什么。"],
  ["窗格是空白的", "关上窗格再打开。还是空白，请管理员看安装说明里的“打不开怎么办”。"],
];

const useStyles = makeStyles({
  page: { ...typographyStyles.body1, padding: "12px 16px", overflowWrap: "anywhere" },
  title: { ...typographyStyles.body1Strong, margin: "20px 0 4px", ":first-child": { marginTop: 0 } },
  list: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: "8px" },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", marginTop: "8px" },
  where: {
    ...typographyStyles.caption1,
    textAlign: "left",
    paddingBottom: "4px",
    color: tokens.colorNeutralForeground3,
  },
  key: {
    width: "40%",
    padding: "4px 8px 4px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  does: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: "8px 0 0" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  again: { marginTop: "12px" },
});

/** 帮助: what the three jobs are, the keys, where things are kept, and what to do when something goes wrong. */
export function HelpPage({ onTour }: { readonly onTour: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>三件事</h2>
      <Pairs pairs={jobs} />
      <Button size="small" className={styles.again} onClick={onTour}>
        再看一遍介绍
      </Button>
      <h2 className={styles.title}>按键</h2>
      {keys.map(([where, rows]) => (
        <table key={where} className={styles.table}>
          <caption className={styles.where}>{where}</caption>
          <tbody>
            {rows.map(([key, does]) => (
              <tr key={key}>
                <th scope="row" className={styles.key}>
                  {key}
                </th>
                <td className={styles.does}>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className={styles.note}>在 Mac 上，Ctrl 是 ⌘，Alt 是 ⌥。</p>
      <h2 className={styles.title}>怎么办</h2>
      <Pairs pairs={troubles} />
      <h2 className={styles.title}>存在哪里</h2>
      <p className={styles.text}>
        正文只在文档里。用过的单位、自己的框架、词库和忽略的问题存在本机的浏览器里，在“设置”里可以一样样清除。窗格不向任何地方发送文字，最下面一行数着对外的请求。
      </p>
    </div>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {pairs.map(([term, detail]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.detail}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
