import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { PackageError } from "../embedded/package/package";
import { wordProbe } from "../host/probe/probe";
import { wordHost } from "../host/word";
import { App } from "../taskpane/App";
import type { MarkedSpan, Pointed } from "../taskpane/check/marked-span";
import { download } from "../taskpane/download";
import type { Preferences } from "../taskpane/preferences";
import type { ReloadMemory } from "../taskpane/reload-memory";
import type { StartPage } from "../taskpane/start-page";
import { useTheme } from "../taskpane/theme";
import { startTypoWorker } from "../taskpane/typo/start-worker";
import { type Desk, documentOf, type OpenDocument } from "./desk";
import { Header } from "./Header";
import { LossDialog } from "./LossDialog";
import { Page } from "./Page";
import { PaneBorder, paneWidth } from "./PaneBorder";
import { Strip } from "./Strip";
import { type TakenFile, takeFile } from "./taken-file";
import { useFileDrop } from "./use-file-drop";
import { useShortcuts } from "./use-shortcuts";
import type { Zoom } from "./zoom";

interface WorkbenchProps {
  readonly desk: Desk;
  readonly preferences: Preferences;
  /** The page at which the pane opens. */
  readonly startPage: StartPage | undefined;
  readonly reloads: ReloadMemory;
}

interface Remark {
  readonly intent: "error" | "info";
  readonly text: string;
}

/** A document that was read and not yet laid on the desk, and what is said once it is. */
interface Waiting {
  readonly document: OpenDocument;
  readonly remark: Remark | undefined;
}

const narrow = "@media (max-width: 899px)";

const useStyles = makeStyles({
  workbench: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sides: {
    display: "none",
    [narrow]: { display: "flex", flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  both: { display: "flex", flexGrow: 1, minHeight: 0 },
  page: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  pane: { flexShrink: 0, minWidth: 0, [narrow]: { width: "100% !important" } },
  away: { [narrow]: { display: "none" } },
  remark: { flexShrink: 0, borderRadius: 0 },
  drop: {
    position: "fixed",
    inset: "8px",
    zIndex: 1000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    pointerEvents: "none",
  },
});

const typingHint = "正文请在 Word/WPS 里改；这里可以插入、检查、填充。";
const plainHint = "这份文档只能简单显示：文字、标题和表格。下载的文件不受影响。";

/** The whole page: a document on the left, the pane that works on it on the right. */
export function Workbench({ desk, preferences, startPage, reloads }: WorkbenchProps) {
  const styles = useStyles();
  const theme = useTheme("system", undefined);
  const state = useSyncExternalStore(
    useCallback((listener) => desk.subscribe(listener), [desk]),
    () => desk.state,
  );
  const { session, name } = state.current;
  const [zoom, setZoom] = useState<Zoom>();
  const [scale, setScale] = useState(0.9);
  const [width, setWidth] = useState(() => Number(preferences.read("pane-width")) || paneWidth.usual);
  const [side, setSide] = useState<"page" | "pane">("pane");
  const [remark, setRemark] = useState<Remark>();
  const [plain, setPlain] = useState(false);
  const [typing, setTyping] = useState(0);
  const [waiting, setWaiting] = useState<Waiting>();
  const [marked, setMarked] = useState<readonly MarkedSpan[]>([]);
  const pointing = useRef(new Set<(place: Pointed) => void>());
  const chooser = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);

  const host = useMemo(() => wordHost({ Word: session.word, Office: session.office }), [session]);
  const probe = useMemo(() => wordProbe({ Word: session.word, Office: session.office }), [session]);
  const changed = useCallback(
    (listener: () => void) => {
      let seen = session.changes;
      return session.subscribe(() => {
        if (session.changes !== seen) listener();
        seen = session.changes;
      });
    },
    [session],
  );
  const pointed = useCallback((listener: (place: Pointed) => void) => {
    pointing.current.add(listener);
    return () => void pointing.current.delete(listener);
  }, []);
  const onFile = useCallback((file: { name: string; bytes: Uint8Array }) => download(file.name, file.bytes), []);

  useEffect(() => {
    document.title = `${name} - 拟稿`;
  }, [name]);

  useEffect(() => {
    if (!state.atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [state.atRisk]);

  useEffect(() => {
    if (typing === 0) return;
    const timer = setTimeout(() => setTyping(0), 6000);
    return () => clearTimeout(timer);
  }, [typing]);

  const open = ({ document, remark }: Waiting) => {
    desk.open(document);
    setRemark(remark);
    setSide("page");
  };

  /** Reads the file before anything is asked, so that nobody is asked to give changes up for a file that is broken. */
  const read = async (file: File, remark: Remark | undefined) => {
    try {
      const next = { document: documentOf(file.name, new Uint8Array(await file.arrayBuffer())), remark };
      setRemark(undefined);
      if (desk.state.atRisk) setWaiting(next);
      else open(next);
    } catch (error) {
      if (!(error instanceof PackageError)) console.error(error);
      const reason = error instanceof PackageError ? error.message : "读到一半出错了，可能是文件被移走了。请再试一次。";
      setRemark({ intent: "error", text: `没有打开“${file.name}”。${reason}` });
    }
  };

  const take = (taken: TakenFile | undefined) => {
    if (!taken) return;
    if ("problem" in taken) {
      setRemark({ intent: "error", text: taken.problem });
      return;
    }
    void read(taken.file, taken.remark ? { intent: "info", text: taken.remark } : undefined);
  };

  const save = () => {
    const file = desk.save();
    download(file.name, file.bytes);
  };

  const focusOther = () => {
    const toPage = pane.current?.contains(document.activeElement) ?? false;
    setSide(toPage ? "page" : "pane");
    // The side may have been away on a narrow screen until the next frame.
    requestAnimationFrame(() =>
      toPage
        ? page.current?.focus()
        : // On the pages behind the tabs there is no tab, but the way back.
          ["[role=tab][aria-selected=true]", "button"]
            .map((target) => pane.current?.querySelector<HTMLElement>(target))
            .find((target) => target)
            ?.focus(),
    );
  };

  useShortcuts({
    open: () => chooser.current?.click(),
    save,
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    focusOther,
  });
  const dragging = useFileDrop((files) => take(takeFile(files)));

  return (
    // A class of the provider would also be that of its menus and dialogs.
    <FluentProvider theme={theme}>
      <div className={styles.workbench}>
        <Header
          desk={state}
          onUndo={() => desk.undo()}
          onRedo={() => desk.redo()}
          onOpen={() => chooser.current?.click()}
          onDownload={save}
        />
        <TabList
          className={styles.sides}
          size="small"
          aria-label="正文和窗格"
          selectedValue={side}
          onTabSelect={(_event, { value }) => setSide(value as "page" | "pane")}
        >
          <Tab value="page">正文</Tab>
          <Tab value="pane">窗格</Tab>
        </TabList>
        <div className={styles.both}>
          <div className={mergeClasses(styles.page, side === "pane" && styles.away)}>
            {remark && (
              <MessageBar className={styles.remark} intent={remark.intent} layout="multiline" politeness="assertive">
                <MessageBarBody>{remark.text}</MessageBarBody>
                <MessageBarActions
                  containerAction={
                    <Button
                      appearance="transparent"
                      aria-label="关闭提示"
                      icon={<Dismiss20Regular />}
                      onClick={() => setRemark(undefined)}
                    />
                  }
                />
              </MessageBar>
            )}
            <Page
              session={session}
              zoom={zoom}
              onZoom={setZoom}
              onScale={setScale}
              onPainted={setPlain}
              onTyping={() => setTyping((count) => count + 1)}
              marked={marked}
              onPointed={(place) => {
                for (const listener of pointing.current) listener(place);
              }}
              scroller={page}
            />
            <Strip
              hint={typing > 0 ? typingHint : plain ? plainHint : undefined}
              zoom={zoom}
              scale={scale}
              onZoom={setZoom}
            />
          </div>
          <PaneBorder
            width={width}
            onWidth={(wanted) => {
              setWidth(wanted);
              preferences.write("pane-width", String(wanted));
            }}
          />
          <aside
            ref={pane}
            className={mergeClasses(styles.pane, side === "page" && styles.away)}
            style={{ width }}
            aria-label="拟稿窗格"
          >
            <App
              host={host}
              probe={probe}
              preferences={preferences}
              startPage={startPage}
              reloads={reloads}
              startTypoModel={startTypoWorker}
              hostName="工作台"
              documentName={name}
              onFile={onFile}
              changed={changed}
              onFindings={setMarked}
              pointed={pointed}
            />
          </aside>
        </div>
        <input
          ref={chooser}
          type="file"
          accept=".docx,.docm,.dotx,.dotm"
          hidden
          onChange={({ currentTarget }) => {
            take(takeFile([...(currentTarget.files ?? [])].map((file) => ({ file, folder: false }))));
            currentTarget.value = "";
          }}
        />
        {waiting && (
          <LossDialog
            names={desk.unkept().map((document) => document.name)}
            next={waiting.document.name}
            onChoice={(choice) => {
              setWaiting(undefined);
              if (choice === "download") for (const { name, session } of desk.unkept()) download(name, session.save());
              if (choice !== "cancel") open(waiting);
            }}
          />
        )}
        {dragging && <div className={styles.drop}>松开鼠标，打开这份 .docx</div>}
      </div>
    </FluentProvider>
  );
}
