import type { Page } from "playwright-core";
import { Package } from "../../src/embedded/package/package";
import { base64 } from "../../src/host/base64";
import { library } from "../../src/scaffold/library";
import sample from "../../src/statistics/sample.json";
import { expectSound } from "../gate/gate";
import { openHost } from "../host/embedded-host";
import { downloaded, useSite } from "./harness";
import { openPane, pane } from "./pane";
import { eventually, openWith, texts } from "./workbench";

const site = useSite();

jest.setTimeout(60_000);

const button = (page: Page, name: string | RegExp) =>
  pane(page).getByRole("button", { name, exact: typeof name === "string" });
const box = (page: Page) => pane(page).getByLabel("粘贴的内容");
const said = (page: Page, text: string | RegExp) => pane(page).getByText(text).waitFor();
const all = async (page: Page) => (await texts(page)).join("\n");

async function read(page: Page, block: unknown): Promise<void> {
  const edit = button(page, "改原文");
  if (await edit.isVisible()) {
    await edit.click();
  }
  await box(page).fill(typeof block === "string" ? block : JSON.stringify(block));
  await button(page, /^(再)?读一遍$/).click();
}

/** The scaffold of a half-year report as a document of its own, open beside the pane, the page for figures shown. */
async function newReport(kind?: string): Promise<Page> {
  const page = await openPane(site);
  if (kind !== undefined) {
    await pane(page).getByLabel("种类", { exact: true }).click();
    await page.getByRole("option", { name: kind, exact: true }).click();
  }
  await pane(page).getByRole("radio", { name: "新文档" }).click();
  await button(page, "插入框架").click();
  await eventually(async () => /【.+】/.test(await all(page)), true);
  await pane(page).getByRole("tab", { name: /^统计/ }).click();
  return page;
}

test("a new report is filled, gets two tables, a sentence and a chart, and next month's figures ask about a change by hand", async () => {
  const page = await newReport();
  await said(page, /^本文有 \d+ 处空位，都没有填$/);
  await read(page, sample);
  await said(page, "填充计划");
  expect(await all(page)).toContain("【次数】");
  await button(page, /^填充（\d+）$/).click();
  await said(page, /^填了 \d+ 处。/);
  await eventually(async () => (await all(page)).includes("支委会6次"), true);

  await button(page, "插入表").click();
  await pane(page)
    .getByRole("checkbox", { name: /^三会一课情况/ })
    .check();
  await button(page, "插入 2 张表").click();
  await said(page, "插入了 2 张表。");
  await button(page, "插入句").click();
  const sentence = pane(page).getByRole("checkbox", { name: /志愿服务/ });
  await sentence.check();
  for (const other of await pane(page).getByRole("checkbox", { checked: true }).all()) {
    if (!/志愿服务/.test((await other.locator("xpath=..").textContent()) ?? "")) {
      await other.uncheck();
    }
  }
  await button(page, "插入 1 句").click();
  await said(page, /^插入了 1 句。/);
  await button(page, "插入图").click();
  await pane(page)
    .getByRole("img", { name: /柱形图。/ })
    .waitFor();
  await button(page, "插入图").click();
  await said(page, /^插入了 1 张图。/);
  await eventually(async () => /表1 .*\n[\s\S]*表2 /.test(await all(page)), true);
  await eventually(async () => /图1 /.test(await all(page)), true);

  const { name, bytes } = await downloaded(page, () => page.getByRole("button", { name: "下载" }).click());
  await expectSound(bytes);
  const again = await openWith(site, name, await byHand(bytes));
  await pane(again).getByRole("tab", { name: /^统计/ }).click();
  const more = JSON.stringify(sample).replace('"支委会":6', '"支委会":7').replace('"党课":2', '"党课":3');
  await read(again, more);
  const edited = pane(again).getByRole("row", { name: /手工改过/ });
  expect(await edited.allTextContents()).toEqual([expect.stringMatching(/党课9→3/)]);
  expect(await edited.getByRole("checkbox").isChecked()).toBe(false);
  const row = pane(again).getByRole("row", { name: /支委会/ });
  expect(await row.first().textContent()).toContain("刷新");
  await button(again, /^填充（\d+）$/).click();
  await eventually(async () => (await all(again)).includes("支委会7次"), true);
  expect(await all(again)).toMatch(/党课9次.*（见附件）/);
  await button(again, "插入表").click();
  await said(again, /文档里已有，2 处有变化/);
  await button(again, "更新 1 张表").click();
  await said(again, "更新了 1 张表。");
  await said(again, "图：数据已变，未更新");
  await button(again, /^更新：/).click();
  await said(again, /已更新。$/);
  await again.getByRole("button", { name: "撤销" }).first().click();
  await again.getByRole("button", { name: "撤销" }).first().click();
  await again.getByRole("button", { name: "撤销" }).first().click();
  await eventually(async () => (await all(again)).includes("支委会6次"), true);
});

/** The document after somebody has typed over a figure and behind its sentence. */
async function byHand(bytes: Uint8Array): Promise<Uint8Array> {
  const { session } = openHost(bytes);
  await session.word.run(async (context) => {
    const { document } = context as unknown as Word.RequestContext;
    const control = document.contentControls.getByTag("nigao:党课").getFirst();
    control.insertText("9", "Replace");
    control.paragraphs.getFirst().insertText("（见附件）", "End");
    await context.sync();
  });
  return session.save();
}

/** The one kind that has no slot for a figure of the example. */
const withoutFigures = "整改情况报告";

test.each(library.map(({ name }) => name))("a new report, %s, is filled and gets a table", async (kind) => {
  const page = await newReport(kind);
  await read(page, sample);
  await said(page, /^已读懂：/);
  if (kind !== withoutFigures) {
    await button(page, /^填充（\d+）$/).click();
    await said(page, /^填了 \d+ 处。/);
  }
  await button(page, "插入表").click();
  await button(page, /^插入 \d 张表$/).click();
  await said(page, /^插入了 \d 张表。/);
  await eventually(async () => /表1 党员发展情况/.test(await all(page)), true);
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "下载" }).click());
  await expectSound(bytes);
});

/** How many pixels of a PNG have the colour of the columns of figures, and how large it is. */
function drawn(page: Page, png: Uint8Array) {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, width, height);
    let columns = 0;
    for (let i = 0; i < bytes.length; i += 4) {
      columns += Number(bytes[i] === 0x2f && bytes[i + 1] === 0x55 && bytes[i + 2] === 0x97);
    }
    return { width, height, columns };
  }, base64(png));
}

test("who wants a picture of the chart gets one that shows the figures", async () => {
  const page = await newReport();
  await read(page, { 三会一课: { 支委会: 6, 党小组会: 12 } });
  await button(page, "插入图").click();
  await pane(page).getByRole("radio", { name: "图片" }).click();
  await said(page, /但不能改数。/);
  await button(page, "插入图").click();
  await said(page, /^插入了 1 张图片。图片不能改数/);
  const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "下载" }).click());
  await expectSound(bytes);
  const pkg = Package.open(bytes);
  const pictures = pkg.related(pkg.main, "image").map((part) => pkg.bytes(part));
  expect(pictures).toHaveLength(1);
  const { width, height, columns } = await drawn(page, pictures[0]!);
  expect([width, height]).toEqual([1872, 960]);
  expect(columns).toBeGreaterThan(10_000);
});

test("what cannot be read is shown with its place, which is selected, and nothing is written", async () => {
  const page = await newReport();
  const before = await all(page);
  await read(page, '{\n  "三会一课": {\n    "支部党员大会": 2,\n    "支委会": ,\n    "党小组会": 12\n  }\n}');
  await said(page, /^第 4 行第 \d+ 列读不懂$/);
  const selected = await box(page).evaluate(
    (field: HTMLTextAreaElement) => field.value.slice(0, field.selectionStart).split("\n").length,
  );
  expect(selected).toBe(4);
  expect(await all(page)).toBe(before);
  await button(page, "只用读懂的 2 项").click();
  await said(page, "填充计划");
});

test("the ways without a block at hand lead somewhere: example, blank block, figures of the text", async () => {
  const page = await newReport();
  await button(page, /^示例/).click();
  await eventually(
    () =>
      box(page)
        .inputValue()
        .then((value) => value.includes("三会一课")),
    true,
  );
  await box(page).fill("");
  await button(page, /^空白 JSON/).click();
  await eventually(
    () =>
      box(page)
        .inputValue()
        .then((value) => value.includes('"支委会": null')),
    true,
  );
  await box(page).fill("");
  await button(page, /^从正文提取/).click();
  await said(page, /^正文里没有认出数字。/);
  await read(page, { 三会一课: { 支委会: 6 } });
  await button(page, /^填充（\d+）$/).click();
  await button(page, "改原文").click();
  await box(page).fill("");
  await button(page, /^从正文提取/).click();
  await said(page, /^正文里写了 1 项数字。/);
  await button(page, "用这 1 个数").click();
  await said(page, /^已读懂：1 组 1 项$/);
});

test("a table copied from a spreadsheet is pasted and read at once", async () => {
  const page = await newReport();
  await box(page).focus();
  await box(page).evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    document.execCommand("insertText", false, "项目\t数量\n支委会\t6\n党小组会\t12");
  });
  await button(page, /^(再)?读一遍$/).click();
  await said(page, /^已读懂：/);
});
