import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { CopyDetails } from "./CopyDetails";
import { errorDetails } from "./error-details";

interface CrashProps {
  readonly hostName: string;
  /** Called before the pane is drawn anew, so that it can leave what could not be drawn. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

interface CrashState {
  readonly error?: unknown;
}

/** Stands in for the pane after an error while it was drawn; the state of the pane is kept and drawn anew on request. */
export class Crash extends Component<CrashProps, CrashState> {
  override state: CrashState = {};

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error };
  }

  override render() {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <CrashPage
        title="窗格出了错，正文没有改动。"
        again="重画窗格"
        details={errorDetails(this.state.error, this.props.hostName)}
        onAgain={() => {
          this.props.onAgain();
          this.setState({ error: undefined });
        }}
      />
    );
  }
}

const useStyles = makeStyles({
  page: { padding: "16px", display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  details: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    margin: 0,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface CrashPageProps {
  readonly title: string;
  /** What the button for another try is called: 重画窗格. */
  readonly again: string;
  readonly details: string;
  readonly onAgain: () => void;
}

/** What is seen in place of a pane that could not be drawn or opened. */
export function CrashPage({ title, again, details, onAgain }: CrashPageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>请先{again}。再出错，请把下面的详情发给维护的人，里面没有正文的文字。</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onAgain}>
          {again}
        </Button>
        <CopyDetails details={details} />
      </div>
      <pre className={styles.details}>{details}</pre>
    </div>
  );
}
