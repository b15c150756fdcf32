import type { Page } from "playwright-core";
import sample from "../../src/statistics/sample.json";
import { docx, heading, paragraph } from "../docx/docx";
import { useSite } from "./harness";
import { field, pane } from "./pane";
import { eventually, openWith, openWorkbench, texts } from "./workbench";

const site = useSite();

jest.setTimeout(60_000);

/** How the element with the focus is told, as far as a test needs it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = [...((element as HTMLInputElement | null)?.labels ?? [])].map((label) => label.textContent);
    return element?.getAttribute("aria-label") ?? (labels.join() || element?.textContent || "");
  });

/** Goes on with Tab until the focus is on what is told so. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (name.test(now)) return;
    seen.push(now.slice(0, 30));
  }
  throw new Error(`${name} was not reached by ${key}; seen: ${seen.join(" | ")}`);
}

/** Goes to the other side with F6, where this then has the focus. */
async function cross(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press("F6");
  await eventually(() => focused(page).then((now) => name.test(now)), true);
}

const toDocument = /^文档预览$/;

/** From the tabs of the pane to the one of that name. */
async function toTab(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 3 && !name.test(await focused(page)); step++) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  await pane(page).getByRole("tab", { name, selected: true }).waitFor();
}

const report = docx({
  body: [
    paragraph("县档案馆党支部2026年上半年党建工作总结"),
    heading(1, "一、主要工作"),
    paragraph("支部认真布署各项学习。"),
  ].join(""),
});

test("a scaffold is inserted by keyboard alone", async () => {
  const page = await openWorkbench(site);
  const before = await texts(page);
  await cross(page, /^框架/);
  await tabTo(page, /^单位$/);
  await page.keyboard.type("县档案馆党支部");
  await tabTo(page, /^(新文档|光标处|文末)$/);
  while (!/^文末$/.test(await focused(page))) await page.keyboard.press("ArrowRight");
  await tabTo(page, /^插入框架$/);
  await page.keyboard.press("Enter");
  await pane(page)
    .getByText(/^已插入 \d+ 部分/)
    .waitFor();
  await eventually(() => texts(page).then((all) => all.length > before.length), true);
  await cross(page, toDocument);
});

test("a report is checked, a finding taken over and another place located by keyboard alone", async () => {
  const page = await openWith(site, "总结.docx", report);
  await cross(page, /^框架/);
  await toTab(page, /^检查/);
  await tabTo(page, /^检查$/);
  await page.keyboard.press("Enter");
  await pane(page).locator("[data-finding]").first().waitFor();
  await tabTo(page, /^第 \d+ 条，共 \d+ 条/, "Shift+Tab");
  await page.keyboard.press("Home");
  while (!/布署/.test(await focused(page))) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await pane(page).getByText("已改：部署。").waitFor();
  await eventually(() => texts(page).then((all) => all[2]!), "支部认真部署各项学习。");
});

test("figures are pasted, read and filled by keyboard alone", async () => {
  const page = await openWorkbench(site);
  await field(page, "单位").fill("县档案馆党支部");
  await cross(page, toDocument);
  await cross(page, /^框架/);
  await toTab(page, /^统计/);
  await tabTo(page, /^粘贴的内容$/);
  await page.keyboard.insertText(JSON.stringify(sample));
  await page.keyboard.press("Control+Enter");
  await pane(page).getByText("填充计划").waitFor();
  await tabTo(page, /^填充（\d+）$/);
  await page.keyboard.press("Enter");
  await pane(page)
    .getByText(/^填了 \d+ 处。/)
    .waitFor();
});

test("F6 goes from the pane to the document and back, to the tab that is open", async () => {
  const page = await openWith(site, "总结.docx", report);
  await pane(page).getByRole("tab", { name: /^检查/ }).click();
  await cross(page, toDocument);
  await cross(page, /^检查/);
});
