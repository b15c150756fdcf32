import { noOwnWords } from "../../../src/check/context";
import { type Host, HostError } from "../../../src/host/host";
import { addWord, check, follow, goTo, ignore, locate, switchOff } from "../../../src/taskpane/check/check-actions";
import { type Entry, shown, unsettled } from "../../../src/taskpane/check/check-state";
import { accept, fixAll, sureEntries } from "../../../src/taskpane/check/corrections";
import { exportRecord } from "../../../src/taskpane/check/export-record";
import { insertMissing } from "../../../src/taskpane/check/insert-missing";
import type { State } from "../../../src/taskpane/state";
import { createStore } from "../../../src/taskpane/store";
import { docx } from "../../docx/docx";
import { protectedDocument } from "../../docx/settings-fixtures";
import { expectSound } from "../../gate/gate";
import { openHost } from "../../host/embedded-host";
import { opened } from "../opened";

const title = "县档案馆党支部2026年上半年党建工作总结";
const report = [
  title,
  "2026年上半年，在县直机关工委的领导下，县档案馆党支部扎实开展党建工作。现将有关情况总结如下。",
  "一、主要工作",
  "认真布署各项学习，党员撰写心得体会22篇，己经完成全年计划的一半。",
  "各党小组按排专人负责，营造浓厚芬围，把学习情况记入台账。",
  "二、下半年工作打算",
  "下半年，支部将继续抓好理论学习，认真布署主题党日，规范组织生活，做好发展党员工作。",
  "县档案馆党支部",
  "2026年7月3日",
];

/** A checked document in a store. */
async function checked(body: readonly string[] = report, known: Partial<State> = {}) {
  const { session, host } = openHost(docx({ body }));
  const store = createStore(
    opened({ page: "check", tab: "check", documentName: "半年总结.docx", ownWords, ...known }),
    () => host,
  );
  await store.run(check);
  const texts = async () => (await host.read()).paragraphs.map(({ text }) => text);
  const words = () => unsettled(store.state()).map(({ finding }) => finding.text);
  const entry = (text: string, nth = 0): Entry =>
    unsettled(store.state()).filter(({ finding }) => finding.text === text)[nth]!;
  const open = () => unsettled(store.state()).find(({ id }) => id === store.state().open)?.finding.text;
  return { session, host, store, texts, words, entry, open };
}

const typos = ["布署", "己经", "按排", "芬围", "布署"];

/** The lexicon decides on them, so that they are sure whatever the rules of the product come to say. */
const ownWords = {
  ...noOwnWords,
  pairs: [
    { wrong: "布署", right: "部署" },
    { wrong: "己经", right: "已经" },
    { wrong: "按排", right: "安排" },
    { wrong: "芬围", right: "氛围" },
  ],
};

test("a check lists what it found in the order of the text and opens the first", async () => {
  const { store, words, open } = await checked();
  expect(words().filter((word) => typos.includes(word))).toEqual(typos);
  expect(open()).toBe(words()[0]);
  expect(store.state().said?.text).toBe(`查完了，共 ${words().length} 条`);
});

test("a host that does not answer is never told as nothing found", async () => {
  const { store, host, words } = await checked();
  const before = words();
  const silent: Host = { ...host, read: () => Promise.reject(new HostError("gone", "GeneralException")) };
  const failing = createStore(store.state(), () => silent);
  await failing.run(check);
  expect(failing.state().message?.text).toMatch(/^这次没查成：文档没有回应/);
  expect(failing.state().checkFailed).toBe(true);
  expect(unsettled(failing.state()).map(({ finding }) => finding.text)).toEqual(before);
});

test("taking a suggestion changes that place alone, and goes on to the next finding", async () => {
  const { store, texts, words, entry, open } = await checked();
  await store.run(accept(entry("己经"), "已经"));
  expect(await texts()).toEqual(report.map((text) => text.replace("己经", "已经")));
  expect(words().filter((word) => typos.includes(word))).toEqual(["布署", "按排", "芬围", "布署"]);
  expect(open()).toBe("按排");
  expect(store.state().toast?.text).toBe("已改：已经。");
  expect(store.state().taken).toMatchObject([{ suggestion: "已经", place: "一、第1段" }]);
});

test("a suggestion for a sentence that has changed meanwhile is not taken, and the list is brought up to date", async () => {
  const { session, store, texts, words, entry } = await checked();
  const chosen = entry("己经");
  await session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    paragraphs.items[3]!.insertText("改写了。", "Replace");
    await context.sync();
  });
  await store.run(accept(chosen, "已经"));
  expect((await texts())[3]).toBe("改写了。");
  expect(store.state().message?.text).toMatch(/这句话后来改过/);
  expect(words()).not.toContain("己经");
});

test("all sure ones are taken at once without those left out, and each is recorded", async () => {
  const { store, texts, words, entry } = await checked();
  const sure = sureEntries(store.state());
  expect(sure.map(({ finding }) => finding.text)).toEqual(typos);
  store.change(() => ({ page: "fix-all", leftOut: [entry("芬围").id] }));
  await store.run(fixAll);
  expect((await texts())[4]).toBe("各党小组安排专人负责，营造浓厚芬围，把学习情况记入台账。");
  expect(store.state().message).toMatchObject({ intent: "success", text: "改了 4 处。" });
  expect(words().filter((word) => typos.includes(word))).toEqual(["芬围"]);
  expect([store.state().page, store.state().taken.length]).toEqual(["check", 4]);
});

test("one that was taken, and all that were taken at once, can be put back from the pane", async () => {
  const { store, texts, words, entry } = await checked();
  const before = words();
  await store.run(accept(entry("己经"), "已经"));
  await store.run(store.state().toast!.takeBack!);
  expect([await texts(), words(), store.state().taken]).toEqual([report, before, []]);
  await store.run(fixAll);
  expect(await texts()).not.toEqual(report);
  await store.run(store.state().message!.takeBack!);
  expect([await texts(), words(), store.state().taken]).toEqual([report, before, []]);
});

test("what was changed again since then is not put back, and named", async () => {
  const { store, host, texts, entry } = await checked();
  await store.run(fixAll);
  const { takeBack } = store.state().message!;
  const now = await host.read();
  const at = { paragraph: 4, start: 0, end: 1 };
  await host.apply(now, [{ at, before: "各", after: "全体" }]);
  await store.run(takeBack!);
  expect(store.state().message?.text).toContain("正文已变");
  expect((await texts())[4]).toMatch(/^全体党小组安排/);
  expect((await texts())[3]).toBe(report[3]);
  expect(entry("己经")).toBeDefined();
});

test("what the document refuses of them is said by name", async () => {
  const { store, host } = await checked();
  const refusing: Host = {
    ...host,
    apply: async (_snapshot, edits) => [{ item: edits[1]!, why: "stale" }],
  };
  const other = createStore(store.state(), () => refusing);
  await other.run(fixAll);
  expect(other.state().message).toMatchObject({ intent: "warning", text: "改了 4 处。1 处没改：正文已变，“己经”。" });
});

test("one ignored finding stays ignored when text moves above it; undo brings it back", async () => {
  const { session, store, words, entry, open } = await checked();
  store.change(ignore(entry("布署"), "here"));
  expect(words().filter((word) => word === "布署")).toHaveLength(1);
  expect(open()).toBe("己经");
  await session.word.run(async (context) => {
    context.document.body.paragraphs.getFirst().insertParagraph("加在上面的一段。", "After");
    await context.sync();
  });
  await store.run(follow);
  expect(words().filter((word) => word === "布署")).toHaveLength(1);
  store.change(() => store.state().toast!.undo!);
  expect(words().filter((word) => word === "布署")).toHaveLength(2);
});

test("the same words can be ignored at once, in this document alone", async () => {
  const { store, words, entry } = await checked();
  store.change(ignore(entry("布署"), "same"));
  expect(words()).not.toContain("布署");
  expect(store.state().toast?.text).toBe("已忽略 2 条。");
  store.change(() => ({ documentName: "别的.docx" }));
  expect(words()).toContain("布署");
});

test("what is remembered of ignored findings holds no word of the document", async () => {
  const { store, entry } = await checked();
  store.change(ignore(entry("布署"), "here"));
  expect(JSON.stringify(store.state().ignored)).not.toMatch(/[\u4e00-\u9fff]/);
});

test("a word that goes into the lexicon, and a rule that is switched off, are reported no more", async () => {
  const { store, words, entry } = await checked();
  await store.run(addWord(entry("布署")));
  expect(words()).not.toContain("布署");
  expect(words()).toContain("己经");
  await store.run(switchOff(entry("己经")));
  expect(store.state().checked!.findings.map(({ finding }) => finding.rule.id)).not.toContain("own-pair");
  expect(store.state().ownWords).toEqual({ ...ownWords, words: ["布署"], rulesOff: ["own-pair"] });
});

test("a quiet re-check keeps the open finding open and does nothing before the first check", async () => {
  const { store, host, entry, open } = await checked();
  store.change(() => ({ open: entry("芬围").id }));
  await store.run(follow, "unasked");
  expect(open()).toBe("芬围");
  const fresh = createStore(opened(), () => host);
  await fresh.run(follow, "unasked");
  expect([fresh.state().checked, fresh.state().empty]).toEqual([undefined, false]);
});

test("the filter and the keys walk what is shown", async () => {
  const { store, entry, open } = await checked();
  store.change(() => ({ classes: ["typo"], open: entry("己经").id }));
  expect(shown(unsettled(store.state()), store.state()).every(({ finding }) => finding.rule.category === "typo")).toBe(
    true,
  );
  store.change(goTo(1));
  expect(open()).toBe("按排");
  store.change(goTo(-1));
  store.change(goTo(-1));
  store.change(goTo(-1));
  expect(open()).toBe("布署");
});

test("a finding is shown in the document, and one whose paragraph has changed is not pretended", async () => {
  const { session, store, entry } = await checked();
  await store.run(locate(entry("按排").finding.at));
  const { anchor, focus } = session.selection;
  expect([anchor, focus]).toEqual([
    { paragraph: 4, offset: 4 },
    { paragraph: 4, offset: 6 },
  ]);
});

test("of two figures that do not agree both can be shown", async () => {
  const said = ["上半年共召开支委会6次、支部党员大会2次。", "班子建设方面，累计召开支委会5次。"];
  const { session, store } = await checked([...report.slice(0, 3), ...said, ...report.slice(5)]);
  const { finding } = unsettled(store.state()).find(({ finding }) => finding.rule.id === "two-figures")!;
  await store.run(locate(finding.at));
  expect(session.selection.anchor.paragraph).toBe(4);
  await store.run(locate(finding.other!));
  expect(session.selection.anchor.paragraph).toBe(3);
});

test("a missing part goes where it belongs and is no longer missing", async () => {
  const { store, texts } = await checked();
  const lacking = () => store.state().checked!.reading.parts.filter(({ required, present }) => required && !present);
  expect(lacking().map(({ part }) => part)).toEqual(["problems"]);
  await store.run(insertMissing);
  expect((await texts()).slice(0, 6)).toEqual([...report.slice(0, 5), "二、存在问题"]);
  expect((await texts()).slice(-4)).toEqual(report.slice(-4));
  expect(lacking()).toEqual([]);
  expect(store.state().message?.text).toBe("已插入“存在问题”。后面的“二、”起，序号要顺着往下改。");
});

test("a protected document is checked; taking is refused and switched off", async () => {
  const { host } = openHost(protectedDocument());
  const store = createStore(
    opened({ ownWords: { ...noOwnWords, pairs: [{ wrong: "文件", right: "文档" }] } }),
    () => host,
  );
  await store.run(check);
  const [entry] = sureEntries(store.state());
  await store.run(accept(entry!, "文档"));
  expect(store.state().message?.text).toMatch(/^这份文档受保护/);
  expect(store.state().readOnly).toBe(true);
});

test("a long check can be stopped, and says that it is not finished", async () => {
  const line =
    "认真布署各项学习，党员撰写心得体会22篇，己经完成全年计划的一半，各党小组按排专人负责，营造浓厚的学习氛围。";
  const { host } = openHost(docx({ body: [title] }));
  const paragraphs = Array.from({ length: 60_000 }, (_, i) => ({ text: `${i}${line}`, level: 0 }));
  const store = createStore(opened(), () => ({ ...host, read: async () => ({ paragraphs }) }));
  store.subscribe(() => store.state().progress && !store.state().stopping && store.change(() => ({ stopping: true })));
  await store.run(check);
  expect(store.state().message?.text).toBe("检查停下了，没有查完。正文没有改动。");
  expect([store.state().checked, store.state().progress]).toEqual([undefined, undefined]);
});

test("the record of a check is a sound document that says what was done with each finding", async () => {
  const { store, entry } = await checked();
  await store.run(accept(entry("布署"), "部署"));
  store.change(ignore(entry("己经"), "here"));
  store.change(exportRecord);
  const { offered } = store.state();
  expect(offered?.name).toBe("半年总结校对记录表.docx");
  await expectSound(offered!.bytes);
  const { paragraphs } = await openHost(offered!.bytes).host.read();
  const cells = paragraphs.filter(({ cell }) => cell).map(({ text }) => text);
  const rows = cells
    .filter((_text, index) => index % 7 === 0)
    .map((_text, index) => cells.slice(index * 7, index * 7 + 7));
  const typo = rows.filter(([, , text]) => /【(布署|己经|按排)】/.test(text ?? ""));
  expect(typo.map(([, , text, , offer, , done]) => [text!.match(/【(.*)】/)![1], offer, done])).toEqual([
    ["布署", "改为“部署”", "采纳"],
    ["己经", "改为“已经”", "忽略"],
    ["按排", "改为“安排”", "未处理"],
    ["布署", "改为“部署”", "未处理"],
  ]);
});
