import type { Block, TableBlock } from "../../../src/document/block";
import { planTable, type TableChange, type TablePlan } from "../../../src/document/table-plan";
import { descend, descendants, wAttr } from "../../../src/embedded/package/xml";
import type { Session } from "../../../src/embedded/session";
import type { Host } from "../../../src/host/host";
import { newDocument } from "../../../src/host/layout/new-document";
import { wordHost } from "../../../src/host/word";
import { docx, paragraph, table as tableXml } from "../../docx/docx";
import { expectSound } from "../../gate/gate";
import { paragraphTexts } from "../../gate/read";
import { eachHost, type Open } from "../hosts";

const block = (rows: readonly (readonly string[])[], more: Partial<TableBlock> = {}): TableBlock => ({
  role: "table",
  key: "统计.三会一课",
  caption: "三会一课情况",
  numbered: true,
  header: ["项目", "数量", "单位"],
  columns: ["text", "figure", "unit"],
  rows,
  ...more,
});

const first = block([
  ["支部党员大会", "2", "次"],
  ["支委会", "6", "次"],
  ["党小组会", "12", "次"],
]);
const second = block([
  ["支部党员大会", "3", "次"],
  ["支委会", "6", "次"],
  ["党课", "2", "次"],
  ["主题党日", "7", "次"],
]);

/** A report with the table in it. */
async function withTable(open: Open, table = first): Promise<{ session: Session; host: Host }> {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  const host = wordHost(globals);
  await host.insert([table], { after: 0 });
  return { session, host };
}

async function planned(host: Host, table: TableBlock): Promise<TablePlan> {
  const plan = planTable((await host.slots()).tables[0]!, table);
  if ("differs" in plan) throw new Error(plan.differs);
  return plan;
}

const unasked = ({ changes }: TablePlan): TableChange[] => changes.filter(({ byHand }) => !byHand);

const cellsOf = async (host: Host) => (await host.slots()).tables[0]!.values;

function reopened(open: Open, session: Session): { session: Session; host: Host } {
  const opened = open(session.save());
  return { session: opened.session, host: wordHost(opened.globals) };
}

/** Somebody types into the first cell or paragraph that reads so. */
async function typeOver(session: Session, text: string, by: string): Promise<void> {
  const at = session.paragraphs().findIndex((_, i) => session.text(i) === text);
  await session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text");
    await context.sync();
    paragraphs.items[at]!.insertText(by, "Replace");
  });
}

const rowsOf = (session: Session) => descendants(session.package.xml(session.package.main), "tr");

eachHost("a table that was inserted is known again by its key, after saving and reopening too", async (open) => {
  const { session, host } = await withTable(open);
  const [table, ...others] = (await host.slots()).tables;
  expect(others).toEqual([]);
  expect(table).toMatchObject({ key: "统计.三会一课", uniform: true, values: [first.header, ...first.rows] });
  expect(table!.written).toEqual(table!.values);
  expect(table!.at).toEqual({ paragraph: 2, start: 0, end: 2 });
  expect(paragraphTexts(session.save()).slice(0, 3)).toEqual(["甲", "表1 三会一课情况", "项目"]);
  expect((await reopened(open, session).host.slots()).tables).toEqual([table]);
  await expectSound(session.save());
});

eachHost("a second block writes values in place, adds rows and takes rows away", async (open) => {
  const { session, host } = await withTable(open);
  const plan = await planned(host, second);
  expect(plan.changes).toEqual([
    { kind: "cell", row: 1, column: 1, before: "2", after: "3", byHand: false },
    { kind: "remove", row: 3, cells: ["党小组会", "12", "次"], byHand: false },
    { kind: "add", behind: 2, cells: ["党课", "2", "次"], byHand: false },
    { kind: "add", behind: 2, cells: ["主题党日", "7", "次"], byHand: false },
  ]);
  const before = session.syncs;
  expect(await host.refreshTable(plan, plan.changes)).toBe("refreshed");
  expect(session.syncs - before).toBe(2);
  expect(await cellsOf(host)).toEqual([second.header, ...second.rows]);
  expect((await planned(host, second)).changes).toEqual([]);
  expect((await planned(reopened(open, session).host, first)).changes.map(({ byHand }) => byHand)).not.toContain(true);
  expect(paragraphTexts(session.save()).at(-1)).toBe("乙");
  await expectSound(session.save());
});

eachHost("widths and formatting set by hand stay, and new rows take after their neighbours", async (open) => {
  const { session } = await withTable(open);
  const [, row] = rowsOf(session);
  const width = descendants(row!, "tcW")[1]!;
  width.setAttributeNS(width.namespaceURI, "w:w", "1234");
  const run = descendants(descendants(row!, "tc")[1]!, "rPr")[0]!;
  run.appendChild(run.ownerDocument.createElementNS(run.namespaceURI, "w:b"));
  session.package.touch(session.package.main);
  const shown = reopened(open, session);
  const plan = await planned(shown.host, second);
  await shown.host.refreshTable(plan, plan.changes);
  const rows = rowsOf(shown.session);
  const widths = rows.map((each) => wAttr(descendants(each, "tcW")[1], "w"));
  expect(widths[1]).toBe("1234");
  expect(descendants(descendants(rows[1]!, "tc")[1]!, "b")).toHaveLength(1);
  expect(rows[1]!.textContent).toBe("支部党员大会3次");
  const like = (index: number, name: string) => descendants(rows[index]!, name).map((each) => wAttr(each, "val"));
  for (const name of ["pStyle", "jc"]) expect(like(3, name)).toEqual(like(2, name));
  expect(descend(rows[3]!, "trPr", "cantSplit")).toBeDefined();
  expect(descendants(rows[3]!, "tblHeader")).toEqual([]);
  await expectSound(shown.session.save());
});

eachHost("what was changed by hand is told first and kept unless it is chosen", async (open) => {
  const { session } = await withTable(open);
  await typeOver(session, "12", "13");
  const { session: later, host } = reopened(open, session);
  const plan = await planned(host, block(first.rows.map(([item, n, unit]) => [item!, String(Number(n) + 1), unit!])));
  expect(plan.changes.map(({ byHand }) => byHand)).toEqual([false, false]);
  const other = await planned(host, block([...first.rows.slice(0, 2), ["党小组会", "14", "次"]]));
  expect(other.changes).toEqual([{ kind: "cell", row: 3, column: 1, before: "13", after: "14", byHand: true }]);
  expect(await host.refreshTable(other, unasked(other))).toBe("refreshed");
  expect((await cellsOf(host))[3]).toEqual(["党小组会", "13", "次"]);
  const again = await planned(host, block([...first.rows.slice(0, 2), ["党小组会", "15", "次"]]));
  expect(again.changes).toMatchObject([{ before: "13", after: "15", byHand: true }]);
  expect(await host.refreshTable(again, again.changes)).toBe("refreshed");
  expect((await cellsOf(host))[3]).toEqual(["党小组会", "15", "次"]);
  await expectSound(later.save());
});

eachHost("a row named anew by hand keeps its place and its name, and is still refreshed", async (open) => {
  const { session, host } = await withTable(open);
  await typeOver(session, "支委会", "支委会（含扩大会）");
  const plan = await planned(host, block([first.rows[0]!, ["支委会", "8", "次"], first.rows[2]!]));
  expect(plan.changes).toEqual([
    { kind: "cell", row: 2, column: 0, before: "支委会（含扩大会）", after: "支委会", byHand: true },
    { kind: "cell", row: 2, column: 1, before: "6", after: "8", byHand: false },
  ]);
  await host.refreshTable(plan, unasked(plan));
  expect((await cellsOf(host))[2]).toEqual(["支委会（含扩大会）", "8", "次"]);
});

eachHost("a row that somebody deleted is not put back unasked", async (open) => {
  const { session, host } = await withTable(open);
  await session.word.run(async (context) => {
    const { contentControls } = context.document;
    contentControls.load("items/id");
    await context.sync();
    contentControls.items[0]!.tables.getFirst().getCell(2, 0).parentRow.delete();
  });
  const plan = await planned(host, first);
  expect(plan.changes).toEqual([{ kind: "add", behind: 1, cells: ["支委会", "6", "次"], byHand: true }]);
  await host.refreshTable(plan, unasked(plan));
  expect(await cellsOf(host)).toHaveLength(3);
  const again = await planned(host, first);
  expect(again.changes).toEqual(plan.changes);
  await host.refreshTable(again, again.changes);
  expect(await cellsOf(host)).toEqual([first.header, ...first.rows]);
});

eachHost("a table with other columns or merged cells is not refreshed, and nothing is done to it", async (open) => {
  const { host } = await withTable(open);
  const [table] = (await host.slots()).tables;
  expect(planTable(table!, block([["支委会", "6"]], { header: ["项目", "数量"] }))).toEqual({ differs: "columns" });
  expect(planTable({ ...table!, uniform: false }, first)).toEqual({ differs: "merged" });
  expect(planTable({ ...table!, values: [first.header] }, first)).toEqual({ differs: "empty" });
});

eachHost("a table that has changed since the plan was made is left alone", async (open) => {
  const { session, host } = await withTable(open);
  const plan = await planned(host, second);
  await typeOver(session, "12", "13");
  expect(await host.refreshTable(plan, plan.changes)).toBe("stale");
  expect((await cellsOf(host))[3]).toEqual(["党小组会", "13", "次"]);
  await session.word.run(async (context) => {
    context.document.body.clear();
    await context.sync();
  });
  expect(await host.refreshTable(plan, plan.changes)).toBe("stale");
  expect((await host.slots()).tables).toEqual([]);
});

eachHost("the same table put in twice is two tables, each refreshed by itself", async (open) => {
  const { session, host } = await withTable(open);
  await host.insert([first], "end");
  expect(paragraphTexts(session.save()).filter((text) => text.startsWith("表"))).toEqual([
    "表1 三会一课情况",
    "表2 三会一课情况",
  ]);
  const tables = (await host.slots()).tables;
  expect(tables.map(({ key, written }) => [key, written?.length])).toEqual([
    ["统计.三会一课", 4],
    ["统计.三会一课", 4],
  ]);
  const plan = planTable(tables[1]!, second) as TablePlan;
  expect(await host.refreshTable(plan, plan.changes)).toBe("refreshed");
  expect((await host.slots()).tables.map(({ values }) => values.length)).toEqual([4, 5]);
  await expectSound(session.save());
});

eachHost("captions count on from those before, and ours behind them are counted anew", async (open) => {
  const body = [paragraph("表1 人员名单"), tableXml([["甲"]]), paragraph("见表1。"), paragraph("末")].join("");
  const { session, globals } = open(docx({ body }));
  const host = wordHost(globals);
  const plain = (caption: string): Block => block(first.rows, { key: caption, caption });
  await host.insert([plain("乙")], "end");
  expect(await host.insert([plain("丙"), plain("丁")], { after: 2 })).toMatchObject({ renumbered: 1 });
  const captions = () => paragraphTexts(session.save()).filter((text) => /^表\d/.test(text));
  expect(captions()).toEqual(["表1 人员名单", "表2 丙", "表3 丁", "表4 乙"]);
  const at = session.paragraphs().findIndex((_, i) => session.text(i).startsWith("表3"));
  session.select({ anchor: { paragraph: at, offset: 1 }, focus: { paragraph: at, offset: 1 } });
  expect(await host.insert([plain("戊")], "cursor")).toMatchObject({ renumbered: 1 });
  expect(captions()).toEqual(["表1 人员名单", "表2 丙", "表3 丁", "表4 戊", "表5 乙"]);
  const fields = descendants(session.package.xml(session.package.main), "instrText").map((code) => code.textContent);
  expect(fields).toEqual(fields.map(() => " SEQ 表 \\* ARABIC "));
  expect(fields).toHaveLength(4);
  expect(paragraphTexts(session.save())).toContain("见表1。");
  await expectSound(session.save());
});

eachHost(
  "at a slot of its own paragraph a table takes the slot's place, in a sentence it goes behind",
  async (open) => {
    const slot = { slot: "三会一课情况", prompt: "插入三会一课情况表" };
    const blocks: Block[] = [
      { role: "body", content: ["前"] },
      { role: "body", content: [slot] },
      { role: "body", content: ["详见", slot, "。"] },
      { role: "body", content: ["后"] },
    ];
    const { session, globals } = open(newDocument(blocks));
    const host = wordHost(globals);
    const ids = (await host.slots()).slots.map(({ id }) => id);
    const syncs = session.syncs;
    await host.insert([first], { slot: ids[0]! });
    expect(session.syncs - syncs).toBeLessThanOrEqual(4);
    await host.insert([second], { slot: ids[1]! });
    const cells = (table: TableBlock) => [...table.header, ...table.rows.flat()];
    expect(paragraphTexts(session.save())).toEqual([
      "前",
      "表1 三会一课情况",
      ...cells(first),
      "",
      "详见【插入三会一课情况表】。",
      "表2 三会一课情况",
      ...cells(second),
      "",
      "后",
    ]);
    expect(await host.insert([first], { slot: 4711 })).toEqual({ refused: "stale" });
    await expectSound(session.save());
  },
);

eachHost("a protected document refuses a refresh", async (open) => {
  const { session } = await withTable(open);
  const [settings] = session.package.related(session.package.main, "settings");
  const root = session.package.xml(settings!).documentElement;
  const protection = root.ownerDocument.createElementNS(root.namespaceURI, "w:documentProtection");
  protection.setAttributeNS(root.namespaceURI, "w:edit", "readOnly");
  protection.setAttributeNS(root.namespaceURI, "w:enforcement", "1");
  root.insertBefore(protection, root.firstChild);
  session.package.touch(settings!);
  const { host } = reopened(open, session);
  const plan = await planned(host, second);
  expect(await host.refreshTable(plan, plan.changes)).toBe("protected");
  expect(await cellsOf(host)).toEqual([first.header, ...first.rows]);
});

eachHost("a table of 200 rows is refreshed in two round trips", async (open) => {
  const rows = (n: number, add: number) =>
    Array.from({ length: n }, (_, i) => [`第${i}支部`, String(i + add), String(i * 2 + add)]);
  const header = ["支部", "支委会", "党课"];
  const { session, host } = await withTable(open, block(rows(200, 0), { header }));
  const next = [...rows(150, 1), ["新设支部", "1", "2"], ...rows(200, 1).slice(160)];
  const plan = await planned(host, block(next, { header }));
  const before = session.syncs;
  expect(await host.refreshTable(plan, plan.changes)).toBe("refreshed");
  expect(session.syncs - before).toBeLessThanOrEqual(2);
  expect(await cellsOf(host)).toEqual([header, ...next]);
});
