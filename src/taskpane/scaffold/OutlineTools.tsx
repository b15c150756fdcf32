import {
  Button,
  Input,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentArrowLeft16Regular } from "@fluentui/react-icons/svg/document-arrow-left";
import { MoreHorizontal16Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useEffect, useRef, useState } from "react";
import { adoptDocument, importFile } from "../actions";
import type { PaneProps } from "../Pane";
import { type Change, chosenScaffold, isOwn } from "../state";
import { addBehind, isChanged } from "./outline-changes";
import { deleteOwn, exportOwn, nameOwn, restore, saveAsOwn } from "./scaffolds";

const useStyles = makeStyles({
  row: {
    minHeight: "32px",
    marginTop: "12px",
    padding: "0 8px 0 16px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
  },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, whiteSpace: "nowrap" },
  tool: {
    ...typographyStyles.caption1,
    minWidth: "28px",
    height: "28px",
    padding: "0 6px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  icon: { width: "16px", height: "16px", fontSize: "16px" },
  naming: { padding: "4px 16px 8px", display: "flex", alignItems: "center", gap: "4px" },
  name: { flexGrow: 1, minWidth: 0 },
  confirm: { minWidth: "28px", width: "28px", height: "28px", padding: 0, flexShrink: 0 },
});

/** The line above the outline: what can be done with the scaffold as a whole. */
export function OutlineTools({ state, busy, change, run, documentName, capabilities }: PaneProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const own = isOwn(state);
  return (
    <>
      <div className={styles.row}>
        <h2 className={styles.title} id="nigao-outline">
          提纲
        </h2>
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={{ className: styles.icon, children: <Add16Regular /> }}
          onClick={() => change(addBehind(undefined))}
        >
          添加
        </Button>
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={{ className: styles.icon, children: <DocumentArrowLeft16Regular /> }}
          disabledFocusable={busy}
          onClick={() => run(adoptDocument(documentName))}
        >
          以本文为框架
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              ref={more}
              appearance="subtle"
              className={styles.tool}
              icon={{ className: styles.icon, children: <MoreHorizontal16Regular /> }}
              aria-label="更多：改名、删除、导出、导入、恢复原样"
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {own ? (
                <>
                  <MenuItem onClick={() => change(() => ({ naming: true }))}>框架改名</MenuItem>
                  <MenuItem onClick={() => change(deleteOwn)}>删除框架</MenuItem>
                </>
              ) : (
                <MenuItem onClick={() => change(saveAsOwn)}>存为自己的框架</MenuItem>
              )}
              <MenuDivider />
              <MenuItem disabled={state.own.length === 0} onClick={() => change(exportOwn)}>
                {state.own.length === 0 ? "导出自己的框架" : `导出自己的框架（${state.own.length}）`}
              </MenuItem>
              <MenuItem onClick={() => file.current?.click()}>导入框架…</MenuItem>
              <MenuDivider />
              <MenuItem disabled={!isChanged(state)} onClick={() => change(restore)}>
                恢复原样
              </MenuItem>
              {capabilities.pageSetup && (
                <>
                  <MenuDivider />
                  <MenuItem onClick={() => change(() => ({ page: "page-setup", message: undefined }))}>
                    按 GB/T 9704 设页面…
                  </MenuItem>
                </>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="导入框架文件"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) {
              run(importFile(chosen));
            }
            event.target.value = "";
          }}
        />
      </div>
      {own && state.naming && (
        <OwnName
          name={chosenScaffold(state).name}
          onEnd={(done) => {
            change(done);
            more.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** The own scaffold's name while it is being written. */
function OwnName({ name, onEnd }: { readonly name: string; readonly onEnd: (done: Change) => void }) {
  const styles = useStyles();
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const keep = () => onEnd(nameOwn(text));
  const giveUp = () => onEnd(() => ({ naming: false }));
  return (
    <div className={styles.naming}>
      <Input
        input={{ ref: input }}
        className={styles.name}
        value={text}
        aria-label="框架的名称"
        onChange={(_event, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) {
            return;
          }
          if (event.key === "Enter") {
            event.preventDefault(); // or the button that gets the focus would be pressed by the same key
            keep();
          } else if (event.key === "Escape") {
            giveUp();
          }
        }}
      />
      <Button
        appearance="subtle"
        className={styles.confirm}
        icon={<Checkmark16Regular />}
        aria-label="确定（Enter）"
        onClick={keep}
      />
      <Button
        appearance="subtle"
        className={styles.confirm}
        icon={<Dismiss16Regular />}
        aria-label="取消（Esc）"
        onClick={giveUp}
      />
    </div>
  );
}
