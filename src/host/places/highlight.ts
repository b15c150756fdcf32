import type { Capabilities } from "../capabilities";
import type { OfficeGlobals } from "../office";
import { resume } from "../run";

/** One highlighted range, which Word shows until it is cleared and does not save. */
export interface Highlight {
  /** Sends what is queued in the range's context, and the highlight with it. */
  show(range: Word.Range): Promise<void>;
  /** Takes the highlight away, where there is one; never fails. */
  clear(): Promise<void>;
}

/** The highlight of a document; where the host has none, `show` only sends what is queued. */
export function highlightOf(globals: OfficeGlobals, capabilities: Capabilities): Highlight {
  let shown: Word.Range | undefined;
  return {
    async show(range) {
      if (capabilities.highlight) {
        range.highlight();
        range.track();
      }
      await range.context.sync();
      if (capabilities.highlight) shown = range;
    },
    async clear() {
      const range = shown;
      shown = undefined;
      if (!range) return;
      try {
        await resume(globals, range, async (context) => {
          range.removeHighlight();
          range.untrack();
          await context.sync();
        });
      } catch {
        // The text has gone, and the highlight with it.
      }
    },
  };
}
