import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { type Answer, type Asked, answering } from "../check/typo-model/answering";
import { type Proposal, TypoModel } from "../check/typo-model/typo-model";
import { FileError } from "./file-error";

/** Where the build puts the data, beside the program. */
const folder = join(__dirname, "typo-model");
const role = "typo-model";

/** What one thread is given at a time, in characters: enough that a thread is worth its start. */
const share = 20_000;

/** True in a thread that is to look at paragraphs. */
export const isTypoThread = workerData === role;

function load(): TypoModel {
  const file = (name: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, `${name}.bin.gz`))));
  return new TypoModel({
    languageModel: file("language-model"),
    confusions: file("confusions"),
    lexicon: file("lexicon"),
    trees: file("trees"),
  });
}

let own: TypoModel | undefined;

/** The model of this thread, loaded once. */
function ownModel(): TypoModel {
  own ??= load();
  return own;
}

/** Looks at what the main thread asks for, until that ends. */
export function serveTypoModel(): void {
  const hear = answering({
    load: async () => ownModel(),
    answer: (answer) => parentPort!.postMessage(answer),
    now: () => Date.now(),
    pause: () => new Promise((done) => setImmediate(done)),
  });
  parentPort!.on("message", (asked: Asked) => hear(asked));
}

/**
 * What the typo model says of each of the texts, by text; several threads share long work. Throws a FileError where
 * the model's data is not beside the program.
 */
export async function proposals(texts: readonly string[]): Promise<ReadonlyMap<string, readonly Proposal[]>> {
  if (!existsSync(folder)) {
    throw new FileError("字词模型的数据不在程序旁边。请重新运行 npm run build。");
  }
  const fresh = [...new Set(texts)].filter((text) => text !== "");
  const length = fresh.reduce((sum, text) => sum + text.length, 0);
  if (length < share) {
    const model = ownModel();
    return new Map(fresh.map((text) => [text, model.correct(text)]));
  }
  const count = Math.min(availableParallelism(), 8, Math.ceil(length / share));
  const portions = Array.from({ length: count }, (_, n) => fresh.filter((_, i) => i % count === n));
  return new Map((await Promise.all(portions.map(lookInThread))).flat());
}

function lookInThread(look: readonly string[]): Promise<(readonly [string, readonly Proposal[]])[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: role });
    const found: (readonly [string, readonly Proposal[]])[] = [];
    const end = (done: () => void) => void worker.terminate().then(done, done);
    worker.on("error", reject);
    worker.on("message", (answer: Answer) => {
      if ("proposed" in answer) {
        found.push(...answer.proposed);
      } else if ("failed" in answer) {
        end(() => reject(new FileError(`字词模型没有开起来（${answer.failed}）。请重新运行 npm run build。`)));
      } else {
        end(() => resolve(found));
      }
    });
    worker.postMessage({ look } satisfies Asked);
  });
}
