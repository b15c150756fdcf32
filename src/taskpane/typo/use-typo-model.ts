import { useEffect, useState } from "react";
import { recheck } from "../check/check-actions";
import type { Store } from "../store";
import { type TypoWorker, typoDesk } from "./typo-desk";

/**
 * Has the typo model look at what was checked, beside everything else, and checks again with what it found. It looks
 * only at paragraphs that it has not seen, and not at all where its rule is switched off.
 */
export function useTypoModel(store: Store, start: (() => TypoWorker) | undefined): void {
  const [desk] = useState(() => start && typoDesk(start));
  useEffect(() => {
    let looked: unknown;
    return store.subscribe(() => {
      const { checked, ownWords, typoStopping, typoProgress } = store.state();
      if (!desk) {
        return;
      }
      if (typoStopping && typoProgress) {
        desk.stop();
        store.change(() => ({ typoStopping: undefined, typoProgress: undefined }));
        return;
      }
      if (!checked || checked.snapshot === looked || ownWords.rulesOff.includes("typo-model")) {
        return;
      }
      looked = checked.snapshot;
      desk.look(
        checked.snapshot.paragraphs.map(({ text }) => text),
        (progress) => {
          const done = progress.failed || progress.done === progress.all;
          store.change(() => ({
            typoProgress: done && !progress.failed ? undefined : progress,
            proposals: desk.known,
          }));
          if (done && !progress.failed) {
            void store.run(recheck, "unasked");
          }
        },
      );
    });
  }, [store, desk]);
}
