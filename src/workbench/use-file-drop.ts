import { useEffect, useRef, useState } from "react";
import { dropped } from "./taken-file";

/** Takes files that are dropped anywhere on the page; answers whether some are being dragged over it. */
export function useFileDrop(onDrop: (files: ReturnType<typeof dropped>) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    window.addEventListener("dragenter", over, { signal });
    window.addEventListener("dragover", over, { signal });
    // Inside the page every leaving is followed by an entering; only at its edge is there nothing that is entered.
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setDragging(false), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        setDragging(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        latest.current(dropped(event.dataTransfer));
      },
      { signal },
    );
    return () => ended.abort();
  }, []);

  return dragging;
}
