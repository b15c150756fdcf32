import { base64 } from "../../src/host/base64";
import { docx, paragraph, run } from "../docx/docx";
import { png } from "../docx/png";
import { expectSound } from "../gate/gate";
import { eachHost } from "../host/hosts";

eachHost("a picture is put in as large as its pixels, and is told its words and its size", async (open) => {
  const { session, globals } = open(
    docx({ body: [paragraph(run("甲") + run("乙", "<w:b/>")), paragraph("")].join("") }),
  );
  const before = session.save();
  await globals.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("items/text");
    await context.sync();
    for (const [i, location] of [
      [0, "Start"],
      [0, "End"],
      [1, "End"],
    ] as const) {
      const picture = paragraphs.items[i]!.insertInlinePictureFromBase64(base64(png(96, 48)), location);
      picture.load("width,height,altTextDescription");
      await context.sync();
      expect([picture.width, picture.height, picture.altTextDescription]).toEqual([72, 36, ""]);
      picture.altTextDescription = "一张图<A&B>";
      picture.width = 36;
      picture.load("width,height,altTextDescription");
      await context.sync();
      expect([picture.width, picture.height, picture.altTextDescription]).toEqual([36, 18, "一张图<A&B>"]);
    }
  });
  expect(session.paragraphs().map((_, i) => session.text(i))).toEqual(["\ufffc甲乙\ufffc", "\ufffc"]);
  await expectSound(session.save());
  expect(session.undo()).toBe(true);
  expect(session.save()).toEqual(before);
});

eachHost("what is no picture is refused", async (open) => {
  const { session, globals } = open(docx({ body: ["甲"] }));
  for (const data of ["", "***", base64(new Uint8Array(64))]) {
    const done = globals.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertInlinePictureFromBase64(data, "Start");
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
  }
  expect(session.paragraphs().map((_, i) => session.text(i))).toEqual(["甲"]);
});
