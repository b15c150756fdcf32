import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

interface ChoiceBarProps {
  /** What is said beside the buttons. */
  readonly note: string;
  readonly does: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onDo: () => void;
}

const useStyles = makeStyles({
  bar: {
    padding: "12px 16px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { ...typographyStyles.caption1, flexGrow: 1, color: tokens.colorNeutralForeground3 },
  button: { minWidth: 0, flexShrink: 0 },
});

/** The end of a list of what is about to be written: back without it, or do it. */
export function ChoiceBar({ note, does, disabled, busy, onCancel, onDo }: ChoiceBarProps) {
  const styles = useStyles();
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => primary.current?.focus(), []);
  return (
    <div className={styles.bar}>
      <span className={styles.note}>{note}</span>
      <Button className={styles.button} onClick={onCancel}>
        取消
      </Button>
      <Button
        ref={primary}
        appearance="primary"
        className={styles.button}
        disabled={disabled}
        disabledFocusable={busy}
        onClick={onDo}
      >
        {does}
      </Button>
    </div>
  );
}
