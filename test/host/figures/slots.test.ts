import { wordHost } from "../../../src/host/word";
import { cell, docx, paragraph, run, table } from "../../docx/docx";
import { slot } from "../../docx/slots";
import { eachHost } from "../hosts";

const header = '<w:headerReference w:type="default" r:id="rIdHeader"/>';
const page = '<w:pgSz w:w="11906" w:h="16838"/>';

/** The same key in a sentence, a cell and a header, one locked, one of several paragraphs. */
const everywhere = docx({
  body: [
    paragraph(
      `${run("召开支委会")}${slot({ id: 11, key: "支委会", text: "【次数】" })}${run("次，党员大会")}` +
        `${slot({ id: 12, key: "支部党员大会", text: "2" })}${run("次，共2次。")}`,
    ),
    table([
      [cell("支委会"), cell(paragraph(slot({ id: 13, key: "支委会", text: "6", look: "<w:b/>" })))],
      [
        cell("单位"),
        cell(paragraph(slot({ id: 14, key: "单位", text: "【单位】", properties: '<w:lock w:val="contentLocked"/>' }))),
      ],
    ]),
    paragraph(""),
  ].join(""),
  headers: { rIdHeader: paragraph(`${run("支委会")}${slot({ id: 15, key: "支委会", text: "6" })}${run("次")}`) },
  section: header + page,
});

eachHost("slots of body, table and header are told with what stands in and behind them", async (open) => {
  const { session, globals } = open(everywhere);
  const { snapshot, slots, gone, tables } = await wordHost(globals).slots();
  expect(session.syncs).toBeLessThanOrEqual(3);
  expect(slots).toEqual([
    {
      id: 11,
      key: "支委会",
      text: "【次数】",
      filled: false,
      follows: "次，党员大会2次",
      at: { paragraph: 0, start: 5, end: 9 },
      locked: false,
    },
    {
      id: 12,
      key: "支部党员大会",
      text: "2",
      filled: true,
      follows: "次，共2次。",
      at: { paragraph: 0, start: 15, end: 16 },
      locked: false,
    },
    {
      id: 13,
      key: "支委会",
      text: "6",
      filled: true,
      follows: "",
      at: { paragraph: 2, start: 0, end: 1 },
      locked: false,
    },
    {
      id: 14,
      key: "单位",
      text: "【单位】",
      filled: false,
      follows: "",
      at: { paragraph: 4, start: 0, end: 4 },
      locked: true,
    },
    { id: 15, key: "支委会", text: "6", filled: true, follows: "次", locked: false },
  ]);
  expect(snapshot).toEqual(await wordHost(globals).read());
  expect([gone, tables]).toEqual([[], []]);
});

eachHost("controls that are not ours are no slots, and a document without any has none", async (open) => {
  const foreign = slot({ id: 1, key: "甲", text: "6" }).replace("nigao:", "other:");
  expect((await wordHost(open(docx({ body: paragraph(foreign) })).globals).slots()).slots).toEqual([]);
  const { session, globals } = open(docx());
  expect(await wordHost(globals).slots()).toMatchObject({ slots: [], gone: [] });
  expect(session.syncs).toBe(1);
});

eachHost("a slot of several paragraphs and one without text are told without a place", async (open) => {
  const whole = slot({ id: 1, key: "做法", text: "" }).replace(
    /<w:r>.*<\/w:r>/,
    paragraph("第一段") + paragraph("第二段"),
  );
  const empty = slot({ id: 2, key: "次数", text: "" });
  const { slots } = await wordHost(
    open(docx({ body: whole + paragraph(`${run("共")}${empty}${run("次")}`) })).globals,
  ).slots();
  expect(slots.map(({ key, filled, follows, at }) => ({ key, filled, follows, at }))).toEqual([
    { key: "做法", filled: true, follows: "", at: undefined },
    { key: "次数", filled: false, follows: "", at: undefined },
  ]);
});

eachHost("what follows never ends in half a character", async (open) => {
  const body = paragraph(`${slot({ id: 1, key: "甲", text: "6" })}${run("次，一二三四五😀")}`);
  const { slots } = await wordHost(open(docx({ body })).globals).slots();
  expect(slots[0]!.follows).toBe("次，一二三四五");
});

eachHost("controls that were copied with their ids are told apart", async (open) => {
  const same = slot({ id: 7, key: "支委会", text: "6" });
  const body = paragraph(`${run("支委会")}${same}${run("次")}`) + paragraph(`${run("又")}${same}${run("回")}`);
  const host = wordHost(open(docx({ body })).globals);
  const { slots } = await host.slots();
  expect(slots.map(({ follows }) => follows)).toEqual(["次", "回"]);
  expect(await host.fill([{ slot: slots[1]!, text: "8" }])).toEqual([]);
  expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(["支委会6次", "又8回"]);
});

eachHost(
  "slots are told, without their places, where the host cannot answer all that is asked of the body",
  async (open) => {
    const { globals } = open(everywhere);
    const run: typeof globals.Word.run = (batch) =>
      globals.Word.run((context) => {
        Object.defineProperty(context.document.body, "tables", {
          get() {
            throw Object.assign(new Error("merged cells"), { code: "GeneralException" });
          },
        });
        return batch(context);
      });
    const host = wordHost({ Word: Object.assign(Object.create(globals.Word), { run }), Office: globals.Office });
    const { slots } = await host.slots();
    expect(slots.map(({ id, follows, at }) => [id, follows, at])).toEqual([
      [11, "次，党员大会2次", undefined],
      [12, "次，共2次。", undefined],
      [13, "", undefined],
      [14, "", undefined],
      [15, "次", undefined],
    ]);
  },
);
