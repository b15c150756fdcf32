import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { bundle } from "../browser/bundle";
import { launchChromium } from "../browser/chromium";
import { paneAddress, wordAround, writePaneWithOfficeJs } from "../browser/pane-in-word";
import { serveFolder } from "../browser/static-server";
import { docx, paragraph } from "../docx/docx";
import { middle, printTable } from "./measure";
import type { PartsBuild } from "./parts-build";

const runs = 9;
/** After these the browser keeps the scripts compiled, as it does for whoever opened the pane yesterday. */
const earlier = 3;

declare global {
  interface Window {
    /** When the button answered, and how long Word around the page took to be there, in milliseconds. */
    answered?: Promise<number>;
    aroundTook?: number;
  }
}

/** Presses 插入框架 as soon as it is there; `answered` holds the time from the navigation to what it does. */
const pressAtOnce = () => {
  window.answered = new Promise((resolve) => {
    const look = () => {
      const button = [...document.querySelectorAll("main button")].find(
        ({ textContent }) => textContent === "插入框架",
      );
      if (!button) return requestAnimationFrame(look);
      const main = button.closest("main")!;
      new MutationObserver((_, watching) => {
        // Pressed this early, it may be done before it is drawn as begun.
        if (main.getAttribute("aria-busy") !== "true" && !main.querySelector("[role=status]")) return;
        watching.disconnect();
        resolve(performance.now());
      }).observe(main, { attributes: true, childList: true, subtree: true });
      (button as HTMLElement).click();
    };
    look();
  });
};

interface Start {
  readonly first: number;
  readonly warm: number;
}

/** From the navigation until the page answers: the first time in a new browser profile, and the middle of later times. */
async function started(browser: Browser, address: string, scripts: readonly string[] = []): Promise<Start> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const around = scripts.length > 0 ? ["{ const begun = performance.now();", ...scripts] : [];
  await context.addInitScript({
    content: `${around.join("\n")}${around.length > 0 ? "\nwindow.aroundTook = performance.now() - begun; }" : ""}
      try { localStorage.setItem("nigao:toured", "1"); } catch {}
      (${pressAtOnce})();`,
  });
  const times: number[] = [];
  for (let i = 0; i < 1 + earlier + runs; i++) {
    const page = await context.newPage();
    await page.goto(address);
    times.push(await page.evaluate(async () => (await window.answered!) - (window.aroundTook ?? 0)));
    // Given a moment, the browser writes down what it compiled.
    await page.waitForTimeout(200);
    await page.close();
  }
  await context.close();
  return { first: times[0]!, warm: middle(times.slice(1 + earlier)) };
}

/** Prints how long it takes until 插入框架 answers, in the pane and in the workbench, beside a page of React and Fluent alone. */
export async function benchStarting(parts: PartsBuild): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nigao-bench-pane-"));
  const around = bundle("word-around-page.ts");
  writePaneWithOfficeJs(folder);
  cpSync(parts.folder, join(folder, "bare"), { recursive: true });
  const [browser, server] = await Promise.all([
    launchChromium(),
    serveFolder(folder, "public, max-age=31536000, immutable"),
    around.build(),
  ]);
  try {
    const bare = await started(browser, `${server.origin}/bare/${parts.barePage}`);
    const pages: readonly [name: string, start: Start][] = [
      ["React and Fluent alone", bare],
      ["workbench.html", await started(browser, `${server.origin}/workbench.html`)],
      [
        "taskpane.html, in Word",
        await started(
          browser,
          `${server.origin}/${paneAddress("scaffold")}`,
          wordAround(around.folder, docx({ body: paragraph("一份文档。") })),
        ),
      ],
    ];
    printTable(
      `From navigation until 插入框架 answers, Chromium (milliseconds; warm: middle of ${runs})`,
      ["", "first time", "warm", "warm : bare page"],
      pages.map(([name, { first, warm }]) => [name, first, warm, warm / bare.warm]),
    );
  } finally {
    await Promise.all([browser.close(), server.close()]);
    for (const made of [folder, around.folder]) rmSync(made, { recursive: true });
  }
}
