import type { TypoWorker } from "./typo-desk";

/** True in the workbench as one file, where the worker stands in the page as text; set when it is built. */
declare const singleFile: boolean;

/** Starts the thread that has the typo model. */
export function startTypoWorker(): TypoWorker {
  if (singleFile) {
    const code = document.getElementById("nigao-typo-worker")?.textContent ?? "";
    return started(new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" }))));
  }
  return started(new Worker(new URL("./typo-worker.ts", import.meta.url)));
}

/** The worker with the types of what it hears and says. */
function started(worker: Worker): TypoWorker {
  return worker as unknown as TypoWorker;
}
