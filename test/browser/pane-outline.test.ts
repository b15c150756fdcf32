import { useSite } from "./harness";
import { field, focused, openPane, pane, row, sections, usual } from "./pane";
import { eventually } from "./workbench";

const site = useSite();

jest.setTimeout(60_000);

const open = () => openPane(site);

describe("the outline by keyboard", () => {
  test("arrows walk, fold and unfold; one row alone is reached by Tab", async () => {
    const page = await open();
    await row(page, /^一、主要工作/).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await row(page, /^一、/).getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/^二、存在问题/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^（一）/);
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toMatch(/^一、主要工作/);
    expect(await pane(page).locator("[role=treeitem][tabindex='0']").count()).toBe(1);
  });

  test("F2, ↓, → and Enter take a usual wording, Esc gives up", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    await page.keyboard.press("F2");
    const wording = (await pane(page)
      .getByRole("radio", { checked: false })
      .filter({ hasText: "问题" })
      .first()
      .textContent())!;
    for (const key of ["ArrowDown", "ArrowRight", "Enter"]) {
      await page.keyboard.press(key);
    }
    expect(await sections(page)).toEqual([usual[0], `二、${wording}`, usual[2]]);
    expect(await focused(page)).toContain(wording);
    await page.keyboard.press("F2");
    await page.keyboard.type("别的");
    await page.keyboard.press("Escape");
    expect(await sections(page)).toEqual([usual[0], `二、${wording}`, usual[2]]);
    expect(await focused(page)).toContain(wording);
  });

  test("a name that an input method is still writing is not taken by Enter", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    await page.keyboard.press("F2");
    const input = pane(page).getByRole("textbox", { name: "改名：二、存在问题" });
    await input.dispatchEvent("compositionstart");
    await input.evaluate((element) =>
      element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true })),
    );
    expect(await input.isVisible()).toBe(true);
  });

  test("Ctrl+Enter adds behind the row; Esc takes it out again", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Escape");
    expect(await sections(page)).toEqual(usual);
    expect(await focused(page)).toMatch(/^二、存在问题/);
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("三、经验体会");
    await page.keyboard.press("Enter");
    expect(await sections(page)).toEqual([usual[0], usual[1], "三、经验体会", "四、下一步工作打算"]);
    expect(await focused(page)).toMatch(/^三、经验体会/);
  });

  test("Alt with arrows moves and levels, the focus stays, and it is said where to", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await sections(page)).toEqual(["一、存在问题", "二、主要工作", "三、下一步工作打算"]);
    expect(await focused(page)).toMatch(/^一、存在问题/);
    await pane(page).getByText("移到第 3 项，第 1 级").waitFor({ state: "attached" });
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowRight");
    expect(await focused(page)).toMatch(/^（六）存在问题/);
    expect(await row(page, /存在问题/).getAttribute("aria-level")).toBe("2");
    await page.keyboard.press("Alt+ArrowLeft");
    expect(await sections(page)).toEqual(usual);
  });

  test("Delete deletes with undo, and the focus finds its way", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    await page.keyboard.press("Delete");
    expect(await sections(page)).toEqual(["一、主要工作", "二、下一步工作打算"]);
    expect(await focused(page)).toMatch(/^二、下一步工作打算/);
    await pane(page).getByText("已删除“二、存在问题”。").waitFor();
    await pane(page).getByRole("button", { name: "撤销" }).click();
    expect(await sections(page)).toEqual(usual);
    expect(await focused(page)).toMatch(/^三、下一步工作打算/);
  });

  test("Shift+F10 opens the menu of the row and Esc leads back to it", async () => {
    const page = await open();
    await row(page, /^二、存在问题/).focus();
    const name = await focused(page);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "上移" }).waitFor();
    expect(await focused(page)).not.toBe(name);
    await page.keyboard.press("Escape");
    await eventually(() => focused(page), name);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "删除" }).click();
    await eventually(() => sections(page), ["一、主要工作", "二、下一步工作打算"]);
  });
});

describe("the outline by mouse", () => {
  test("the second click on a heading writes on it, and leaving keeps what was written", async () => {
    const page = await open();
    const text = row(page, /^二、存在问题/).getByText("存在问题");
    await text.click();
    await text.click();
    await pane(page).getByRole("textbox", { name: "改名：二、存在问题" }).fill("差距在哪里");
    await field(page, "单位").click();
    await eventually(() => sections(page), [usual[0], "二、差距在哪里", usual[2]]);
  });

  test("a click on a usual wording fills it in, and ✓ keeps it", async () => {
    const page = await open();
    await row(page, /^标题：/).focus();
    await page.keyboard.press("Enter");
    const other = pane(page)
      .getByRole("radiogroup", { name: "惯用写法" })
      .getByRole("radio", { checked: false })
      .first();
    const wording = (await other.textContent())!;
    await other.click();
    await pane(page).getByRole("button", { name: "确定（Enter）" }).click();
    await row(page, new RegExp(`^标题：${wording}`)).waitFor();
  });

  test("dragging by the grip shows where, and drops there", async () => {
    const page = await open();
    const dragged = row(page, /^二、存在问题/);
    await dragged.hover();
    const grip = (await dragged.getByTitle(/^移动/).boundingBox())!;
    const target = (await row(page, /^一、主要工作/).boundingBox())!;
    await page.mouse.move(grip.x + 10, grip.y + 14);
    await page.mouse.down();
    await page.mouse.move(grip.x + 10, target.y + 4, { steps: 4 });
    expect(await sections(page)).toEqual(usual);
    await page.mouse.up();
    await eventually(() => sections(page), ["一、存在问题", "二、主要工作", "三、下一步工作打算"]);
  });
});
