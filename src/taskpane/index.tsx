import { createRoot } from "react-dom/client";
import { officeGlobals, officeReady } from "../host/office";
import { wordHost } from "../host/word";
import { App } from "./App";
import { download } from "./download";
import { localPreferences } from "./preferences";
import { startPage } from "./start-page";
import "./pane.css";

/** The document is looked at again when the writer comes back from it to the pane. */
function onReturn(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  return () => window.removeEventListener("focus", listener);
}

const root = document.getElementById("root")!;
const surroundings = await officeReady();

if (surroundings === "missing") {
  root.textContent = "窗格没有打开：读不到 office.js。请检查网络，或者请管理员把它放到本单位的服务器上。";
} else if (surroundings === "none") {
  root.textContent = "这一页要在 Word 里打开。没有 Word，请用工作台。";
} else {
  createRoot(root).render(
    <App
      host={wordHost(officeGlobals())}
      preferences={localPreferences()}
      startPage={startPage(location.search)}
      {...(surroundings.theme && { theme: surroundings.theme })}
      hostName={surroundings.name}
      onFile={({ name, bytes }) => download(name, bytes)}
      changed={onReturn}
    />,
  );
}
