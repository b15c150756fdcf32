import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { docxType } from "../browser/harness";
import { serveFolder } from "../browser/static-server";
import { docx, paragraph } from "../docx/docx";
import { lengthOf, numbered, reportOf } from "./checking";
import { printTable } from "./measure";

/** Heaps of the page and of the typo model's worker, in MB, buffers included. */
interface Heaps {
  readonly page: number;
  readonly worker: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

const inMegabytes = ({ usedSize, backingStorageSize }: HeapUsage) => (usedSize + backingStorageSize) / 1e6;

/** Reads the heaps after what nobody holds was thrown away. */
async function heapReader(page: Page): Promise<() => Promise<Heaps>> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  session.on("Target.attachedToTarget", ({ sessionId }) => workers.push(sessionId));
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return async () => {
    await session.send("HeapProfiler.collectGarbage");
    const own = inMegabytes((await session.send("Runtime.getHeapUsage")) as HeapUsage);
    let worker = 0;
    for (const id of workers) {
      await asked(session, id, "HeapProfiler.collectGarbage");
      worker += inMegabytes((await asked(session, id, "Runtime.getHeapUsage")) as HeapUsage);
    }
    return { page: own, worker };
  };
}

let lastQuestion = 0;

/** A question to a worker, which has its own heap. */
function asked(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  lastQuestion += 1;
  const id = lastQuestion;
  return new Promise((done) => {
    const hear = ({ message }: { message: string }) => {
      const answer = JSON.parse(message);
      if (answer.id !== id) return;
      session.off("Target.receivedMessageFromTarget", hear);
      done(answer.result);
    };
    session.on("Target.receivedMessageFromTarget", hear);
    void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
  });
}

/** Prints what the workbench holds in memory before and after it has checked a report of 20,000 characters. */
export async function benchMemory(dist: string): Promise<void> {
  const report = numbered(reportOf(20_000));
  const bytes = docx({ body: report.paragraphs.map(({ text }) => paragraph(text)).join("") });
  const [browser, server] = await Promise.all([launchChromium(), serveFolder(dist)]);
  try {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.addInitScript("localStorage.setItem('nigao:toured', '1')");
    await page.goto(`${server.origin}/workbench.html`);
    await page.locator("[data-paragraph]").first().waitFor();
    const heaps = await heapReader(page);
    const rows: [string, number, number][] = [];
    const note = async (what: string) => {
      const { page: own, worker } = await heaps();
      rows.push([what, own, worker]);
    };
    await note("opened, with the sample");
    const file = { name: "长报告.docx", mimeType: docxType, buffer: Buffer.from(bytes) };
    await page.locator('input[type="file"][accept*="docx"]').first().setInputFiles(file);
    await page.getByRole("heading", { name: "长报告.docx" }).waitFor();
    await page.locator(`[data-paragraph="${report.paragraphs.length - 1}"]`).waitFor({ state: "attached" });
    await note("the report open, not checked");
    await page.getByRole("tab", { name: /^检查/ }).click();
    await page.getByRole("button", { name: "检查", exact: true }).click();
    await page.getByText(/字，已查完$/).waitFor();
    const looking = page.getByText(/^正在看上下文找错字/);
    await looking.waitFor();
    await looking.waitFor({ state: "hidden", timeout: 120_000 });
    await note("checked, by rules and typo model");
    await page.getByRole("button", { name: "重新检查" }).click();
    await page.getByText(/字，已查完$/).waitFor();
    await note("checked once more");
    printTable(
      `Memory of the workbench, a report of ${lengthOf(report).toLocaleString("en-US")} characters (MB after collection)`,
      ["", "page", "worker"],
      rows,
    );
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}
