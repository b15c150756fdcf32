import type { Page } from "playwright-core";
import { docx, heading, paragraph } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { partsOf } from "../gate/read";
import { downloaded, screenshot, useSite } from "./harness";
import { menu, pane } from "./pane";
import { usePaneInWord } from "./pane-in-word";
import { openWith, texts } from "./workbench";

jest.setTimeout(60_000);

const report = docx({
  body: [
    paragraph("县档案馆党支部2026年上半年党建工作总结"),
    heading(1, "一、主要工作"),
    paragraph("支部认真布署各项学习，发挥战斗保垒作用，营造浓厚氛围。"),
  ].join(""),
});

describe("in the workbench", () => {
  const site = useSite();

  async function checked(): Promise<Page> {
    const page = await openWith(site, "半年总结.docx", report);
    await pane(page).getByRole("tab", { name: /^检查/ }).click();
    await pane(page).getByRole("button", { name: "检查", exact: true }).click();
    await pane(page).locator("[data-finding]").first().waitFor();
    return page;
  }

  const saved = (page: Page) => downloaded(page, () => page.getByRole("button", { name: /^下载/ }).click());
  const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(partsOf(bytes).get(name));

  /** The stretches that are shown as commented. */
  const commented = (page: Page) =>
    page.evaluate(() => [...(CSS.highlights.get("commented") ?? [])].map((range) => String(range)));

  test("findings are looked at, then written as comments into the file, and taken out again", async () => {
    const page = await checked();
    const before = await texts(page);
    await menu(page, "把问题写成批注…");
    const boxes = pane(page).getByRole("checkbox");
    const count = await boxes.count();
    await boxes.first().click();
    await pane(page)
      .getByRole("button", { name: `写 ${count - 1} 条批注` })
      .click();
    await pane(page)
      .getByText(`写了 ${count - 1} 条批注。`)
      .waitFor();
    const { bytes } = await saved(page);
    expect(part(bytes, "word/comments.xml").match(/【拟稿】/g)).toHaveLength(count - 1);
    await expectSound(bytes);
    const notes = page.getByRole("note", { name: /^批注：.*【拟稿】/ });
    await notes.first().waitFor();
    expect(
      (await notes.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel).join())).split("【拟稿】"),
    ).toHaveLength(count);
    expect(await commented(page)).toContain("保垒");
    expect(await texts(page)).toEqual(before);
    await notes.last().focus();
    await screenshot(page, "批注");
    await menu(page, "去掉写上的批注");
    await pane(page)
      .getByText(`去掉了 ${count - 1} 条批注。您自己的批注都在。`)
      .waitFor();
    await notes.first().waitFor({ state: "detached" });
    expect(await commented(page)).toEqual([]);
  });

  test("corrections become revisions once the writer wants them so", async () => {
    const page = await checked();
    await pane(page).getByRole("button", { name: "设置" }).click();
    await pane(page).getByRole("checkbox", { name: "改正时留下修订标记" }).click();
    await pane(page).getByRole("button", { name: "返回检查" }).click();
    const finding = pane(page)
      .locator("[data-finding]")
      .and(pane(page).getByLabel(/错字：保垒/))
      .first();
    await finding.focus();
    await page.keyboard.press("Enter");
    await pane(page).getByText("已按修订改：堡垒。").waitFor();
    const { bytes } = await saved(page);
    const text = part(bytes, "word/document.xml");
    expect(text).toMatch(/<w:del [^>]*><w:r>(<w:rPr>.*?<\/w:rPr>)?<w:delText[^>]*>保<\/w:delText>/);
    expect(text).toMatch(/<w:ins [^>]*><w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>堡<\/w:t>/);
    await expectSound(bytes);
  });

  test("the page of the open document is set up, after the writer has seen how", async () => {
    const page = await openWith(site, "半年总结.docx", report);
    await menu(page, "按 GB/T 9704 设页面…");
    await pane(page).getByText("上 37 毫米，左 28 毫米，右 26 毫米，下 35 毫米").waitFor();
    await pane(page).getByRole("button", { name: "设页面", exact: true }).click();
    await pane(page).getByText("已按 GB/T 9704 设好 1 节的页面。").waitFor();
    const { bytes } = await saved(page);
    expect(part(bytes, "word/document.xml")).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/,
    );
    await expectSound(bytes);
  });
});

describe("in a Word of WordApi 1.3", () => {
  const site = usePaneInWord();

  test("本机能力 says what is missing, why and what is done instead; nothing is offered that it cannot do", async () => {
    const page = await site.openInWord(report, "capabilities");
    await page.getByRole("img", { name: "本机在第 1 级，共 4 级" }).waitFor();
    const line = page.getByRole("listitem").filter({ hasText: "写成批注" });
    expect(await line.getByRole("img", { name: "换一种做法" }).count()).toBe(1);
    expect(await line.textContent()).toContain(
      "要 WordApi 1.4（Office LTSC 2024 或 Microsoft 365）。改为：在窗格里看，或导出校对记录表。",
    );
    await page.getByRole("button", { name: /^返回/ }).click();
    await page.getByRole("tab", { name: "检查" }).click();
    await page.getByRole("button", { name: /^更多/ }).click();
    await page.getByRole("menuitem", { name: "词库…" }).waitFor();
    expect(await page.getByRole("menuitem", { name: "把问题写成批注…" }).count()).toBe(0);
    expect(await page.getByRole("menuitemcheckbox").count()).toBe(0);
  });
});
