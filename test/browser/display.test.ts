import type { Page } from "playwright-core";
import { docx, paragraph } from "../docx/docx";
import { textsInWord, usePaneInWord } from "./pane-in-word";

const site = usePaneInWord();

const report = docx({ body: paragraph("支部认真布署各项学习，发挥战斗保垒作用。") });

async function checked(page: Page): Promise<void> {
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.locator("[data-finding]").first().waitFor();
}

/** What stands out at the side of the window, of what can be seen. */
const wide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        return width > 1 && right > document.documentElement.clientWidth + 0.5;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test.each(["scaffold", "check", "statistics", "words", "capabilities", "selftest", "help"])(
  "at 200 %% the page %s is as wide as the pane, and its end can be reached",
  async (name) => {
    const page = await site.openInWord(report, name);
    await page.setViewportSize({ width: 320, height: 380 });
    expect(await wide(page)).toEqual([]);
    const end = page.getByRole("button", { name: /，打开本机能力$/ });
    await end.scrollIntoViewIfNeeded();
    await end.click();
    await page.getByRole("heading", { name: "本机能力" }).waitFor();
  },
);

test("at 200 % a finding is taken over as ever", async () => {
  const page = await site.openInWord(report, "check");
  await page.setViewportSize({ width: 320, height: 380 });
  await checked(page);
  expect(await wide(page)).toEqual([]);
  await page.getByRole("button", { name: "采纳", exact: true }).click();
  await page.getByText("已改：部署。").waitFor();
  expect((await textsInWord(page))[0]).toContain("认真部署");
});

test("with colours of the system, what is chosen and what has the focus can be told", async () => {
  const page = await site.openInWord(report, "check");
  await page.emulateMedia({ forcedColors: "active" });
  await checked(page);
  const look = (name: RegExp) =>
    page.getByRole("button", { name }).evaluate((button) => {
      const { color, backgroundColor, borderColor, borderWidth } = getComputedStyle(button);
      return [color, backgroundColor, borderColor, borderWidth].join();
    });
  const before = await look(/^必改 \d/);
  await page.getByRole("button", { name: /^必改 \d/ }).click();
  await page.mouse.move(0, 0);
  expect(await look(/^必改 \d/)).not.toBe(before);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  const ring = await page.evaluate(() => {
    const shown = (element: Element, pseudo?: string) => {
      const { outlineStyle, outlineWidth, borderStyle, borderWidth, content } = getComputedStyle(element, pseudo);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      return (
        outlined ||
        (pseudo !== undefined && content !== "none" && borderStyle !== "none" && Number.parseFloat(borderWidth) >= 1)
      );
    };
    const element = document.activeElement!;
    return shown(element) || shown(element, "::after") || shown(element, "::before");
  });
  expect(ring).toBe(true);
});

test("weights are told by their shape, whatever the colours", async () => {
  const page = await site.openInWord(report, "check");
  await page.emulateMedia({ forcedColors: "active" });
  await checked(page);
  const names = await page
    .locator("[data-finding]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  expect(names.every((name) => /(必改|建议|提示)/.test(name ?? ""))).toBe(true);
  const mark = page.locator("[data-finding] svg").first();
  expect(await mark.evaluate((svg) => getComputedStyle(svg).color)).not.toBe(
    await page.evaluate(() => getComputedStyle(document.querySelector("main")!).backgroundColor),
  );
});

test("with reduced motion nothing moves for longer than a moment", async () => {
  const page = await site.openInWord(report, "check");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await checked(page);
  await page.getByRole("button", { name: "采纳", exact: true }).click();
  await page.getByText("已改：部署。").waitFor();
  await page.getByRole("tab", { name: "框架" }).click();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === "running" && Number(effect?.getComputedTiming().duration) > 20)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
});
