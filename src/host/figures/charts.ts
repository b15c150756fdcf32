import { captionNumber, captionText } from "../../document/block";
import type { KeyedChart } from "../../document/chart-figures";
import type { Snapshot, Span } from "../../document/snapshot";
import { chartKey } from "../layout/chart-control";
import type { ChartMemory } from "./chart-memory";

/** The charts of ours in these content controls, of which `id` and `tag` are loaded, with the places of their captions. */
export function keyedCharts(
  controls: readonly { readonly id: number; readonly tag: string }[],
  memory: ChartMemory,
  snapshot: Snapshot,
): KeyedChart[] {
  const remembered = memory.recall();
  return controls.flatMap(({ id, tag }): KeyedChart[] => {
    const key = chartKey(tag);
    if (key === undefined) return [];
    const known = remembered.get(id);
    if (known?.key !== key) return [{ id, key }];
    const { key: _, ...written } = known;
    const at = captionAt(snapshot, written.caption);
    return [{ id, key, written, ...(at && { at }) }];
  });
}

function captionAt({ paragraphs }: Snapshot, caption: string): Span | undefined {
  const found = paragraphs.flatMap(({ text }, paragraph) => {
    const number = captionNumber("chart", text);
    return number !== undefined && text === captionText("chart", number, caption)
      ? [{ paragraph, start: 0, end: text.length }]
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
