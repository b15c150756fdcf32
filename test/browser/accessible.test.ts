import type { Page } from "playwright-core";
import sample from "../../src/statistics/sample.json";
import { docx, heading, paragraph } from "../docx/docx";
import { axe, axeFaults } from "./accessible";
import { useSite } from "./harness";
import { field, menu, pane, row } from "./pane";
import { openWith } from "./workbench";

const site = useSite();

jest.setTimeout(120_000);

const report = docx({
  body: [
    paragraph("县档案馆党支部2026年上半年党建工作总结"),
    heading(1, "一、主要工作"),
    paragraph("支部认真布署各项学习,撰写心得体会22篇，发挥战斗保垒作用，营造浓厚芬围。召开支委会5次。"),
    heading(1, "二、下半年工作打算"),
    paragraph("下半年，支部将继续抓好理论学习。"),
  ].join(""),
});

const button = (page: Page, name: string | RegExp) =>
  pane(page).getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, name: string) =>
  pane(page)
    .getByRole("tab", { name: new RegExp(`^${name}`) })
    .click();
const trust = (page: Page) => button(page, /，打开本机能力$/).click();
const heads = (page: Page, name: string) => pane(page).getByRole("heading", { name, exact: true }).waitFor();

async function check(page: Page): Promise<void> {
  await tab(page, "检查");
  await button(page, "检查").click();
  await pane(page).locator("[data-finding]").first().waitFor();
}

async function read(page: Page): Promise<void> {
  await tab(page, "统计");
  await pane(page).getByLabel("粘贴的内容").fill(JSON.stringify(sample));
  await button(page, /^(再)?读一遍$/).click();
  await button(page, "改原文").waitFor();
}

/** Every page of the pane, and what has to be done to see it. */
const pages: readonly (readonly [name: string, show: (page: Page) => Promise<void>])[] = [
  ["框架", async () => {}],
  [
    "框架，改名",
    async (page) => {
      await row(page, /^二、/).focus();
      await page.keyboard.press("F2");
    },
  ],
  ["检查之前", (page) => tab(page, "检查")],
  ["检查", check],
  [
    "全部改正",
    async (page) => {
      await check(page);
      await button(page, /^全部改正/).click();
      await heads(page, "全部改正");
    },
  ],
  [
    "插入缺的部分",
    async (page) => {
      await check(page);
      await button(page, "插入缺的部分").click();
      await heads(page, "插入缺的部分");
    },
  ],
  [
    "写成批注",
    async (page) => {
      await check(page);
      await menu(page, "把问题写成批注…");
      await pane(page).getByRole("button", { name: /^返回/ }).waitFor();
    },
  ],
  [
    "设页面",
    async (page) => {
      await menu(page, "按 GB/T 9704 设页面…");
      await pane(page).getByRole("button", { name: /^返回/ }).waitFor();
    },
  ],
  ["统计，空", (page) => tab(page, "统计")],
  ["统计", read],
  [
    "统计，读不懂",
    async (page) => {
      await tab(page, "统计");
      await pane(page).getByLabel("粘贴的内容").fill('{"支委会": 5, "党课" 3}');
      await button(page, /^(再)?读一遍$/).click();
    },
  ],
  ...(["插入表", "插入句", "插入图"] as const).map(
    (name) =>
      [
        name,
        async (page: Page) => {
          await read(page);
          await button(page, name).click();
          await heads(page, name);
        },
      ] as const,
  ),
  [
    "从正文提取",
    async (page) => {
      await tab(page, "统计");
      await button(page, /^从正文提取/).click();
      await heads(page, "从正文提取");
    },
  ],
  ["本机能力", trust],
  [
    "环境自检",
    async (page) => {
      await field(page, "单位").fill("县档案馆党支部");
      await trust(page);
      await button(page, "环境自检").click();
      await button(page, "全部清除").click();
    },
  ],
  ["设置", (page) => button(page, "设置").click()],
];

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each(pages)("%s keeps to WCAG A and AA", async (_name, show) => {
    const page = await openWith(site, "总结.docx", report, { colorScheme, scripts: [axe] });
    await show(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  test.each(["help", "words", "capabilities"])("the page %s at which the pane may open does too", async (name) => {
    const page = await site.open(`workbench.html?page=${name}`, { colorScheme, scripts: [axe] });
    await pane(page).getByRole("heading").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
