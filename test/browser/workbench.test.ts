import type { Page } from "playwright-core";
import { badFiles } from "../docx/bad";
import { docx, paragraph, run } from "../docx/docx";
import { fixtures } from "../docx/fixtures";
import { partsOf } from "../gate/read";
import { downloaded, drop, useSite } from "./harness";
import {
  eventually,
  heading,
  insertAtCursor,
  message,
  openWith,
  openWorkbench,
  selected,
  state,
  texts,
} from "./workbench";

jest.setTimeout(30_000);
const site = useSite();

const three = docx({ body: ["第一段文字。", "第二段文字。", "第三段文字。"] });
const slotted = docx({
  body: paragraph(
    `${run("召开支委会")}<w:sdt><w:sdtPr><w:tag w:val="nigao:支委会"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>${run("12")}</w:sdtContent></w:sdt>${run("次。")}`,
  ),
});

const open = () => openWorkbench(site);

async function clickBetween(page: Page, index: number): Promise<void> {
  const box = (await page.locator(`[data-paragraph="${index}"] span`).first().boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

describe("opening", () => {
  test("starts with a sample report beside the pane", async () => {
    const page = await open();
    expect(await heading(page)).toBe("县档案馆党支部2026年上半年工作总结.docx");
    expect(await state(page)).toBe("没有改动");
    expect((await texts(page))[0]).toBe("县档案馆党支部2026年上半年工作总结");
    expect(await page.locator(".slot:not([data-empty])").allTextContents()).toContain("12");
    expect(await page.locator(".slot[data-empty]").allTextContents()).toEqual(["【人次】"]);
    expect(await page.getByRole("button", { name: "插入框架" }).isVisible()).toBe(true);
  });

  test("draws the report in fonts of its own", async () => {
    const page = await open();
    const loaded = () =>
      page.evaluate(() => {
        const families = [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family);
        return ["仿宋", "黑体", "楷体", "小标宋"].filter((name) => families.some((family) => family.includes(name)));
      });
    await eventually(loaded, ["仿宋", "黑体", "楷体", "小标宋"]);
  });

  test("takes a .docx that is dropped anywhere, and shows where while it is dragged", async () => {
    const page = await open();
    await page.locator("body").evaluate((body) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "甲.docx"));
      body.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true }));
    });
    await page.getByText("松开鼠标，打开这份 .docx").waitFor();
    await drop(page.getByRole("button", { name: "插入框架" }), "三段.docx", three);
    await eventually(() => heading(page), "三段.docx");
    await eventually(() => texts(page), ["第一段文字。", "第二段文字。", "第三段文字。"]);
    expect(await page.getByText("松开鼠标，打开这份 .docx").count()).toBe(0);
  });

  test("keeps no part of a file from being what it was", async () => {
    const bytes = fixtures.contentControls();
    const page = await openWith(site, "控件.docx", bytes);
    const file = await downloaded(page, () => page.keyboard.press("Control+s"));
    expect(file.name).toBe("控件.docx");
    expect([...partsOf(file.bytes)]).toEqual([...partsOf(bytes)]);
  });
});

const refused: readonly [string, Uint8Array, RegExp][] = [
  ["旧稿.doc", badFiles.legacyDoc.bytes(), /“旧稿\.doc”.*另存为 \.docx/],
  ["旧稿.wps", new Uint8Array([1]), /“旧稿\.wps”.*另存为 \.docx/],
  ["旧稿.pdf", new Uint8Array([1]), /“旧稿\.pdf”.*另存为 \.docx/],
  ["照片.png", new Uint8Array([1]), /“照片\.png”不是 Word 文档/],
  ["空.docx", new Uint8Array(), /“空\.docx”是空文件/],
  ["文本.docx", badFiles.text.bytes(), /没有打开“文本\.docx”。.{8}/],
  ["加密.docx", badFiles.encrypted.bytes(), /没有打开“加密\.docx”。.*密/],
  ["半截.docx", badFiles.truncated.bytes(), /没有打开“半截\.docx”。.{8}/],
  ["坏的.docx", badFiles.brokenXml.bytes(), /没有打开“坏的\.docx”。.*word\/document\.xml/],
];

describe("files that cannot be opened", () => {
  test("are refused by name with what to do, and the open document stays as it is", async () => {
    const page = await open();
    const before = await texts(page);
    for (const [name, bytes, expected] of refused) {
      await drop(page.locator("body"), name, bytes);
      await page.locator(".fui-MessageBar").filter({ hasText: name }).waitFor();
      expect(await message(page)).toMatch(expected);
      expect(await texts(page)).toEqual(before);
      expect(await heading(page)).toBe("县档案馆党支部2026年上半年工作总结.docx");
      await page.getByRole("button", { name: "关闭提示" }).click();
      expect(await page.locator(".fui-MessageBar").count()).toBe(0);
    }
  });

  test("of several files the first .docx is opened, and it says so", async () => {
    const page = await open();
    const input = page.locator('input[accept*=".docx"]');
    await input.evaluate((element: HTMLInputElement) => {
      element.multiple = true; // as when several are dropped
    });
    await input.setInputFiles([
      { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("说明") },
      { name: "三段.docx", mimeType: "", buffer: Buffer.from(three) },
    ]);
    await eventually(() => heading(page), "三段.docx");
    expect(await message(page)).toContain("打开了“三段.docx”，另外 1 个没有打开");
  });
});

describe("pointing", () => {
  test("a click puts the caret there, and 光标处 inserts behind that paragraph", async () => {
    const page = await openWith(site, "三段.docx", three);
    await clickBetween(page, 1);
    const second = (await page.locator('[data-paragraph="1"]').boundingBox())!;
    const caret = (await page.locator(".caret").boundingBox())!;
    const bar = (await page.locator(".place").boundingBox())!;
    const text = (await page.locator('[data-paragraph="1"] span').first().boundingBox())!;
    expect(Math.abs(caret.x - (text.x + text.width / 2))).toBeLessThan(12);
    expect(caret.y).toBeGreaterThanOrEqual(second.y - 2);
    expect(caret.y + caret.height).toBeLessThanOrEqual(second.y + second.height + 2);
    expect(Math.abs(bar.y - second.y)).toBeLessThan(2);
    await insertAtCursor(page);
    await page.waitForFunction(() => document.querySelectorAll("[data-paragraph]").length > 3);
    const after = await texts(page);
    expect(after.slice(0, 2)).toEqual(["第一段文字。", "第二段文字。"]);
    expect(after.at(-1)).toBe("第三段文字。");
  });

  test("a drag selects text, and it is shown", async () => {
    const page = await openWith(site, "三段.docx", three);
    const box = (await page.locator('[data-paragraph="2"] span').first().boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await selected(page)).toBe("第三段文字。");
    expect(await page.locator(".caret").isVisible()).toBe(false);
  });

  test("a click on a slot selects the whole of it", async () => {
    const page = await openWith(site, "空位.docx", slotted);
    await page.locator(".slot").click();
    expect(await selected(page)).toBe("12");
  });

  test("the caret is moved by keys, and typing says where to write", async () => {
    const page = await openWith(site, "三段.docx", three);
    await clickBetween(page, 0);
    const before = (await page.locator(".caret").boundingBox())!;
    await page.keyboard.press("ArrowDown");
    expect((await page.locator(".caret").boundingBox())!.y).toBeGreaterThan(before.y + 5);
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await selected(page)).toBe("第");
    await page.keyboard.press("a");
    await page.getByText("正文请在 Word/WPS 里改；这里可以插入、检查、填充。").waitFor();
    expect(await texts(page)).toEqual(["第一段文字。", "第二段文字。", "第三段文字。"]);
  });

  test("zoom by menu and by Ctrl and wheel; the caret goes along", async () => {
    const page = await openWith(site, "三段.docx", three);
    const width = async () => Math.round((await page.locator("section.docx").boundingBox())!.width);
    const at90 = await width();
    await page.getByRole("button", { name: "显示比例 90%" }).click();
    await page.getByRole("menuitemradio", { name: "75%" }).click();
    await eventually(width, Math.round((at90 / 90) * 75));
    await page.locator("section.docx").hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await page.getByRole("button", { name: "显示比例 90%" }).waitFor();
    const text = (await page.locator('[data-paragraph="0"] span').first().boundingBox())!;
    const caret = (await page.locator(".caret").boundingBox())!;
    expect(Math.abs(caret.x - text.x)).toBeLessThan(3);
  });
});
