import type { TableBlock } from "../../../src/document/block";
import { planTable, type TablePlan } from "../../../src/document/table-plan";
import type { Session } from "../../../src/embedded/session";
import type { Host } from "../../../src/host/host";
import { wordHost } from "../../../src/host/word";
import { docx } from "../../docx/docx";
import { expectSound } from "../../gate/gate";
import { eachHost, type Open } from "../hosts";

const first: TableBlock = {
  role: "table",
  key: "表格.党员发展情况",
  caption: "2026年上半年党员发展情况",
  numbered: true,
  unit: "名",
  header: ["项目", "本期"],
  rows: [["预备党员", "7"]],
};
const second: TableBlock = { ...first, caption: "2026年党员发展情况", unit: "人" };

async function withTable(open: Open): Promise<{ session: Session; host: Host }> {
  const { session, globals } = open(docx({ body: ["甲", "表1 旧表", "乙"] }));
  const host = wordHost(globals);
  await host.insert([first], { after: 1 });
  return { session, host };
}

async function planned(host: Host, block: TableBlock) {
  const { snapshot, tables } = await host.slots();
  const plan = planTable(tables[0]!, block);
  if ("differs" in plan) throw new Error(plan.differs);
  return { snapshot, plan };
}

const said = ({ words }: TablePlan) => words.map(({ kind, edit, byHand }) => [kind, edit.before, edit.after, byHand]);
const lines = (session: Session) => [2, 3].map((i) => session.text(i));

/** Carries out what of the words nobody has changed by hand, and the refresh of the table. */
async function refresh(host: Host, block: TableBlock): Promise<void> {
  const { snapshot, plan } = await planned(host, block);
  const edits = plan.words.filter(({ byHand }) => !byHand).map(({ edit }) => edit);
  expect(await host.apply(snapshot, edits)).toEqual([]);
  expect(await host.refreshTable(plan, plan.changes)).toBe("refreshed");
}

async function typeOver(session: Session, paragraph: number, before: string, after: string): Promise<void> {
  await session.word.run(async (context) => {
    const { paragraphs } = (context as unknown as Word.RequestContext).document.body;
    paragraphs.load("items/text");
    await context.sync();
    paragraphs.items[paragraph]!.search(before).getFirst().insertText(after, "Replace");
    await context.sync();
  });
}

eachHost("caption and unit line follow the block, and the number stays a field", async (open) => {
  const { session, host } = await withTable(open);
  expect(lines(session)).toEqual(["表2 2026年上半年党员发展情况", "单位：名"]);
  expect(said((await planned(host, first)).plan)).toEqual([]);
  expect(said((await planned(host, second)).plan)).toEqual([
    ["caption", "2026年上半年党员发展情况", "2026年党员发展情况", false],
    ["unit", "名", "人", false],
  ]);
  await refresh(host, second);
  expect(lines(session)).toEqual(["表2 2026年党员发展情况", "单位：人"]);
  expect(new TextDecoder().decode(session.package.bytes(session.package.main))).toContain("SEQ 表");
  await expectSound(session.save());

  const again = open(session.save());
  const host2 = wordHost(again.globals);
  expect(said((await planned(host2, second)).plan)).toEqual([]);
  expect(said((await planned(host2, first)).plan).map(([, , , byHand]) => byHand)).toEqual([false, false]);
});

eachHost("a caption that somebody has changed is asked about, now and the next time", async (open) => {
  const { session, host } = await withTable(open);
  await typeOver(session, 2, "发展情况", "发展一览");
  for (const block of [second, { ...second, caption: "2027年党员发展情况" }]) {
    const [caption] = said((await planned(host, block)).plan);
    expect(caption).toEqual(["caption", "2026年上半年党员发展一览", block.caption, true]);
    await refresh(host, block);
    expect(lines(session)).toEqual(["表2 2026年上半年党员发展一览", "单位：人"]);
  }
});

eachHost("what stands above a table and is no caption is nobody's to change", async (open) => {
  const { session, host } = await withTable(open);
  await typeOver(session, 3, "单位：名", "详见下表。");
  expect(said((await planned(host, second)).plan)).toEqual([]);
  expect(lines(session)[1]).toBe("详见下表。");
});
