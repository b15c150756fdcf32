import type { Handler } from "./request";

/** Who wants to be told what happens in a document. */
export class Events {
  readonly #handlers = new Map<string, Set<Handler>>();

  /** Calls the handler whenever the event happens; answers with the function that ends that. */
  listen(event: string, handler: Handler): () => void {
    const all = this.#handlers.get(event) ?? new Set();
    this.#handlers.set(event, all.add(handler));
    return () => all.delete(handler);
  }

  /** True where somebody wants to be told of one of the events. */
  isHeard(...events: readonly string[]): boolean {
    return events.some((event) => (this.#handlers.get(event)?.size ?? 0) > 0);
  }

  /** Tells of the event, after the call has returned. */
  happened(event: string, args: object): void {
    for (const handler of this.#handlers.get(event) ?? []) queueMicrotask(() => void handler(args));
  }
}
