import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Host } from "../host/host";
import type { Probe } from "../host/probe/probe";
import { unexpected } from "./actions";
import { Crash } from "./Crash";
import { check, follow } from "./check/check-actions";
import { nothingChecked } from "./check/check-state";
import { type MarkedSpan, markedSpans, openAt, type Pointed } from "./check/marked-span";
import { useUnderlines } from "./check/use-underlines";
import { Pane } from "./Pane";
import type { Preferences } from "./preferences";
import type { ReloadMemory } from "./reload-memory";
import { recall, remember } from "./remembered";
import { openedAt, type StartPage } from "./start-page";
import { initialState } from "./state";
import { lookAtSlots } from "./statistics/statistics-actions";
import { nothingLooked } from "./statistics/statistics-state";
import { createStore } from "./store";
import { useTheme } from "./theme";
import type { TypoWorker } from "./typo/typo-desk";
import { useTypoModel } from "./typo/use-typo-model";
import { onUnhandled } from "./unhandled";

export interface AppProps {
  readonly host: Host;
  /** What 环境自检 asks of the host. */
  readonly probe: Probe;
  readonly preferences: Preferences;
  /** The page at which the pane opens; where it was left without it, or 框架. */
  readonly startPage?: StartPage | undefined;
  /** How the pane was left when it was loaded anew. */
  readonly reloads: ReloadMemory;
  /** The theme of the program around the pane; without it the system's is followed. */
  readonly theme?: "light" | "dark";
  /** What the pane runs in, for 本机能力: Word 16.0.14332（Windows）, 工作台. */
  readonly hostName?: string;
  /** File name of the open document; names a scaffold that is taken from it. */
  readonly documentName?: string;
  /** Called with a file for the writer to save: a new document, or exported scaffolds. */
  readonly onFile: (file: { name: string; bytes: Uint8Array }) => void;
  /** Calls the listener when the document was changed by someone else; answers with the function that ends that. */
  readonly changed: (listener: () => void) => () => void;
  /** Called with the places of the findings whenever they change, none included. */
  readonly onFindings?: (spans: readonly MarkedSpan[]) => void;
  /** Starts the thread of the typo model; without it what the rules and word lists find is all. */
  readonly startTypoModel?: () => TypoWorker;
  /** Calls the listener with a place that was pointed at in the document; answers with the function that ends that. */
  readonly pointed?: (listener: (place: Pointed) => void) => () => void;
}

/** Back to the first page with nothing begun; answers and scaffolds stay. */
const reset = () =>
  ({
    page: "scaffold",
    tab: "scaffold",
    message: undefined,
    toast: undefined,
    renaming: undefined,
    added: undefined,
    naming: false,
  }) as const;

// As a class it would reach Fluent's portals too, and a menu would cover the pane.
const fill = { height: "100%" };

/** The pane: fills its parent, keeps its own state, and touches the document through the host alone. */
export function App(props: AppProps) {
  const { startTypoModel } = props;
  const { host, preferences, theme, hostName = "Word", documentName, onFile, changed, onFindings, pointed } = props;
  const { startPage, reloads } = props;
  const hostRef = useRef(host);
  const [{ store, recheck }] = useState(() => {
    const fresh = initialState(recall(preferences), new Date());
    const left = reloads.recall(fresh.today);
    const state = { ...fresh, ...left.state, ...(startPage && openedAt(startPage)) };
    return { store: createStore(state, () => hostRef.current), recheck: left.checked };
  });
  const state = useSyncExternalStore(store.subscribe, store.state);
  const busy = useSyncExternalStore(store.subscribe, store.busy);
  const chosenTheme = useTheme(state.theme, theme);

  useEffect(() => {
    let before = store.state();
    return store.subscribe(() => {
      const now = store.state();
      remember(preferences, now, before);
      reloads.keep(now);
      before = now;
    });
  }, [store, preferences, reloads]);

  useEffect(() => onUnhandled((error) => store.change(() => ({ message: unexpected(error) }))), [store]);

  useEffect(() => {
    if (recheck) void store.run(check);
  }, [store, recheck]);

  useEffect(() => {
    if (hostRef.current !== host) {
      hostRef.current = host;
      store.change(() => ({ where: undefined, message: undefined, ...nothingChecked, ...nothingLooked }));
    }
    let looking = false;
    const lookAgain = async () => {
      if (!looking) {
        looking = true;
        await store.run(follow, "unasked");
        if (store.state().page === "statistics") await store.run(lookAtSlots, "unasked");
        looking = false;
      }
    };
    void lookAgain();
    return changed(lookAgain);
  }, [store, host, changed]);

  useTypoModel(store, startTypoModel);

  useEffect(() => store.change(() => ({ documentName: documentName ?? "" })), [store, documentName]);

  useEffect(() => pointed?.((place) => store.change(openAt(place))), [store, pointed]);

  useUnderlines(store, host, state);

  const { checked, ignored, open, page } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, these decide what is marked
  useEffect(
    () => onFindings?.(markedSpans(store.state())),
    [store, onFindings, checked, ignored, open, page, documentName],
  );

  useEffect(() => {
    if (state.offered) {
      onFile(state.offered);
      store.change(() => ({ offered: undefined }));
    }
  }, [store, state.offered, onFile]);

  return (
    <FluentProvider theme={chosenTheme} style={fill}>
      <Crash hostName={hostName} onAgain={() => store.change(reset)}>
        <Pane
          state={state}
          busy={busy}
          change={store.change}
          run={store.run}
          capabilities={host.capabilities}
          missing={host.missing}
          marked={onFindings !== undefined}
          hostName={hostName}
          documentName={documentName}
          lasting={preferences.lasting}
          preferences={preferences}
          probe={props.probe}
        />
      </Crash>
    </FluentProvider>
  );
}
