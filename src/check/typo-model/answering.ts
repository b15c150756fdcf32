import type { Proposal, TypoModel } from "./typo-model";

/** What the thread that has the model is asked: to look at these paragraphs, or to stop. */
export type Asked = { readonly look: readonly string[] } | { readonly stop: true };

/** What it answers: proposals of paragraphs as they come, that all asked for are done, or that there is no model. */
export type Answer =
  | { readonly proposed: readonly (readonly [text: string, proposals: readonly Proposal[]])[] }
  | { readonly done: true }
  | { readonly failed: string };

/** How long it looks at text before it answers and hears whether it shall stop, in milliseconds. */
const slice = 100;

interface Surroundings {
  readonly load: () => Promise<TypoModel>;
  readonly answer: (answer: Answer) => void;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Comes back once messages that wait have been heard. */
  readonly pause: () => Promise<void>;
}

/**
 * Hears what is asked and answers: the part of a worker that is the same in a browser and on the command line. The
 * model is loaded with the first question. What is asked while it works is looked at behind the rest.
 */
export function answering({ load, answer, now, pause }: Surroundings): (asked: Asked) => void {
  let model: Promise<TypoModel> | undefined;
  let waiting: string[] = [];
  let working = false;

  const work = async (): Promise<void> => {
    working = true;
    try {
      model ??= load();
      const loaded = await model;
      while (waiting.length > 0) {
        const proposed: [string, Proposal[]][] = [];
        for (const since = now(); waiting.length > 0 && now() - since < slice; ) {
          const text = waiting.shift()!;
          proposed.push([text, loaded.correct(text)]);
        }
        answer({ proposed });
        await pause();
      }
      answer({ done: true });
    } catch (error) {
      model = undefined;
      waiting = [];
      answer({ failed: error instanceof Error ? error.message : String(error) });
    }
    working = false;
  };

  return (asked) => {
    if ("stop" in asked) {
      waiting = [];
      return;
    }
    waiting.push(...asked.look);
    if (!working) {
      void work();
    }
  };
}
