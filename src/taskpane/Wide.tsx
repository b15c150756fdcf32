import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

interface WideProps {
  /** What it holds, for those who cannot see it: 三会一课情况. */
  readonly name: string;
  readonly children: ReactNode;
}

const useStyles = makeStyles({ wide: { overflowX: "auto" } });

/** What may be wider than the pane, and is then scrolled sideways, by keyboard too. */
export function Wide({ name, children }: WideProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const measured = new ResizeObserver(([entry]) => {
      const { scrollWidth, clientWidth } = entry!.target;
      setScrolls(scrollWidth > clientWidth);
    });
    measured.observe(box.current!);
    return () => measured.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={styles.wide}
      {...(scrolls && { role: "group", tabIndex: 0, "aria-label": `${name}，可以左右滚动` })}
    >
      {children}
    </div>
  );
}
