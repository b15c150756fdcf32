import { createRoot } from "react-dom/client";
import { localPreferences } from "../taskpane/preferences";
import { startPage } from "../taskpane/start-page";
import { Desk } from "./desk";
import { sampleReport } from "./sample";
import { Workbench } from "./Workbench";

const { name, bytes } = await sampleReport();
const desk = new Desk(name, bytes);
createRoot(document.getElementById("root")!).render(
  <Workbench desk={desk} preferences={localPreferences()} startPage={startPage(location.search)} />,
);
// The slices of the fonts are a long list, and nothing waits for them.
void import("./fonts").then(({ addFonts }) => addFonts("Noto Sans SC Variable"));
