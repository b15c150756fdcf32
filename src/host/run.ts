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

/** Runs a batch in the context of an object of an earlier run; `Word.run` takes it as its first argument. */
export async function resume(
  { Word }: OfficeGlobals,
  earlier: OfficeExtension.ClientObject,
  batch: (context: Word.RequestContext) => Promise<void>,
): Promise<void> {
  const { run } = Word as unknown as { run(object: typeof earlier, work: typeof batch): Promise<void> };
  await run.call(Word, earlier, batch);
}
