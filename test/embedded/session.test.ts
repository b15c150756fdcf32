import { PackageError } from "../../src/embedded/package/package";
import { type Selection, Session } from "../../src/embedded/session";
import { docx, paragraph, run } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { partsOf, sameBytes } from "../gate/read";
import { eachHost } from "../host/hosts";

const at = (paragraph: number, offset: number) => ({ paragraph, offset });

eachHost("what one run changed is undone at once, and done again", async (open) => {
  const before = docx({ body: ["甲", "乙"] });
  const { globals, session } = open(before);
  await globals.Word.run(async (context) => {
    context.document.body.paragraphs.getFirst().insertText("一", "End");
    await context.sync();
    context.document.body.paragraphs.getLast().insertText("二", "End");
  });
  const texts = () => session.paragraphs().map((_, i) => session.text(i));
  expect([texts(), session.changes, session.canUndo, session.canRedo]).toEqual([["甲一", "乙二"], 1, true, false]);
  expect(session.undo()).toBe(true);
  expect([texts(), session.changes, session.canUndo, session.canRedo]).toEqual([["甲", "乙"], 0, false, true]);
  const parts = partsOf(session.save());
  for (const [name, bytes] of partsOf(before)) expect([name, sameBytes(bytes, parts.get(name))]).toEqual([name, true]);
  expect([session.redo(), texts(), session.undo(), session.undo()]).toEqual([true, ["甲一", "乙二"], true, false]);
});

eachHost("a run that fails can be undone too, and one that only reads leaves nothing to undo", async (open) => {
  const { globals, session } = open(docx({ body: ["甲"] }));
  await globals.Word.run(async (context) => {
    context.document.body.load("text");
    await context.sync();
  });
  expect([session.canUndo, session.changes]).toEqual([false, 0]);
  const failing = globals.Word.run(async (context) => {
    context.document.body.paragraphs.getFirst().insertText("一", "End");
    await context.sync();
    throw new RangeError("eigen");
  });
  await expect(failing).rejects.toThrow("eigen");
  expect(session.text(0)).toBe("甲一");
  session.undo();
  expect(session.text(0)).toBe("甲");
});

eachHost("the selection is what the session and the add-in set, and follows edits", async (open) => {
  const { globals, session } = open(docx({ body: ["甲乙丙", "丁戊"] }));
  const seen: Selection[] = [];
  const stop = session.subscribe(() => seen.push(session.selection));
  session.select({ anchor: at(1, 1), focus: at(0, 1) });
  await globals.Word.run(async (context) => {
    const selection = context.document.getSelection();
    selection.load("text");
    await context.sync();
    expect(selection.text).toBe("乙丙\n丁");
    context.document.body.search("甲").getFirst().insertText("一二三", "Replace");
  });
  expect(session.selection).toEqual({ anchor: at(1, 1), focus: at(0, 3) });
  await globals.Word.run(async (context) => {
    context.document.body.search("丙").getFirst().select();
    await context.sync();
  });
  expect(session.selection).toEqual({ anchor: at(0, 4), focus: at(0, 5) });
  await globals.Word.run(async (context) => {
    context.document.body.paragraphs.getLast().select("End");
    await context.sync();
  });
  expect(session.selection).toEqual({ anchor: at(1, 2), focus: at(1, 2) });
  stop();
  session.select({ anchor: at(9, 9), focus: at(9, 9) });
  expect(session.selection.focus).toEqual(at(1, 2));
  expect(seen).toHaveLength(4);
});

eachHost("a protected document is read and refuses to be written", async (open) => {
  const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
  const { globals, session } = open(docx({ body: ["甲"], settings }));
  await globals.Word.run(async (context) => {
    const { body } = context.document;
    body.load("text");
    await context.sync();
    expect(body.text).toBe("甲");
    for (const write of [
      () => void body.insertParagraph("乙", "End"),
      () => body.paragraphs.getFirst().delete(),
      () => body.clear(),
      () => void body.search("甲").getFirst().insertContentControl(),
    ]) {
      write();
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });
  expect([session.text(0), session.canUndo]).toEqual(["甲", false]);
});

test.each(['<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', '<w:writeProtection w:recommended="1"/>'])(
  "%s is only a recommendation",
  async (settings) => {
    const session = Session.open(docx({ body: ["甲"], settings }));
    await session.word.run(async (context) => {
      context.document.body.insertParagraph("乙", "End");
      await context.sync();
    });
    expect(session.paragraphs()).toHaveLength(2);
  },
);

eachHost("a document that an add-in makes and opens arrives whole", async (open) => {
  const { globals, session } = open(docx());
  const made: Uint8Array[] = [];
  session.onCreate = (bytes) => made.push(bytes);
  const file = docx({ body: ["新"] });
  await globals.Word.run(async (context) => {
    context.application.createDocument(Buffer.from(file).toString("base64")).open();
    await context.sync();
    context.application.createDocument("no document").open();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  expect(made).toEqual([file]);
  expect(session.canUndo).toBe(false);
});

test("the file is handed out in slices, two at a time", async () => {
  const session = Session.open(docx({ body: [paragraph("甲")] }));
  const { document } = session.office.context;
  type File = { size: number; sliceCount: number; getSliceAsync: unknown; closeAsync(): void };
  const file = (sliceSize = 1000) =>
    new Promise<{ status: string; value: File & Record<string, (...args: never[]) => void> }>((resolve) => {
      document.getFileAsync("compressed", { sliceSize }, (result) => resolve(result as never));
    });
  const { value: first } = await file();
  const bytes: number[] = [];
  for (let index = 0; index < first.sliceCount; index++) {
    await new Promise<void>((resolve) => {
      (first.getSliceAsync as (i: number, done: (r: { value: { data: number[] } }) => void) => void)(
        index,
        ({ value }) => {
          bytes.push(...value.data);
          resolve();
        },
      );
    });
  }
  expect(first.sliceCount).toBe(Math.ceil(first.size / 1000));
  expect(Uint8Array.from(bytes)).toEqual(session.save());
  const { value: second } = await file();
  expect((await file()).status).toBe("failed");
  second.closeAsync();
  expect((await file()).status).toBe("succeeded");
});

test("settings stay in the document, beside those of other add-ins", async () => {
  const session = Session.open(docx({ body: ["甲"] }));
  const save = ({ office }: Session) =>
    new Promise<void>((resolve) => office.context.document.settings.saveAsync(() => resolve()));
  const { settings } = session.office.context.document;
  expect(settings.get("忽略")).toBeNull();
  settings.set("忽略", ["一", { 二: 2 }]);
  settings.set("别的", '"<&>');
  settings.set("不留", 1);
  settings.remove("不留");
  await save(session);
  const bytes = session.save();
  await expectSound(bytes);

  const again = Session.open(bytes);
  const kept = again.office.context.document.settings;
  expect([kept.get("忽略"), kept.get("别的"), kept.get("不留")]).toEqual([["一", { 二: 2 }], '"<&>', null]);
  kept.remove("别的");
  await save(again);
  expect([...partsOf(again.save()).keys()]).toEqual([...partsOf(bytes).keys()]);
  expect(Session.open(again.save()).office.context.document.settings.get("别的")).toBeNull();
});

test("undo and redo leave the settings as they are", async () => {
  const session = Session.open(docx({ body: ["甲"] }));
  await session.word.run(async (context) => {
    (context as unknown as Word.RequestContext).document.body.paragraphs.getFirst().insertText("乙", "End");
  });
  const { settings } = session.office.context.document;
  settings.set("写过", "乙");
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  for (const step of [() => session.undo(), () => session.redo()]) {
    step();
    expect(settings.get("写过")).toBe("乙");
    const bytes = session.save();
    await expectSound(bytes);
    expect(Session.open(bytes).office.context.document.settings.get("写过")).toBe("乙");
  }
});

test("what is no document is refused in words for the user", () => {
  expect(() => Session.open(new Uint8Array([1, 2, 3]))).toThrow(PackageError);
});

test("content controls of every kind are told to the painter", () => {
  const sdt = (properties: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run("甲")}</w:sdtContent></w:sdt>`;
  const session = Session.open(docx({ body: `<w:p>${sdt("<w:text/>")}${sdt("")}</w:p>` }));
  expect(session.contentControls()).toHaveLength(2);
});
