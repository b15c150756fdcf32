import { type PointerEvent, type RefObject, useState } from "react";
import { type DropPlace, dropPlace, type Row } from "./rows";

/** A section on its way: where it would go, and where to draw the line that shows it. */
export interface Drag {
  readonly id: string;
  readonly place: DropPlace | undefined;
  /** In CSS pixels from the top of the tree. */
  readonly top: number;
}

/** How far to the side the pointer goes for one level, in CSS pixels. */
const levelWidth = 16;
const edge = 24;

interface Start {
  readonly id: string;
  readonly level: number;
  readonly x: number;
}

/** Dragging of sections by their grips, with mouse, pen or finger. Esc or a lost pointer gives it up. */
export function useSectionDrag(
  tree: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  onDrop: (id: string, place: DropPlace) => void,
) {
  const [start, setStart] = useState<Start>();
  const [drag, setDrag] = useState<Drag>();

  const stop = () => {
    setStart(undefined);
    setDrag(undefined);
  };

  const grip = (row: Row) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button === 0) {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ id: row.id, level: row.level, x: event.clientX });
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!start || !tree.current) {
        return;
      }
      const box = tree.current.getBoundingClientRect();
      const lines = [...tree.current.querySelectorAll("[role=treeitem]")].map((line) => line.getBoundingClientRect());
      const below = lines.findIndex((line) => event.clientY < line.top + line.height / 2);
      const gap = below < 0 ? lines.length : below;
      const wanted = start.level + Math.round((event.clientX - start.x) / levelWidth);
      const y = gap < lines.length ? lines[gap]!.top : (lines.at(-1)?.bottom ?? box.top);
      setDrag({ id: start.id, place: dropPlace(rows, start.id, gap, wanted), top: y - box.top });
      scrollNear(event.currentTarget, event.clientY);
    },
    onPointerUp() {
      if (drag?.place) {
        onDrop(drag.id, drag.place);
      }
      stop();
    },
    onPointerCancel: stop,
    onLostPointerCapture: stop,
  });

  return { drag, grip, stop };
}

/** Scrolls what holds the element when the pointer comes near its upper or lower edge. */
function scrollNear(element: HTMLElement, y: number): void {
  const page = element.closest("[role=tabpanel]");
  const box = page?.getBoundingClientRect();
  if (page && box) {
    page.scrollTop += y < box.top + edge ? -edge / 2 : y > box.bottom - edge ? edge / 2 : 0;
  }
}
