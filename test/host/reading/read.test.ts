import { parseNotation, printNotation } from "../../../src/document/notation";
import { newDocument } from "../../../src/host/layout/new-document";
import { paragraphTexts } from "../../../src/host/layout/paragraphs";
import { wordHost } from "../../../src/host/word";
import { cell, docx, heading, paragraph, run, table } from "../../docx/docx";
import { automaticNumbering } from "../../docx/list-fixtures";
import { trackedChanges } from "../../docx/review-fixtures";
import { eachHost } from "../hosts";
import { everyRole } from "../layout/blocks";

const control = (id: number, key: string, text: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="nigao:${key}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

eachHost("texts, levels and cells are read as plain data", async (open) => {
  const body = [
    heading(1, "一、主要工作"),
    paragraph("外观同标题", '<w:outlineLvl w:val="1"/>'),
    paragraph("正文"),
    table([["项目", cell(`${paragraph("甲")}${paragraph("")}`)]]),
    paragraph("后"),
  ].join("");
  const { globals } = open(docx({ body }));
  const { paragraphs } = await wordHost(globals).read();
  expect(paragraphs).toEqual([
    { text: "一、主要工作", level: 1 },
    { text: "外观同标题", level: 2 },
    { text: "正文", level: 0 },
    { text: "项目", level: 0, cell: { table: 0, row: 0, column: 0 } },
    { text: "甲", level: 0, cell: { table: 0, row: 0, column: 1 } },
    { text: "", level: 0, cell: { table: 0, row: 0, column: 1 } },
    { text: "后", level: 0 },
  ]);
});

eachHost("automatic numbers are labels, not text", async (open) => {
  const { paragraphs } = await wordHost(open(automaticNumbering()).globals).read();
  const labelled = paragraphs.filter(({ label }) => label !== undefined);
  expect(labelled.length).toBeGreaterThan(3);
  expect(labelled.some(({ label, text }) => text.startsWith(label!))).toBe(false);
});

eachHost("a document made of blocks reads as them, in two round trips", async (open) => {
  const { session, globals } = open(newDocument(everyRole));
  const snapshot = await wordHost(globals).read();
  expect(session.syncs).toBeLessThanOrEqual(2);
  const expected = paragraphTexts(everyRole).map((text) => text ?? "\ufffc");
  expect(snapshot.paragraphs.map(({ text }) => text)).toEqual(expected);
  expect(snapshot.paragraphs.filter(({ level }) => level > 0).map(({ level }) => level)).toEqual([1, 2, 3]);
  const slots = snapshot.paragraphs.flatMap(({ slots, text }) =>
    (slots ?? []).map(({ key, start, end, filled }) => [key, text.slice(start, end), filled]),
  );
  expect(slots).toEqual([
    ["支部党员大会", "【次数】", false],
    ["支委会", "【次数】", false],
    ["党小组会", "12次", true],
    ["work.1", "【写明做法】", false],
    ["支部党课", "【主题】", false],
    ["work.2", "【一句话】", false],
  ]);
});

eachHost("a filled slot is found beside figures like its own, and in paragraphs that read alike", async (open) => {
  const twins = `${run("召开大会12次、支委会")}${control(2, "支委会", "2")}${run("次、党课2次")}`;
  const plain = paragraph("召开大会12次、支委会2次、党课2次");
  const { session, globals } = open(docx({ body: plain + paragraph(twins) + plain }));
  const snapshot = await wordHost(globals).read();
  expect(snapshot.paragraphs.map(({ slots }) => slots)).toEqual([
    undefined,
    [{ start: 11, end: 12, key: "支委会", filled: true }],
    undefined,
  ]);
  expect(session.syncs).toBe(2);
  expect(session.canUndo).toBe(false);
});

eachHost("tracked changes are known where the host knows them", async (open, profile) => {
  const { session, globals } = open(trackedChanges());
  const { paragraphs } = await wordHost(globals).read();
  const revised = paragraphs.filter((p) => p.revised).map(({ text }) => text.slice(0, 4));
  expect(revised.slice(0, 3)).toEqual(profile === "ltsc2021" ? [] : ["召开会议", "移走的句", "移到这里"]);
  expect(paragraphs[0]!.revised).toBeUndefined();
  expect(session.syncs).toBe(profile === "ltsc2021" ? 1 : 2);
});

eachHost("the notation of what was read is what was read", async (open) => {
  const snapshot = await wordHost(open(newDocument(everyRole)).globals).read();
  expect(parseNotation(printNotation(snapshot))).toEqual(snapshot);
});

eachHost(
  "one round trip whatever the length, and an answer that grows with the text alone",
  async (open, profile) => {
    const text =
      "坚持以习近平新时代中国特色社会主义思想为指导，认真落实各项工作要求，扎实推进党的建设各项任务落地见效。".slice(
        0,
        48,
      );
    for (const count of [50, 500, 5000]) {
      const { session, globals } = open(docx({ body: Array.from({ length: count }, () => text) }));
      expect((await wordHost(globals).read()).paragraphs).toHaveLength(count);
      expect(session.syncs).toBe(1);
      expect(session.sent).toBeLessThan(4000);
      expect(session.received / count).toBeLessThan(profile === "ltsc2021" ? 300 : 450);
    }
  },
  60_000,
);
