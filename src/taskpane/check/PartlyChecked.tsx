import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { Action } from "../state";
import { check } from "./check-actions";
import { type Checked, whatFailed } from "./check-state";

interface PartlyCheckedProps {
  readonly checked: Checked;
  readonly busy: boolean;
  readonly run: (action: Action) => void;
}

const useStyles = makeStyles({
  place: { padding: "0 16px 8px" },
  bar: { paddingTop: "4px", paddingBottom: "4px" },
  text: { lineHeight: "20px" },
});

/** Says that some paragraphs could not be checked, and offers to try them again; it stays until they are. */
export function PartlyChecked({ checked, busy, run }: PartlyCheckedProps) {
  const styles = useStyles();
  const failed = whatFailed(checked);
  return failed ? (
    <div className={styles.place} role="status">
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>{failed.text}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={busy} onClick={() => run(check)}>
            {failed.again}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  ) : null;
}
