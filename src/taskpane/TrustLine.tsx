import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Settings16Regular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmark16Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { ShieldError16Regular } from "@fluentui/react-icons/svg/shield-error";
import type { Request } from "./requests";
import type { Page } from "./state";

interface TrustLineProps {
  readonly requests: readonly Request[];
  /** What is said at the right, where there is room for it. */
  readonly note: string | undefined;
  readonly show: (page: Page) => void;
}

const useStyles = makeStyles({
  line: {
    height: "32px",
    padding: "0 8px 0 12px",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  button: {
    ...typographyStyles.caption1,
    height: "28px",
    minWidth: "28px",
    padding: "0 4px",
    gap: "6px",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
  },
  icon: { width: "16px", height: "16px", fontSize: "16px", marginRight: 0 },
  note: {
    ...typographyStyles.caption1,
    marginLeft: "auto",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    "@media (max-width: 345px)": { display: "none" },
  },
  safe: { color: tokens.colorStatusSuccessForeground3 },
  broken: { color: tokens.colorStatusDangerForeground3 },
});

/** The proof that nothing leaves the machine, always in sight, and the way to what is behind it. */
export function TrustLine({ requests, note, show }: TrustLineProps) {
  const styles = useStyles();
  const count = requests.filter((request) => request.foreign).length;
  const text = count === 0 ? "文字不出本机 · 对外请求 0" : `有 ${count} 次对外请求，点开看`;
  return (
    <div className={styles.line}>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.button, count > 0 && styles.broken)}
        icon={{
          className: mergeClasses(styles.icon, count === 0 ? styles.safe : styles.broken),
          children: count === 0 ? <ShieldCheckmark16Regular /> : <ShieldError16Regular />,
        }}
        aria-label={`${text}，打开本机能力`}
        onClick={() => show("capabilities")}
      >
        {text}
      </Button>
      {note !== undefined && count === 0 && <span className={styles.note}>{note}</span>}
      <Button
        appearance="subtle"
        className={styles.button}
        icon={{ className: styles.icon, children: <Settings16Regular /> }}
        aria-label="设置"
        onClick={() => show("settings")}
      />
    </div>
  );
}
