import { docx, heading, paragraph, run, table } from "../docx/docx";
import { eachHost } from "../host/hosts";

const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>';

eachHost(
  "paragraphs come in document order, those of cells and of nested content controls among them",
  async (open) => {
    const inner = table([["内"]]);
    const body =
      paragraph("一") +
      `<w:sdt><w:sdtContent>${paragraph("二")}<w:customXml>${paragraph("三")}</w:customXml></w:sdtContent></w:sdt>` +
      table([["四", `<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr>${inner}${paragraph("五")}</w:tc>`]]) +
      paragraph("六");
    const { globals, session } = open(docx({ body }));
    await globals.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("items/text,items/tableNestingLevel");
      await context.sync();
      expect(paragraphs.items.map(({ text, tableNestingLevel }) => `${text}${tableNestingLevel}`)).toEqual([
        "一0",
        "二0",
        "三0",
        "四1",
        "内2",
        "五1",
        "六0",
      ]);
    });
    expect(session.paragraphs()).toHaveLength(7);
  },
);

eachHost("styles have Chinese names, built-in names and levels from 1 to 10", async (open) => {
  const body = heading(1, "一、") + heading(2, "（一）") + paragraph("正文");
  await open(docx({ body })).globals.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/style,items/styleBuiltIn,items/outlineLevel");
    await context.sync();
    expect(
      paragraphs.items.map(({ style, styleBuiltIn, outlineLevel }) => [style, styleBuiltIn, outlineLevel]),
    ).toEqual([
      ["标题 1", "Heading1", 1],
      ["标题 2", "Heading2", 2],
      ["正文", "Normal", 10],
    ]);
  });
});

eachHost("what Word numbers itself is told by the list item, and a null object stands for the rest", async (open) => {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>';
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (text: string) => paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  await open(docx({ body: item("甲") + paragraph("无") + item("乙"), numbering })).globals.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/isListItem,items/listItemOrNullObject/level,items/listItemOrNullObject/listString");
    await context.sync();
    const lists = paragraphs.items.map(({ isListItem, listItemOrNullObject: list }) =>
      list.isNullObject ? isListItem : `${list.listString}${list.level}`,
    );
    expect(lists).toEqual(["（一）0", false, "（二）0"]);
  });
});

eachHost("a table tells its values, its shape and what stands behind it", async (open) => {
  const merged = '<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>';
  const header = table([
    ["项目", "次数"],
    ["党课", "2"],
  ]).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>");
  const body = header + paragraph("其间") + table([[merged], ["甲", "乙"]], 2) + paragraph("其后");
  await open(docx({ body })).globals.Word.run(async (context) => {
    const { tables } = context.document.body;
    tables.load("items/values,items/rowCount,items/isUniform,items/nestingLevel,items/headerRowCount");
    await context.sync();
    expect(tables.items.map((one) => one.values)).toEqual([
      [
        ["项目", "次数"],
        ["党课", "2"],
      ],
      [[""], ["甲", "乙"]],
    ]);
    expect(tables.items.map((one) => [one.rowCount, one.headerRowCount, one.isUniform, one.nestingLevel])).toEqual([
      [2, 1, true, 1],
      [2, 0, false, 1],
    ]);
    const after = tables.items[0]!.getParagraphAfter();
    const cell = context.document.body.search("党课").getFirst();
    const found = cell.parentTableOrNullObject;
    after.load("text");
    found.load("rowCount");
    const outside = after.parentTableOrNullObject;
    outside.load("rowCount");
    await context.sync();
    expect([after.text, found.rowCount, outside.isNullObject]).toEqual(["其间", 2, true]);
  });
});

eachHost("deleted text is part of the text; only a newer Word can tell it apart", async (open, profile) => {
  await open(docx({ body: `<w:p>${run("前")}${deleted}${run("后")}</w:p>` })).globals.Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    paragraph.load("text");
    await context.sync();
    expect(paragraph.text).toBe("前旧后");
    if (profile === "ltsc2021") return;
    const current = paragraph.getReviewedText("Current");
    const original = context.document.body.getReviewedText("Original");
    await context.sync();
    expect([current.value, original.value]).toEqual(["前后", "前旧后"]);
  });
});

eachHost("ranges know where they stand to each other", async (open) => {
  await open(docx({ body: ["甲乙丙丁", "戊"] })).globals.Word.run(async (context) => {
    const { body } = context.document;
    const [first, second, last] = ["甲乙", "丙", "戊"].map((text) => body.search(text).getFirst());
    const relations = [
      first!.compareLocationWith(second!),
      first!.compareLocationWith(last!),
      last!.compareLocationWith(first!),
      second!.compareLocationWith(body.getRange()),
      body.getRange().compareLocationWith(body.getRange()),
      body.paragraphs.getFirst().getRange().compareLocationWith(first!),
    ];
    const whole = first!.expandTo(last!);
    whole.load("text,isEmpty");
    whole.paragraphs.load("items/text");
    await context.sync();
    expect(relations.map(({ value }) => value)).toEqual([
      "AdjacentBefore",
      "Before",
      "After",
      "Inside",
      "Equal",
      "ContainsStart",
    ]);
    expect([whole.text, whole.isEmpty, whole.paragraphs.items.length]).toEqual(["甲乙丙丁\n戊", false, 2]);
  });
});

eachHost("a file whose body has no paragraph has an empty one, as in Word", async (open) => {
  const { globals, session } = open(docx({ body: "" }));
  await globals.Word.run(async (context) => {
    context.document.body.insertText("写", "Start");
    await context.sync();
  });
  expect(session.text(0)).toBe("写");
});
