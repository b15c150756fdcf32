import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { downloaded, drop, refuseStale, useSite } from "../browser/harness";
import { eventually, insertAtCursor, texts } from "../browser/workbench";
import { docx, heading, paragraph } from "../docx/docx";
import { seedDocuments } from "../docx/seeds";
import { expectSound } from "../gate/gate";
import { paragraphTexts } from "../gate/read";

jest.setTimeout(60_000);

const folder = join(__dirname, "../../dist/single");
const file = join(folder, "拟稿工作台.html");

/** Opened from the disk, as by a double click: there is no server. */
const site = useSite(() => {
  refuseStale(file);
  return { origin: pathToFileURL(folder).href, close: async () => {} };
});

const report = docx({
  body: [
    paragraph("县档案馆党支部2026年上半年党建工作总结"),
    paragraph("2026年上半年，县档案馆党支部扎实开展党建工作。现将有关情况总结如下。"),
    heading(1, "一、主要工作"),
    paragraph("支部认真布署各项学习，党员撰写心得体会22篇，发挥战斗保垒作用。"),
    heading(1, "二、下半年工作打算"),
    paragraph("下半年，支部将继续抓好理论学习，规范组织生活。"),
    paragraph("县档案馆党支部"),
    paragraph("2026年7月3日"),
  ].join(""),
});

async function open(search = ""): Promise<Page> {
  const page = await site.open(`拟稿工作台.html${search}`);
  await page.locator("[data-paragraph]").first().waitFor({ state: "attached" });
  return page;
}

async function openWith(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const before = await page.locator(".painting").elementHandle();
  await drop(page.locator("body"), name, bytes);
  await page.waitForFunction((old) => !old?.isConnected && document.querySelector(".painting") !== null, before);
}

test("from the disk: a report is opened, a scaffold inserted, a fault corrected, and the file is sound", async () => {
  const page = await open();
  await openWith(page, "半年总结.docx", report);
  await insertAtCursor(page);
  const pane = page.getByRole("complementary", { name: "拟稿窗格" });
  await pane.getByRole("tab", { name: /^检查/ }).click();
  await pane.getByRole("button", { name: "检查", exact: true }).click();
  const finding = pane.locator("[data-finding][aria-label*=布署]").first();
  await finding.focus();
  await page.keyboard.press("Enter");
  await pane.getByText("已改：部署。").waitFor();
  await eventually(() => texts(page).then((all) => all.some((text) => text.startsWith("支部认真部署各项学习"))), true);
  const saved = await downloaded(page, () => page.getByRole("button", { name: "下载" }).click());
  expect(saved.name).toBe("半年总结.docx");
  await expectSound(saved.bytes);
  const written = paragraphTexts(saved.bytes);
  expect(written).toEqual(await texts(page));
  expect(written.length).toBeGreaterThan(8);
});

test("from the disk: the figures of a new report are filled in", async () => {
  const page = await open();
  const pane = page.getByRole("complementary", { name: "拟稿窗格" });
  const all = () => texts(page).then((paragraphs) => paragraphs.join());
  await pane.getByRole("radio", { name: "新文档" }).click();
  await pane.getByRole("button", { name: "插入框架" }).click();
  await eventually(() => all().then((text) => text.includes("支委会【次数】次")), true);
  await pane.getByRole("tab", { name: /^统计/ }).click();
  await pane.getByRole("textbox").first().fill('{ "统计": { "三会一课": { "支委会": 6 } } }');
  await pane.getByRole("button", { name: "读一遍" }).click();
  await pane.getByRole("button", { name: /^填充（\d+）$/ }).click();
  await eventually(() => all().then((text) => text.includes("支委会6次")), true);
});

test.each(seedDocuments())("a real report of the office, $name, is opened from the disk as it is", async (seed) => {
  const page = await open();
  await openWith(page, `${seed.name}.docx`, seed.bytes);
  expect(await texts(page)).toEqual(seed.texts);
});

test("it asks for no file but itself, and says so", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.reload();
  await page.locator("[data-paragraph]").first().waitFor({ state: "attached" });
  expect(asked.filter((address) => !/^(blob|data):/.test(address))).toEqual([pathToFileURL(file).href]);
  const trust = page.getByRole("button", { name: /，打开本机能力$/ });
  expect(await trust.textContent()).toBe("文字不出本机 · 对外请求 0");
  await trust.click();
  const hash = createHash("sha256")
    .update(scriptOf(readFileSync(file, "utf8")))
    .digest("hex");
  await page.getByText(`校验码 ${hash.slice(0, 16)}`).waitFor();
});

test("its policy allows its one script by its hash, and nothing from anywhere", () => {
  const html = readFileSync(file, "utf8");
  const policy = /Content-Security-Policy"? content="([^"]*)"/.exec(html)![1]!;
  const hash = createHash("sha256").update(scriptOf(html)).digest("base64");
  expect(policy).toContain(`script-src 'sha256-${hash}';`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe-eval|'self'|https?:/);
});

test("another script than its own does not run in it", async () => {
  const page = await open();
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'changed'";
    document.head.append(script);
  });
  expect(await page.title()).not.toBe("changed");
  expect(site.takeFaults().join()).toContain("Content Security Policy");
});

test("it asks no more of a browser than Chromium 97 and Firefox 104 have", () => {
  const newer =
    /URL\.canParse|\.to(Sorted|Reversed|Spliced)\(|\.groupBy\(|\.withResolvers\(|Array\.fromAsync|\.isWellFormed\(|\.is(Subset|Superset|Disjoint)(Of|From)\(|structuredClone|\.(toBase64|fromBase64)\(|new CSSStyleSheet|\.showPopover\(/g;
  expect(scriptOf(readFileSync(file, "utf8")).match(newer)).toBeNull();
});

/**
 * The text of the one script that runs, the last in the page; before it stands the typo model's worker as text. It may
 * name `<script>` itself, but can hold no end of one.
 */
function scriptOf(html: string): string {
  const [worker = "", own = "", ...more] = html.split("</script>");
  expect([/<script type="?text\/plain"? id="?nigao-typo-worker"?>/.test(worker), more.length]).toEqual([true, 1]);
  return own.slice(own.indexOf("<script>") + "<script>".length);
}
