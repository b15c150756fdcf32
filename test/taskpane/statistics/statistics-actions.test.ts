import type { Block } from "../../../src/document/block";
import { newDocument } from "../../../src/host/layout/new-document";
import { check } from "../../../src/taskpane/check/check-actions";
import { unsettled } from "../../../src/taskpane/check/check-state";
import {
  blank,
  choose,
  extractFigures,
  fill,
  lookAtSlots,
  openFile,
  readPasted,
  takeExtracted,
  useReadable,
} from "../../../src/taskpane/statistics/statistics-actions";
import { plannedFills, usableOf } from "../../../src/taskpane/statistics/statistics-state";
import { createStore } from "../../../src/taskpane/store";
import { expectSound } from "../../gate/gate";
import { hostOf, openHost } from "../../host/embedded-host";
import { opened } from "../opened";

const slot = (key: string) => ({ slot: key, prompt: "次数" });
const blocks: readonly Block[] = [
  { role: "title", content: ["县档案馆党支部2026年上半年党建工作总结"] },
  { role: "heading1", content: ["一、主要工作"] },
  {
    role: "body",
    content: [
      "共召开支部党员大会",
      slot("支部党员大会"),
      "次、支委会",
      slot("支委会"),
      "次，谈心谈话",
      slot("谈心谈话"),
      "人次。",
    ],
  },
  { role: "body", content: ["上半年支委会共", slot("支委会"), "次，都有记录。"] },
];
const block = { 期间: "2026年上半年", 三会一课: { 支部党员大会: 2, 支委会: 6 } };

/** The report in the pane, its slots looked at. */
async function filling(bytes = newDocument(blocks)) {
  const { session, host } = openHost(bytes);
  const store = createStore(opened({ page: "statistics", tab: "statistics" }), () => host);
  await store.run(lookAtSlots);
  const text = async () => (await host.read()).paragraphs.map((paragraph) => paragraph.text).slice(2);
  const states = () =>
    plannedFills(store.state()).map(({ key, now, to, state, chosen }) => [key, now, to, state, chosen]);
  const read = (value: unknown) => store.run(readPasted(typeof value === "string" ? value : JSON.stringify(value)));
  return { session, host, store, text, states, read };
}

test("what was read is listed against every slot before anything is written", async () => {
  const { read, states, text } = await filling();
  const before = await text();
  await read(block);
  expect(states()).toEqual([
    ["支部党员大会", "", "2", "fill", true],
    ["支委会", "", "6", "fill", true],
    ["谈心谈话", "", undefined, "missing", false],
    ["支委会", "", "6", "fill", true],
  ]);
  expect(await text()).toEqual(before);
});

test("filling writes what is chosen, and a second block refreshes the same places but not what was changed by hand", async () => {
  const { session, store, read, text } = await filling();
  await read(block);
  const [, first] = plannedFills(store.state());
  store.change(choose([first!.slot!.id], false));
  await store.run(fill);
  expect(store.state().message).toMatchObject({ intent: "success", text: "填了 2 处。1 处缺值，没动。" });
  expect(await text()).toEqual([
    "共召开支部党员大会2次、支委会【次数】次，谈心谈话【次数】人次。",
    "上半年支委会共6次，都有记录。",
  ]);
  await store.run(fill);
  expect((await text())[0]).toBe("共召开支部党员大会2次、支委会6次，谈心谈话【次数】人次。");

  await session.word.run(async (context) => {
    (context as unknown as Word.RequestContext).document.contentControls
      .getByTag("nigao:支部党员大会")
      .getFirst()
      .insertText("3", "Replace");
    await context.sync();
  });
  await expectSound(session.save());
  const again = await filling(session.save());
  await again.read({ 三会一课: { 支部党员大会: 4, 支委会: 7 } });
  expect(again.states()).toEqual([
    ["支部党员大会", "3", "4", "edited", false],
    ["支委会", "6", "7", "refresh", true],
    ["谈心谈话", "", undefined, "missing", false],
    ["支委会", "6", "7", "refresh", true],
  ]);
  await again.store.run(fill);
  expect(again.store.state().message?.text).toBe("填了 2 处。1 处手工改过，没动。1 处缺值，没动。");
  expect(await again.text()).toEqual([
    "共召开支部党员大会3次、支委会7次，谈心谈话【次数】人次。",
    "上半年支委会共7次，都有记录。",
  ]);
});

test("a slot that changed since the plan was shown is refused and named", async () => {
  const { session, store, read, text } = await filling();
  await read(block);
  const other = hostOf(session);
  const { slots } = await other.slots();
  await other.fill([{ slot: slots[0]!, text: "9" }]);
  await store.run(fill);
  expect(store.state().message).toMatchObject({ intent: "warning" });
  expect(store.state().message?.text).toContain("1 处没填：支部党员大会（刚才被改过）");
  expect((await text())[0]).toContain("支部党员大会9次、支委会6次");
});

test("an unreadable block changes nothing, and what could be read can be gone on with", async () => {
  const { store, read, states, text } = await filling();
  const before = await text();
  await read('{\n  "三会一课": {\n    "支部党员大会": 2,\n    "支委会": ,\n    "党小组会": 12\n  }\n}');
  expect(store.state().read?.problem).toMatchObject({ line: 4 });
  expect([usableOf(store.state()), states(), await text()]).toEqual([undefined, [], before]);
  await store.run(useReadable);
  expect(states()[0]).toEqual(["支部党员大会", "", "2", "fill", true]);
});

test("a file is read whether it is UTF-8 or GB 18030", async () => {
  const { store, states } = await filling();
  const gbk = new Uint8Array([0xd6, 0xa7, 0xce, 0xaf, 0xbb, 0xe1, 0x09, 0x36]);
  for (const bytes of [gbk, new TextEncoder().encode("支委会\t6")]) {
    await store.run(openFile(new Blob([bytes])));
    expect(states()[1]).toEqual(["支委会", "", "6", "fill", true]);
  }
});

test("a file too large for the box is left alone and said to be", async () => {
  const { store } = await filling();
  await store.run(openFile(new Blob(["{", " ".repeat(7_000_000), "}"])));
  expect(store.state()).toMatchObject({ pasted: "", message: { text: expect.stringContaining("8 MB，太大") } });
});

test("the blank block has every item of the document once, and once filled in it fills them all", async () => {
  const { store, read, states } = await filling();
  await store.run(blank);
  const { pasted, read: unread } = store.state();
  expect([unread, JSON.parse(pasted)]).toMatchObject([undefined, { 统计: { 三会一课: { 支委会: null } } }]);
  await read(pasted.replace(/null/g, "5"));
  expect(states().map(([, , to]) => to)).toEqual(["5", "5", "5", "5"]);
});

test("the figures that the text states become a block", async () => {
  const { store, read } = await filling();
  await read(block);
  await store.run(fill);
  await store.run(extractFigures);
  expect(store.state().page).toBe("extracted");
  await store.run(takeExtracted);
  expect(store.state().page).toBe("statistics");
  expect(usableOf(store.state())?.figures).toMatchObject([
    { key: "支部党员大会", value: 2, unit: "次" },
    { key: "支委会", value: 6, unit: "次" },
  ]);
});

test("a checked report is checked anew against the figures", async () => {
  const { store, read } = await filling(
    newDocument([...blocks.slice(0, 2), { role: "body", content: ["半年来，共召开支部党员大会2次、支委会5次。"] }]),
  );
  await store.run(check);
  const found = () =>
    unsettled(store.state())
      .map(({ finding }) => finding.message)
      .filter((message) => message.includes("6") && !message.includes("条例"));
  expect(found()).toEqual([]);
  await read(block);
  expect(found()).toHaveLength(1);
});
