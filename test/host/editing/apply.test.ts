import fc from "fast-check";
import { applyEdits, type Edit } from "../../../src/document/edit";
import type { Snapshot } from "../../../src/document/snapshot";
import { wordHost } from "../../../src/host/word";
import { docx, paragraph, run } from "../../docx/docx";
import { fixtures } from "../../docx/fixtures";
import { expectNoWorse, expectSound } from "../../gate/gate";
import { paragraphTexts, partsOf } from "../../gate/read";
import { eachHost } from "../hosts";

const edit = (paragraph: number, start: number, before: string, after: string): Edit => ({
  at: { paragraph, start, end: start + before.length },
  before,
  after,
});

/** The edit of the first place where `before` stands. */
function editOf({ paragraphs }: Snapshot, before: string, after: string): Edit {
  const index = paragraphs.findIndex(({ text }) => text.includes(before));
  return edit(index, paragraphs[index]!.text.indexOf(before), before, after);
}

const mainXml = (bytes: Uint8Array) => new TextDecoder().decode(partsOf(bytes).get("word/document.xml"));

eachHost("edits change what they name, the last of three alike among it", async (open) => {
  const { session, globals } = open(docx({ body: ["统计局统计了统计数据", "的的", "上半年"] }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  const edits = [
    edit(0, 6, "统计数据", "统记数据"),
    edit(1, 0, "的的", "的"),
    edit(0, 0, "统计局", "统计处"),
    edit(2, 1, "半", "半半"),
  ];
  expect(await host.apply(snapshot, edits)).toEqual([]);
  expect(paragraphTexts(session.save())).toEqual(applyEdits(snapshot, edits));
  await expectSound(session.save());
});

eachHost(
  "formatting, comments, notes and controls around an edit stay",
  async (open) => {
    const cases: [keyof typeof fixtures, string, string][] = [
      ["runContent", "把一个词分", "把两个词分"],
      ["comments", "开展活动十二次，", "开展活动十三次，"],
      ["notes", "来自台账\u0002，截至", "来自总账\u0002，截至"],
      ["contentControls", "内层文字", "内层文本"],
      ["hyperlinks", "单位主页", "单位首页"],
      ["fields", "域之后", "字段之后"],
    ];
    for (const [name, before, after] of cases) {
      const bytes = fixtures[name]();
      const { session, globals } = open(bytes);
      const host = wordHost(globals);
      const snapshot = await host.read();
      const asked = name === "comments" ? before.replace("次，", "次\u0005，") : before;
      const wanted = name === "comments" ? after.replace("次，", "次\u0005，") : after;
      expect({ name, refused: await host.apply(snapshot, [editOf(snapshot, asked, wanted)]) }).toEqual({
        name,
        refused: [],
      });
      const saved = session.save();
      const markup = (xml: string) => xml.replace(/>[^<]+</g, "><");
      expect({ name, markup: markup(mainXml(saved)) }).toEqual({ name, markup: markup(mainXml(bytes)) });
      await expectNoWorse(bytes, saved);
    }
  },
  60_000,
);

eachHost("what is put in takes the formatting of what stays beside it", async (open) => {
  const body = paragraph(`${run("共开", "<w:b/>")}${run("会", "<w:i/>")}`);
  const { session, globals } = open(docx({ body }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  expect(await host.apply(snapshot, [edit(0, 0, "共开", "共召开")])).toEqual([]);
  const runs = [...mainXml(session.save()).matchAll(/<w:r>.*?<\/w:r>/g)].map(([markup]) => markup);
  const textWith = (mark: string) =>
    runs
      .filter((markup) => markup.includes(mark))
      .map((markup) => markup.replace(/<[^>]*>/g, ""))
      .join("");
  expect([textWith("<w:b/>"), textWith("<w:i/>")]).toEqual(["共召开", "会"]);
});

eachHost("what does not fit is refused by name, and everything else is carried out", async (open) => {
  const { globals } = open(fixtures.notes());
  const host = wordHost(globals);
  const snapshot = await host.read();
  const good = editOf(snapshot, "截至", "截止");
  const refused: [Edit, string][] = [
    [edit(0, 0, "没有", "有"), "stale"],
    [edit(99, 0, "没有", "有"), "stale"],
    [edit(good.at.paragraph, good.at.start + 1, "至", "到"), "overlaps"],
    [edit(0, 4, "台账\u0002，", "总账，"), "unsearchable"],
    [edit(0, 0, "数据", "数\n据"), "unsupported"],
  ];
  const answer = await host.apply(snapshot, [good, ...refused.map(([item]) => item)]);
  expect(answer.map(({ item, why }) => [item, why])).toEqual(refused);
  expect((await host.read()).paragraphs[0]!.text).toContain("截止六月底");
});

eachHost("a paragraph that was changed meanwhile is refused as stale, the others are not", async (open) => {
  const { globals } = open(docx({ body: ["第一段。", "第二段。"] }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  await host.apply(snapshot, [edit(0, 0, "第一", "首")]);
  const edits = [edit(0, 2, "段", "节"), edit(1, 2, "段", "节")];
  expect(await host.apply(snapshot, edits)).toEqual([{ item: edits[0], why: "stale" }]);
  expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(["首段。", "第二节。"]);
});

eachHost(
  "revised paragraphs are refused where the host knows of the changes, and never spoilt",
  async (open, profile) => {
    const bytes = fixtures.trackedChanges();
    const { session, globals } = open(bytes);
    const host = wordHost(globals);
    const snapshot = await host.read();
    const inside = editOf(snapshot, "召开会议", "召开大会");
    const answer = await host.apply(snapshot, [inside, editOf(snapshot, "最后一段", "末一段")]);
    if (profile !== "ltsc2021") expect(answer).toEqual([{ item: inside, why: "revised" }]);
    expect(mainXml(session.save())).toContain("<w:delText");
    await expectNoWorse(bytes, session.save());
  },
);

eachHost("one locked place does not keep the others from being edited", async (open) => {
  const locked =
    '<w:sdt><w:sdtPr><w:id w:val="5"/><w:lock w:val="contentLocked"/></w:sdtPr>' +
    `<w:sdtContent>${run("锁定的文字")}</w:sdtContent></w:sdt>`;
  const texts = Array.from({ length: 20 }, (_, i) => `第${i}段文字。`);
  const body = texts.map((text, i) => (i === 7 ? paragraph(locked) : paragraph(text))).join("");
  const { session, globals } = open(docx({ body }));
  const host = wordHost(globals);
  const snapshot = await host.read();
  const edits = snapshot.paragraphs.map(({ text }, i) => edit(i, text.indexOf("文字"), "文字", "字句"));
  expect(await host.apply(snapshot, edits)).toEqual([{ item: edits[7], why: "protected" }]);
  expect(paragraphTexts(session.save())).toEqual(
    applyEdits(
      snapshot,
      edits.filter((_, i) => i !== 7),
    ),
  );
  expect(session.syncs).toBeLessThan(60);
});

eachHost(
  "three round trips for any number of edits",
  async (open, profile) => {
    for (const count of [50, 500, 5000]) {
      const { session, globals } = open(
        docx({ body: Array.from({ length: count }, (_, i) => `第${i}段，有一处错字，另有一处错字。`) }),
      );
      const host = wordHost(globals);
      const snapshot = await host.read();
      const chosen = snapshot.paragraphs.slice(0, 500);
      const edits = chosen.map(({ text }, i) => edit(i, text.lastIndexOf("错字"), "错字", "别字"));
      const before = session.syncs;
      const sent = session.sent;
      expect(await host.apply(snapshot, edits)).toEqual([]);
      expect(session.syncs - before).toBeLessThanOrEqual(3);
      expect((session.sent - sent) / edits.length).toBeLessThan(profile === "ltsc2021" ? 2500 : 3000);
    }
  },
  120_000,
);

const letter = fc.constantFrom("一", "二", "“", "”", '"', "a", "Ａ", "^", "，", ",", " ", "\u3000", "😀");
const phrase = fc.array(letter, { maxLength: 4 }).map((letters) => letters.join(""));

/** A text, and edits of parts of it that do not overlap. */
const edited = fc.array(fc.tuple(phrase, fc.boolean(), phrase), { minLength: 1, maxLength: 8 }).map((parts) => {
  const texts = parts.map(([before]) => before);
  const edits = parts.flatMap(([before, isEdited, after], i) =>
    isEdited && before !== "" ? [{ start: texts.slice(0, i).join("").length, before, after }] : [],
  );
  return { text: texts.join(""), edits };
});

eachHost(
  "whatever is edited, what is not refused reads as it should and nothing else has changed",
  async (open) => {
    let carriedOut = 0;
    let asked = 0;
    const check = fc.asyncProperty(fc.array(edited, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      const { globals } = open(docx({ body: paragraphs.map(({ text }) => paragraph(run(text))).join("") }));
      const host = wordHost(globals);
      const snapshot = await host.read();
      expect(snapshot.paragraphs.map(({ text }) => text)).toEqual(paragraphs.map(({ text }) => text));
      const edits = paragraphs.flatMap(({ edits }, p) =>
        edits.map(({ start, before, after }) => edit(p, start, before, after)),
      );
      const refused = new Set((await host.apply(snapshot, edits)).map(({ item }) => item));
      const expected = applyEdits(
        snapshot,
        edits.filter((one) => !refused.has(one)),
      );
      expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(expected);
      carriedOut += edits.length - refused.size;
      asked += edits.length;
    });
    await fc.assert(check, { numRuns: 60 });
    expect(carriedOut / asked).toBeGreaterThan(0.9);
  },
  120_000,
);
