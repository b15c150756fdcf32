import type { Span } from "../document/snapshot";
import type { Reading } from "./reading";

/** Where to show what belongs to no place in particular: the title, otherwise the first sentence; undefined without text. */
export function openingSpan({ snapshot, title }: Reading): Span | undefined {
  const first = title ?? snapshot.paragraphs.findIndex(({ text, cell }) => text.trim() !== "" && !cell);
  const text = snapshot.paragraphs[first]?.text;
  if (text === undefined) {
    return undefined;
  }
  const start = text.length - text.trimStart().length;
  const stop = text.indexOf("。") + 1;
  return { paragraph: first, start, end: title === undefined && stop > 0 ? stop : text.trimEnd().length };
}
