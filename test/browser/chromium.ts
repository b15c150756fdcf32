import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { dependencies } from "../package.json";

/** Not the flags that @sparticuz/chromium proposes: its --single-process ends the browser with the second context. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"].map((name) => `/usr/bin/${name}`),
  darwin: ["Google Chrome", "Microsoft Edge", "Chromium"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * Starts a Chromium: the one that CHROME_PATH names and no other, or else the one in test/node_modules, or else one
 * that is installed. Throws with what was tried and what to install; nothing is skipped without a browser.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  const candidates: (() => string | Promise<string>)[] = named
    ? [() => named]
    : [packaged, ...(installed[process.platform] ?? []).filter((path) => existsSync(path)).map((path) => () => path)];
  const tried: string[] = [];
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ executablePath: await candidate(), args: flags });
    } catch (error) {
      tried.push((error as Error).message.split("\n").slice(0, 12).join("\n"));
    }
  }
  throw new Error(
    "No Chromium starts here. Run `node test/install.mjs`, or install one (`apt-get install chromium`, Chrome, Edge), " +
      `or name one in CHROME_PATH.\n\nTried:\n${tried.join("\n")}`,
  );
}

/**
 * The Chromium of @sparticuz/chromium, unpacked once a version: the package itself takes whatever it finds unpacked,
 * of whatever version, and be it half written by another worker.
 */
async function packaged(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("@sparticuz/chromium is for Linux on x64");
  }
  const folder = join(tmpdir(), `nigao-chromium-${dependencies["@sparticuz/chromium"]}`);
  const program = join(folder, "chromium");
  if (!existsSync(program)) {
    unpack(folder);
  }
  return program;
}

/** In a process of its own, because the package unpacks to wherever TMPDIR was when the process started. */
function unpack(folder: string): void {
  const own = mkdtempSync(`${folder}-`);
  try {
    execFileSync(process.execPath, ["-e", 'require("@sparticuz/chromium").executablePath()'], {
      cwd: __dirname,
      env: { ...process.env, TMPDIR: own },
    });
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
}
