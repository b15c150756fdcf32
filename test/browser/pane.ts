import type { Locator, Page } from "playwright-core";
import type { Site } from "./harness";
import { openWorkbench } from "./workbench";

/** The pane beside the sample report, the half-year report of a branch chosen and answered. */
export async function openPane(site: Site): Promise<Page> {
  const page = await openWorkbench(site);
  await field(page, "单位").fill("县档案馆党支部");
  await field(page, "期间").fill("2026年上半年");
  await field(page, "日期").fill("2026年7月3日");
  await field(page, "日期").press("Enter");
  return page;
}

export const pane = (page: Page): Locator => page.getByRole("complementary", { name: "拟稿窗格" });
export const field = (page: Page, name: string): Locator => pane(page).getByLabel(name, { exact: true });
export const row = (page: Page, name: RegExp): Locator => pane(page).getByRole("treeitem", { name });
export const sections = (page: Page): Promise<(string | null)[]> =>
  pane(page)
    .getByRole("treeitem", { level: 1 })
    .evaluateAll((rows) =>
      rows
        .map((shown) => shown.getAttribute("aria-label")!.replace(/，\d+ [节空]$/, ""))
        .filter((name) => /^.、/.test(name)),
    );
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
export const usual: readonly [string, string, string] = ["一、主要工作", "二、存在问题", "三、下一步工作打算"];

export async function menu(page: Page, item: string): Promise<void> {
  await pane(page).getByRole("button", { name: /^更多/ }).click();
  await page.getByRole("menuitem", { name: item }).click();
}
