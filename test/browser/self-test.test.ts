import type { Page } from "playwright-core";
import { newDocument } from "../../src/host/layout/new-document";
import { scenarios } from "../../src/taskpane/self-test/scenarios";
import { docx, paragraph } from "../docx/docx";
import { downloaded } from "./harness";
import { textsInWord, usePaneInWord } from "./pane-in-word";
import { eventually } from "./workbench";

const site = usePaneInWord();

const secret = "县档案馆党支部召开支委会5次";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("runs its scenarios in an empty document, and exports what came of them without a word of anyone's", async () => {
  const page = await site.openInWord(newDocument([]), "capabilities");
  await button(page, "环境自检").click();
  await page.evaluate((text) => localStorage.setItem("nigao:unit", text), secret);
  await button(page, "开始自检").click();
  await page.getByText(`做完了，${scenarios.length} 项。`).waitFor();
  const outcomes = page.getByRole("list", { name: "自检的结果" }).getByRole("listitem");
  const texts = await outcomes.allTextContents();
  expect(texts).toHaveLength(scenarios.length);
  expect(texts.filter((text) => text.endsWith("不同"))).toEqual([]);
  expect(await textsInWord(page)).toEqual([""]);

  const { name, bytes } = await downloaded(page, () => button(page, "导出结果").click());
  const text = new TextDecoder().decode(bytes);
  expect(name).toBe("拟稿环境自检.json");
  expect(text).not.toContain("档案馆");
  const report = JSON.parse(text);
  expect(report).toMatchObject({
    facts: { host: "Word", platform: "PC", sets: { WordApi: "1.3" } },
    kept: { browser: expect.arrayContaining(["unit"]), document: [] },
  });
  expect(report.policy).toContain("connect-src 'none'");
  expect(report.requests.every(({ foreign }: { foreign: boolean }) => !foreign)).toBe(true);
  expect(report.scenarios.map(({ id }: { id: string }) => id)).toEqual(scenarios.map(({ id }) => id));
});

test("leaves a document with text alone and says where to go", async () => {
  const page = await site.openInWord(docx({ body: paragraph(secret) }), "selftest");
  await button(page, "开始自检").click();
  await page.getByText("这份文档里有内容，没有自检，文档没有改动。请在一份空白文档里打开环境自检。").waitFor();
  expect(await textsInWord(page)).toEqual([secret]);
});

test("shows the policy in force and every set, and a request that was stopped", async () => {
  const page = await site.openInWord(newDocument([]), "selftest");
  await page.getByText("connect-src", { exact: true }).waitFor();
  await page.getByText("WordApiDesktop", { exact: true }).waitFor();
  await page.evaluate(() => fetch("https://elsewhere.example/collect").catch(() => undefined));
  await button(page, "看清单").click();
  await page.getByText("对外，已拦下：https://elsewhere.example/collect").waitFor();
  expect(site.takeFaults().join()).toContain("elsewhere.example");
});

test("forgets everything that the browser keeps after asking once, and nothing of another program's", async () => {
  const page = await site.openInWord(newDocument([]));
  await page.getByLabel("单位", { exact: true }).fill("县档案馆党支部");
  await page.evaluate(() => localStorage.setItem("another", "1"));
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("nigao:")));
  expect(await kept()).not.toEqual([]);
  await page.getByRole("button", { name: /，打开本机能力$/ }).click();
  await button(page, "环境自检").click();
  await page.getByRole("listitem").getByText("nigao:unit", { exact: true }).waitFor();
  await button(page, "全部清除").click();
  await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? ""), "不清除");
  await page.keyboard.press("Enter");
  expect(await kept()).not.toEqual([]);
  await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? ""), "全部清除");
  await page.keyboard.press("Enter");
  await button(page, "清除").click();
  await page.getByText("都清除了。").waitFor();
  expect(await kept()).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("another"))).toBe("1");
  await page.getByText("现在什么都没有存。").waitFor();
  await button(page, "返回框架").click();
  expect(await page.getByLabel("单位", { exact: true }).inputValue()).toBe("");
});
