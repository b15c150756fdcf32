import { docx } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { paragraphTexts } from "../gate/read";
import { choose, downloaded, drop, useSite } from "./harness";
import { eventually, heading, insertAtCursor, message, openWith, openWorkbench, state, texts } from "./workbench";

jest.setTimeout(30_000);
const site = useSite();

const three = docx({ body: ["第一段文字。", "第二段文字。", "第三段文字。"] });
const other = docx({ body: ["另一份文档。"] });

describe("changes", () => {
  test("are undone and redone by keys and buttons, and the header counts them", async () => {
    const page = await openWith(site, "三段.docx", three);
    const before = await texts(page);
    await insertAtCursor(page);
    const after = await texts(page);
    expect(await state(page)).toBe("已改 1 处，还没下载");
    await page.getByRole("region", { name: "文档预览" }).focus();
    await page.keyboard.press("Control+z");
    await eventually(() => texts(page), before);
    expect(await state(page)).toBe("没有改动");
    expect(await page.getByRole("button", { name: "撤销" }).isDisabled()).toBe(true);
    await page.keyboard.press("Control+y");
    await eventually(() => texts(page), after);
    await page.getByRole("button", { name: "撤销" }).click();
    await eventually(() => texts(page), before);
  });

  test("are in the file that is downloaded, which is a sound document and says what the page shows", async () => {
    const page = await openWith(site, "三段.docx", three);
    await insertAtCursor(page);
    const file = await downloaded(page, () => page.getByRole("button", { name: "下载" }).click());
    expect(file.name).toBe("三段.docx");
    await eventually(() => state(page), "已下载");
    await expectSound(file.bytes);
    expect(paragraphTexts(file.bytes)).toEqual(await texts(page));
    const again = await openWith(site, "三段.docx", file.bytes);
    expect(await texts(again)).toEqual(await texts(page));
  });

  test("leave the page where it was scrolled to", async () => {
    const page = await openWith(site, "长文.docx", docx({ body: Array.from({ length: 120 }, (_, i) => `第${i}段。`) }));
    const region = page.getByRole("region", { name: "文档预览" });
    await page.locator('[data-paragraph="80"]').scrollIntoViewIfNeeded();
    await page.locator('[data-paragraph="80"]').click();
    const before = await region.evaluate((scroller) => scroller.scrollTop);
    expect(before).toBeGreaterThan(0);
    await insertAtCursor(page);
    await region.focus();
    await page.keyboard.press("Control+z");
    await eventually(async () => (await texts(page)).length, 120);
    expect(await page.locator('[data-paragraph="80"]').isVisible()).toBe(true);
    expect(await region.evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(before / 2);
  });
});

describe("a document that the pane makes", () => {
  test("opens over the one before, is called by its title, and undo takes it off again", async () => {
    const page = await openWith(site, "三段.docx", three);
    await page
      .getByRole("textbox", { name: "单位" })
      .or(page.getByRole("combobox", { name: "单位" }))
      .fill("县水务局");
    await page.getByRole("radio", { name: "新文档" }).click();
    await page.getByRole("button", { name: "插入框架" }).click();
    await eventually(async () => (await heading(page)).startsWith("县水务局"), true);
    expect(await heading(page)).toMatch(/^县水务局.*总结\.docx$/);
    expect(await state(page)).toBe("新建的，还没下载");
    expect(await page.locator(".slot[data-empty]").count()).toBeGreaterThan(3);
    const file = await downloaded(page, () => page.keyboard.press("Control+s"));
    await expectSound(file.bytes);
    await page.getByRole("button", { name: "撤销" }).click();
    await eventually(() => heading(page), "三段.docx");
    await eventually(() => texts(page), ["第一段文字。", "第二段文字。", "第三段文字。"]);
    await page.getByRole("button", { name: "重做" }).click();
    await eventually(async () => (await heading(page)).startsWith("县水务局"), true);
  });
});

describe("changes that were not downloaded", () => {
  test("are asked about before another file takes their place", async () => {
    const page = await openWith(site, "三段.docx", three);
    await insertAtCursor(page);
    const input = page.locator('input[accept*=".docx"]');
    await choose(input, "另一份.docx", other);
    await page.getByRole("button", { name: "取消" }).click();
    expect(await heading(page)).toBe("三段.docx");
    expect(await state(page)).toBe("已改 1 处，还没下载");

    await choose(input, "另一份.docx", other);
    const file = await downloaded(page, () => page.getByRole("button", { name: "下载再打开" }).click());
    expect(file.name).toBe("三段.docx");
    expect(paragraphTexts(file.bytes).length).toBeGreaterThan(3);
    await eventually(() => texts(page), ["另一份文档。"]);

    await insertAtCursor(page);
    await drop(page.locator("body"), "三段.docx", three);
    await page.getByRole("button", { name: "不保存" }).click();
    await eventually(() => texts(page), ["第一段文字。", "第二段文字。", "第三段文字。"]);
    expect(await state(page)).toBe("没有改动");
  });

  test("are not asked about for a file that cannot be opened", async () => {
    const page = await openWith(site, "三段.docx", three);
    await insertAtCursor(page);
    await choose(page.locator('input[accept*=".docx"]'), "断了的.docx", three.subarray(0, three.length / 2));
    await page.locator(".fui-MessageBar").first().waitFor();
    expect(await message(page)).toContain("没有打开“断了的.docx”");
    expect(await page.getByRole("button", { name: "不保存" }).count()).toBe(0);
    expect(await state(page)).toBe("已改 1 处，还没下载");
  });

  test("are asked about before the page is left, and only they", async () => {
    const page = await openWith(site, "三段.docx", three);
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.locator("[data-paragraph]").first().waitFor({ state: "attached" });
    await insertAtCursor(page);
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });
});

describe("the frame", () => {
  test("F6 goes from the page to the pane and back", async () => {
    const page = await openWorkbench(site);
    const region = page.getByRole("region", { name: "文档预览" });
    await region.focus();
    await page.keyboard.press("F6");
    expect(await page.getByRole("tab", { name: "框架" }).evaluate((tab) => tab === document.activeElement)).toBe(true);
    await page.keyboard.press("F6");
    expect(await region.evaluate((scroller) => scroller === document.activeElement)).toBe(true);
  });

  test("the pane is made wider by dragging and by keys, within bounds, and stays so", async () => {
    const page = await openWorkbench(site);
    const pane = page.getByRole("complementary", { name: "拟稿窗格" });
    const width = async () => Math.round((await pane.boundingBox())!.width);
    expect(await width()).toBe(360);
    const border = page.getByRole("separator", { name: "窗格宽度" });
    const box = (await border.boundingBox())!;
    await page.mouse.move(box.x, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x - 40, box.y + 200, { steps: 3 });
    await page.mouse.up();
    expect(await width()).toBe(400);
    await border.focus();
    await page.keyboard.press("ArrowRight");
    expect(await width()).toBe(390);
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(450);
    await page.reload();
    expect(await width()).toBe(450);
  });

  test("on a narrow screen one of the two is shown", async () => {
    const page = await openWorkbench(site, { width: 360, height: 740 });
    const region = page.getByRole("region", { name: "文档预览" });
    const button = page.getByRole("button", { name: "插入框架" });
    expect([await region.isVisible(), await button.isVisible()]).toEqual([false, true]);
    await page.getByRole("tab", { name: "正文" }).click();
    expect([await region.isVisible(), await button.isVisible()]).toEqual([true, false]);
    const sheet = (await page.locator("section.docx").boundingBox())!;
    expect(sheet.x).toBeGreaterThanOrEqual(0);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
