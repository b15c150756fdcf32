import type { Page } from "playwright-core";
import { drop, type Opening, type Site } from "./harness";

/** The workbench with its sample report painted. */
export async function openWorkbench(
  site: Site,
  viewport = { width: 1440, height: 900 },
  opening: Opening = {},
): Promise<Page> {
  const page = await site.open("workbench.html", { viewport, ...opening });
  await page.locator("[data-paragraph]").first().waitFor({ state: "attached" });
  // Text is moved about until the fonts are there.
  await page.waitForFunction(() => document.fonts.size > 0 && document.fonts.status === "loaded");
  return page;
}

/** The workbench with a document of the test's in place of the sample. */
export async function openWith(site: Site, name: string, bytes: Uint8Array, opening?: Opening): Promise<Page> {
  const page = await openWorkbench(site, undefined, opening);
  const before = await page.locator(".painting").elementHandle();
  await drop(page.locator("body"), name, bytes);
  await page.waitForFunction((old) => !old?.isConnected && document.querySelector(".painting") !== null, before);
  await page.waitForFunction(() => document.fonts.status === "loaded");
  return page;
}

/** Reads again and again until the answer is the expected one; fails with the last answer after five seconds. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 5000;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
    last = await read();
  }
  expect(last).toEqual(expected);
}

/** What is painted of each paragraph of the body. */
export const texts = (page: Page) => page.locator("[data-paragraph]").allTextContents();
/** The name of the open document. */
export const heading = (page: Page) =>
  page.getByRole("heading", { name: /\.docx$/ }).evaluate((name) => name.textContent ?? "");
/** Whether it was changed or downloaded. */
export const state = (page: Page) => page.locator("header").first().getByRole("status").textContent();
/** What is said over the page. */
export const message = (page: Page) => page.locator(".fui-MessageBar").first().textContent();

/** The text that is shown as selected in the page. */
export const selected = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("selected-in-page") ?? [])].map(String).join("|"));

/** Puts the scaffold that is chosen in the pane at the cursor. */
export async function insertAtCursor(page: Page): Promise<void> {
  const before = (await texts(page)).length;
  await page.getByRole("radio", { name: "光标处" }).click();
  await page.getByRole("button", { name: "插入框架" }).click();
  await page.waitForFunction((count) => document.querySelectorAll("[data-paragraph]").length > count, before);
}
