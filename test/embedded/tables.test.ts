import { descendants } from "../../src/embedded/package/xml";
import { Session } from "../../src/embedded/session";
import { cell, docx, paragraph, run, table } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { paragraphTexts } from "../gate/read";

const grid = table([
  ["项目", "数量"],
  ["支委会", "6"],
]);
const control = (content: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="t"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** What becomes of the first table of a body. */
async function edited(
  body: string,
  edit: (table: Word.Table, context: Word.RequestContext) => void,
): Promise<{ session: Session; texts: string[] }> {
  const session = Session.open(docx({ body }));
  await session.word.run(async (context) => {
    edit(context.document.body.tables.getFirst(), context);
    await context.sync();
  });
  await expectSound(session.save());
  return { session, texts: paragraphTexts(session.save()) };
}

const elements = (session: Session, name: string) => descendants(session.package.xml(session.package.main), name);

test("a cell takes its text in the format of what stood there, and one paragraph is left", async () => {
  const bold = cell(paragraph(run("一", "<w:b/>") + run("二")) + paragraph("三"));
  const { session, texts } = await edited(table([[bold, "右"]]) + paragraph("后"), (one) => {
    one.getCell(0, 0).value = "新值";
  });
  expect(texts).toEqual(["新值", "右", "后"]);
  expect(elements(session, "b")).toHaveLength(1);
});

test("a cell with a table in it is emptied of that too", async () => {
  const inner = cell(`${table([["内"]])}${paragraph("尾")}`);
  const { texts } = await edited(table([[inner, "右"]]) + paragraph("后"), (one) => {
    one.getCell(0, 0).value = "新值";
  });
  expect(texts).toEqual(["新值", "右", "后"]);
});

test("rows come before and behind another, like it, and go", async () => {
  const { session, texts } = await edited(grid + paragraph("后"), (one) => {
    const row = one.getCell(1, 0).parentRow;
    row.insertRows("Before", 1, [["党员大会", "2"]]);
    row.insertRows("After", 2, [
      ["党课", "3"],
      ["主题党日", "4"],
    ]);
    row.delete();
  });
  expect(texts).toEqual(["项目", "数量", "党员大会", "2", "党课", "3", "主题党日", "4", "后"]);
  const rows = elements(session, "tr");
  expect(new Set(rows.map((row) => descendants(row, "tc").length))).toEqual(new Set([2]));
});

test("values that do not fit the rows are refused", async () => {
  const session = Session.open(docx({ body: grid + paragraph("后") }));
  const insert = (count: number, values: string[][]) =>
    session.word.run(async (context) => {
      context.document.body.tables.getFirst().getCell(1, 0).parentRow.insertRows("After", count, values);
      await context.sync();
    });
  await expect(insert(2, [["一", "二"]])).rejects.toThrow("values");
  await expect(insert(1, [["一"]])).rejects.toThrow("values");
});

test("a cell that is not there is null, and the last row takes the table with it", async () => {
  const session = Session.open(docx({ body: table([["甲"]]) + paragraph("后") }));
  await session.word.run(async (context) => {
    const one = context.document.body.tables.getFirst();
    const none = one.getCellOrNullObject(3, 0);
    none.load("value");
    const there = one.getCell(0, 0);
    there.load("value,cellIndex");
    await context.sync();
    expect([none.isNullObject, there.value, there.cellIndex]).toEqual([true, "甲", 0]);
    there.parentRow.delete();
    await context.sync();
  });
  expect(paragraphTexts(session.save())).toEqual(["后"]);
});

test("a content control knows its tables and outlives them with an empty paragraph", async () => {
  const session = Session.open(docx({ body: control(grid) + paragraph("后") }));
  await session.word.run(async (context) => {
    const held = context.document.contentControls.getByTag("t").getFirst();
    held.tables.load("items/values");
    await context.sync();
    expect(held.tables.items.map(({ values }) => values.length)).toEqual([2]);
    held.tables.items[0]!.delete();
    await context.sync();
  });
  expect(paragraphTexts(session.save())).toEqual(["", "后"]);
  expect(elements(session, "sdt")).toHaveLength(1);
  await expectSound(session.save());
  expect(session.undo()).toBe(true);
  expect(paragraphTexts(session.save())).toHaveLength(5);
});
