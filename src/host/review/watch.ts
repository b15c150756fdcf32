import type { Capabilities } from "../capabilities";
import type { OfficeGlobals } from "../office";
import { resume } from "../run";

/** So long nobody must have typed before the listener is called (milliseconds). */
const pause = 1000;

/** Handlers that were added to events of the document. */
export interface Handled {
  readonly document: Word.Document;
  readonly handlers: readonly { remove(): void }[];
}

/** Takes handlers away in the context in which they were added; never fails. */
export async function removeHandlers(globals: OfficeGlobals, { document, handlers }: Handled): Promise<void> {
  try {
    await resume(globals, document, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch {
    // The document is closed; nothing is told of it any more.
  }
}

/**
 * Calls the listener when the text was changed and has been left alone for a second; answers with the function that
 * ends that. Where the host tells nothing of it, the listener is never called.
 */
export function watch(globals: OfficeGlobals, capabilities: Capabilities, listener: () => void): () => void {
  if (!capabilities.live) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const changed = async () => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(listener, pause);
  };
  const added = globals.Word.run(async ({ document }): Promise<Handled> => {
    const { onParagraphAdded, onParagraphChanged, onParagraphDeleted } = document;
    const handlers = [onParagraphAdded.add(changed), onParagraphChanged.add(changed), onParagraphDeleted.add(changed)];
    await document.context.sync();
    return { document, handlers };
  }).catch(() => undefined);
  return () => {
    ended = true;
    clearTimeout(timer);
    void added.then((handled) => handled && removeHandlers(globals, handled));
  };
}
