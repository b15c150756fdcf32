import { HostError } from "./host";
import type { OfficeGlobals } from "./office";

/** Runs a batch against the document, as `Word.run` does. Rejects with a HostError when the host answers with an error. */
export type Run = <T>(batch: (context: Word.RequestContext) => Promise<T>) => Promise<T>;

/** `Word.run` of these globals, its errors turned into the port's. */
export function runOf({ Word }: OfficeGlobals): Run {
  return async (batch) => {
    try {
      return await Word.run(batch);
    } catch (error) {
      if (error instanceof HostError) throw error;
      const { code, name, message } = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown };
      throw new HostError(String(message ?? error), String(code ?? name ?? "Error"));
    }
  };
}
