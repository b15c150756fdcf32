import type { Page } from "playwright-core";
import { Session } from "../../src/embedded/session";
import { newDocument } from "../../src/host/layout/new-document";
import sample from "../../src/statistics/sample.json";
import { docx, heading, paragraph } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { savedInWord, selectedInWord, textsInWord, usePaneInWord } from "./pane-in-word";
import { eventually } from "./workbench";

const site = usePaneInWord();

const click = (pane: Page, name: string | RegExp) =>
  pane.getByRole("button", { name, exact: typeof name === "string" }).click();

test("a scaffold is inserted and its figures are filled through Microsoft's own client", async () => {
  const pane = await site.openInWord(newDocument([]));
  await pane.getByLabel("单位", { exact: true }).fill("县档案馆党支部");
  await pane.getByRole("radio", { name: "光标处" }).click();
  await click(pane, "插入框架");
  await pane.getByText(/^已插入 \d+ 部分，\d+ 处待填。$/).waitFor();
  expect((await textsInWord(pane))[0]).toMatch(/^县档案馆党支部/);

  await pane.getByRole("tab", { name: "统计" }).click();
  await pane.getByLabel("粘贴的内容").fill(JSON.stringify(sample));
  await click(pane, /^(再)?读一遍$/);
  await click(pane, /^填充（\d+）$/);
  await pane.getByText(/^填了 \d+ 处。/).waitFor();
  expect((await textsInWord(pane)).join("\n")).toContain("支委会6次");
  // In the file as it is saved, not in the page alone.
  const again = Session.open(await savedInWord(pane)).office.context.document.settings.get("nigao.fills");
  expect(JSON.stringify(again)).toContain("支委会");
  await expectSound(await savedInWord(pane));
});

test("a report is checked, a finding is located and taken over, and the other paragraphs stay", async () => {
  const report = [
    paragraph("县档案馆党支部2026年上半年党建工作总结"),
    heading(1, "一、主要工作"),
    paragraph("支部认真布署各项学习，发挥战斗保垒作用，营造浓厚氛围。"),
    paragraph("各党小组把学习情况记入台账。"),
  ];
  const pane = await site.openInWord(docx({ body: report.join("") }), "check");
  await click(pane, "检查");
  const finding = pane
    .locator("[data-finding]")
    .and(pane.getByLabel(/错字：保垒/))
    .first();
  await finding.focus();
  await pane.keyboard.press("Control+Enter");
  await eventually(() => selectedInWord(pane), "保垒");
  const before = await textsInWord(pane);
  await finding.focus();
  await pane.keyboard.press("Enter");
  await pane.getByText("已改：堡垒。").waitFor();
  const mended = before.map((text) => text.replace("战斗保垒", "战斗堡垒"));
  expect(mended).not.toEqual(before);
  expect(await textsInWord(pane)).toEqual(mended);
  await expectSound(await savedInWord(pane));
});
