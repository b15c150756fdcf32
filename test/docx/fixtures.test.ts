import { expectSound } from "../gate/gate";
import { paragraphTexts } from "../gate/read";
import { docx } from "./docx";
import { fixtureNames, fixtures } from "./fixtures";

test.each(fixtureNames)("%s is a sound document", async (name) => {
  await expectSound(fixtures[name]());
});

test("the same content gives the same bytes", () => {
  expect(docx({ body: ["甲"] })).toEqual(docx({ body: ["甲"] }));
});

test("plain texts become paragraphs", () => {
  expect(paragraphTexts(docx({ body: ["甲 < 乙", "", "“丙” & 丁"] }))).toEqual(["甲 < 乙", "", "“丙” & 丁"]);
});
