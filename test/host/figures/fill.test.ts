import fc from "fast-check";
import type { DocumentSlot } from "../../../src/document/slots";
import type { Filling, Host } from "../../../src/host/host";
import { withoutForbidden } from "../../../src/host/layout/markup";
import { newDocument } from "../../../src/host/layout/new-document";
import { wordHost } from "../../../src/host/word";
import { compose } from "../../../src/scaffold/compose";
import { library } from "../../../src/scaffold/library";
import { cell, docx, paragraph, run, table } from "../../docx/docx";
import { slot } from "../../docx/slots";
import { expectNoWorse, expectSound } from "../../gate/gate";
import { paragraphTexts, partsOf } from "../../gate/read";
import { eachHost, type Open } from "../hosts";

const header = '<w:headerReference w:type="default" r:id="rIdHeader"/><w:pgSz w:w="11906" w:h="16838"/>';

/** The same key in a sentence twice, in a cell and in a header. */
const report = docx({
  body: [
    paragraph(
      `${run("召开支委会")}${slot({ id: 11, key: "支委会", text: "【次数】" })}${run("次，党课")}` +
        `${slot({ id: 12, key: "党课", text: "【次数】" })}${run("次，支委会")}${slot({ id: 13, key: "支委会", text: "【次数】" })}${run("次。")}`,
    ),
    table([[cell("支委会"), cell(paragraph(slot({ id: 14, key: "支委会", text: "【次数】" })))]]),
    paragraph("完。"),
  ].join(""),
  headers: { rIdHeader: paragraph(`${run("支委会")}${slot({ id: 15, key: "支委会", text: "【次数】" })}${run("次")}`) },
  section: header,
});

const xmlOf = (bytes: Uint8Array, part = "word/document.xml") =>
  new TextDecoder().decode(partsOf(bytes).get(part)).replace(/^<\?.*?\?>\s*/, "");

/** Every slot with the text for its key, where there is one. */
const fillings = (slots: readonly DocumentSlot[], values: Readonly<Record<string, string>>): Filling[] =>
  slots.flatMap((one) => (values[one.key] === undefined ? [] : [{ slot: one, text: values[one.key]! }]));

async function fillAll(host: Host, values: Readonly<Record<string, string>>) {
  return host.fill(fillings((await host.slots()).slots, values));
}

const standing = async (host: Host) => (await host.slots()).slots.map(({ text, written }) => [text, written]);

const reopened = (open: Open, bytes: Uint8Array) => wordHost(open(bytes).globals);

eachHost(
  "a key is filled wherever it stands, in at most six round trips, and nothing else changes",
  async (open) => {
    const { session, globals } = open(report);
    const host = wordHost(globals);
    const { slots } = await host.slots();
    const before = session.syncs;
    expect(await host.fill(fillings(slots, { 支委会: "6", 党课: "2" }))).toEqual([]);
    expect(session.syncs - before).toBeLessThanOrEqual(3);
    expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual([
      "召开支委会6次，党课2次，支委会6次。",
      "支委会",
      "6",
      "完。",
    ]);
    expect((await host.slots()).slots.at(-1)).toMatchObject({ text: "6", filled: true, written: "6", follows: "次" });
    const saved = session.save();
    await expectSound(saved);
    const emptied = (xml: string) => xml.replace(/<w:sdt>.*?<\/w:sdt>/g, "");
    expect(emptied(xmlOf(saved))).toBe(emptied(xmlOf(report)));
    expect(emptied(xmlOf(saved, "word/header_rIdHeader.xml"))).toBe(
      emptied(xmlOf(report, "word/header_rIdHeader.xml")),
    );
    for (const part of ["word/document.xml", "word/header_rIdHeader.xml"]) {
      expect(xmlOf(saved, part)).not.toMatch(/showingPlcHdr|PlaceholderText/);
    }
  },
  60_000,
);

eachHost("a second block refreshes the same places, also after saving and reopening", async (open) => {
  const first = open(report);
  await fillAll(wordHost(first.globals), { 支委会: "6", 党课: "2" });
  const host = reopened(open, first.session.save());
  expect(await standing(host)).toEqual([
    ["6", "6"],
    ["2", "2"],
    ["6", "6"],
    ["6", "6"],
    ["6", "6"],
  ]);
  expect(await fillAll(host, { 支委会: "12" })).toEqual([]);
  expect(await standing(host)).toEqual([
    ["12", "12"],
    ["2", "2"],
    ["12", "12"],
    ["12", "12"],
    ["12", "12"],
  ]);
});

eachHost("what was changed by hand since is told after saving and reopening", async (open) => {
  const first = open(report);
  const host = wordHost(first.globals);
  await fillAll(host, { 支委会: "6", 党课: "2" });
  const snapshot = await host.read();
  const at = { paragraph: 0, start: snapshot.paragraphs[0]!.text.indexOf("6"), end: 0 };
  expect(await host.apply(snapshot, [{ at: { ...at, end: at.start + 1 }, before: "6", after: "7" }])).toEqual([]);
  const again = reopened(open, first.session.save());
  expect((await standing(again)).slice(0, 3)).toEqual([
    ["7", "6"],
    ["2", "2"],
    ["6", "6"],
  ]);
});

eachHost("a slot that was deleted is told of and is not put back", async (open) => {
  const first = open(report);
  const host = wordHost(first.globals);
  await fillAll(host, { 支委会: "6", 党课: "2" });
  const { slots } = await host.slots();
  await first.globals.Word.run(async (context) => {
    context.document.contentControls.getById(12).delete(false);
    await context.sync();
  });
  const text = paragraphTexts(first.session.save());
  const lost = slots.find(({ id }) => id === 12)!;
  expect(await host.fill([{ slot: lost, text: "3" }])).toEqual([{ item: { slot: lost, text: "3" }, why: "stale" }]);
  expect(paragraphTexts(first.session.save())).toEqual(text);
  const after = await reopened(open, first.session.save()).slots();
  expect(after.gone).toEqual([{ key: "党课", written: "2" }]);
  expect(after.slots.map(({ id }) => id)).toEqual([11, 13, 14, 15]);
});

eachHost(
  "a fill that is undone was never made, and an undone refresh leaves what the fill before wrote",
  async (open) => {
    const { session, globals } = open(report);
    const host = wordHost(globals);
    await fillAll(host, { 党课: "2" });
    session.undo();
    expect((await host.slots()).slots[1]).toEqual(expect.objectContaining({ text: "【次数】", filled: false }));
    expect((await host.slots()).slots[1]).not.toHaveProperty("written");
    session.redo();
    await fillAll(host, { 党课: "3" });
    session.undo();
    expect((await host.slots()).slots[1]).toMatchObject({ text: "2", written: "2" });
    expect((await reopened(open, session.save()).slots()).slots[1]).toMatchObject({ text: "2", written: "2" });
  },
);

eachHost("a prompt takes the look of the text round it, a filled slot keeps its own", async (open) => {
  const bold = "<w:b/>";
  const body =
    paragraph(`${run("共", bold)}${slot({ id: 1, key: "甲", text: "【次数】" })}${run("次")}`) +
    paragraph(`${slot({ id: 2, key: "甲", text: "【次数】", look: '<w:sz w:val="32"/>' })}${run("次", "<w:i/>")}`) +
    paragraph(`${run("共")}${slot({ id: 3, key: "甲", text: "5", look: bold })}${run("次")}`) +
    paragraph(slot({ id: 4, key: "甲", text: "【次数】", properties: "" }), `<w:rPr>${bold}</w:rPr>`);
  const { session, globals } = open(docx({ body }));
  expect(await fillAll(wordHost(globals), { 甲: "12" })).toEqual([]);
  const saved = session.save();
  await expectSound(saved);
  const looks = [...xmlOf(saved).matchAll(/<w:r>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?<w:t[^>]*>12<\/w:t>/g)];
  expect(looks.map(([, look]) => look)).toEqual([bold, '<w:i/><w:sz w:val="32"/>', bold, bold]);
});

eachHost("what the slot prescribes for its text wins over the text round it", async (open) => {
  const own = slot({ id: 1, key: "甲", text: "【次数】" }).replace(
    "<w:sdtPr>",
    '<w:sdtPr><w:rPr><w:u w:val="single"/></w:rPr>',
  );
  const { session, globals } = open(docx({ body: paragraph(`${run("共", "<w:b/>")}${own}`) }));
  await fillAll(wordHost(globals), { 甲: "12" });
  expect(xmlOf(session.save())).toMatch(/<w:r><w:rPr><w:u w:val="single"\/><\/w:rPr><w:t[^>]*>12</);
});

eachHost("what cannot be filled is refused by name, and everything else is filled", async (open, profile) => {
  const locked = '<w:lock w:val="contentLocked"/>';
  const tracked = slot({ id: 3, key: "改", text: "6" }).replace(
    "</w:sdtContent>",
    `<w:ins w:id="900" w:author="某" w:date="2026-01-01T00:00:00Z">${run("7")}</w:ins></w:sdtContent>`,
  );
  const inside = slot({ id: 5, key: "里", text: "【里】" });
  const outer = `<w:sdt><w:sdtPr><w:id w:val="6"/>${locked}</w:sdtPr><w:sdtContent>${paragraph(inside)}</w:sdtContent></w:sdt>`;
  const body =
    paragraph(slot({ id: 1, key: "甲", text: "【甲】" })) +
    paragraph(slot({ id: 2, key: "锁", text: "【锁】", properties: locked })) +
    paragraph(tracked) +
    paragraph(slot({ id: 4, key: "乙", text: "【乙】" })) +
    outer;
  const { session, globals } = open(docx({ body }));
  const host = wordHost(globals);
  const { slots } = await host.slots();
  const [first, lock, changed, second, inner] = slots as [
    DocumentSlot,
    DocumentSlot,
    DocumentSlot,
    DocumentSlot,
    DocumentSlot,
  ];
  const isKnown = profile !== "ltsc2021";
  const refused = [
    [{ slot: first, text: "" }, "unsupported"],
    [{ slot: first, text: "两\n行" }, "unsupported"],
    [{ slot: first, text: "半个\ud83d" }, "unsupported"],
    [{ slot: second, text: "又一次" }, "overlaps"],
    [{ slot: lock, text: "新" }, "protected"],
    ...(isKnown ? [[{ slot: changed, text: "新" }, "revised"]] : []),
    [{ slot: inner, text: "新" }, "protected"],
    [{ slot: { ...first, id: 99 }, text: "新" }, "stale"],
  ] as [Filling, string][];
  const good = [first, second].map((one) => ({ slot: one, text: "新" }));
  const answer = await host.fill([...good, ...refused.map(([item]) => item)]);
  const byText = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  expect(answer.map(({ item, why }) => [item, why]).sort(byText)).toEqual([...refused].sort(byText));
  expect(paragraphTexts(session.save())).toEqual(["新", "【锁】", "67", "新", "【里】"]);
  await expectSound(session.save());
});

eachHost("a slot that was changed or has become another's meanwhile is refused as stale", async (open) => {
  const { session, globals } = open(report);
  const host = wordHost(globals);
  const { slots } = await host.slots();
  await globals.Word.run(async (context) => {
    context.document.contentControls.getById(11).insertText("9", "Replace");
    context.document.contentControls.getById(12).tag = "nigao:主题党日";
    await context.sync();
  });
  const answer = await host.fill(fillings(slots, { 支委会: "6", 党课: "2" }));
  expect(answer.map(({ item, why }) => [item.slot.id, why])).toEqual([
    [11, "stale"],
    [12, "stale"],
  ]);
  expect(session.text(0)).toBe("召开支委会9次，党课【次数】次，支委会6次。");
});

eachHost("a protected document refuses every filling and stays as it is", async (open) => {
  const bytes = docx({
    body: paragraph(slot({ id: 1, key: "甲", text: "【甲】" })),
    settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
  });
  const { session, globals } = open(bytes);
  const answer = await fillAll(wordHost(globals), { 甲: "1" });
  expect(answer.map(({ why }) => why)).toEqual(["protected"]);
  expect(session.save()).toEqual(open(bytes).session.save());
});

eachHost("text that stands there already is remembered and not written again", async (open) => {
  const locked = slot({ id: 2, key: "甲", text: "6", properties: '<w:lock w:val="contentLocked"/>' });
  const bytes = docx({ body: paragraph(slot({ id: 1, key: "甲", text: "6" }) + locked) });
  const { session, globals } = open(bytes);
  const host = wordHost(globals);
  expect((await host.slots()).slots[0]).not.toHaveProperty("written");
  expect(await fillAll(host, { 甲: "6" })).toEqual([]);
  expect(session.changes).toBe(0);
  expect(xmlOf(session.save())).toBe(xmlOf(bytes));
  expect((await reopened(open, session.save()).slots()).slots[0]).toMatchObject({ text: "6", written: "6" });
});

eachHost("slots that come in with their text are known as ours", async (open) => {
  const { session, globals } = open(docx({ body: ["甲"] }));
  const host = wordHost(globals);
  const sentence = ["上半年，召开支委会", { slot: "支委会", prompt: "次数", text: "6" }, "次。"];
  await host.insert([{ role: "body", content: sentence }], "end");
  const again = reopened(open, session.save());
  expect(await standing(again)).toEqual([["6", "6"]]);
  expect(await fillAll(again, { 支委会: "7" })).toEqual([]);
  expect((await again.read()).paragraphs.map(({ text }) => text)).toEqual(["甲", "上半年，召开支委会7次。"]);
});

test.each([
  ["another version", { version: 2, slots: { 12: { key: "党课", text: "2" } } }],
  ["no object", "党课"],
  ["null", null],
  ["slots that are none", { version: 1, slots: [null, 3, { key: 1, text: "2" }] }],
  [
    "ids that are none",
    { version: 1, slots: { __proto__x: { key: "党课", text: "2" }, "1e3": { key: "党课", text: "2" } } },
  ],
])("a memory that cannot be read is none: %s", async (_name, value) => {
  const { Session } = await import("../../../src/embedded/session");
  const session = Session.open(report);
  session.office.context.document.settings.set("nigao.fills", value);
  const host = wordHost({ Word: session.word, Office: session.office });
  const { slots, gone } = await host.slots();
  expect([gone, slots.filter(({ written }) => written !== undefined)]).toEqual([[], []]);
  expect(await fillAll(host, { 党课: "2" })).toEqual([]);
  expect((await host.slots()).slots[1]).toMatchObject({ written: "2" });
});

eachHost("without settings slots are filled all the same, and nothing is remembered", async (open) => {
  const { globals } = open(report);
  const { requirements } = globals.Office.context;
  const host = wordHost({ Word: globals.Word, Office: { context: { requirements } } });
  expect(await fillAll(host, { 党课: "2" })).toEqual([]);
  expect((await host.slots()).slots[1]).toEqual(expect.objectContaining({ text: "2", filled: true }));
  expect((await host.slots()).slots[1]).not.toHaveProperty("written");
});

eachHost(
  "every scaffold of the library is filled, refreshed and sound",
  async (open) => {
    for (const scaffold of library) {
      const bytes = newDocument(
        compose(scaffold, { unit: "局机关第一党支部", period: "2026年上半年", date: "2026年7月3日" }),
      );
      const { session, globals } = open(bytes);
      const host = wordHost(globals);
      for (const text of ["“六”次", "12"]) {
        const { slots } = await host.slots();
        expect(await host.fill(slots.map((one) => ({ slot: one, text })))).toEqual([]);
      }
      const { slots } = await host.slots();
      expect(slots.every(({ text, written }) => text === "12" && written === "12")).toBe(true);
      await expectNoWorse(bytes, session.save());
    }
  },
  180_000,
);

eachHost(
  "at most six round trips for five hundred slots, whatever the length",
  async (open) => {
    const body = Array.from({ length: 500 }, (_, i) =>
      paragraph(`${run(`第${i}项开展`)}${slot({ id: i + 1, key: `项${i % 50}`, text: "【次数】" })}${run("次。")}`),
    ).join("");
    const { session, globals } = open(docx({ body }));
    const host = wordHost(globals);
    for (const text of ["2", "12"]) {
      let before = session.syncs;
      const { slots } = await host.slots();
      expect(session.syncs - before).toBeLessThanOrEqual(3);
      before = session.syncs;
      expect(await host.fill(slots.map((one) => ({ slot: one, text })))).toEqual([]);
      expect(session.syncs - before).toBeLessThanOrEqual(3);
    }
    expect((await host.read()).paragraphs[499]!.text).toBe("第499项开展12次。");
  },
  120_000,
);

const letter = fc.oneof(
  fc.constantFrom(
    "一",
    "6",
    "“",
    "”",
    '"',
    "'",
    "<",
    "&",
    "]]>",
    "【",
    "】",
    "^",
    " ",
    "\u3000",
    "\t",
    "😀",
    "\u00a0",
    "次",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 }),
);
const anything = fc
  .array(letter, { minLength: 1, maxLength: 8 })
  .map((letters) => withoutForbidden(letters.join("")).replace(/[\r\n]/g, ""))
  .filter((text) => text !== "");

eachHost(
  "whatever a slot is filled with reads back the same and changes nothing else",
  async (open) => {
    const check = fc.asyncProperty(
      fc.array(fc.record({ before: anything, old: anything, next: anything, isPrompt: fc.boolean() }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (places) => {
        const inline = places.map(
          ({ before, old, isPrompt }, i) =>
            run(before) + slot({ id: i + 1, key: `k${i}`, text: isPrompt ? "【待填】" : old }),
        );
        const { session, globals } = open(docx({ body: paragraph(inline.join("") + run("。")) }));
        const host = wordHost(globals);
        const { slots } = await host.slots();
        expect(await host.fill(slots.map((one, i) => ({ slot: one, text: places[i]!.next })))).toEqual([]);
        expect(session.text(0)).toBe(`${places.map(({ before, next }) => before + next).join("")}。`);
        const again = await reopened(open, session.save()).slots();
        expect(again.slots.map(({ text, filled, written }) => ({ text, filled, written }))).toEqual(
          places.map(({ next }) => ({ text: next, filled: true, written: next })),
        );
      },
    );
    await fc.assert(check, { numRuns: 60 });
  },
  120_000,
);
