import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchChromium } from "./chromium";
import { type StaticServer, serveFolder } from "./static-server";

const root = join(__dirname, "../..");

/** The media type of a .docx. */
export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  /** Scripts by address that stand in for ones of another origin, such as office.js: asking for these is no fault. */
  readonly standIns?: Readonly<Record<string, string>>;
  /** True for whoever opens the pages for the first time; others have seen the introduction. */
  readonly firstTime?: boolean;
  /** What is run in the page before its own scripts, as a program around the page does it. */
  readonly scripts?: readonly string[];
}

/** The built pages in a real browser. */
export interface Site {
  /** Where the pages are served: http://127.0.0.1:port, or a folder of the disk as file:///… */
  readonly origin: string;
  /** Opens a page in a context of its own, closed after the test: `open("workbench.html")`. */
  open(path: string, opening?: Opening): Promise<Page>;
  /** The faults of the pages opened in this test so far. Whoever takes them answers for them; others fail the test. */
  takeFaults(): string[];
}

const dist = join(root, "dist");

/** The built pages, as a plain web server hands them out. Throws where they are older than the source. */
function serveDist(): Promise<StaticServer> {
  refuseStale(join(dist, "workbench.html"));
  return serveFolder(dist);
}

/**
 * Gives a test file one browser and one server, over a folder or one of its own, over dist/ by default, through jest's hooks. After each test its pages
 * are closed, and the test fails if one of them asked for anything beside what the server has below its origin, broke
 * the content security policy, wrote an error to the console, or left an error or a rejection unhandled.
 */
export function useSite(served: string | (() => StaticServer | Promise<StaticServer>) = serveDist): Site {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    server = await (typeof served === "string" ? serveFolder(served) : served());
    browser = await launchChromium();
  }, 60_000);

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const left = faults.splice(0);
    if (left.length > 0) {
      throw new Error(`The pages did what they must not do:\n- ${left.join("\n- ")}`);
    }
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()]);
  });

  const originOf = (running: StaticServer | undefined) => {
    if (running === undefined) {
      throw new Error("the site is only there while tests run");
    }
    return running.origin;
  };

  return {
    get origin() {
      return originOf(server);
    },
    async open(path, { standIns = {}, scripts = [], firstTime = false, ...options } = {}) {
      const origin = originOf(server);
      const context = await browser!.newContext({
        locale: "zh-CN",
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      contexts.push(context);
      await watch(context, origin, standIns, faults);
      const toured = "try { localStorage.setItem('nigao:toured', '1'); } catch {}";
      for (const content of firstTime ? scripts : [toured, ...scripts]) {
        await context.addInitScript({ content });
      }
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    takeFaults: () => faults.splice(0),
  };
}

/** Throws where a built page is missing or older than the source: it would show what used to be. */
export function refuseStale(page: string): void {
  const newest = (folder: string): number =>
    Math.max(
      ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
      }),
    );
  if (!existsSync(page) || statSync(page).mtimeMs < newest(join(root, "src"))) {
    throw new Error(`${page} is missing or older than src/. Run: npm run build`);
  }
}

async function watch(
  context: BrowserContext,
  origin: string,
  standIns: Readonly<Record<string, string>>,
  faults: string[],
): Promise<void> {
  const own = (address: string) => address.startsWith(`${origin}/`) || /^(data|blob|about):/.test(address);
  await context.route("**/*", (route) => {
    const address = route.request().url();
    const standIn = standIns[address];
    if (standIn !== undefined) {
      return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: standIn });
    }
    if (own(address)) {
      return route.continue();
    }
    faults.push(`asked for ${address}`);
    return route.abort();
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => faults.push(`opened a connection to ${socket.url()}`));
    page.on("pageerror", (error) => faults.push(`left an error unhandled: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "assert") {
        faults.push(`wrote an error to the console: ${message.text()}`);
      }
    });
    page.on("crash", () => faults.push("crashed"));
  });
}

/** Chooses a file in a file input, as if in the file dialogue. */
export function choose(input: Locator, name: string, bytes: Uint8Array, mimeType = docxType): Promise<void> {
  return input.setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

/** Drags a file over the element and drops it there. */
export async function drop(target: Locator, name: string, bytes: Uint8Array, mimeType = docxType): Promise<void> {
  const transfer = await target.page().evaluateHandle(
    ({ content, name, mimeType }) => {
      const data = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([data], name, { type: mimeType }));
      return dataTransfer;
    },
    { content: Buffer.from(bytes).toString("base64"), name, mimeType },
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await target.dispatchEvent(type, { dataTransfer: transfer });
  }
}

/** What the page hands out as a file when `action` is done. */
export async function downloaded(
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

let pictures: string | undefined;

/** Takes a picture of the page into a temporary folder (or the one that SCREENSHOTS names) and answers with its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  pictures ??= process.env.SCREENSHOTS ?? mkdtempSync(join(tmpdir(), "nigao-pictures-"));
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
