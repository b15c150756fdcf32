import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { CopyDetails } from "./CopyDetails";
import { errorDetails } from "./error-details";
import type { Action, Change, Message } from "./state";

interface NoticeProps {
  readonly message: Message;
  readonly hostName: string;
  readonly change: (change: Change) => void;
  readonly run: (action: Action) => void;
}

const useStyles = makeStyles({
  // In sight however far the page is scrolled: a button at its end answers up here.
  place: { position: "sticky", top: 0, zIndex: 2, padding: "8px 16px 0" },
  bar: { paddingTop: "4px", paddingBottom: "4px" },
  text: { lineHeight: "20px" },
  none: { display: "none" },
});

/** What happened and what to do, above the page. */
export function Notice({ message, hostName, change, run }: NoticeProps) {
  const styles = useStyles();
  const { again, takeBack, error } = message;
  const follow = (action: Action) => {
    change(() => ({ message: undefined }));
    run(action);
  };
  return (
    <div className={styles.place} role={message.intent === "error" ? "alert" : "status"}>
      <MessageBar intent={message.intent} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>{message.text}</MessageBarBody>
        <MessageBarActions
          className={again || takeBack || error !== undefined ? undefined : styles.none}
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label="关闭提示"
              onClick={() => change(() => ({ message: undefined }))}
            />
          }
        >
          {again && (
            <Button size="small" onClick={() => follow(again)}>
              再试一次
            </Button>
          )}
          {takeBack && (
            <Button size="small" onClick={() => follow(takeBack)}>
              撤销本次
            </Button>
          )}
          {error !== undefined && <CopyDetails small details={errorDetails(error, hostName)} />}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
