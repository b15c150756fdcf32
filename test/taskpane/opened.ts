import { localPreferences } from "../../src/taskpane/preferences";
import { recall } from "../../src/taskpane/remembered";
import { initialState, type State } from "../../src/taskpane/state";

const nothingRemembered = recall(
  localPreferences(() => {
    throw new DOMException("denied", "SecurityError");
  }),
);

/** The pane as it opens on 3 July 2026 with nothing remembered, apart from what is given. */
export function opened(known: Partial<State> = {}): State {
  return { ...initialState(nothingRemembered, new Date(2026, 6, 3)), ...known };
}
