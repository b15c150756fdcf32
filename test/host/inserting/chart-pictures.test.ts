import type { ChartBlock } from "../../../src/document/block";
import { Package } from "../../../src/embedded/package/package";
import { descendants } from "../../../src/embedded/package/xml";
import type { Session } from "../../../src/embedded/session";
import { newDocument } from "../../../src/host/layout/new-document";
import { wordHost } from "../../../src/host/word";
import { docx } from "../../docx/docx";
import { png } from "../../docx/png";
import { expectSound } from "../../gate/gate";
import { withoutCharts } from "../chartless";
import { eachHost } from "../hosts";

const image = png(39, 20);

const chart: ChartBlock = {
  role: "chart",
  key: "图.三会一课",
  caption: "三会一课情况",
  kind: "column",
  categories: ["支委会", "党课"],
  series: [{ name: "本期", values: [6, 2] }],
  unit: "次",
  description: "三会一课情况柱形图。支委会6次，“党课”<A&B>2次。",
  picture: { png: image, use: "fallback" },
};
const wanted: ChartBlock = { ...chart, picture: { png: image, use: "instead" } };

interface Shown {
  readonly charts: number;
  readonly pictures: readonly Uint8Array[];
  readonly descriptions: readonly (string | null)[];
  /** Width and height in EMU. */
  readonly sizes: readonly (string | null)[][];
}

/** What the document shows beside text. */
function shown(bytes: Uint8Array): Shown {
  const pkg = Package.open(bytes);
  const all = descendants(pkg.xml(pkg.main));
  return {
    charts: pkg.related(pkg.main, "chart").length,
    pictures: pkg.related(pkg.main, "image").map((part) => pkg.bytes(part)),
    descriptions: all
      .filter(({ localName }) => localName === "docPr")
      .map((properties) => properties.getAttribute("descr")),
    sizes: all
      .filter(({ localName, namespaceURI }) => localName === "extent" && namespaceURI?.includes("wordprocessing"))
      .map((extent) => ["cx", "cy"].map((side) => extent.getAttribute(side))),
  };
}

/** 156 by 80 mm. */
const size = ["5616000", "2880000"];
const onePicture: Shown = { charts: 0, pictures: [image], descriptions: [chart.description], sizes: [size] };
const textsOf = (session: Session): string[] => session.paragraphs().map((_, i) => session.text(i));
const texts = ["甲", "\ufffc", "图1 三会一课情况", "乙"];

test("a new document holds the picture where that is wanted, beside charts", async () => {
  const bytes = newDocument([{ role: "title", content: ["题"] }, chart, wanted, chart]);
  await expectSound(bytes);
  expect(shown(bytes)).toMatchObject({ charts: 2, pictures: [image] });
});

eachHost("a picture goes in where that is wanted, with its words and the size of a chart", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  expect(await wordHost(globals).insert([wanted], { after: 0 })).toEqual({ paragraphs: 2 });
  expect(session.syncs).toBeLessThanOrEqual(4);
  const bytes = session.save();
  await expectSound(bytes);
  expect(shown(bytes)).toEqual(onePicture);
  expect(textsOf(session)).toEqual(texts);
});

eachHost("a Word that takes charts gets the chart, and no picture", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  expect(await wordHost(globals).insert([chart], { after: 0 })).toEqual({ paragraphs: 2 });
  expect(session.syncs).toBeLessThanOrEqual(4);
  expect(shown(session.save())).toMatchObject({ charts: 1, pictures: [] });
});

for (const how of ["refuses", "drops"] as const) {
  eachHost(`a Word that ${how} charts gets the picture, and says how many`, async (open) => {
    const { session, globals } = open(docx({ body: ["甲", "乙"] }));
    withoutCharts(session, how);
    const host = wordHost(globals);
    expect(await host.insert([chart], { after: 0 })).toEqual({ paragraphs: 2, pictures: 1 });
    const bytes = session.save();
    await expectSound(bytes);
    expect(shown(bytes)).toEqual(onePicture);
    expect(textsOf(session)).toEqual(texts);

    const both = await host.insert([chart, { role: "body", content: ["丙"] }, chart], { after: 0 });
    expect(both).toEqual({ paragraphs: 5, pictures: 2, renumbered: 1 });
    expect(textsOf(session).filter((text) => text.startsWith("图"))).toEqual(
      [1, 2, 3].map((n) => `图${n} 三会一课情况`),
    );
    await expectSound(session.save());
  });
}

eachHost("a Word that refuses charts and is given no picture keeps its document as it was", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  withoutCharts(session, "refuses");
  const { picture: _, ...bare } = chart;
  expect(await wordHost(globals).insert([bare], { after: 0 })).toEqual({ refused: "failed" });
  expect(textsOf(session)).toEqual(["甲", "乙"]);
});
