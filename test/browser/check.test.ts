import type { Locator, Page } from "playwright-core";
import { docx, paragraph, heading as wordHeading } from "../docx/docx";
import { protectedDocument } from "../docx/settings-fixtures";
import { expectSound } from "../gate/gate";
import { choose, downloaded, drop, screenshot, useSite } from "./harness";
import { eventually, openWith, selected, texts } from "./workbench";

const site = useSite();

jest.setTimeout(30_000);

const report = [
  "县档案馆党支部2026年上半年党建工作总结",
  "2026年上半年，在县直机关工委的领导下，县档案馆党支部扎实开展党建工作。现将有关情况总结如下。",
  "一、主要工作",
  "支部认真布署各项学习,党员撰写心得体会22篇，发挥战斗保垒作用，营造浓厚芬围。",
  "各党小组认真布署主题党日，把学习情况记入台账，推动档案业务再上台阶。",
  "二、下半年工作打算",
  "下半年，支部将继续抓好理论学习，规范组织生活，做好发展党员工作。",
  "县档案馆党支部",
  "2026年7月3日",
];
const bytes = docx({
  body: report.map((text) => (/^[一二]、/.test(text) ? wordHeading(1, text) : paragraph(text))).join(""),
});

const pane = (page: Page): Locator => page.getByRole("complementary", { name: "拟稿窗格" });
const button = (page: Page, name: string | RegExp): Locator =>
  pane(page).getByRole("button", { name, exact: typeof name === "string" });
const findings = (page: Page): Locator => pane(page).locator("[data-finding]");
const labels = (page: Page): Promise<string[]> =>
  findings(page).evaluateAll((items) => items.map((item) => item.getAttribute("aria-label") ?? ""));
const count = (page: Page, word: string): Promise<number> =>
  labels(page).then((all) => all.filter((label) => label.includes(word)).length);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const underlined = (page: Page, weight: string): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), `fault-${weight}`);

/** The report beside the pane, checked. */
async function checked(name = "半年总结.docx", content = bytes): Promise<Page> {
  const page = await openWith(site, name, content);
  await pane(page).getByRole("tab", { name: /^检查/ }).click();
  await button(page, "检查").click();
  await findings(page).first().waitFor();
  return page;
}

/** Puts the focus on the first finding that is told with this word. */
async function goTo(page: Page, word: string): Promise<void> {
  const at = (await labels(page)).findIndex((label) => label.includes(word));
  await findings(page).nth(at).focus();
  await eventually(() => focused(page).then((name) => name.includes(word)), true);
}

test("before the first check says that nothing was checked, and nothing is marked", async () => {
  const page = await openWith(site, "半年总结.docx", bytes);
  await pane(page).getByRole("tab", { name: "检查" }).click();
  await pane(page)
    .getByText(/^还没有检查。/)
    .waitFor();
  expect(await underlined(page, "error")).toEqual([]);
});

test("the cards are walked, taken and ignored by keyboard", async () => {
  const page = await checked();
  const all = await labels(page);
  expect(all[0]).toMatch(new RegExp(`^第 1 条，共 ${all.length} 条，(必改|建议|提示)，`));
  await findings(page).first().focus();
  await page.keyboard.press("End");
  expect(await focused(page)).toBe(all.at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe(all[1]);
  await pane(page).getByText(`第 2 条，共 ${all.length} 条`, { exact: true }).waitFor();

  await goTo(page, "布署");
  const before = await count(page, "布署");
  const at = (await labels(page)).findIndex((label) => label.includes("布署"));
  await page.keyboard.press("Enter");
  await pane(page).getByText("已改：部署。").waitFor();
  await eventually(() => count(page, "布署"), before - 1);
  await eventually(() => texts(page).then((now) => now[3]!.startsWith("支部认真部署各项学习")), true);
  await eventually(() => focused(page).then((name) => name.startsWith(`第 ${at + 1} 条`)), true);

  const left = (await labels(page)).length;
  await page.keyboard.press("Delete");
  await pane(page).getByText("已忽略 1 条。").waitFor();
  await eventually(() => labels(page).then((now) => now.length), left - 1);
});

test("Ctrl+Enter shows the place in the document", async () => {
  const page = await checked();
  await goTo(page, "布署");
  await page.keyboard.press("Control+Enter");
  await eventually(() => selected(page), "布署");
});

test("faults are underlined in the page, and a click on one opens its card", async () => {
  const page = await checked();
  expect((await underlined(page, "error")).filter((word) => word === "布署")).toHaveLength(2);
  await pane(page).getByRole("tab", { name: "框架" }).click();
  const spot = await page.evaluate(() => {
    const range = [...CSS.highlights.get("fault-error")!].filter((found) => String(found) === "布署")[1] as Range;
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(spot.x, spot.y);
  await pane(page).locator("[data-open]").filter({ hasText: "主题党日" }).waitFor();
  await eventually(() => underlined(page, "open"), ["布署"]);
});

test("all sure ones are listed before they are taken; undo brings them back", async () => {
  const page = await checked();
  const before = await texts(page);
  await button(page, /^全部改正/).click();
  const boxes = pane(page).getByRole("checkbox");
  const sure = await boxes.count();
  expect(sure).toBeGreaterThan(1);
  expect(await texts(page)).toEqual(before);
  await boxes.first().uncheck();
  await button(page, `改正 ${sure - 1} 处`).click();
  await pane(page)
    .getByText(`改了 ${sure - 1} 处。`)
    .waitFor();
  await eventually(() => texts(page).then((now) => now.join("") === before.join("")), false);
  await page.getByRole("button", { name: "撤销" }).first().click();
  await eventually(() => texts(page), before);
  await eventually(() => count(page, "布署"), 2);
});

test("what is ignored stays ignored when the report is opened again, and the download is sound", async () => {
  const page = await checked();
  await goTo(page, "布署");
  await button(page, "忽略同类、加入词库").click();
  await page.getByRole("menuitem", { name: "忽略同样的字" }).click();
  await eventually(() => count(page, "布署"), 0);
  await goTo(page, "保垒");
  await button(page, "采纳").click();
  await eventually(() => count(page, "保垒"), 0);
  const file = await downloaded(page, () => page.getByRole("button", { name: "下载" }).click());
  await expectSound(file.bytes);

  const before = await page.locator(".painting").elementHandle();
  await drop(page.locator("body"), "半年总结.docx", file.bytes);
  await page.waitForFunction((old) => !old?.isConnected && document.querySelector(".painting") !== null, before);
  await pane(page)
    .getByText(/^还没有检查。/)
    .waitFor();
  await button(page, "检查").click();
  await findings(page).first().waitFor();
  expect((await texts(page)).join("")).toContain("布署");
  expect([await count(page, "布署"), await count(page, "保垒")]).toEqual([0, 0]);
});

test("a missing part is shown before it is put in, and is there afterwards", async () => {
  const page = await checked();
  await pane(page)
    .getByRole("list", { name: /缺 1 个$/ })
    .waitFor();
  await button(page, "插入缺的部分").click();
  await pane(page).getByText("二、存在问题").waitFor();
  await button(page, "插入 1 部分").click();
  await pane(page)
    .getByText(/^已插入“存在问题”。/)
    .waitFor();
  await pane(page).getByRole("list", { name: /都有$/ }).waitFor();
  await eventually(() => texts(page).then((now) => now.includes("二、存在问题")), true);
});

test("the filter shows one weight or class, and says when nothing is left", async () => {
  const page = await checked();
  const all = (await labels(page)).length;
  await pane(page).getByRole("toolbar", { name: "筛选" }).getByRole("button", { name: /^必改/ }).click();
  expect((await labels(page)).every((label) => label.includes("，必改，"))).toBe(true);
  await button(page, "类别").click();
  await page.getByRole("menuitemcheckbox", { name: /^标点/ }).click();
  await page.keyboard.press("Escape");
  await eventually(() => labels(page).then((now) => now.length), 1);
  await goTo(page, "标点：,");
  await page.keyboard.press("Enter");
  await pane(page).getByText("这一类没有。").waitFor();
  await button(page, `看全部 ${all - 1} 条`).click();
  await eventually(() => labels(page).then((now) => now.length), all - 1);
});

test("the lexicon is written, exported and imported", async () => {
  const page = await checked();
  await button(page, /^更多/).click();
  await page.getByRole("menuitem", { name: "词库…" }).click();
  await pane(page).getByLabel("错的写法").fill("台账");
  await pane(page).getByLabel("对的写法").fill("总账");
  await page.keyboard.press("Enter");
  await pane(page).getByText("台账 → 总账").waitFor();
  const file = await downloaded(page, () => button(page, "导出").click());
  expect(file.name).toBe("拟稿词库.json");
  await button(page, "删去台账 → 总账").click();
  await pane(page).getByText("台账 → 总账").waitFor({ state: "detached" });
  await choose(pane(page).locator("input[accept*=json]"), file.name, file.bytes, "application/json");
  await pane(page).getByText("已导入 1 项。").waitFor();
  await button(page, "返回检查").click();
  await eventually(() => count(page, "台账"), 1);
});

test("a protected document is checked and says that it cannot be changed", async () => {
  const page = await openWith(site, "受保护.docx", protectedDocument());
  await pane(page).getByRole("tab", { name: /^检查/ }).click();
  await button(page, "检查").click();
  await button(page, "重新检查").waitFor();
  expect(await texts(page)).toEqual(["受保护的文件。", "不得改动。"]);
});

test.each(["light", "dark"] as const)(
  "beside the page and narrow, in the %s theme, nothing stands out",
  async (colorScheme) => {
    const page = await checked();
    await page.emulateMedia({ colorScheme });
    await goTo(page, "保垒");
    await screenshot(page, `check-${colorScheme}`);
    await button(page, /^全部改正/).click();
    await screenshot(page, `fix-all-${colorScheme}`);
    await page.keyboard.press("Escape");
    await findings(page).first().waitFor();
    for (const width of [320, 360, 450]) {
      await page.setViewportSize({ width, height: 760 });
      await page.getByRole("tab", { name: "窗格" }).click();
      const wide = await pane(page).evaluate((aside) =>
        [...aside.querySelectorAll("main *")]
          .filter((element) => element.getBoundingClientRect().width > 1)
          .filter((element) => element.getBoundingClientRect().right > aside.getBoundingClientRect().right + 0.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(wide).toEqual([]);
      await screenshot(page, `check-${colorScheme}-${width}`);
    }
  },
);

test("a report of a thousand faults is walked from the first to the last", async () => {
  const body = Array.from({ length: 1000 }, (_, i) => `第${i}段认真布署各项学习，记入台账，推动业务工作再上新的台阶。`);
  const long = await checked("长.docx", docx({ body: [report[0]!, ...body] }));
  await findings(long).first().focus();
  await long.keyboard.press("End");
  await eventually(() => focused(long).then((name) => /^第 (\d+) 条，共 \1 条/.test(name)), true);
});

test("the rules come when 检查 is opened; where they do not come it says so, and another try finds them", async () => {
  const page = await openWith(site, "半年总结.docx", bytes);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route(/\/rules\.[^/]*js$/, (route) => route.abort());
  await pane(page).getByRole("tab", { name: /^检查/ }).click();
  await eventually(async () => asked.some((url) => /\/rules\./.test(url)), true);
  await button(page, "检查").click();
  await pane(page).getByText("这次没查成：规则和词表没有读到。正文没有改动。").waitFor();
  expect(await pane(page).getByText("没有发现问题").count()).toBe(0);
  expect(site.takeFaults().every((fault) => fault.includes("ERR_FAILED"))).toBe(true);
  await page.unroute(/\/rules\.[^/]*js$/);
  await button(page, "再试一次").click();
  await findings(page).first().waitFor();
  expect(await count(page, "布署")).toBe(2);
});
