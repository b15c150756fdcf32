import { Session } from "../src/embedded/session";
import { newDocument } from "../src/host/layout/new-document";
import { wordHost } from "../src/host/word";
import { compose } from "../src/scaffold/compose";
import { library } from "../src/scaffold/library";
import type { Scaffold } from "../src/scaffold/scaffold";
import sample from "../src/statistics/sample.json";
import type { State } from "../src/taskpane/state";
import { chosenChart } from "../src/taskpane/statistics/chart-choice";
import { insertChart, insertSentences, insertTables } from "../src/taskpane/statistics/insert-figures";
import { fill, lookAtSlots, readPasted } from "../src/taskpane/statistics/statistics-actions";
import { plannedFills } from "../src/taskpane/statistics/statistics-state";
import { tableChoices } from "../src/taskpane/statistics/table-choices";
import { createStore } from "../src/taskpane/store";
import { expectSound } from "./gate/gate";
import { eachHost, type Open } from "./host/hosts";
import { opened } from "./taskpane/opened";

const answers = { unit: "局机关第一党支部", period: "2026年上半年", date: "2026年7月3日" };

/** All tables but two. */
const notChosen = (state: State) =>
  tableChoices(state)
    .filter(({ table }) => !["统计.三会一课", "表格.党员发展情况"].includes(table.key))
    .map(({ id }) => id);

/** The next month's block: every figure one more, and a row more in the table. */
const next = JSON.stringify({
  ...sample,
  统计: Object.fromEntries(
    Object.entries(sample.统计).map(([group, items]) => [
      group,
      Object.fromEntries(
        Object.entries(items).map(([name, value]) => [
          name,
          typeof value === "number" && name !== "交纳率" ? value + 1 : value,
        ]),
      ),
    ]),
  ),
  表格: sample.表格.map((table) => ({ ...table, 行: [...table.行, ["流动党员", 0, 2]] })),
});

/** The pane over a document. */
async function pane(open: Open, bytes: Uint8Array) {
  const { session, globals } = open(bytes);
  const host = wordHost(globals);
  const store = createStore(opened({ page: "statistics", tab: "statistics" }), () => host);
  await store.run(lookAtSlots);
  const texts = async () => (await host.read()).paragraphs.map(({ text }) => text);
  return { session, host, store, texts };
}

/** What someone types over a slot, and beside it. */
async function byHand(session: Session, tag: string, text: string): Promise<void> {
  await session.word.run(async (context) => {
    const control = (context as unknown as Word.RequestContext).document.contentControls.getByTag(tag).getFirst();
    control.insertText(text, "Replace");
    control.paragraphs.getFirst().insertText("（见附件）", "End");
    await context.sync();
  });
}

/** The whole of an afternoon: a new report, its figures, a change by hand, next month's figures, and all again reopened. */
async function throughAll(open: Open, scaffold: Scaffold): Promise<void> {
  const { session, store, texts } = await pane(open, newDocument(compose(scaffold, answers)));
  const wanted = (state: string) => plannedFills(store.state()).filter((planned) => planned.state === state);

  await store.run(readPasted(JSON.stringify(sample)));
  const toFill = wanted("fill").length;
  await store.run(fill);
  expect([wanted("fill"), wanted("same").length]).toEqual([[], toFill]);

  store.change((state) => ({ aim: "end", leftOut: notChosen(state) }));
  await store.run(insertTables);
  expect(store.state().message).toMatchObject({ intent: "success", text: "插入了 2 张表。" });
  store.change(() => ({ leftOut: ["三会一课", "学习教育", "党员队伍", "党费", "作风廉政"] }));
  await store.run(insertSentences);
  expect(store.state().message).toMatchObject({ intent: "success" });
  await store.run(insertChart(chosenChart(store.state())!, async () => undefined));
  expect(store.state().message).toMatchObject({ intent: "success" });
  const before = await texts();
  expect(before.filter((text) => /^(表1|表2|图1) /.test(text))).toHaveLength(3);
  expect(before.some((text) => /志愿服务活动5次/.test(text))).toBe(true);

  await byHand(session, "nigao:志愿服务活动", "9");
  const changed = await texts();
  await store.run(lookAtSlots);
  await store.run(readPasted(next));
  expect(wanted("edited").map(({ now, to }) => [now, to])).toEqual([["9", "6"]]);
  const toRefresh = wanted("refresh");
  expect(toRefresh.length).toBeGreaterThan(1);
  await store.run(fill);
  store.change((state) => ({ leftOut: notChosen(state) }));
  await store.run(insertTables);
  expect(store.state().message).toMatchObject({ intent: "success", text: "更新了 2 张表。" });

  const after = await texts();
  expect(after.some((text) => text.includes("志愿服务活动9次") && text.endsWith("（见附件）"))).toBe(true);
  // Nothing but figures and the row that came in addition has changed.
  const plain = (lines: readonly string[]) => lines.map((text) => text.replace(/\d+(?:\.\d+)?/g, "0"));
  expect(after.filter((text) => text === "流动党员")).toHaveLength(1);
  const row = after.indexOf("流动党员");
  expect(plain([...after.slice(0, row), ...after.slice(row + 3)])).toEqual(plain(changed));
  const bytes = session.save();
  await expectSound(bytes);

  const again = await pane(open, bytes);
  await again.store.run(readPasted(JSON.stringify(sample)));
  const states = plannedFills(again.store.state());
  expect(states.filter(({ state }) => state === "edited").map(({ now }) => now)).toEqual(["9"]);
  await again.store.run(fill);
  again.store.change((state) => ({ leftOut: notChosen(state) }));
  await again.store.run(insertTables);
  expect(await again.texts()).toEqual(changed);
  await expectSound(again.session.save());
}

eachHost(
  "a report is filled, gets tables, a sentence and a chart, is changed by hand, refreshed, reopened and refreshed again",
  (open) => throughAll(open, library[0]!),
  60_000,
);

test.each(library.slice(1).map((scaffold) => [scaffold.kind, scaffold] as const))(
  "so is a report of the kind %s",
  (_kind, scaffold) => throughAll(openAsNewest, scaffold),
  60_000,
);

const openAsNewest: Open = (bytes) => {
  const session = Session.open(bytes, "m365");
  return { session, globals: { Word: session.word, Office: session.office } as never };
};
