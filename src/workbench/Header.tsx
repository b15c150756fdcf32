import {
  Button,
  Caption1,
  makeStyles,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import type { DeskState } from "./desk";

interface HeaderProps {
  readonly desk: DeskState;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpen: () => void;
  readonly onDownload: () => void;
}

const narrow = "@media (max-width: 899px)";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    flexShrink: 0,
    height: "48px",
    boxSizing: "border-box",
    paddingLeft: "16px",
    paddingRight: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: {
    ...typographyStyles.body1Strong,
    color: tokens.colorBrandForegroundLink,
    flexShrink: 0,
    [narrow]: { display: "none" },
  },
  line: {
    width: "1px",
    height: "20px",
    backgroundColor: tokens.colorNeutralStroke2,
    flexShrink: 0,
    [narrow]: { display: "none" },
  },
  name: {
    ...typographyStyles.body1Strong,
    margin: 0,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  state: {
    color: tokens.colorNeutralForeground3,
    flexShrink: 0,
    whiteSpace: "nowrap",
    "@media (max-width: 599px)": { display: "none" },
  },
  tools: { marginLeft: "auto", flexShrink: 0, padding: 0, gap: "4px" },
  button: {
    [narrow]: {
      minWidth: "32px",
      maxWidth: "32px",
      paddingLeft: 0,
      paddingRight: 0,
      "& > :not(.fui-Button__icon, .fui-ToolbarButton__icon)": { display: "none" },
    },
  },
  label: { [narrow]: { display: "none" } },
});

/** The bar over page and pane: which document this is, whether it was downloaded, and what can be done with the file. */
export function Header({ desk, onUndo, onRedo, onOpen, onDownload }: HeaderProps) {
  const styles = useStyles();
  const tool = (name: string, keys: string) => ({
    className: styles.button,
    "aria-label": name,
    title: `${name}（${keys}）`,
    children: <span className={styles.label}>{name}</span>,
  });
  return (
    <header className={styles.header}>
      <span className={styles.brand}>拟稿</span>
      <span className={styles.line} />
      <h1 className={styles.name} title={desk.current.name}>
        {desk.current.name}
      </h1>
      <Caption1 className={styles.state} role="status">
        {stateOf(desk)}
      </Caption1>
      <Toolbar className={styles.tools} aria-label="文件">
        <ToolbarButton
          {...tool("撤销", "Ctrl+Z")}
          icon={<ArrowUndo20Regular />}
          disabled={!desk.canUndo}
          onClick={onUndo}
        />
        <ToolbarButton
          {...tool("重做", "Ctrl+Y")}
          icon={<ArrowRedo20Regular />}
          disabled={!desk.canRedo}
          onClick={onRedo}
        />
        <ToolbarDivider />
        <ToolbarButton {...tool("打开", "Ctrl+O")} icon={<FolderOpen20Regular />} onClick={onOpen} />
        <Button {...tool("下载", "Ctrl+S")} icon={<ArrowDownload20Regular />} onClick={onDownload} />
      </Toolbar>
    </header>
  );
}

function stateOf({ current, unsaved }: DeskState): string {
  if (unsaved > 0) return `已改 ${unsaved} 处，还没下载`;
  if (current.kept === undefined) return "新建的，还没下载";
  return current.kept > 0 ? "已下载" : "没有改动";
}
