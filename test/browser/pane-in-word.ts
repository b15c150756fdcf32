import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { contentSecurityPolicy } from "../../build/content-security-policy";
import { officeJs } from "../../build/office-js";
import { copyOfficeJs } from "../../tools/office-js/copy-office-js";
import { paragraphTexts } from "../gate/read";
import { bundle } from "./bundle";
import { refuseStale, type Site, useSite } from "./harness";
import { serveFolder } from "./static-server";

const dist = join(__dirname, "../../dist");

/** The built task pane as Word for Windows shows it, through Microsoft's own office.js. */
export interface PaneInWord extends Site {
  /** Opens a .docx in the embedded Word, which acts as Word 2021, and the pane in it at a page. */
  openInWord(bytes: Uint8Array, page?: string): Promise<Page>;
}

/** Gives a test file the task pane in Word, through jest's hooks. */
export function usePaneInWord(): PaneInWord {
  const folder = mkdtempSync(join(tmpdir(), "nigao-pane-"));
  const around = bundle("word-around-page.ts");
  beforeAll(around.build, 60_000);
  afterAll(() => {
    for (const made of [folder, around.folder]) rmSync(made, { recursive: true });
  });
  const site = useSite(() => {
    writePaneWithOfficeJs(folder);
    return serveFolder(folder);
  });
  const openInWord = async (bytes: Uint8Array, page = "scaffold"): Promise<Page> => {
    const pane = await site.open(paneAddress(page), {
      viewport: { width: 360, height: 760 },
      scripts: wordAround(around.folder, bytes),
    });
    await pane.locator("main").waitFor();
    return pane;
  };
  return Object.assign(Object.create(site), { openInWord });
}

/** What is run in a page before its own scripts, so that Word is around it with a .docx open. `folder` holds the bundle. */
export const wordAround = (folder: string, bytes: Uint8Array): string[] => [
  `window.openInWord = "${Buffer.from(bytes).toString("base64")}";`,
  readFileSync(join(folder, "page.js"), "utf8"),
];

/** The address below the site's origin at which Word opens the pane. */
export function paneAddress(page: string): string {
  return `taskpane.html?page=${page}&_host_Info=Word$Win32$16.01$zh-CN`;
}

/** The document that is open in Word, as it would be saved now. */
export const savedInWord = async (pane: Page): Promise<Uint8Array> =>
  Uint8Array.from(await pane.evaluate(() => [...window.word!.save()]));

/** Its paragraphs. */
export const textsInWord = async (pane: Page): Promise<string[]> => paragraphTexts(await savedInWord(pane));

/** What is selected in it, within one paragraph. */
export const selectedInWord = (pane: Page): Promise<string> =>
  pane.evaluate(() => {
    const { anchor, focus } = window.word!.selection;
    return window.word!.text(anchor.paragraph).slice(anchor.offset, focus.offset);
  });

/** Writes the built pages into a folder as OFFICE_JS=./office/ does, with the files of the npm package. */
export function writePaneWithOfficeJs(folder: string): void {
  refuseStale(join(dist, "taskpane.html"));
  for (const name of readdirSync(dist)) {
    if (name !== "taskpane.html" && name !== "office") symlinkSync(join(dist, name), join(folder, name));
  }
  mkdirSync(join(folder, "office"));
  const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
  copyOfficeJs("node_modules/@microsoft/office-js", join(folder, "office"), types);
  const page = readFileSync(join(dist, "taskpane.html"), "utf8")
    .replace(/(http-equiv="?Content-Security-Policy"? content=")[^"]*/, `$1${contentSecurityPolicy()}`)
    .replace(/<script src="?[^">]*office\.js"?>/, '<script src="./office/office.js">');
  if (page.includes(officeJs("cdn").scripts[0]!)) throw new Error("the pane would still load office.js from Microsoft");
  writeFileSync(join(folder, "taskpane.html"), page);
}
