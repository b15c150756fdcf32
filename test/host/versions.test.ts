import { features, missingIn } from "../../src/host/capabilities";
import { capabilitiesPage } from "../../src/host/capabilities-page";
import type { Underline } from "../../src/host/review/underlines";
import { wordHost } from "../../src/host/word";
import { docx, paragraph } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { partsOf } from "../gate/read";
import { eachHost } from "./hosts";

const line = (id: string, paragraph: number, start: number, end: number): Underline => ({
  id,
  at: { paragraph, start, end },
  weight: "error",
  topic: "typo",
  suggestions: ["一", "二", "三", "四"],
});

const settled = () => new Promise((done) => setTimeout(done));
const mainXml = (bytes: Uint8Array) => new TextDecoder().decode(partsOf(bytes).get("word/document.xml"));

eachHost("what is there goes by the sets and by the members", async (open, profile) => {
  const { globals } = open(docx({ body: ["一"] }));
  const host = wordHost(globals);
  const there = features.filter(({ id }) => host.capabilities[id]).map(({ id }) => id);
  const of1_8 = ["createDocument", "reviewedText", "comments", "tracking", "live", "underlines", "popups", "highlight"];
  const expected = { ltsc2021: ["createDocument"], ltsc2024: of1_8, m365: [...of1_8, "pageSetup", "undo"] };
  expect(there).toEqual(expected[profile]);
  expect([...host.missing.values()].every((why) => why === "version")).toBe(true);
});

eachHost(
  "a set that is named without its members does not count, nor does one that the platform leaves out",
  async (open) => {
    const { globals } = open(docx({ body: ["一"] }));
    const requirements = { isSetSupported: () => true };
    const context = { ...globals.Office.context, platform: "OfficeOnline", requirements };
    const missing = missingIn({ Word: { run: globals.Word.run }, Office: { context } });
    expect(missing.get("createDocument")).toBe("platform");
    expect([...missing].filter(([, why]) => why === "library")).toHaveLength(features.length - 1);
  },
);

test("the table in the docs agrees with the profiles of the embedded Word", () => {
  const row = (name: string) =>
    capabilitiesPage()
      .split("\n")
      .find((one) => one.startsWith(`| ${name} |`));
  expect(row("写成批注")).toBe("| 写成批注 | – | ✓ | ✓ | ✓ | ✓ |");
  expect(row("在正文里画线")).toBe("| 在正文里画线 | – | 试 | ✓ | ✓ | ✓ |");
  expect(row("新文档直接打开")).toBe("| 新文档直接打开 | ✓ | ✓ | ✓ | ✓ | – |");
});

eachHost("underlines are drawn once, follow the list, and go when the pane closes", async (open, profile) => {
  const { session, globals } = open(docx({ body: ["己经布署好了", "按排"] }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  const wanted = [line("a", 0, 0, 2), line("b", 0, 2, 4), line("c", 1, 0, 2)];
  const before = session.syncs;
  const drawn = await host.underlines.draw(snapshot, wanted);
  if (profile !== "m365") {
    expect(drawn).toBe("refused");
    expect(await host.underlines.attempt()).toBe("refused");
    expect(session.changes).toBe(0);
    return;
  }
  expect(drawn).toEqual([]);
  expect(session.syncs - before).toBe(6);
  const words = () =>
    session.annotations
      .all()
      .map(({ span }) => span.start.paragraph.textContent!.slice(span.start.offset, span.end.offset));
  expect(words()).toEqual(["己经", "布署", "按排"]);
  expect(session.annotations.all()[0]!.critique.popupOptions).toMatchObject({ suggestions: ["一", "二", "三"] });
  expect(await host.underlines.draw(snapshot, [wanted[2]!, line("d", 0, 4, 6)])).toEqual([]);
  expect(words()).toEqual(["按排", "好了"]);
  expect(session.changes).toBe(0);
  await host.leave();
  expect(words()).toEqual([]);
});

eachHost("what the writer does in Word's popup is told, until nobody listens", async (open, profile) => {
  if (profile !== "m365") return;
  const { session, globals } = open(docx({ body: ["己经布署"] }));
  const host = wordHost(globals);
  const heard: unknown[] = [];
  const end = host.underlines.listen((answer) => heard.push(answer));
  const lines = [line("a", 0, 0, 2), line("b", 0, 2, 4)];
  await host.underlines.draw(await host.read(), lines);
  const [first, second] = session.annotations.all().map(({ id }) => id);
  session.annotations.click(first!);
  session.annotations.settle(first!, "Accept", "已经");
  await settled();
  session.annotations.settle(second!, "Reject", "");
  await settled();
  expect(heard).toEqual([
    { did: "opened", id: "a" },
    { did: "accepted", id: "a", suggestion: "已经" },
    { did: "ignored", id: "b" },
  ]);
  end();
  await host.underlines.draw(await host.read(), lines);
  session.annotations.click(session.annotations.all()[0]!.id);
  await settled();
  expect(heard).toHaveLength(3);
});

eachHost("stale and revised places are not underlined, and named", async (open, profile) => {
  if (profile !== "m365") return;
  const { globals } = open(docx({ body: ["己经", "布署", "按排"] }));
  const host = wordHost(globals);
  const plain = await host.read();
  await host.apply(plain, [{ at: { paragraph: 0, start: 0, end: 1 }, before: "己", after: "已" }], true);
  const snapshot = await host.read();
  await host.apply(snapshot, [{ at: { paragraph: 1, start: 0, end: 1 }, before: "布", after: "部" }]);
  const wanted = [line("a", 0, 0, 2), line("b", 1, 0, 2), line("c", 2, 0, 2)];
  expect(await host.underlines.draw(snapshot, wanted)).toEqual([
    { item: wanted[0], why: "revised" },
    { item: wanted[1], why: "stale" },
  ]);
});

eachHost("a place is highlighted while it is looked at, where the host can", async (open, profile) => {
  const { session, globals } = open(docx({ body: ["统计局的统计数据"] }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  await host.select(snapshot, { paragraph: 0, start: 4, end: 6 });
  const shown = [{ anchor: { paragraph: 0, offset: 4 }, focus: { paragraph: 0, offset: 6 } }];
  expect(session.highlights).toEqual(profile === "ltsc2021" ? [] : shown);
  await host.read();
  expect(session.highlights).toEqual(profile === "ltsc2021" ? [] : shown);
  await host.select(snapshot, { paragraph: 0, start: 0, end: 2 });
  expect(session.highlights).toHaveLength(profile === "ltsc2021" ? 0 : 1);
  await host.apply(snapshot, [{ at: { paragraph: 0, start: 0, end: 1 }, before: "统", after: "总" }]);
  expect(session.highlights).toEqual([]);
  await host.select(await host.read(), { paragraph: 0, start: 0, end: 2 });
  await host.leave();
  expect([session.highlights, session.changes]).toEqual([[], 1]);
});

eachHost(
  "the listener hears of a change once the writer pauses, and no more when it has ended",
  async (open, profile) => {
    const { globals } = open(docx({ body: ["一"] }));
    const host = wordHost(globals);
    let heard = 0;
    jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "setImmediate"] });
    try {
      const flush = () => new Promise((done) => setImmediate(done));
      const end = host.watch(() => heard++);
      await flush();
      const type = () =>
        globals.Word.run(async (context) => {
          context.document.body.paragraphs.getFirst().insertText("字", "End");
          await context.sync();
        });
      await type();
      await flush();
      jest.advanceTimersByTime(500);
      await type();
      await flush();
      jest.advanceTimersByTime(900);
      expect(heard).toBe(0);
      jest.advanceTimersByTime(200);
      expect(heard).toBe(profile === "ltsc2021" ? 0 : 1);
      end();
      await flush();
      await type();
      await flush();
      jest.advanceTimersByTime(5000);
      expect(heard).toBe(profile === "ltsc2021" ? 0 : 1);
    } finally {
      jest.useRealTimers();
    }
  },
);

eachHost(
  "paper, margins and grid of GB/T 9704 go into the document, landscape sections excepted",
  async (open, profile) => {
    const landscape = paragraph("宽表", '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>');
    const { session, globals } = open(docx({ body: paragraph("正文") + landscape + paragraph("后") }));
    const host = wordHost(globals);
    const answer = await host.setUpPage();
    if (profile !== "m365") {
      expect(answer).toEqual({ refused: "unsupported" });
      return;
    }
    expect(answer).toEqual({ set: 1, landscape: 1 });
    expect(session.syncs).toBe(2);
    const saved = session.save();
    const sections = mainXml(saved).match(/<w:sectPr.*?<\/w:sectPr>/g)!;
    expect(sections[0]).toContain('w:orient="landscape"');
    expect(sections[0]).not.toContain("pgMar");
    expect(sections[1]).toMatch(/<w:pgSz w:w="11906" w:h="16838"\/>/);
    expect(sections[1]).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(sections[1]).toMatch(/w:linePitch="579"/);
    expect(sections[1]).toMatch(/w:type="linesAndChars"/);
    await expectSound(saved);
  },
);

eachHost("Word's own undo takes back edits that came last, and nothing else", async (open, profile) => {
  const { session, globals } = open(docx({ body: ["己经布署", "按排"] }));
  const host = wordHost(globals);
  const before = await host.read();
  const edits = [
    { at: { paragraph: 0, start: 0, end: 2 }, before: "己经", after: "已经" },
    { at: { paragraph: 1, start: 0, end: 2 }, before: "按排", after: "" },
  ];
  await host.apply(before, edits);
  const done = await host.read();
  expect(await host.undo(before, edits)).toBe(profile === "m365");
  expect(await host.read()).toEqual(profile === "m365" ? before : done);
  if (profile !== "m365") return;
  expect([session.changes, session.canRedo]).toEqual([0, true]);
  await host.apply(before, edits);
  const after = await host.read();
  await host.apply(after, [{ at: { paragraph: 0, start: 2, end: 4 }, before: "布署", after: "部署" }]);
  const now = await host.read();
  expect(await host.undo(before, edits)).toBe(false);
  expect(await host.read()).toEqual(now);
});
