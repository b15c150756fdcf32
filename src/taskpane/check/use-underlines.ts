import { useEffect } from "react";
import type { Host } from "../../host/host";
import type { State } from "../state";
import type { Store } from "../store";
import { answered, redraw } from "./review-actions";

/** Keeps the lines in the page in line with the list, follows what the writer does at them, and takes them away at last. */
export function useUnderlines(store: Store, host: Host, { underlined, checked, ignored }: State): void {
  useEffect(() => {
    const end = host.underlines.listen((answer) => void store.run(answered(answer), "unasked"));
    return () => {
      end();
      store.change(() => ({ underlined: undefined, tried: undefined }));
      void host.leave();
    };
  }, [store, host]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, these decide what is underlined
  useEffect(() => {
    if (underlined) void store.run(redraw, "unasked");
  }, [store, underlined, checked, ignored]);
}
