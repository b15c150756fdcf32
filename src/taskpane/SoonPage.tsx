import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Page } from "./state";

interface SoonPageProps {
  readonly page: "statistics";
  readonly show: (page: Page) => void;
}

const words = {
  statistics: {
    title: "填充统计还没有做好",
    text: "以后在这里粘贴统计数据，先看清单，再一次填进正文的空位和表格。",
    meanwhile: [
      "插入的框架里，次数、人数、金额都留了空位，点一下就整个选中，直接输入就行。",
      "空位填了以后还记得自己是哪一项，以后可以接着用统计数据更新。",
    ],
  },
} as const;

const useStyles = makeStyles({
  page: { padding: "20px 16px", display: "flex", flexDirection: "column", alignItems: "flex-start" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, lineHeight: "22px", color: tokens.colorNeutralForeground2, margin: "8px 0 20px" },
  list: {
    ...typographyStyles.body1,
    lineHeight: "22px",
    margin: "8px 0 20px",
    paddingLeft: "20px",
    display: "grid",
    rowGap: "8px",
  },
});

/** Stands in for a page that is not built yet: says so, and what can be used meanwhile. */
export function SoonPage({ page, show }: SoonPageProps) {
  const styles = useStyles();
  const { title, text, meanwhile } = words[page];
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <h2 className={styles.title}>眼下可以这样做</h2>
      <ul className={styles.list}>
        {meanwhile.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button onClick={() => show("scaffold")}>回到框架</Button>
    </div>
  );
}
