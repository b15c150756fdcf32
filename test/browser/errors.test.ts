import type { Page } from "playwright-core";
import { newDocument } from "../../src/host/layout/new-document";
import { docx, paragraph } from "../docx/docx";
import { paneAddress, usePaneInWord } from "./pane-in-word";
import { eventually } from "./workbench";

const site = usePaneInWord();

const secret = "县档案馆党支部召开支委会5次";

/** What is copied when the writer asks for the details. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制详情" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The details name the program and the kind of error, and hold no word of what the error said. */
async function expectDetails(page: Page, kind: string): Promise<void> {
  const details = await copied(page);
  expect(details).toMatch(new RegExp(`^拟稿 · .+\\n${kind}`));
  expect(details).not.toMatch(/档案馆|支委会/);
}

/** Puts right what the test has broken in the page. */
const heal = (page: Page) => page.evaluate(() => (window as unknown as { heal: () => void }).heal());

const open = () => site.openInWord(docx({ body: paragraph(secret) }));

test.each([
  [
    "an error in a timer",
    (text: string) =>
      void setTimeout(() => {
        throw new RangeError(text);
      }),
  ],
  ["a rejection that nobody waits for", (text: string) => void Promise.reject(new RangeError(text))],
])("%s ends in a message over the pane, which goes on", async (_what, fail) => {
  const page = await open();
  await page.evaluate(fail, secret);
  await page
    .getByRole("alert")
    .getByText(/^程序出了错，/)
    .waitFor();
  expect(site.takeFaults().join()).toContain("left an error unhandled");
  await expectDetails(page, "RangeError");
  await page.getByRole("button", { name: "关闭提示" }).click();
  await page.getByRole("tab", { name: "检查" }).click();
  await page.getByText(/^还没有检查/).waitFor();
});

test("such a message is seen on the pages behind the tabs too", async () => {
  const page = await open();
  await page.getByRole("button", { name: "设置" }).click();
  await page.evaluate(() => void Promise.reject(new TypeError("x")));
  await page.getByText(/^程序出了错，/).waitFor();
  site.takeFaults();
});

test("a Word that does not answer ends in a message that names its error, and another try works", async () => {
  const page = await site.openInWord(docx({ body: paragraph(secret) }), "check");
  await page.evaluate((text) => {
    const word = window.external as unknown as { Execute: unknown };
    const whole = word.Execute;
    Object.assign(window, { heal: () => Object.assign(word, { Execute: whole }) });
    word.Execute = () => {
      throw new Error(text);
    };
  }, secret);
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByText(/^这次没查成：文档没有回应/).waitFor();
  await expectDetails(page, "HostError");
  await heal(page);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByText("没有发现问题。").waitFor();
});

test("a pane that cannot be drawn says so and is drawn anew", async () => {
  const page = await site.openInWord(docx({ body: paragraph(secret) }), "check");
  await page.evaluate((text) => {
    const whole = Number.prototype.toLocaleString;
    Object.assign(window, { heal: () => Object.assign(Number.prototype, { toLocaleString: whole }) });
    Number.prototype.toLocaleString = () => {
      throw new SyntaxError(text);
    };
  }, secret);
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByRole("heading", { name: "窗格出了错，正文没有改动。" }).waitFor();
  site.takeFaults();
  await expectDetails(page, "SyntaxError");
  await heal(page);
  await page.getByRole("button", { name: "重画窗格" }).click();
  await page.getByRole("tablist").waitFor();
});

test("where copying is refused the details are there to be copied by hand", async () => {
  const page = await open();
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) },
    });
    void Promise.reject(new TypeError("x"));
  });
  await page.getByRole("button", { name: "复制详情" }).click();
  const field = page.getByLabel("详情，请按 Ctrl+C 复制");
  await eventually(
    () =>
      field.evaluate(
        (one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd).split("\n")[1]!,
      ),
    "TypeError",
  );
  site.takeFaults();
});

test("a Word that breaks down before the pane is there leaves a message, not a blank pane", async () => {
  const script = `Object.defineProperty(window, "Office", {
    value: { HostType: {}, onReady: async () => { throw new EvalError("${secret}"); } }
  });`;
  const page = await site.open("taskpane.html", { scripts: [script] });
  await page.getByRole("heading", { name: "窗格没有打开，正文没有改动。" }).waitFor();
  await expectDetails(page, "EvalError");
  site.takeFaults();
});

test("a workbench that cannot open its sample says so too", async () => {
  const script = "window.DOMParser = class { parseFromString() { throw new EvalError('x'); } };";
  const page = await site.open("workbench.html", { scripts: [script] });
  await page.getByRole("heading", { name: "窗格没有打开，正文没有改动。" }).waitFor();
  await expectDetails(page, "PackageError");
});

describe("loaded anew", () => {
  const report = docx({ body: paragraph("支部认真布署各项学习,发挥战斗保垒作用。") });

  test("by another button of the ribbon the pane keeps its filters and checks again, and keeps no figures", async () => {
    const page = await site.openInWord(report, "check");
    await page.getByRole("button", { name: "检查", exact: true }).click();
    await page.getByRole("button", { name: /^必改 \d/ }).click();
    await page.getByRole("tab", { name: "统计" }).click();
    await page.getByLabel("粘贴的内容").fill('{"支委会":5}');
    await page.goto(`${site.origin}/${paneAddress("scaffold")}`);
    await page.getByRole("tab", { name: "框架", selected: true }).waitFor();
    await page.goto(`${site.origin}/${paneAddress("check")}`);
    await page.getByRole("button", { name: /^必改 \d/, pressed: true }).waitFor();
    await page.getByRole("tab", { name: "统计" }).click();
    expect(await page.getByLabel("粘贴的内容").inputValue()).toBe("");
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).not.toMatch(/支委会|保垒/);
  });

  test("by its own reload it comes back to the page where it was", async () => {
    const page = await site.openInWord(newDocument([]), "check");
    await page.getByRole("button", { name: "设置" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "设置" }).waitFor();
    await page.getByRole("button", { name: "返回检查" }).click();
    await page.getByRole("tab", { name: "检查", selected: true }).waitFor();
  });
});
