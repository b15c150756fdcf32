import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Action, Change, Toast } from "./state";

interface ToastLineProps {
  readonly toast: Toast;
  readonly change: (change: Change) => void;
  readonly run: (action: Action) => void;
}

const shownFor = 6000;

const useStyles = makeStyles({
  place: { position: "absolute", left: "8px", right: "8px", bottom: "100%", marginBottom: "8px", zIndex: 1 },
  toast: {
    minHeight: "40px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 4px 4px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow8,
    animationName: { from: { opacity: 0, transform: "translateY(4px)" } },
    animationDuration: tokens.durationNormal,
    animationTimingFunction: tokens.curveDecelerateMid,
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  text: { ...typographyStyles.body1, flexGrow: 1, overflowWrap: "anywhere", padding: "4px 8px 4px 0" },
  // Fluent's link colour on an inverted surface is white in both themes, and the surface is white in the dark one.
  undo: {
    minWidth: 0,
    color: "inherit",
    ":hover": { color: "inherit", textDecorationLine: "underline" },
    ":hover:active": { color: "inherit" },
  },
});

/** One line above the action bar, gone after six seconds unless the pointer or the focus rests on it. */
export function ToastLine({ toast, change, run }: ToastLineProps) {
  const styles = useStyles();
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<EventTarget>(undefined);
  const { undo, takeBack } = toast;

  useEffect(() => {
    if (held) {
      return;
    }
    const timer = setTimeout(() => change((state) => (state.toast === toast ? { toast: undefined } : {})), shownFor);
    return () => clearTimeout(timer);
  }, [toast, held, change]);

  return (
    <div
      className={styles.place}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        cameFrom.current = event.relatedTarget ?? undefined;
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.toast}>
        <span className={styles.text}>{toast.text}</span>
        {(undo || takeBack) && (
          <Button
            appearance="transparent"
            className={styles.undo}
            onClick={() => {
              change(() => ({ ...undo, toast: undefined, ...(undo && { said: { text: "已恢复" } }) }));
              if (takeBack) {
                run(takeBack);
              }
              if (cameFrom.current instanceof HTMLElement) {
                cameFrom.current.focus();
              }
            }}
          >
            撤销
          </Button>
        )}
      </div>
    </div>
  );
}
