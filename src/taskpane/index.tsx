import type { Host } from "../host/host";
import { officeGlobals, officeReady } from "../host/office";
import { wordProbe } from "../host/probe/probe";
import { wordHost } from "../host/word";
import { App } from "./App";
import { download } from "./download";
import { localPreferences } from "./preferences";
import { reloadMemory } from "./reload-memory";
import { start } from "./start";
import { startPage, wasReloaded } from "./start-page";
import { startTypoWorker } from "./typo/start-worker";
import "./pane.css";

/** The document is looked at again when Word tells of a change, and when the writer comes back from it to the pane. */
const changedIn =
  (host: Host) =>
  (listener: () => void): (() => void) => {
    const end = host.watch(listener);
    window.addEventListener("focus", listener);
    return () => {
      end();
      window.removeEventListener("focus", listener);
    };
  };

void start("Word", async () => {
  const surroundings = await officeReady();
  if (surroundings === "missing") {
    return "窗格没有打开：读不到 office.js。请检查网络，或者请管理员把它放到本单位的服务器上。";
  }
  if (surroundings === "none") {
    return "这一页要在 Word 里打开。没有 Word，请用工作台。";
  }
  const host = wordHost(officeGlobals());
  window.addEventListener("pagehide", () => void host.leave());
  return (
    <App
      host={host}
      probe={wordProbe(officeGlobals())}
      preferences={localPreferences()}
      startPage={startPage(location.search, wasReloaded())}
      reloads={reloadMemory(true)}
      startTypoModel={startTypoWorker}
      {...(surroundings.theme && { theme: surroundings.theme })}
      hostName={surroundings.name}
      onFile={({ name, bytes }) => download(name, bytes)}
      changed={changedIn(host)}
    />
  );
});
