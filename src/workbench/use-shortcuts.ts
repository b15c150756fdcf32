import { useEffect, useRef } from "react";

interface Shortcuts {
  readonly open: () => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** F6, and Ctrl+F6 as in Word on the web: from the page to the pane and back. */
  readonly focusOther: () => void;
}

/** Ctrl+O, Ctrl+S, Ctrl+Z, Ctrl+Y (Ctrl+Shift+Z) and F6 on the whole page. A text field keeps its own undo. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const inField = event.target instanceof Element && event.target.matches("input, textarea, [contenteditable]");
      if (!name || (inField && (name === "undo" || name === "redo"))) return;
      if (document.querySelector('[role="alertdialog"], [role="dialog"]')) return;
      event.preventDefault();
      latest.current[name]();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof Shortcuts | undefined {
  if (key === "F6" && !altKey && !shiftKey) return "focusOther";
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  if (shiftKey) return undefined;
  return ({ o: "open", s: "save", y: "redo" } as const)[letter];
}
