import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReportKind } from "../../document/report-kind";
import { library } from "../../scaffold/library";
import type { PaneProps } from "../Pane";
import { check } from "./check-actions";
import { unsettled } from "./check-state";
import { exportRecord } from "./export-record";
import { eraseLines, removeComments, underline } from "./review-actions";

const useStyles = makeStyles({
  tools: { marginLeft: "auto", display: "flex", gap: "2px" },
  list: { maxHeight: "70vh", overflowY: "auto" },
});

type CheckMenuProps = Pick<PaneProps, "state" | "busy" | "change" | "run" | "capabilities" | "marked">;

/** What else can be done on the check page: check again, as which kind of report, comments, lines, the lexicon, the record. */
export function CheckMenu(props: CheckMenuProps) {
  const { state, busy, change, run, capabilities, marked } = props;
  const styles = useStyles();
  const found = unsettled(state).length;
  const draws = capabilities.underlines && !marked && state.tried !== "refused";
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
        checkedValues={{ kind: [state.checkedAs ?? ""], lines: state.underlined ? ["drawn"] : [] }}
        onCheckedValueChange={(_event, { name, checkedItems: [kind] }) => {
          if (name === "lines") {
            run(state.underlined ? eraseLines : underline);
            return;
          }
          change(() => ({ checkedAs: (kind || undefined) as ReportKind | undefined }));
          run(check);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label="更多：批注、词库、校对记录表、按哪种报告检查"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list}>
            {capabilities.comments && (
              <>
                <MenuItem
                  disabled={found === 0}
                  onClick={() => change(() => ({ page: "comments", leftOut: [], message: undefined }))}
                >
                  把问题写成批注…
                </MenuItem>
                <MenuItem onClick={() => run(removeComments)}>去掉写上的批注</MenuItem>
              </>
            )}
            {draws && (
              <MenuItemCheckbox name="lines" value="drawn" disabled={!state.checked}>
                在正文里画线
              </MenuItemCheckbox>
            )}
            {(capabilities.comments || draws) && <MenuDivider />}
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
