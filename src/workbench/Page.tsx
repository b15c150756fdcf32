import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Point, Session } from "../embedded/session";
import { type Marked, PageView } from "./page-view";
import "./page.css";
import { scaleOf, type Zoom, zoomedBy } from "./zoom";

interface PageProps {
  readonly session: Session;
  readonly zoom: Zoom | undefined;
  readonly onZoom: (zoom: Zoom) => void;
  /** Called when the scale on this screen changes. */
  readonly onScale: (scale: number) => void;
  /** Called after each painting; true where only the text could be shown. */
  readonly onPainted: (plain: boolean) => void;
  /** Called when someone tries to write in the page. */
  readonly onTyping: () => void;
  /** Places in the text to be underlined. */
  readonly marked: readonly Marked[];
  /** Called with the place that was clicked in the text. */
  readonly onPointed: (point: Point) => void;
  /** Takes the focus that F6 gives. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly className?: string;
}

const useStyles = makeStyles({
  canvas: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  lying: { position: "relative", width: "max-content", minWidth: "100%" },
  marks: { position: "absolute", inset: 0, pointerEvents: "none" },
});

/** The canvas with the painted document. */
export function Page(props: PageProps) {
  const { session, zoom, onZoom, onScale, onPainted, onTyping, marked, onPointed, scroller, className } = props;
  const styles = useStyles();
  const sheets = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const view = useRef<PageView | undefined>(undefined);
  const [widths, setWidths] = useState({ canvas: 0, page: 794 });
  const scale = widths.canvas === 0 ? 0.9 : scaleOf(zoom, widths.canvas, widths.page);
  const painted = useRef(onPainted);
  painted.current = onPainted;
  const pointed = useRef(onPointed);
  pointed.current = onPointed;

  useEffect(() => {
    const canvas = scroller.current!;
    const measure = () => setWidths({ canvas: canvas.clientWidth, page: pageWidth(sheets.current!) });
    const resized = new ResizeObserver(measure);
    resized.observe(canvas);
    view.current = new PageView(
      { scroller: canvas, sheets: sheets.current!, marks: marks.current! },
      (plain) => {
        measure();
        painted.current(plain);
      },
      (point) => pointed.current(point),
    );
    return () => {
      resized.disconnect();
      view.current?.dispose();
    };
  }, [scroller]);

  useEffect(() => {
    void view.current?.show(session);
  }, [session]);

  useEffect(() => {
    view.current?.mark(marked);
  }, [marked]);

  useEffect(() => {
    view.current?.place();
    onScale(scale);
  }, [scale, onScale]);

  useEffect(() => {
    const canvas = scroller.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(zoomedBy(scale, event.deltaY < 0 ? 1 : -1));
    };
    // React's own wheel listeners are passive and could not keep the browser from zooming.
    canvas.addEventListener("wheel", onWheel, { passive: false });
    return () => canvas.removeEventListener("wheel", onWheel);
  }, [scroller, scale, onZoom]);

  return (
    <section
      ref={scroller}
      className={mergeClasses(styles.canvas, className)}
      aria-label="文档预览"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, and the caret is moved by keys
      tabIndex={0}
      onKeyDown={(event) => {
        const writes = event.key.length === 1 || ["Enter", "Backspace", "Delete", "Process"].includes(event.key);
        if (writes && !event.ctrlKey && !event.metaKey && !event.altKey) onTyping();
      }}
    >
      <div className={styles.lying}>
        <div ref={sheets} lang="zh-CN" style={{ zoom: scale }} />
        <div ref={marks} className={styles.marks} />
      </div>
    </section>
  );
}

/** The widest sheet, in css pixels before zooming; A4 while there is none. */
function pageWidth(sheets: HTMLElement): number {
  const widths = [...sheets.querySelectorAll<HTMLElement>("section.docx")].map(({ style }) =>
    style.width.endsWith("pt") ? (Number.parseFloat(style.width) * 96) / 72 : 0,
  );
  return Math.max(...widths, 0) || 794;
}
