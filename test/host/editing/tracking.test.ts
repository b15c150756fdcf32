import type { Edit } from "../../../src/document/edit";
import { wordHost } from "../../../src/host/word";
import { docx, paragraph, run } from "../../docx/docx";
import { fixtures } from "../../docx/fixtures";
import { expectNoWorse, expectSound } from "../../gate/gate";
import { partsOf } from "../../gate/read";
import { eachHost } from "../hosts";

const edit = (paragraph: number, start: number, before: string, after: string): Edit => ({
  at: { paragraph, start, end: start + before.length },
  before,
  after,
});

const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(partsOf(bytes).get(name));

/** The body's text with ⟦-deleted-⟧ and ⟦+inserted+⟧ text marked. */
function marked(bytes: Uint8Array): string {
  return part(bytes, "word/document.xml")
    .replace(/<w:del [^>]*>/g, "⟦-")
    .replace(/<\/w:del>/g, "-⟧")
    .replace(/<w:ins [^>]*>/g, "⟦+")
    .replace(/<\/w:ins>/g, "+⟧")
    .replace(/<\/w:p>/g, "¶")
    .replace(/<[^>]*>/g, "");
}

const tracks = (bytes: Uint8Array) => part(bytes, "word/settings.xml").includes("<w:trackRevisions/>");

eachHost("edits as revisions keep what they replace, and the document's own setting", async (open, profile) => {
  const body =
    paragraph(`${run("认真布", "<w:b/>")}${run("署工作", "<w:i/>")}`) +
    paragraph("党员大大会，支委会") +
    paragraph("多余的的字");
  const { session, globals } = open(docx({ body }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  const edits = [
    edit(0, 2, "布署", "部署"),
    edit(1, 2, "大大会", "大会"),
    edit(1, 5, "，", "、"),
    edit(2, 0, "多余", "多余出来"),
  ];
  const before = session.syncs;
  const refused = await host.apply(snapshot, edits, true);
  if (profile === "ltsc2021") {
    expect(refused).toEqual(edits.map((item) => ({ item, why: "unsupported" })));
    expect(session.changes).toBe(0);
    return;
  }
  expect(refused).toEqual([]);
  expect(session.syncs - before).toBeLessThanOrEqual(7);
  const saved = session.save();
  expect(marked(saved)).toBe("认真⟦-布-⟧⟦+部+⟧署工作¶党员大⟦-大-⟧会⟦-，-⟧⟦+、+⟧支委会¶多余⟦+出来+⟧的的字¶");
  expect(/<w:ins [^>]*><w:r><w:rPr><w:b\/>/.test(part(saved, "word/document.xml"))).toBe(true);
  expect(tracks(saved)).toBe(false);
  await expectSound(saved);
  const { paragraphs } = await host.read();
  expect(paragraphs.map(({ text, revised }) => [text, revised])).toEqual([
    ["认真部署工作", true],
    ["党员大会、支委会", true],
    ["多余出来的的字", true],
  ]);
});

eachHost(
  "what is deleted is not read; in such a paragraph a second revision is possible, a plain edit is not",
  async (open, profile) => {
    if (profile === "ltsc2021") return;
    const { session, globals } = open(docx({ body: ["己经布署好了，己经"] }));
    const host = wordHost(globals);
    await host.apply(await host.read(), [edit(0, 0, "己经", "已经")], true);
    const snapshot = await host.read();
    expect(snapshot.paragraphs).toEqual([{ text: "已经布署好了，己经", level: 0, revised: true }]);
    const second = edit(0, 2, "布署", "部署");
    expect(await host.apply(snapshot, [second])).toEqual([{ item: second, why: "revised" }]);
    expect(await host.apply(snapshot, [second], true)).toEqual([]);
    expect(marked(session.save())).toBe("⟦-己-⟧⟦+已+⟧经⟦-布-⟧⟦+部+⟧署好了，己经¶");
    expect(await host.select(await host.read(), { paragraph: 0, start: 7, end: 9 })).toBe("selected");
  },
);

eachHost(
  "a document that tracks already goes on doing so, and all of Word's constructs stay sound",
  async (open, profile) => {
    if (profile === "ltsc2021") return;
    for (const name of [
      "comments",
      "notes",
      "runContent",
      "hyperlinks",
      "contentControls",
      "fields",
      "trackedChanges",
    ] as const) {
      const bytes = fixtures[name]();
      const { session, globals } = open(bytes);
      await globals.Word.run(async (context) => {
        context.document.changeTrackingMode = "TrackAll";
        await context.sync();
      });
      const host = wordHost(globals);
      const snapshot = await host.read();
      const edits = snapshot.paragraphs.flatMap(({ text }, i) =>
        /^[\u4e00-\u9fff]{4}/.test(text) ? [edit(i, 1, text.slice(1, 3), "改后")] : [],
      );
      const refused = await host.apply(snapshot, edits, true);
      expect({ name, some: refused.length < edits.length }).toEqual({ name, some: true });
      expect(tracks(session.save())).toBe(true);
      await expectNoWorse(bytes, session.save());
      const expected = new Map(
        edits.filter((one) => !refused.some(({ item }) => item === one)).map((one) => [one.at.paragraph, one]),
      );
      const after = (await host.read()).paragraphs.map(({ text }) => text);
      expect(after).toEqual(
        snapshot.paragraphs.map(({ text }, i) => (expected.has(i) ? `${text[0]}改后${text.slice(3)}` : text)),
      );
    }
  },
  60_000,
);

eachHost("the setting comes back after an error too", async (open, profile) => {
  if (profile === "ltsc2021") return;
  const { session, globals } = open(docx({ body: ["一二三"] }));
  let runs = 0;
  const run: typeof globals.Word.run = (batch) => {
    runs++;
    if (runs === 3 || runs === 4) return Promise.reject(Object.assign(new Error(), { code: "GeneralException" }));
    return globals.Word.run(batch);
  };
  const host = wordHost({ ...globals, Word: Object.assign(Object.create(globals.Word), { run }) });
  const snapshot = await host.read();
  await expect(host.apply(snapshot, [edit(0, 0, "一", "壹")], true)).rejects.toThrow();
  expect(runs).toBe(5);
  const after = await host.read();
  expect(after).toEqual(snapshot);
  expect(session.package.names().includes("word/settings.xml") && tracks(session.save())).toBe(false);
});
