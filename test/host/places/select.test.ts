import { wordHost } from "../../../src/host/word";
import { docx } from "../../docx/docx";
import { fixtures } from "../../docx/fixtures";
import { eachHost } from "../hosts";

eachHost("a span is selected, the second of two alike as well, in two round trips", async (open) => {
  const { session, globals } = open(docx({ body: ["统计局的统计数据", "统计"] }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  const before = session.syncs;
  expect(await host.select(snapshot, { paragraph: 0, start: 4, end: 6 })).toBe("selected");
  expect(session.selection).toEqual({ anchor: { paragraph: 0, offset: 4 }, focus: { paragraph: 0, offset: 6 } });
  expect(session.syncs - before).toBe(2);
  expect(session.canUndo).toBe(false);
});

eachHost("where the span cannot be searched for, the paragraph is selected", async (open) => {
  const { session, globals } = open(fixtures.notes());
  const host = wordHost(globals);
  const snapshot = await host.read();
  const { text } = snapshot.paragraphs[1]!;
  expect(text).toContain("\u0002");
  expect(await host.select(snapshot, { paragraph: 1, start: 0, end: text.length })).toBe("paragraph");
  expect(session.selection.anchor).toEqual({ paragraph: 1, offset: 0 });
});

eachHost("text that the host reads and does not find leaves the paragraph selected", async (open) => {
  const { session, globals } = open(fixtures.trackedChanges());
  const host = wordHost(globals);
  const snapshot = await host.read();
  const paragraph = snapshot.paragraphs.findIndex(({ text }) => text.startsWith("召开会议"));
  expect(await host.select(snapshot, { paragraph, start: 2, end: 5 })).toBe("paragraph");
  expect(session.selection.anchor.paragraph).toBe(paragraph);
});

eachHost("a paragraph that has changed meanwhile is not selected", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  const host = wordHost(globals);
  const snapshot = {
    paragraphs: [
      { text: "甲", level: 0 },
      { text: "旧文", level: 0 },
    ],
  };
  const { selection } = session;
  expect(await host.select(snapshot, { paragraph: 1, start: 0, end: 1 })).toBe("stale");
  expect(await host.select(snapshot, { paragraph: 7, start: 0, end: 1 })).toBe("stale");
  expect(session.selection).toEqual(selection);
});
