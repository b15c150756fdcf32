import { applyEdits, type Edit } from "../src/document/edit";
import type { Snapshot } from "../src/document/snapshot";
import { Session } from "../src/embedded/session";
import { compose } from "../src/scaffold/compose";
import { library } from "../src/scaffold/library";
import { type FixtureName, fixtureNames, fixtures } from "./docx/fixtures";
import { expectNoWorse } from "./gate/gate";
import { mainPart, paragraphTexts, partsOf, sameBytes } from "./gate/read";
import { readOf, readOfBlocks } from "./host/blocks-read";
import { openHost } from "./host/embedded-host";

const blocks = compose(library[0]!, { unit: "局机关第一党支部", period: "2026年上半年", date: "2026年7月3日" });
const isProtected = (name: FixtureName) => name === "protectedDocument";
const open = fixtureNames.filter((name) => !isProtected(name));

/** The parts that are not byte for byte what they were, and those that are new or gone. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => !sameBytes(old.get(name), now.get(name)));
}

/** An edit of the first character of each paragraph that has text, to another one. */
function editEverywhere({ paragraphs }: Snapshot): Edit[] {
  return paragraphs.flatMap(({ text }, paragraph) => {
    const [first] = text;
    const end = first?.length ?? 0;
    return first === undefined
      ? []
      : [{ at: { paragraph, start: 0, end }, before: first, after: first === "改" ? "换" : "改" }];
  });
}

describe("a document that is opened and saved", () => {
  test.each(fixtureNames)("%s keeps every part byte for byte, in its order", (name) => {
    const before = fixtures[name]();
    const after = Session.open(before).save();
    expect(changedParts(before, after)).toEqual([]);
    expect([...partsOf(after).keys()]).toEqual([...partsOf(before).keys()]);
  });

  test.each(fixtureNames)("%s keeps every part when it was only read", async (name) => {
    const before = fixtures[name]();
    const { session, host } = openHost(before, "m365");
    await host.read();
    expect(changedParts(before, session.save())).toEqual([]);
    expect(session.canUndo).toBe(false);
  });
});

describe("a document with a scaffold inserted at the end", () => {
  test.each(open)("%s keeps its text, and what was not touched", async (name) => {
    const before = fixtures[name]();
    const { session, host } = openHost(before);
    const old = readOf(await host.read());
    const inserted = await host.insert(blocks, "end");
    const after = session.save();

    const tables = new Set(old.map(({ cell }) => cell?.split(" ")[0])).size;
    const kept = old.every(({ text }) => text === "") ? [] : old;
    expect(readOf(await host.read())).toEqual([...kept, ...readOfBlocks(blocks, tables)]);
    expect(inserted).toEqual({ paragraphs: blocks.length });
    expect(paragraphTexts(after).slice(0, kept.length)).toEqual(kept.length > 0 ? paragraphTexts(before) : []);
    const main = mainPart(partsOf(before));
    const mayChange = new RegExp(
      `^(${main}|.*\\.rels|\\[Content_Types\\]\\.xml|word/(styles|numbering|fontTable|settings)\\.xml)$`,
    );
    expect(changedParts(before, after).filter((part) => !mayChange.test(part))).toEqual([]);
    await expectNoWorse(before, after);
  });

  test.each(open)("%s is byte for byte what it was once that is undone", async (name) => {
    const before = fixtures[name]();
    const { session, host } = openHost(before);
    await host.insert(blocks, "end");
    expect(session.undo()).toBe(true);
    expect(changedParts(before, session.save())).toEqual([]);
  });
});

describe("a document with every paragraph edited", () => {
  test.each(open)("%s takes the edits that fit, and loses nothing else", async (name) => {
    const before = fixtures[name]();
    const { session, host } = openHost(before, "m365");
    const snapshot = await host.read();
    const edits = editEverywhere(snapshot);
    const refused = new Set((await host.apply(snapshot, edits)).map(({ item }) => item));
    const after = session.save();

    const expected = applyEdits(
      snapshot,
      edits.filter((edit) => !refused.has(edit)),
    );
    expect((await host.read()).paragraphs.map(({ text }) => text)).toEqual(expected);
    expect(changedParts(before, after).filter((part) => part !== mainPart(partsOf(before)))).toEqual([]);
    await expectNoWorse(before, after);
  });

  test("nothing is refused but paragraphs with revised text, and one that is a page break", async () => {
    const refusals: string[] = [];
    for (const name of open) {
      const { host } = openHost(fixtures[name](), "m365");
      const snapshot = await host.read();
      for (const { item, why } of await host.apply(snapshot, editEverywhere(snapshot))) {
        refusals.push(`${name} ${item.at.paragraph}: ${why}`);
      }
    }
    expect(refusals).toEqual([
      "trackedChanges 1: revised",
      "trackedChanges 2: revised",
      "trackedChanges 3: revised",
      "runContent 6: unsearchable",
    ]);
  });
});

describe("a protected document", () => {
  test("is read, and nothing else", async () => {
    const before = fixtures.protectedDocument();
    const { session, host } = openHost(before);
    const snapshot = await host.read();
    expect(snapshot.paragraphs.map(({ text }) => text)).toEqual(paragraphTexts(before));
    expect(await host.insert(blocks, "end")).toEqual({ refused: "protected" });
    const edits = editEverywhere(snapshot);
    expect(await host.apply(snapshot, edits)).toEqual(edits.map((item) => ({ item, why: "protected" })));
    expect(changedParts(before, session.save())).toEqual([]);
  });
});
