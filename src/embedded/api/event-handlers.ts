import type { RequestContext } from "./client";
import type { Handler } from "./request";

/** The handlers of one event of the document; they are added and removed with the next sync, as in Word. */
export class EventHandlers {
  constructor(
    readonly context: RequestContext,
    readonly event: string,
  ) {}

  add(handler: Handler): { readonly context: RequestContext; remove(): void } {
    const { context, event } = this;
    let end: (() => void) | undefined;
    const withNextSync = (done: () => void) =>
      context.requests.add(context.document.path, { ActionType: 1, Name: "" }, done);
    withNextSync(() => {
      end = context.requests.executor.listen(event, handler);
    });
    return { context, remove: () => withNextSync(() => end?.()) };
  }
}
