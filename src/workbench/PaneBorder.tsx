import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";

/** Widths of the pane in css pixels, the ones that Word allows. */
export const paneWidth = { least: 320, usual: 360, most: 450 } as const;

interface PaneBorderProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const useStyles = makeStyles({
  border: {
    position: "relative",
    width: "1px",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    cursor: "ew-resize",
    touchAction: "none",
    zIndex: 1,
    "::before": { content: '""', position: "absolute", top: 0, bottom: 0, left: "-4px", right: "-4px" },
    ":hover": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (max-width: 899px)": { display: "none" },
  },
});

/** The line between page and pane, dragged or moved with the arrow keys. */
export function PaneBorder({ width, onWidth }: PaneBorderProps) {
  const styles = useStyles();
  const grip = useRef<number | undefined>(undefined);
  const set = (wanted: number) => onWidth(Math.min(paneWidth.most, Math.max(paneWidth.least, Math.round(wanted))));
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width + 10, ArrowRight: width - 10, Home: paneWidth.most, End: paneWidth.least }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved
    <div
      className={styles.border}
      role="separator"
      aria-orientation="vertical"
      aria-label="窗格宽度"
      aria-valuenow={width}
      aria-valuemin={paneWidth.least}
      aria-valuemax={paneWidth.most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(paneWidth.usual)}
      onPointerDown={(event: PointerEvent) => {
        grip.current = width + event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event: PointerEvent) => {
        if (grip.current !== undefined) set(grip.current - event.clientX);
      }}
      onPointerUp={() => {
        grip.current = undefined;
      }}
    />
  );
}
