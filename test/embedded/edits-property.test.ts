import fc from "fast-check";
import { strFromU8 } from "fflate";
import { parseXml } from "../../src/embedded/package/xml";
import { Session } from "../../src/embedded/session";
import { docx, run } from "../docx/docx";
import { expectSound } from "../gate/gate";
import { mainPart, partsOf } from "../gate/read";

/** Pieces of a paragraph: text in runs, wrappers round runs, characters that are elements, and marks without text. */
const piece = fc.oneof(
  fc
    .string({ unit: fc.constantFrom("甲", "乙", "丙", "统", "计", "，", "“", "a", " "), minLength: 1, maxLength: 6 })
    .map((text) => ({ text, wrap: (content: string) => content })),
  fc.constantFrom(
    { text: "链接", wrap: (content: string) => `<w:hyperlink w:anchor="a">${content}</w:hyperlink>` },
    { text: "槽", wrap: (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>` },
    { text: "插", wrap: (content: string) => `<w:ins w:id="9" w:author="a">${content}</w:ins>` },
    { text: "\t", wrap: () => "<w:r><w:tab/></w:r>" },
    { text: "\u000b", wrap: () => "<w:r><w:br/></w:r>" },
    { text: "", wrap: () => '<w:proofErr w:type="spellStart"/>' },
  ),
);

const paragraphs = fc.array(fc.array(piece, { maxLength: 5 }), { minLength: 1, maxLength: 4 });

const inserted = fc.string({ unit: fc.constantFrom("新", "文", "\t", "“", "&", "<", " "), maxLength: 4 });

const edit = fc.record({
  paragraph: fc.nat(),
  from: fc.nat(),
  to: fc.nat(),
  text: inserted,
  location: fc.constantFrom("Replace", "Start", "End", "Before", "After"),
});

const bold = (index: number) => (index % 2 ? "<w:b/>" : "");

function bodyOf(all: readonly (readonly { text: string; wrap(content: string): string }[])[]): string {
  return all
    .map((pieces) => `<w:p>${pieces.map(({ text, wrap }, i) => wrap(run(text, bold(i)))).join("")}</w:p>`)
    .join("");
}

test("edits through the API change the text as they change a string, and the file stays well-formed", async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, fc.array(edit, { maxLength: 6 }), async (all, edits) => {
      const session = Session.open(docx({ body: bodyOf(all) }));
      const texts = all.map((pieces) => pieces.map(({ text }) => text).join(""));
      expect(session.paragraphs().map((_, i) => session.text(i))).toEqual(texts);
      for (const { paragraph, from, to, text, location } of edits) {
        const index = paragraph % texts.length;
        const old = texts[index]!;
        const [start = 0, end = 0] = [from % (old.length + 1), to % (old.length + 1)].sort((a, b) => a - b);
        session.select({ anchor: { paragraph: index, offset: start }, focus: { paragraph: index, offset: end } });
        const put = await session.word.run(async (context) => {
          const range = context.document.getSelection().insertText(text, location as "Replace");
          range.load("text");
          await context.sync();
          return range.text;
        });
        expect(put).toBe(text);
        const at = location === "Start" || location === "Before" ? start : end;
        texts[index] =
          location === "Replace"
            ? old.slice(0, start) + text + old.slice(end)
            : old.slice(0, at) + text + old.slice(at);
        expect(session.paragraphs().map((_, i) => session.text(i))).toEqual(texts);
      }
      const parts = partsOf(session.save());
      expect(() => parseXml(strFromU8(parts.get(mainPart(parts))!))).not.toThrow();
      const again = Session.open(session.save());
      expect(again.paragraphs().map((_, i) => again.text(i))).toEqual(texts);
      while (session.undo());
      expect(session.paragraphs().map((_, i) => session.text(i))).toEqual(
        all.map((pieces) => pieces.map(({ text }) => text).join("")),
      );
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("every hit of a search holds the text that was searched for, wherever it is, and stays with it through edits", async () => {
  const words = fc.array(fc.constantFrom("统计", "审计", "计", "、", "“计”"), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(words, fc.array(inserted, { minLength: 1, maxLength: 5 }), async (all, replacements) => {
      const session = Session.open(docx({ body: `<w:p>${all.map((word, i) => run(word, bold(i))).join("")}</w:p>` }));
      const parts = all.join("").split("计");
      await session.word.run(async (context) => {
        const hits = context.document.body.search("计", { matchCase: true });
        hits.load("items/text");
        await context.sync();
        expect(hits.items.map(({ text }) => text)).toEqual(Array(parts.length - 1).fill("计"));
        for (const [i, hit] of hits.items.entries()) hit.insertText(replacements[i % replacements.length]!, "Replace");
        for (const hit of hits.items) hit.load("text");
        await context.sync();
        expect(hits.items.map(({ text }) => text)).toEqual(
          hits.items.map((_, i) => replacements[i % replacements.length]),
        );
      });
      const expected = parts.reduce((text, part, i) => text + replacements[(i - 1) % replacements.length]! + part);
      expect(session.text(0)).toBe(expected);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("what random edits leave passes the gate", async () => {
  const samples = fc.sample(fc.tuple(paragraphs, fc.array(edit, { minLength: 3, maxLength: 6 })), {
    numRuns: 5,
    seed: 7,
  });
  for (const [all, edits] of samples) {
    const session = Session.open(docx({ body: bodyOf(all) }));
    for (const { paragraph, from, to, text } of edits) {
      const index = paragraph % all.length;
      const length = session.text(index).length + 1;
      const [start = 0, end = 0] = [from % length, to % length].sort((a, b) => a - b);
      session.select({ anchor: { paragraph: index, offset: start }, focus: { paragraph: index, offset: end } });
      await session.word.run(async (context) => {
        context.document.getSelection().insertText(text, "Replace");
        await context.sync();
      });
    }
    await expectSound(session.save());
  }
}, 120_000);
