import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReportKind } from "../document/report-kind";
import { library } from "../scaffold/library";
import { check } from "./check-actions";
import { exportRecord } from "./export-record";
import type { PaneProps } from "./Pane";

const useStyles = makeStyles({
  tools: { marginLeft: "auto", display: "flex", gap: "2px" },
  list: { maxHeight: "70vh", overflowY: "auto" },
});

/** What else can be done on the check page: check again, as which kind of report, the lexicon, the record. */
export function CheckMenu({ state, busy, change, run }: Pick<PaneProps, "state" | "busy" | "change" | "run">) {
  const styles = useStyles();
  const recognised = library.find(({ kind }) => kind === state.checked?.reading.kind && state.checkedAs === undefined);
  return (
    <div className={styles.tools}>
      {state.checked && (
        <Button
          appearance="subtle"
          icon={<ArrowSync20Regular />}
          aria-label="重新检查"
          disabledFocusable={busy}
          onClick={() => run(check)}
        />
      )}
      <Menu
        checkedValues={{ kind: [state.checkedAs ?? ""] }}
        onCheckedValueChange={(_event, { checkedItems: [kind] }) => {
          change(() => ({ checkedAs: (kind || undefined) as ReportKind | undefined }));
          run(check);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label="更多：词库、校对记录表、按哪种报告检查"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list}>
            <MenuItem onClick={() => change(() => ({ page: "words" }))}>词库…</MenuItem>
            <MenuItem disabled={!state.checked} onClick={() => change(exportRecord)}>
              导出校对记录表
            </MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>按哪种报告检查</MenuGroupHeader>
              <MenuItemRadio name="kind" value="">
                {recognised ? `自动识别（${recognised.name}）` : "自动识别"}
              </MenuItemRadio>
              {library.map(({ kind, name }) => (
                <MenuItemRadio key={name} name="kind" value={kind ?? ""}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
