import { noOwnWords } from "../../../src/check/context";
import { check, follow, ignore } from "../../../src/taskpane/check/check-actions";
import { unsettled } from "../../../src/taskpane/check/check-state";
import { accept, fixAll } from "../../../src/taskpane/check/corrections";
import {
  answered,
  eraseLines,
  redraw,
  removeComments,
  setUpPage,
  tryLines,
  underline,
  writeComments,
} from "../../../src/taskpane/check/review-actions";
import type { State } from "../../../src/taskpane/state";
import { createStore } from "../../../src/taskpane/store";
import { docx } from "../../docx/docx";
import { expectSound } from "../../gate/gate";
import { openHost } from "../../host/embedded-host";
import { opened } from "../opened";

const body = ["认真布署各项工作，己经完成。", "各小组按排专人负责，认真布署。"];

const ownWords = {
  ...noOwnWords,
  pairs: [
    { wrong: "布署", right: "部署" },
    { wrong: "己经", right: "已经" },
    { wrong: "按排", right: "安排" },
  ],
};

async function checked(profile: "ltsc2021" | "ltsc2024" | "m365" = "m365", known: Partial<State> = {}) {
  const { session, host } = openHost(docx({ body }), profile);
  const store = createStore(opened({ ownWords, ...known }), () => host);
  await store.run(check);
  const pairs = () => unsettled(store.state()).filter(({ finding }) => finding.rule.id === "own-pair");
  const words = () => pairs().map(({ finding }) => finding.text);
  const entry = (text: string) => pairs().find(({ finding }) => finding.text === text)!;
  const texts = async () => (await host.read()).paragraphs.map(({ text }) => text.replaceAll("\u0005", ""));
  const drawn = () =>
    session.annotations.all().map(({ span }) => {
      const { paragraph, offset } = span.start;
      return session.text(session.paragraphs().indexOf(paragraph)).slice(offset, span.end.offset);
    });
  return { session, host, store, words, entry, texts, drawn };
}

test("findings become comments, those left out do not, and the list stays what it was", async () => {
  const { session, store, words, entry, texts } = await checked();
  store.change(ignore(entry("按排"), "here"));
  const before = words();
  const left = entry("己经");
  const count = unsettled(store.state()).length;
  store.change(() => ({ page: "comments", leftOut: [left.id] }));
  await store.run(writeComments);
  expect(store.state().message).toMatchObject({ intent: "success", text: `写了 ${count - 1} 条批注。` });
  expect([words(), await texts(), store.state().page]).toEqual([before, body, "check"]);
  const xml = new TextDecoder().decode(session.package.bytes("word/comments.xml"));
  expect(xml).toContain("【拟稿】错字，必改：");
  expect(xml).toContain("建议改为“部署”。");
  await expectSound(session.save());
  await store.run(writeComments);
  expect(store.state().message?.text).toBe(`写了 1 条批注。${count - 1} 条原来就写着，没有再写。`);
  await store.run(removeComments);
  expect(store.state().message?.text).toBe(`去掉了 ${count} 条批注。您自己的批注都在。`);
  expect([words(), await texts()]).toEqual([before, body]);
});

test("corrections as revisions leave marks and can be taken back by Word's undo", async () => {
  const { session, store, words, entry, texts } = await checked("m365", { asRevisions: true });
  await store.run(accept(entry("己经"), "已经"));
  expect(store.state().toast?.text).toBe("已按修订改：已经。");
  await store.run(fixAll);
  expect(store.state().message?.text).toBe("按修订改了 3 处。");
  expect(await texts()).toEqual(["认真部署各项工作，已经完成。", "各小组安排专人负责，认真部署。"]);
  const xml = new TextDecoder().decode(session.package.bytes("word/document.xml"));
  expect([xml.match(/<w:del /g)?.length, xml.match(/<w:ins /g)?.length]).toEqual([4, 4]);
  await expectSound(session.save());
  await store.run(store.state().message!.takeBack!);
  expect(words()).toEqual(["布署", "按排", "布署"]);
});

test("without Word's undo a revision is not offered to be taken back; plain corrections still are", async () => {
  const tracked = await checked("ltsc2024", { asRevisions: true });
  await tracked.store.run(accept(tracked.entry("己经"), "已经"));
  expect(tracked.store.state().toast?.takeBack).toBeUndefined();
  const plain = await checked("ltsc2021", { asRevisions: true });
  await plain.store.run(accept(plain.entry("己经"), "已经"));
  expect(plain.store.state().toast?.text).toBe("已改：已经。");
  await plain.store.run(plain.store.state().toast!.takeBack!);
  expect(await plain.texts()).toEqual(body);
});

test("lines are drawn, follow the list, and are erased", async () => {
  const { store, session, entry, words, drawn } = await checked();
  await store.run(underline);
  expect(store.state()).toMatchObject({ underlined: true, tried: "works" });
  expect(drawn()).toEqual(unsettled(store.state()).map(({ finding }) => finding.text));
  store.change(ignore(entry("按排"), "here"));
  await store.run(redraw);
  expect(drawn()).not.toContain("按排");
  await store.run(accept(entry("己经"), "已经"));
  await store.run(redraw);
  expect(drawn().filter((word) => words().includes(word))).toEqual(words());
  await store.run(eraseLines);
  expect([drawn(), store.state().underlined, session.changes]).toEqual([[], undefined, 1]);
});

test("a Word without a subscription is found out, told once, and not asked again", async () => {
  const { store, session } = await checked("ltsc2024");
  await store.run(tryLines);
  expect(store.state().tried).toBe("refused");
  await store.run(underline);
  expect(store.state().message?.text).toMatch(/^这个 Word 画不了线：多半没有 Microsoft 365 订阅/);
  const { syncs } = session;
  await store.run(underline);
  expect([session.syncs, session.changes]).toEqual([syncs, 0]);
});

test.each([true, false])(
  "what is taken over in Word's popup reaches the list, Word replacing the text: %s",
  async (replaces) => {
    const { store, session, entry, words, texts } = await checked();
    await store.run(underline);
    const id = entry("己经").id;
    if (replaces) {
      await session.word.run(async (context) => {
        const hit = context.document.body.search("己经").getFirst();
        hit.insertText("已经", "Replace");
        await context.sync();
      });
    }
    await store.run(answered({ did: "accepted", id, suggestion: "已经" }));
    expect((await texts())[0]).toBe("认真布署各项工作，已经完成。");
    expect(words()).toEqual(["布署", "按排", "布署"]);
    expect(store.state().taken).toMatchObject([{ suggestion: "已经" }]);
    expect(session.changes).toBe(1);
  },
);

test("what is ignored or clicked in the page is so in the pane", async () => {
  const { store, entry, words } = await checked();
  const clicked = entry("按排").id;
  store.change(() => ({ page: "help", classes: ["time"] }));
  await store.run(answered({ did: "opened", id: clicked }));
  expect(store.state()).toMatchObject({ page: "check", open: clicked, classes: [] });
  await store.run(answered({ did: "ignored", id: entry("己经").id }));
  expect(words()).not.toContain("己经");
});

test("a quiet check says so only where something that must be corrected was added", async () => {
  const { store, session, entry } = await checked();
  store.change(() => ({ open: entry("己经").id }));
  const before = store.state().said;
  const openWords = () => unsettled(store.state()).find(({ id }) => id === store.state().open)?.finding.text;
  const type = (text: string) =>
    session.word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText(text, "End");
      await context.sync();
    });
  await type("继续努力。");
  await session.word.run(async (context) => {
    context.document.body.paragraphs.getFirst().insertText("要", "Start");
    await context.sync();
  });
  await store.run(follow, "unasked");
  expect(store.state().said).toBe(before);
  await type("己经好了。");
  await store.run(follow, "unasked");
  expect(store.state().said?.text).toBe("新增 1 条必改");
  expect(openWords()).toBe("己经");
});

test("the page is set up where Word can, and nothing is claimed where it cannot", async () => {
  const able = await checked();
  await able.store.run(setUpPage);
  expect(able.store.state().toast?.text).toBe("已按 GB/T 9704 设好 1 节的页面。");
  const unable = await checked("ltsc2024");
  await unable.store.run(setUpPage);
  expect(unable.store.state().message?.intent).toBe("warning");
  expect(unable.session.changes).toBe(0);
});
