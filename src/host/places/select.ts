import type { Refusal } from "../../document/edit";
import type { Snapshot, Span } from "../../document/snapshot";
import { HostError } from "../host";
import type { Run } from "../run";
import { freshParagraphs } from "./fresh-paragraphs";
import type { Highlight } from "./highlight";
import { firstHit } from "./locate";

/**
 * Selects the span in two round trips, three in a paragraph with tracked changes, and highlights it where the host can;
 * the paragraph, where the span cannot be told apart by searching for it.
 */
export async function select(
  run: Run,
  highlight: Highlight,
  snapshot: Snapshot,
  { paragraph: index, start, end }: Span,
): Promise<"selected" | "paragraph" | Refusal> {
  const selectIn = (hit: ReturnType<typeof firstHit>) =>
    run(async (context) => {
      const paragraph = (await freshParagraphs(context, snapshot, [index])).get(index);
      if (!paragraph) return "stale";
      const whole = hit && paragraph.search(hit.outer, { matchCase: true }).getFirst();
      const part = hit?.inner === undefined ? whole : whole?.search(hit.inner, { matchCase: true }).getFirst();
      (part ?? paragraph).select();
      if (part) await highlight.show(part);
      else await context.sync();
      return part ? "selected" : "paragraph";
    });
  try {
    return await selectIn(firstHit(snapshot.paragraphs[index]?.text ?? "", start, end));
  } catch (error) {
    // The host does not find what it has just read, as it is with deleted text: the paragraph it knows.
    if (error instanceof HostError) return selectIn(undefined);
    throw error;
  }
}
