import type { Block } from "../../../src/document/block";
import { newDocument } from "../../../src/host/layout/new-document";
import { paragraphTexts } from "../../../src/host/layout/paragraphs";
import type { OfficeGlobals } from "../../../src/host/office";
import { wordHost } from "../../../src/host/word";
import { cell, docx, paragraph, table } from "../../docx/docx";
import { fixtures } from "../../docx/fixtures";
import { expectSound } from "../../gate/gate";
import { paragraphTexts as textsOf } from "../../gate/read";
import { readOf, readOfBlocks } from "../blocks-read";
import { eachHost, type Opened } from "../hosts";
import { everyRole } from "../layout/blocks";

const line: readonly Block[] = [{ role: "body", content: ["新增的一段"] }];
const tableBlock = everyRole.find(({ role }) => role === "table")!;

/** As the referee reads them, who sees no character in the paragraph of a chart. */
const shownTexts = (...args: Parameters<typeof paragraphTexts>) => paragraphTexts(...args).map((text) => text ?? "");

function put(session: Opened["session"], paragraph: number, end = paragraph): void {
  session.select({ anchor: { paragraph, offset: 0 }, focus: { paragraph: end, offset: 0 } });
}

eachHost("every role goes in behind the last paragraph and reads back as it is", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  const host = wordHost(globals);
  expect(await host.insert(everyRole, "end")).toEqual({ paragraphs: paragraphTexts(everyRole).length });
  const read = readOf(await host.read());
  expect(read.slice(0, 2).map(({ text }) => text)).toEqual(["甲", "乙"]);
  expect(read.slice(2)).toEqual(readOfBlocks(everyRole));
  await expectSound(session.save());
});

eachHost("it goes behind the paragraph in which the selection ends, or behind a given one", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙", "丙", "丁"] }));
  const host = wordHost(globals);
  put(session, 0, 1);
  await host.insert(line, "cursor");
  expect(textsOf(session.save())).toEqual(["甲", "乙", "新增的一段", "丙", "丁"]);
  expect(await host.insert(line, { after: 3 })).toEqual({ paragraphs: 1 });
  expect(textsOf(session.save())).toEqual(["甲", "乙", "新增的一段", "丙", "新增的一段", "丁"]);
  expect(await host.insert(line, { after: 6 })).toEqual({ refused: "stale" });
});

eachHost("before the first paragraph it stands first, before a table too, and uses up an empty one", async (open) => {
  const bodies: [body: string, expected: string[]][] = [
    [paragraph("甲") + paragraph("乙"), ["新增的一段", "甲", "乙"]],
    [paragraph("") + paragraph("乙"), ["新增的一段", "乙"]],
    [table([["左", "右"]]) + paragraph("后"), ["新增的一段", "左", "右", "后"]],
  ];
  for (const [body, expected] of bodies) {
    const { session, globals } = open(docx({ body }));
    const host = wordHost(globals);
    expect(await host.insert(line, "start")).toEqual({ paragraphs: 1 });
    expect(textsOf(session.save())).toEqual(expected);
    expect((await host.read()).paragraphs[0]).toMatchObject({ text: "新增的一段", level: 0 });
    await expectSound(session.save());
  }
});

eachHost("an empty paragraph is used up; one that holds something is left alone", async (open) => {
  const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const bookmark = '<w:bookmarkStart w:id="1" w:name="附件"/><w:bookmarkEnd w:id="1"/>';
  const body = [paragraph("甲"), paragraph(""), paragraph("", section), paragraph(bookmark), paragraph("乙")].join("");
  const { session, globals } = open(docx({ body }));
  const host = wordHost(globals);
  for (const place of [3, 2, 1]) {
    put(session, place);
    expect(await host.insert(line, "cursor")).toEqual({ paragraphs: 1 });
  }
  expect(textsOf(session.save())).toEqual(["甲", "新增的一段", "", "新增的一段", "", "新增的一段", "乙"]);
  await expectSound(session.save());
});

eachHost("with the cursor in a table, nested ones too, it goes behind the outermost", async (open) => {
  const inner = cell(`${paragraph("外")}${table([["内"]])}${paragraph("")}`);
  const body = table([[inner, "右"]]) + paragraph("后");
  for (const cursor of [0, 1, 3]) {
    const { session, globals } = open(docx({ body }));
    put(session, cursor);
    expect(await wordHost(globals).insert(line, "cursor")).toEqual({ paragraphs: 1 });
    expect(textsOf(session.save())).toEqual(["外", "内", "", "右", "新增的一段", "后"]);
  }
});

eachHost("a table that comes last has a paragraph behind it, and tables do not run into each other", async (open) => {
  const { session, globals } = open(docx({ body: paragraph("前") + table([["旧"]]) + paragraph("后") }));
  const host = wordHost(globals);
  await host.insert([tableBlock], { after: 0 });
  await host.insert([tableBlock], "end");
  expect(readOf(await host.read()).flatMap(({ cell, text }) => (text === "" && !cell ? ["空"] : []))).toEqual([
    "空",
    "空",
  ]);
  const tables = new Set((await host.read()).paragraphs.map(({ cell }) => cell?.table));
  expect([...tables].filter((index) => index !== undefined)).toEqual([0, 1, 2]);
  await expectSound(session.save());
});

eachHost(
  "the same blocks put in twice stand there twice, in the document's own definition of the styles",
  async (open) => {
    const { session, globals } = open(docx({ body: ["甲"] }));
    const host = wordHost(globals);
    await host.insert(everyRole, "end");
    const styles = new TextDecoder().decode(session.package.bytes("word/styles.xml"));
    await host.insert(everyRole, { after: 0 });
    expect(new TextDecoder().decode(session.package.bytes("word/styles.xml"))).toBe(styles);
    expect(textsOf(session.save())).toEqual([
      "甲",
      ...shownTexts(everyRole),
      ...shownTexts(everyRole, { table: 1, chart: 1 }),
    ]);
    await expectSound(session.save());
  },
);

eachHost("nothing is no insertion, and a protected document refuses it", async (open) => {
  const { session, globals } = open(fixtures.protectedDocument());
  const host = wordHost(globals);
  const before = textsOf(session.save());
  expect(await host.insert([], "end")).toEqual({ paragraphs: 0 });
  expect(await host.insert(line, "end")).toEqual({ refused: "protected" });
  expect(textsOf(session.save())).toEqual(before);
});

/** A Word that loses a paragraph of every insertion: what stands in the document is not what was asked for. */
function losing({ session, globals }: Opened, text: string): OfficeGlobals {
  const lose = async () => {
    for (;;) {
      const at = session.paragraphs().findIndex((_, i) => session.text(i) === text);
      if (at < 0) return;
      await session.word.run(async (context) => {
        const { paragraphs } = (context as unknown as Word.RequestContext).document.body;
        paragraphs.load("items/text");
        await context.sync();
        paragraphs.items[at]!.delete();
        await context.sync();
      });
    }
  };
  const run: OfficeGlobals["Word"]["run"] = (batch) =>
    globals.Word.run((context) => {
      const sync = context.sync.bind(context);
      const load = (context.document.body.paragraphs as { load(option: string): unknown }).load;
      let inserted = false;
      return batch(
        new Proxy(context, {
          get(target, name) {
            if (name !== "sync") return Reflect.get(target, name);
            return async () => {
              await sync();
              if (!inserted && session.paragraphs().some((_, i) => session.text(i) === text)) {
                inserted = true;
                await lose();
                load.call(context.document.body.paragraphs, "items/text");
                await sync();
              }
            };
          },
        }),
      );
    });
  return { Word: Object.assign(Object.create(globals.Word), { run }), Office: globals.Office };
}

eachHost("an insertion that does not read back as it should is taken back", async (open) => {
  const bytes = docx({ body: ["甲", "乙", "丙"] });
  for (const where of ["end", { after: 0 }] as const) {
    const opened = open(bytes);
    const host = wordHost(losing(opened, "特此报告。"));
    expect(await host.insert(everyRole, where)).toEqual({ refused: "failed" });
    expect(textsOf(opened.session.save())).toEqual(["甲", "乙", "丙"]);
  }
});

eachHost(
  "at most four round trips whatever the length",
  async (open) => {
    for (const count of [50, 500, 5000]) {
      const { session, globals } = open(
        docx({ body: [...Array.from({ length: count }, (_, i) => `第${i}段正文。`), ""] }),
      );
      const host = wordHost(globals);
      put(session, Math.floor(count / 2));
      expect(await host.insert(everyRole, "cursor")).toEqual({ paragraphs: paragraphTexts(everyRole).length });
      expect(session.syncs).toBeLessThanOrEqual(3);
      const before = session.syncs;
      await host.insert(everyRole, "end");
      expect(session.syncs - before).toBeLessThanOrEqual(4);
      expect(session.sent).toBeLessThan(100_000);
    }
  },
  60_000,
);

eachHost("a new document is opened where the host can, and is a file where it cannot", async (open) => {
  const { session, globals } = open(docx({ body: ["甲"] }));
  const opened: Uint8Array[] = [];
  session.onCreate = (bytes) => opened.push(bytes);
  expect(await wordHost(globals).create(everyRole)).toEqual({ opened: true });
  expect(opened.map((bytes) => textsOf(bytes))).toEqual([shownTexts(everyRole)]);
  expect(textsOf(session.save())).toEqual(["甲"]);

  const { requirements } = globals.Office.context;
  const online = { Word: globals.Word, Office: { context: { requirements, platform: "OfficeOnline" } } };
  expect(wordHost(online).capabilities.createDocument).toBe(false);
  expect(await wordHost(online).create(everyRole)).toEqual({ file: newDocument(everyRole) });
});
