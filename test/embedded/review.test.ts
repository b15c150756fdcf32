import fc from "fast-check";
import { Session } from "../../src/embedded/session";
import { docx, paragraph, run } from "../docx/docx";
import { fixtures } from "../docx/fixtures";
import { expectNoWorse, expectSound } from "../gate/gate";

async function reviewed(session: Session, version: "Original" | "Current"): Promise<string[]> {
  return session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    const texts = paragraphs.items.map((one) => one.getReviewedText(version));
    await context.sync();
    return texts.map(({ value }) => value);
  });
}

const track = (session: Session) =>
  session.word.run(async (context) => {
    context.document.changeTrackingMode = "TrackAll";
    await context.sync();
  });

type Step = { kind: "Replace" | "Start" | "End" | "delete"; from: number; to: number; text: string };

/** The step at a search hit, so that both sessions change the same words. */
const doStep = (session: Session, words: string, { kind, text }: Step) =>
  session.word.run(async (context) => {
    const hits = context.document.body.search(words, { matchCase: true });
    hits.load("items");
    await context.sync();
    const hit = hits.items[0];
    if (!hit) return;
    if (kind === "delete") hit.delete();
    else hit.insertText(text, kind);
    await context.sync();
  });

const letters = "甲乙丙丁戊己庚辛";
const step = fc.record({
  kind: fc.constantFrom("Replace" as const, "Start" as const, "End" as const, "delete" as const),
  from: fc.nat(6),
  to: fc.nat(6),
  text: fc.constantFrom("新", "新的字", ""),
});

test("whatever is edited while changes are tracked, rejecting gives the old text and accepting the new", async () => {
  const body = paragraph(`${run("甲乙", "<w:b/>")}${run("丙丁戊", "<w:i/>")}${run("己庚辛")}`);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      const [tracked, plain] = [Session.open(docx({ body })), Session.open(docx({ body }))];
      await track(tracked);
      for (const one of steps) {
        const [from, to] = [Math.min(one.from, one.to), Math.max(one.from, one.to) + 1];
        const words = letters.slice(from, to);
        // Word's Find does not cross what is deleted; both sessions then do the same step, or none.
        const found = plain.text(0).includes(words) && tracked.text(0).includes(words);
        if (!found) continue;
        await doStep(tracked, words, one);
        await doStep(plain, words, one);
      }
      expect(await reviewed(tracked, "Original")).toEqual([letters]);
      expect(await reviewed(tracked, "Current")).toEqual([plain.text(0)]);
      await expectSound(tracked.save());
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("paragraphs that come and go are tracked by their marks", async () => {
  const session = Session.open(docx({ body: ["第一段", "第二段", "第三段"] }));
  await track(session);
  await session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    paragraphs.items[1]!.delete();
    paragraphs.items[0]!.insertParagraph("新的一段", "After");
    await context.sync();
  });
  expect(await reviewed(session, "Original")).toEqual(["第一段", "", "第二段", "第三段"]);
  expect(await reviewed(session, "Current")).toEqual(["第一段", "新的一段", "", "第三段"]);
  const xml = new TextDecoder().decode(session.package.bytes("word/document.xml"));
  expect(xml.match(/<w:rPr><w:(ins|del) /g)).toEqual(["<w:rPr><w:ins ", "<w:rPr><w:del "]);
  await expectSound(session.save());
});

test("undo takes back what was tracked, and the tracking itself stays as the writer left it", async () => {
  const session = Session.open(docx({ body: ["第一段"] }));
  await track(session);
  await doStep(session, "第一", { kind: "Replace", from: 0, to: 0, text: "首" });
  await session.word.run(async (context) => {
    context.document.changeTrackingMode = "Off";
    await context.sync();
  });
  session.undo();
  const mode = await session.word.run(async (context) => {
    context.document.load("changeTrackingMode");
    await context.sync();
    return context.document.changeTrackingMode;
  });
  expect([session.text(0), mode, session.changes]).toEqual(["第一段", "Off", 0]);
});

test("comments of a document are listed where they are, and leave nothing behind when they are deleted", async () => {
  const bytes = fixtures.comments();
  const session = Session.open(bytes);
  const read = await session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    const comments = context.document.body.getComments();
    comments.load("items/content,items/authorName");
    await context.sync();
    const ranges = comments.items.map((comment) => comment.getRange());
    for (const range of ranges) range.load("text");
    const inSecond = paragraphs.items[1]!.getComments();
    inSecond.load("items/content");
    await context.sync();
    const told = comments.items.map(({ content, authorName }, i) => [content, authorName, ranges[i]!.text]);
    comments.items[1]!.delete();
    await context.sync();
    return { told, inSecond: inSecond.items.map(({ content }) => content) };
  });
  expect(read.told).toEqual([
    ["请核对次数。", "张三", "十二次"],
    ["两段合一段？", "张三", "这一段起，\n到这一段"],
    ["此处可补一句。", "张三", ""],
  ]);
  expect(read.inSecond).toEqual(["两段合一段？"]);
  const xml = new TextDecoder().decode(session.package.bytes("word/document.xml"));
  expect(xml).not.toContain('w:id="1"/>');
  await expectNoWorse(bytes, session.save());
});

test("a comment on two paragraphs, and on one without text, is sound", async () => {
  const session = Session.open(docx({ body: ["第一段", "", "第三段"] }));
  await session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    const [first, second, third] = paragraphs.items.map((one) => one.getRange("Content"));
    first!.expandTo(third!).insertComment("三段\n两行");
    second!.insertComment("空段");
    await context.sync();
  });
  await expectSound(session.save());
});

test("add-ins are told which paragraphs changed, came and went, through undo too", async () => {
  const session = Session.open(docx({ body: ["第一段", "第二段", "第三段"] }));
  const told: string[] = [];
  const ids = await session.word.run(async (context) => {
    const { document } = context;
    for (const event of [document.onParagraphAdded, document.onParagraphChanged, document.onParagraphDeleted]) {
      event.add(async ({ type, uniqueLocalIds }: { type: string; uniqueLocalIds: string[] }) => {
        told.push(...uniqueLocalIds.map((id) => `${type} ${id}`));
      });
    }
    const { paragraphs } = document.body;
    paragraphs.load("items/uniqueLocalId");
    await context.sync();
    return paragraphs.items.map(({ uniqueLocalId }) => uniqueLocalId);
  });
  const settled = () => new Promise((done) => setTimeout(done));
  await doStep(session, "第二", { kind: "Replace", from: 0, to: 0, text: "次" });
  await settled();
  expect(told.splice(0)).toEqual([`ParagraphChanged ${ids[1]}`]);
  session.undo();
  await settled();
  expect(told.splice(0)).toEqual([`ParagraphChanged ${ids[1]}`]);
  await session.word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items");
    await context.sync();
    paragraphs.items[0]!.delete();
    await context.sync();
  });
  await settled();
  expect(told.splice(0)).toEqual([`ParagraphDeleted ${ids[0]}`]);
  session.select({ anchor: { paragraph: 0, offset: 0 }, focus: { paragraph: 0, offset: 1 } });
  await settled();
  expect(told).toEqual([]);
});
