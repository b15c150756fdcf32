import type { Page } from "playwright-core";
import { axe, axeFaults } from "./accessible";
import { useSite } from "./harness";
import { field, pane } from "./pane";
import { eventually } from "./workbench";

const site = useSite();

const card = (page: Page) => pane(page).getByRole("region", { name: "介绍" });
const next = (page: Page, name: string) => card(page).getByRole("button", { name }).click();

async function help(page: Page): Promise<void> {
  await pane(page).getByRole("button", { name: "设置" }).click();
  await pane(page).getByRole("button", { name: "打开帮助" }).click();
}

const open = () => site.open("workbench.html", { firstTime: true, scripts: [axe] });

test("three cards are shown the first time, and never again once they were seen", async () => {
  const page = await open();
  const titles = [];
  for (const name of ["下一张", "下一张", "开始用"]) {
    titles.push(await card(page).getByRole("heading").textContent());
    expect(await axeFaults(page)).toEqual([]);
    await next(page, name);
  }
  expect(new Set(titles).size).toBe(3);
  await card(page).waitFor({ state: "detached" });
  await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? ""), "框架");
  await page.reload();
  await field(page, "单位").waitFor();
  expect(await card(page).count()).toBe(0);
});

test("they can be skipped, and stand above the page, not over it", async () => {
  const page = await open();
  await card(page).waitFor();
  const [above, below] = await Promise.all([card(page).boundingBox(), field(page, "单位").boundingBox()]);
  expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
  await next(page, "跳过");
  await page.reload();
  await field(page, "单位").waitFor();
  expect(await card(page).count()).toBe(0);
});

test("帮助 shows them once more, with the keys on them, and then no more", async () => {
  const page = await open();
  await next(page, "跳过");
  await help(page);
  await pane(page).getByRole("button", { name: "再看一遍介绍" }).click();
  await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? ""), "下一张");
  expect(await axeFaults(page)).toEqual([]);
  for (const _card of [1, 2, 3]) await page.keyboard.press("Enter");
  await card(page).waitFor({ state: "detached" });
  await help(page);
  await pane(page).getByRole("button", { name: /^返回/ }).click();
  await field(page, "单位").waitFor();
  expect(await card(page).count()).toBe(0);
});
