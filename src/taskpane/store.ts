import type { Host } from "../host/host";
import { failure } from "./actions";
import type { Action, Change, State } from "./state";

/** Holds the pane's state and runs its actions, one after the other. */
export interface Store {
  readonly state: () => State;
  /** True while an action that the writer asked for waits for the document. */
  readonly busy: () => boolean;
  /** Calls the listener after each change; answers with the function that ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (change: Change) => void;
  /** Runs the action on the state of its turn. One that is rejected leaves a message and changes nothing else. */
  readonly run: (action: Action, asked?: "asked" | "unasked") => Promise<void>;
}

/** A store over a host that may be replaced, as when another document is opened. */
export function createStore(initial: State, host: () => Host): Store {
  const listeners = new Set<() => void>();
  let state = initial;
  let waiting = 0;
  let queue: Promise<void> = Promise.resolve();

  const notify = () => {
    for (const listener of listeners) {
      listener();
    }
  };
  const merge = (part: Partial<State>) => {
    state = { ...state, ...part };
  };

  const change = (made: Change) => {
    merge(made(state));
    notify();
  };

  return {
    state: () => state,
    busy: () => waiting > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    run(action, asked = "asked") {
      const weight = asked === "asked" ? 1 : 0;
      waiting += weight;
      notify();
      queue = queue.then(async () => {
        try {
          merge(await action(state, host(), change));
        } catch (error) {
          merge({ message: failure(error, action) });
        }
        waiting -= weight;
        notify();
      });
      return queue;
    },
  };
}
