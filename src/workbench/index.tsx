import { localPreferences } from "../taskpane/preferences";
import { reloadMemory } from "../taskpane/reload-memory";
import { start } from "../taskpane/start";
import { startPage, wasReloaded } from "../taskpane/start-page";
import { Desk } from "./desk";
import { sampleReport } from "./sample";
import { Workbench } from "./Workbench";

void start("工作台", async () => {
  const { name, bytes } = await sampleReport();
  return (
    <Workbench
      desk={new Desk(name, bytes)}
      preferences={localPreferences()}
      startPage={startPage(location.search, wasReloaded())}
      reloads={reloadMemory(false)}
    />
  );
});
// The slices of the fonts are a long list, and nothing waits for them.
void import("./fonts").then(({ addFonts }) => addFonts("Noto Sans SC Variable"));
