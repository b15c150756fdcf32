import type { Block } from "../../src/document/block";
import type { Profile } from "../../src/embedded/api/profile";
import { Session } from "../../src/embedded/session";
import { compose } from "../../src/scaffold/compose";
import { library } from "../../src/scaffold/library";
import { docx } from "../docx/docx";
import { type Seed, seedDocuments } from "../docx/seeds";
import { expectSound } from "../gate/gate";
import { paragraphTexts } from "../gate/read";
import { readOf, readOfBlocks } from "../host/blocks-read";
import { hostOf, openHost } from "../host/embedded-host";

const profiles: readonly Profile[] = ["ltsc2021", "ltsc2024", "m365"];
const answers = { unit: "中共某市某局机关第一支部委员会", period: "2026年上半年", date: "2026年7月3日" };
const reports: [name: string, blocks: Block[]][] = library.map((scaffold) => [
  scaffold.name,
  compose(scaffold, answers),
]);

/** A report of our own beside the samples, so that there is one where those are missing. */
const ownTexts = [
  "某支部工作总结",
  "今年以来，支部按计划完成了各项工作。",
  "一、主要做法",
  "坚持集中学习。",
  "",
  "某支部",
];
const documents: Seed[] = [{ name: "own", texts: ownTexts, bytes: docx({ body: ownTexts }) }, ...seedDocuments()];

test("there are ten reports", () => {
  expect(reports).toHaveLength(10);
});

describe.each(profiles)("in %s", (profile) => {
  test.each(reports)("%s becomes a new document that reads back as it is", async (_name, blocks) => {
    const { session, host } = openHost(docx(), profile);
    const made: Uint8Array[] = [];
    session.onCreate = (bytes) => made.push(bytes);
    const created = await host.create(blocks);
    const bytes = "file" in created ? created.file : made[0]!;
    await expectSound(bytes);
    expect(readOf(await hostOf(Session.open(bytes, profile)).read())).toEqual(readOfBlocks(blocks));
  });

  test.each(reports)(
    "%s goes into every document, at the end and at the cursor",
    async (_name, blocks) => {
      for (const { name, texts, bytes } of documents) {
        for (const place of ["end", "cursor"] as const) {
          const { session, host } = openHost(bytes, profile);
          const paragraph = place === "end" ? texts.length - 1 : Math.floor(texts.length / 2);
          const point = { paragraph, offset: 0 };
          session.select({ anchor: point, focus: point });
          const old = readOf(await host.read());
          expect(await host.insert(blocks, place)).toEqual({ paragraphs: blocks.length });

          const expected = [...old.slice(0, paragraph + 1), ...readOfBlocks(blocks), ...old.slice(paragraph + 1)];
          const saved = session.save();
          expect({ name, place, read: readOf(await host.read()) }).toEqual({ name, place, read: expected });
          expect(paragraphTexts(saved)).toEqual(expected.map(({ text }) => text));
          expect(old.map(({ text }) => text)).toEqual(texts);
          await expectSound(saved);
        }
      }
    },
    120_000,
  );
});
