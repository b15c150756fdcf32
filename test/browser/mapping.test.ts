import { newDocument } from "../../src/host/layout/new-document";
import { docx, paragraph, run } from "../docx/docx";
import { type FixtureName, fixtureNames, fixtures } from "../docx/fixtures";
import { everyRole } from "../host/layout/blocks";
import { bundle } from "./bundle";
import { useSite } from "./harness";
import type { Mapping } from "./mapping-page";

jest.setTimeout(30_000);
const page = bundle("mapping-page.ts");
beforeAll(page.build, 60_000);
const site = useSite(page.folder);

async function mapped(bytes: Uint8Array): Promise<Mapping> {
  const tab = await site.open("index.html");
  return tab.evaluate(
    (content) => (window as unknown as { mapping(base64: string): Promise<Mapping> }).mapping(content),
    Buffer.from(bytes).toString("base64"),
  );
}

describe("every offset of every paragraph leads to its character in the page and back", () => {
  test.each(fixtureNames)("%s", async (name: FixtureName) => {
    const { missing, wrong, plain } = await mapped(fixtures[name]());
    expect({ missing, wrong, plain }).toEqual({ missing: [], wrong: [], plain: false });
  });

  test("a paragraph that a page break tears apart", async () => {
    const torn = paragraph(`${run("前一页")}<w:r><w:br w:type="page"/></w:r>${run("后一页")}`);
    const { paragraphs, missing, wrong, shown } = await mapped(docx({ body: torn + paragraph("又一段") }));
    expect({ paragraphs, missing, wrong }).toEqual({ paragraphs: 2, missing: [], wrong: [] });
    expect(shown).toContain("后一页");
  });

  test("text that is shown raised, and the mark of a note beside it", async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const body = paragraph(
      `${run("面积1200m")}${run("2", '<w:vertAlign w:val="superscript"/>')}${note}${run("。2次")}`,
    );
    const footnotes = `<w:footnote w:id="1">${paragraph("注文2次")}</w:footnote>`;
    const { missing, wrong } = await mapped(docx({ body, footnotes }));
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
  });
});

test("slots are framed with their text, and one that shows its prompt is marked as empty", async () => {
  const { slots } = await mapped(
    newDocument([
      {
        role: "body",
        content: ["召开", { slot: "支委会", prompt: "次数" }, "次、", { slot: "党课", prompt: "节数" }, "节"],
      },
    ]),
  );
  expect(slots).toEqual(["(【次数】)", "(【节数】)"]);
});

test("the page number's place is named, for a preview has no pages", async () => {
  const { shown } = await mapped(newDocument([{ role: "body", content: ["正文"] }]));
  expect(shown).toContain("— 页码 —");
});

test("a table with a key and a chart are painted, and the text round them leads there and back", async () => {
  const { missing, wrong, plain, shown } = await mapped(newDocument(everyRole));
  expect({ missing, wrong, plain }).toEqual({ missing: [], wrong: [], plain: false });
  const chart = everyRole.find((block) => block.role === "chart")!;
  const picture = shown.slice(shown.indexOf("合计"), shown.indexOf(`图1 ${chart.caption}`));
  for (const words of [chart.description, ...chart.categories, ...chart.series.map(({ name }) => name)]) {
    expect(picture).toContain(words);
  }
});
