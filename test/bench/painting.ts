import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { docxType } from "../browser/harness";
import { serveFolder } from "../browser/static-server";
import { lastParagraph, longReport } from "./long-report";
import { printTable } from "./measure";

/** The same file painted by docx-preview alone: no caret, no slots, nothing to edit. */
async function paintedByPeer(browser: Browser, bytes: Uint8Array): Promise<number> {
  const page = await browser.newPage();
  await page.setContent('<div id="page"></div>');
  for (const script of ["jszip/dist/jszip.min.js", "docx-preview/dist/docx-preview.min.js"]) {
    await page.addScriptTag({ content: readFileSync(join(__dirname, "../../node_modules", script), "utf8") });
  }
  const time = await page.evaluate(async (content) => {
    const data = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    const { docx } = window as unknown as { docx: { renderAsync(data: Uint8Array, to: Element): Promise<unknown> } };
    const start = performance.now();
    await docx.renderAsync(data, document.querySelector("#page")!);
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, Buffer.from(bytes).toString("base64"));
  await page.close();
  return time;
}

/** From the choice of a file to its last paragraph laid out on the workbench, in milliseconds. */
async function paintedByWorkbench(page: Page, bytes: Uint8Array): Promise<number> {
  const painted = page.evaluate(
    (marker) =>
      new Promise<number>((resolve) => {
        let start = 0;
        document
          .querySelector('input[type="file"][accept*="docx"]')!
          .addEventListener("change", () => (start = performance.now()), true);
        const look = () => {
          const paragraphs = document.querySelectorAll("p");
          if (start > 0 && paragraphs[paragraphs.length - 1]?.textContent?.includes(marker)) {
            document.body.getBoundingClientRect();
            resolve(performance.now() - start);
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      }),
    lastParagraph,
  );
  const file = { name: "长文.docx", mimeType: docxType, buffer: Buffer.from(bytes) };
  await page.locator('input[type="file"][accept*="docx"]').first().setInputFiles(file);
  return painted;
}

/** Prints how long the workbench takes from a chosen file to the painted page, beside docx-preview alone. */
export async function benchPainting(dist: string, sizes: readonly number[]): Promise<void> {
  const start = performance.now();
  const [browser, server] = await Promise.all([launchChromium(), serveFolder(dist)]);
  console.log(`\nChromium ${browser.version()} started in ${Math.round(performance.now() - start)} ms`);
  try {
    const rows: (string | number)[][] = [];
    for (const size of sizes) {
      const bytes = longReport(size);
      const page = await browser.newPage();
      await page.goto(`${server.origin}/workbench.html`);
      await page.locator("p").first().waitFor();
      const ours = await paintedByWorkbench(page, bytes);
      await page.close();
      const peer = await paintedByPeer(browser, bytes);
      rows.push([`${size} paragraphs`, ours, peer, ours / peer]);
    }
    printTable(
      "Open and paint in Chromium (milliseconds)",
      ["", "workbench, from file to page", "docx-preview alone", "ours : docx-preview"],
      rows,
    );
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}
