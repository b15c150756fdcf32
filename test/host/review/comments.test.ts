import { wordHost } from "../../../src/host/word";
import { docx, paragraph, run } from "../../docx/docx";
import { fixtures } from "../../docx/fixtures";
import { expectNoWorse, expectSound } from "../../gate/gate";
import { partsOf } from "../../gate/read";
import { eachHost } from "../hosts";

const note = (paragraph: number, start: number, end: number, text: string) => ({
  at: { paragraph, start, end },
  text,
});

const commentsXml = (bytes: Uint8Array) => new TextDecoder().decode(partsOf(bytes).get("word/comments.xml"));
const mainXml = (bytes: Uint8Array) => new TextDecoder().decode(partsOf(bytes).get("word/document.xml"));

/** The text on which each comment is, by its number. */
function commented(bytes: Uint8Array): Record<string, string> {
  const xml = mainXml(bytes);
  const starts = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)];
  return Object.fromEntries(
    starts.map(({ 0: mark, 1: id, index }) => {
      const on = xml.slice(index + mark.length, xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`));
      return [id!, on.replace(/<[^>]*>/g, "")];
    }),
  );
}

eachHost("notes become comments on their words, three a round trip, and none twice", async (open, profile) => {
  const texts = Array.from({ length: 7 }, (_, i) => `第${i}段有错字，还有错字。`);
  const { session, globals } = open(docx({ body: texts }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  const notes = texts.map((text, i) => note(i, text.lastIndexOf("错字"), text.lastIndexOf("错字") + 2, `问题${i}`));
  const before = session.syncs;
  const first = await host.comment(snapshot, notes);
  if (profile === "ltsc2021") {
    expect(first).toEqual({ written: 0, there: 0, refused: notes.map((item) => ({ item, why: "unsupported" })) });
    expect(session.changes).toBe(0);
    return;
  }
  expect(first).toEqual({ written: 7, there: 0, refused: [] });
  expect(session.syncs - before).toBe(3 + Math.ceil(7 / 3));
  const saved = session.save();
  expect(Object.values(commented(saved))).toEqual(notes.map(() => "错字"));
  expect([...commentsXml(saved).matchAll(/【拟稿】问题\d/g)]).toHaveLength(7);
  expect(mainXml(saved).replace(/<[^>]*>/g, "")).toBe(texts.join(""));
  await expectSound(saved);

  const again = notes.map((one) => ({ ...one }));
  expect(await host.comment(await host.read(), again)).toEqual({ written: 0, there: 7, refused: [] });
});

eachHost(
  "a comment across formatting, notes and other comments leaves them alone",
  async (open, profile) => {
    if (profile === "ltsc2021") return;
    for (const name of [
      "comments",
      "notes",
      "runContent",
      "hyperlinks",
      "contentControls",
      "trackedChanges",
    ] as const) {
      const bytes = fixtures[name]();
      const { session, globals } = open(bytes);
      const host = wordHost(globals);
      const snapshot = await host.read();
      const notes = snapshot.paragraphs.flatMap(({ text }, i) => (text.length < 4 ? [] : [note(i, 1, 3, `第${i}处`)]));
      const { written, refused } = await host.comment(snapshot, notes);
      expect({ name, done: written + refused.length }).toEqual({ name, done: notes.length });
      expect(written).toBeGreaterThan(0);
      await expectNoWorse(bytes, session.save());
    }
  },
  60_000,
);

eachHost(
  "what has changed meanwhile is refused as stale; what has no words is said of its paragraph",
  async (open, profile) => {
    if (profile === "ltsc2021") return;
    const { session, globals } = open(docx({ body: ["第一段。", "哈哈哈哈"] }));
    const host = wordHost(globals);
    const snapshot = await host.read();
    await host.apply(snapshot, [{ at: { paragraph: 0, start: 0, end: 2 }, before: "第一", after: "首" }]);
    const notes = [note(0, 2, 3, "甲"), note(1, 1, 3, "乙"), note(1, 2, 2, "丙")];
    expect(await host.comment(snapshot, notes)).toEqual({
      written: 2,
      there: 0,
      refused: [{ item: notes[0], why: "stale" }],
    });
    expect(Object.values(commented(session.save()))).toEqual(["哈哈", "哈哈哈哈"]);
  },
);

eachHost("one place that may not be commented on does not keep the others from it", async (open, profile) => {
  if (profile === "ltsc2021") return;
  const { session, globals } = open(docx({ body: Array.from({ length: 9 }, (_, i) => `第${i}段。`) }));
  const run = refusing(globals.Word.run, "第4段");
  const host = wordHost({ ...globals, Word: Object.assign(Object.create(globals.Word), { run }) });
  const snapshot = await host.read();
  const notes = snapshot.paragraphs.map((_, i) => note(i, 0, 3, `问题${i}`));
  expect(await host.comment(snapshot, notes)).toEqual({
    written: 8,
    there: 0,
    refused: [{ item: notes[4], why: "protected" }],
  });
  expect(Object.keys(commented(session.save()))).toHaveLength(8);
});

type WordRun = <T>(batch: (context: Word.RequestContext) => Promise<T>) => Promise<T>;

/** A host whose batch fails where these words are commented on, as Word's does where a comment is selected. */
function refusing(word: WordRun, words: string): WordRun {
  return (batch) =>
    word(async (context) => {
      const sync = context.sync.bind(context);
      let failing = false;
      const range = Object.getPrototypeOf(context.document.getSelection());
      const insertComment = range.insertComment as Word.Range["insertComment"];
      const replaced = (value: unknown) => Object.defineProperty(range, "insertComment", { value, configurable: true });
      replaced(function (this: Word.Range, text: string) {
        if (this.text !== words) return failing ? undefined : insertComment.call(this, text);
        failing = true;
        return undefined;
      });
      const failingSync = async () => {
        await sync();
        if (failing) throw Object.assign(new Error(), { code: "NotAllowed" });
      };
      try {
        return await batch(Object.assign(context, { sync: failingSync }));
      } finally {
        replaced(insertComment);
      }
    });
}

const answered = () => {
  const comment = (id: number, paraId: string, text: string) =>
    `<w:comment w:id="${id}" w:author="李四" w:date="2026-03-01T09:00:00Z" w:initials="李"><w:p w14:paraId="${paraId}">` +
    `<w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const on = (id: number, text: string) =>
    `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  return docx({
    body: paragraph(on(0, "甲")) + paragraph(on(1, "乙")) + paragraph(on(2, "丙")),
    comments:
      comment(0, "00000A01", "【拟稿】错字") +
      comment(1, "00000A02", "请核对") +
      comment(2, "00000A03", "【拟稿】标点"),
  });
};

eachHost("ours are removed again; the writer's own comments stay", async (open, profile) => {
  const bytes = answered();
  const { session, globals } = open(bytes);
  const host = wordHost(globals);
  const answer = await host.uncomment();
  expect(answer).toEqual(profile === "ltsc2021" ? "unsupported" : { removed: 2, kept: 0 });
  expect(commented(session.save())).toEqual(profile === "ltsc2021" ? commented(bytes) : { "1": "乙" });
  await expectNoWorse(bytes, session.save());
});
