import { docx } from "../docx/docx";
import { eachHost } from "../host/hosts";

const body = ["第一段", "第二段"];

eachHost("a property that was not loaded cannot be read, nor one that was not yet synced", async (open) => {
  await open(docx({ body })).globals.Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    expect(() => paragraph.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    paragraph.load("text");
    expect(() => paragraph.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    await context.sync();
    expect(paragraph.text).toBe("第一段");
    expect(() => paragraph.style).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

eachHost("loading takes a string, an array, an object of names and a select", async (open) => {
  await open(docx({ body })).globals.Word.run(async (context) => {
    const load = (options: unknown) => {
      const { paragraphs } = context.document.body;
      (paragraphs as unknown as { load(options: unknown): void }).load(options);
      return paragraphs;
    };
    const ways = [
      "items/text",
      "text",
      ["items/text", "items/style"],
      { text: true },
      { select: "text" },
      { $all: true },
    ];
    for (const way of ways) {
      const { items } = await context.sync(load(way));
      expect({ way, texts: items.map(({ text }) => text) }).toEqual({ way, texts: body });
    }
    const page = load({ select: "text", top: 1, skip: 1 });
    await context.sync();
    expect(page.items.map(({ text }) => text)).toEqual(["第二段"]);
  });
});

eachHost("what was loaded goes to JSON", async (open) => {
  await open(docx({ body })).globals.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text,items/outlineLevel");
    await context.sync();
    expect(JSON.parse(JSON.stringify(paragraphs))).toEqual({
      items: body.map((text) => ({ text, outlineLevel: 10 })),
    });
  });
});

eachHost("a batch stops at its first error; what came before stays done", async (open) => {
  const { globals, session } = open(docx({ body }));
  await globals.Word.run(async (context) => {
    const { body: whole } = context.document;
    whole.search("第一").getFirst().insertText("第1", "Replace");
    whole.search("没有").getFirst().insertText("？", "Replace");
    whole.search("第二").getFirst().insertText("第2", "Replace");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  expect([session.text(0), session.text(1)]).toEqual(["第1段", "第二段"]);
  expect(session.changes).toBe(1);
});

eachHost("a null object has null objects behind it, and can do nothing", async (open) => {
  await open(docx({ body })).globals.Word.run(async (context) => {
    const none = context.document.body.search("没有").getFirstOrNullObject();
    const behind = none.paragraphs.getFirstOrNullObject();
    none.load("text");
    behind.load("text");
    await context.sync();
    expect([none.isNullObject, behind.isNullObject]).toEqual([true, true]);
    none.select();
    await expect(context.sync()).rejects.toMatchObject({
      code: expect.stringMatching(/^Invalid(ObjectPath|Argument)$/),
    });
  });
});

eachHost("a deleted paragraph is not found any more", async (open) => {
  await open(docx({ body })).globals.Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    paragraph.load("text");
    await context.sync();
    paragraph.delete();
    await context.sync();
    paragraph.getRange().load("text");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

eachHost("wildcards, a search for nothing, and 256 characters are refused", async (open) => {
  await open(docx({ body })).globals.Word.run(async (context) => {
    const { body: whole } = context.document;
    for (const [query, options, code] of [
      ["?", { matchWildcards: true }, "InvalidArgument"],
      ["", {}, "InvalidArgument"],
      ["字".repeat(256), {}, "SearchStringInvalidOrTooLong"],
    ] as const) {
      whole.search(query, options).load("items");
      await expect(context.sync()).rejects.toMatchObject({ code });
    }
  });
});

eachHost("the request sets of the profile are told, and newer members refuse", async (open, profile) => {
  const { globals } = open(docx({ body }));
  const { isSetSupported } = globals.Office.context.requirements;
  const highest = { ltsc2021: "1.3", ltsc2024: "1.8", m365: "1.9" }[profile];
  const next = `1.${Number(highest.slice(2)) + 1}`;
  expect([isSetSupported("WordApi", highest), isSetSupported("WordApi", next)]).toEqual([true, false]);
  expect(isSetSupported("WordApiDesktop", "1.1")).toBe(profile !== "ltsc2021");
  await globals.Word.run(async (context) => {
    const paragraph = context.document.body.paragraphs.getFirst();
    const known = typeof paragraph.getReviewedText === "function";
    if (known && profile === "ltsc2021") {
      paragraph.getReviewedText("Current");
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
    } else expect(known).toBe(profile !== "ltsc2021");
  });
});

eachHost("a run costs as many batches as it syncs, whatever its objects", async (open) => {
  const { globals, session } = open(docx({ body: Array.from({ length: 200 }, (_, i) => `第${i}段`) }));
  await globals.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text");
    await context.sync();
    for (const paragraph of paragraphs.items) paragraph.search("段").getFirst().insertText("节", "Replace");
    await context.sync();
  });
  expect(session.syncs).toBe(2);
  expect(session.text(199)).toBe("第199节");
});

eachHost("what a run answers and what it throws come through", async (open) => {
  const { globals } = open(docx({ body }));
  expect(await globals.Word.run(async () => 42)).toBe(42);
  await expect(globals.Word.run(async () => Promise.reject(new RangeError("eigen")))).rejects.toThrow("eigen");
});
