import type { Answer, Asked } from "../../check/typo-model/answering";
import type { Proposal } from "../../check/typo-model/typo-model";

/** What of a worker the desk needs. */
export interface TypoWorker {
  postMessage(asked: Asked): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** How far the model is, in characters; `failed` where it could not be had. */
export interface TypoProgress {
  readonly done: number;
  readonly all: number;
  readonly failed?: true;
}

/** The pane's side of the typo model: asks the worker for paragraphs that it has not seen and keeps what it says. */
export interface TypoDesk {
  /** By the text of a paragraph, all that was looked at since the pane opened, the last ten thousand at most. */
  readonly known: ReadonlyMap<string, readonly Proposal[]>;
  /** Looks at paragraphs that are not known yet; `told` hears of progress, with `done` = `all` at the end. */
  look(texts: readonly string[], told: (progress: TypoProgress) => void): void;
  /** Leaves what it has not looked at; a later `look` takes it up again. */
  stop(): void;
}

const kept = 10_000;

/** A desk over a worker that is started with the first question. */
export function typoDesk(start: () => TypoWorker): TypoDesk {
  const known = new Map<string, readonly Proposal[]>();
  let worker: TypoWorker | undefined;
  let wanted = new Set<string>();
  let done = 0;
  let all = 0;
  let tell: (progress: TypoProgress) => void = () => {};

  const end = () => {
    wanted = new Set();
    done = 0;
    all = 0;
  };
  const fail = () => {
    worker = undefined;
    tell({ done, all, failed: true });
    end();
  };
  const hear = (answer: Answer) => {
    if ("failed" in answer) {
      fail();
      return;
    }
    if ("done" in answer) {
      if (wanted.size === 0 && all > 0) {
        tell({ done: all, all });
        end();
      }
      return;
    }
    for (const [text, proposals] of answer.proposed) {
      known.delete(text);
      known.set(text, proposals);
      if (wanted.delete(text)) {
        done += text.length;
      }
    }
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - kept))) {
      known.delete(oldest);
    }
    if (all > 0) {
      tell({ done: Math.min(done, all - 1), all });
    }
  };

  return {
    known,
    look(texts, told) {
      tell = told;
      const fresh = [...new Set(texts)].filter((text) => worthLooking(text) && !known.has(text) && !wanted.has(text));
      if (fresh.length === 0) {
        return;
      }
      for (const text of fresh) {
        wanted.add(text);
        all += text.length;
      }
      try {
        if (!worker) {
          worker = start();
          worker.onmessage = ({ data }) => hear(data);
          worker.onerror = fail;
        }
        worker.postMessage({ look: fresh });
      } catch {
        fail();
      }
    },
    stop() {
      worker?.postMessage({ stop: true });
      end();
    },
  };
}

/** A slip needs words around it. */
function worthLooking(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;
}
