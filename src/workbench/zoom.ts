/** How large the page is shown: a factor, or as wide as the canvas. */
export type Zoom = number | "width";

/** What the menu offers. */
export const zoomSteps: readonly Zoom[] = ["width", 0.5, 0.75, 0.9, 1, 1.25, 1.5, 2];

/** Room at each side of the page, in css pixels. */
const margin = 16;

/** The factor for a page of that width on a canvas of that width; never wider than the canvas unless asked for. */
export function scaleOf(zoom: Zoom | undefined, canvas: number, page: number): number {
  const fitting = Math.max(0.25, (canvas - 2 * margin) / page);
  if (zoom === undefined) return Math.min(0.9, fitting);
  return zoom === "width" ? Math.min(2, fitting) : zoom;
}

/** The next factor for a turn of the wheel, in tenths. */
export function zoomedBy(scale: number, steps: number): number {
  return Math.min(2, Math.max(0.3, Math.round(scale * 10 + steps) / 10));
}

export function percent(scale: number): string {
  return `${Math.round(scale * 100)}%`;
}
