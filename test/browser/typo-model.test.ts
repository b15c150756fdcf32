import type { Page } from "playwright-core";
import { docx } from "../docx/docx";
import { useSite } from "./harness";
import { pane } from "./pane";
import { eventually, openWith } from "./workbench";

const site = useSite();

jest.setTimeout(90_000);

const slips = ["鼓励企业采用先进的生产工意", "应当将处理结果及时反溃当事人", "任何单位和个人不得挪用专项资今"];
/** Enough text for the model to be at it for seconds, no paragraph twice, with three slips that no list has. */
const report = [
  "县档案馆党支部2026年上半年党建工作总结",
  ...Array.from({ length: 2000 }, (_, n) => {
    const slip = n % 700 === 20 ? `，${slips[Math.floor(n / 700)]}` : "";
    return `第${n + 1}次会议研究了档案整理工作，要求各科室按照分工抓好落实，认真做好资料的收集和归档${slip}，年底前完成全部任务。`;
  }),
];

const findings = (page: Page) =>
  pane(page)
    .locator("[data-finding]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("aria-label") ?? ""));
const progress = (page: Page) => pane(page).getByText(/^正在看上下文找错字/);

async function checked(): Promise<Page> {
  const page = await openWith(site, "长报告.docx", docx({ body: report }));
  await pane(page).getByRole("tab", { name: /^检查/ }).click();
  await pane(page).getByRole("button", { name: "检查", exact: true }).click();
  return page;
}

test("while the model looks, progress is shown and the pane answers; then its slips are in the list, none of them sure", async () => {
  const page = await checked();
  await progress(page).waitFor();
  const began = Date.now();
  await pane(page).getByRole("tab", { name: "框架" }).click();
  await pane(page).getByLabel("单位", { exact: true }).fill("县档案馆");
  await pane(page).getByRole("tab", { name: /^检查/ }).click();
  const answered = Date.now() - began;
  await progress(page).waitFor({ state: "hidden", timeout: 50_000 });
  expect(answered).toBeLessThan(5_000);
  await eventually(
    async () => (await findings(page)).filter((label) => /错字：[意溃今]，改为[艺馈金]/.test(label)).length,
    3,
  );
  const found = (await findings(page)).filter((label) => /错字：[意溃今]，改为[艺馈金]/.test(label));
  expect(found.filter((label) => label.includes("建议"))).toHaveLength(3);
  await pane(page)
    .getByLabel(/错字：意，改为艺/)
    .click();
  await pane(page)
    .getByText(/模型的判断/)
    .waitFor();
});

test("the model can be stopped, and says nothing more; what the lists found stays", async () => {
  const page = await checked();
  await progress(page).waitFor();
  await pane(page).getByRole("button", { name: "停" }).click();
  await progress(page).waitFor({ state: "hidden" });
  const before = await findings(page);
  await page.waitForTimeout(1500);
  expect(await findings(page)).toEqual(before);
});
