import { docx, paragraph } from "../docx/docx";
import { expectNoWorse, expectSound } from "./gate";

const misordered = '<w:jc w:val="center"/><w:keepNext/>';

test("a sound document passes", async () => {
  await expectSound(docx({ body: ["甲", "乙"] }));
});

test("a document that only the Open XML validator finds fault with does not pass", async () => {
  await expect(expectSound(docx({ body: paragraph("甲", misordered) }))).rejects.toThrow(
    /unexpected child element.*keepNext/,
  );
});

test("a document that only our invariants find fault with does not pass", async () => {
  const unknown = docx({ body: paragraph("甲", '<w:pStyle w:val="公文正文"/>') });
  await expect(expectSound(unknown)).rejects.toThrow("w:pStyle names the style 公文正文");
});

describe("a document that was faulty before", () => {
  const before = docx({ body: paragraph("甲", misordered) });
  test("may stay so", async () => {
    await expectNoWorse(before, docx({ body: paragraph("乙") + paragraph("甲", misordered) }));
  });
  test("may not become worse by more of the same", async () => {
    const after = docx({ body: paragraph("甲", misordered).repeat(2) });
    await expect(expectNoWorse(before, after)).rejects.toThrow("has become worse");
  });
});
