import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChoiceBar } from "../ChoiceBar";
import { setUpPage } from "../check/review-actions";
import type { PaneProps } from "../Pane";

const useStyles = makeStyles({
  page: { padding: "12px 16px" },
  above: { ...typographyStyles.body1, margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  list: { ...typographyStyles.body1, display: "grid", gridTemplateColumns: "auto 1fr", gap: "4px 16px", margin: 0 },
  what: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  below: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "12px 0 0",
    color: tokens.colorNeutralForeground3,
  },
});

/** GB/T 9704-2012, 5.1 and 5.2. */
const settings = [
  ["纸张", "A4，竖放"],
  ["页边距", "上 37 毫米，左 28 毫米，右 26 毫米，下 35 毫米"],
  ["版面", "每页 22 行，每行 28 字"],
  ["页码", "在版心下边缘之下 7 毫米的高度"],
] as const;

/** 设页面: what would be set in the open document, before it is. */
export function PageSetupPage() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <p className={styles.above}>这份文档的页面会改成：</p>
      <dl className={styles.list}>
        {settings.map(([what, value]) => [
          <dt key={what} className={styles.what}>
            {what}
          </dt>,
          <dd key={`${what}=`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      <p className={styles.below}>正文、样式、页眉页脚和页码的内容不动，横放的节不动。分页会变。按 Ctrl+Z 可以退回。</p>
    </div>
  );
}

/** The end of 设页面. */
export function PageSetupBar({ busy, change, run }: Pick<PaneProps, "busy" | "change" | "run">) {
  return (
    <ChoiceBar
      note=""
      does="设页面"
      disabled={false}
      busy={busy}
      onCancel={() => change(() => ({ page: "scaffold" }))}
      onDo={() => run(setUpPage)}
    />
  );
}
