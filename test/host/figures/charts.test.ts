import { unzipSync } from "fflate";
import type { ChartBlock } from "../../../src/document/block";
import { captionNumber } from "../../../src/document/block";
import { chartFigures } from "../../../src/document/chart-figures";
import { Package } from "../../../src/embedded/package/package";
import { descendants, parseXml } from "../../../src/embedded/package/xml";
import { chartSvg } from "../../../src/host/layout/chart-svg";
import { newDocument } from "../../../src/host/layout/new-document";
import { wordHost } from "../../../src/host/word";
import { docx } from "../../docx/docx";
import { expectSound } from "../../gate/gate";
import { paragraphTexts } from "../../gate/read";
import { eachHost } from "../hosts";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const chart: ChartBlock = {
  role: "chart",
  caption: "三会一课情况",
  kind: "column",
  categories: ["支委会", "党课<A&B>", "主题党日"],
  series: [
    { name: "上年同期", values: [5, null, 6] },
    { name: "本期", values: [6, 2.5, 7] },
  ],
  unit: "次",
  description: "三会一课情况柱形图。“本期”：支委会6次。",
};
const kinds = ["column", "bar", "line", "pie"] as const;

/** What the workbook of each chart holds, row by row, after it went through the package. */
function sheets(bytes: Uint8Array): (string | number)[][][] {
  const pkg = Package.open(bytes);
  return pkg.related(pkg.main, "chart").map((part) => {
    const [workbook] = pkg.related(part, "package");
    const files = unzipSync(pkg.bytes(workbook!));
    expect(Object.keys(files)[0]).toBe("[Content_Types].xml");
    const types = new TextDecoder().decode(files["[Content_Types].xml"]);
    for (const name of ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]) expect(types).toContain(`PartName="/${name}"`);
    const sheet = parseXml(new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]));
    return descendants(sheet, "row", spreadsheet).map((row) =>
      descendants(row, "c", spreadsheet).map((cell) =>
        cell.getAttribute("t") === "inlineStr" ? cell.textContent! : Number(cell.textContent),
      ),
    );
  });
}

/** The values that the chart parts keep for who does not open the workbook. */
function cached(bytes: Uint8Array): (string | null)[][] {
  const pkg = Package.open(bytes);
  return pkg
    .related(pkg.main, "chart")
    .map((part) => descendants(pkg.xml(part), "v", C).map(({ textContent }) => textContent));
}

const expectedSheet = [
  ["上年同期", "本期"],
  ["支委会", 5, 6],
  ["党课<A&B>", 2.5],
  ["主题党日", 6, 7],
];

test.each(kinds)("a new document holds an editable chart of the kind %s", async (kind) => {
  const bytes = newDocument([
    { role: "title", content: ["题"] },
    { ...chart, kind },
  ]);
  await expectSound(bytes);
  const pie = [["本期"], ["支委会", 6], ["党课<A&B>", 2.5], ["主题党日", 7]];
  expect(sheets(bytes)).toEqual([kind === "pie" ? pie : expectedSheet]);
  expect(paragraphTexts(bytes).at(-1)).toBe("图1 三会一课情况");
});

eachHost("a chart goes in with its part, its workbook and its words, as often as it is put in", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  const host = wordHost(globals);
  expect(await host.insert([chart], { after: 0 })).toEqual({ paragraphs: 2 });
  const syncs = session.syncs;
  await host.insert([{ ...chart, kind: "pie" }, chart], "end");
  expect(session.syncs - syncs).toBeLessThanOrEqual(4);
  const bytes = session.save();
  await expectSound(bytes);
  expect(sheets(bytes)).toHaveLength(3);
  expect(sheets(bytes)[0]).toEqual(expectedSheet);
  expect(cached(bytes)[0]).toEqual([
    ...["上年同期", "支委会", "党课<A&B>", "主题党日", "5", "6"],
    ...["本期", "支委会", "党课<A&B>", "主题党日", "6", "2.5", "7"],
  ]);
  const pkg = Package.open(bytes);
  const drawings = descendants(pkg.xml(pkg.main)).filter(({ localName }) => localName === "docPr");
  expect(drawings.map((drawing) => drawing.getAttribute("descr"))).toEqual([1, 2, 3].map(() => chart.description));
  expect(new Set(drawings.map((drawing) => drawing.getAttribute("id"))).size).toBe(3);
  const captions = paragraphTexts(bytes).flatMap((text) => captionNumber("chart", text) ?? []);
  expect(captions).toEqual([1, 2, 3]);
});

eachHost("a chart with a key is known again with its figures, after saving and reopening too", async (open) => {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  const host = wordHost(globals);
  const keyed = { ...chart, key: "图.三会一课" };
  await host.insert(
    [{ ...keyed, key: "图.党费", kind: "pie", caption: "党费情况" }, { role: "body", content: ["丙"] }, keyed],
    {
      after: 0,
    },
  );
  await expectSound(session.save());
  const { charts } = await host.slots();
  expect(charts).toMatchObject([
    { key: "图.党费", written: { kind: "pie", series: chart.series.slice(-1) } },
    { key: "图.三会一课", written: chartFigures(chart) },
  ]);
  expect(charts.map(({ at }) => at && session.text(at.paragraph))).toEqual(["图1 党费情况", "图2 三会一课情况"]);

  const again = open(session.save());
  const reopened = wordHost(again.globals);
  expect((await reopened.slots()).charts).toEqual(charts);
  const changed = { ...keyed, series: [{ name: "本期", values: [7, 3, 8] }] };
  await reopened.settleChart(charts[1]!, changed);
  const settled = wordHost(open(again.session.save()).globals);
  expect((await settled.slots()).charts[1]!.written).toEqual(chartFigures(changed));
});

eachHost("what is undone leaves nothing of the chart behind", async (open) => {
  const { session, globals } = open(docx({ body: ["甲"] }));
  const before = session.save();
  await wordHost(globals).insert([chart], "end");
  expect(session.undo()).toBe(true);
  expect(session.save()).toEqual(before);
});

const shapes = (kind: ChartBlock["kind"], name: string, of = chart) =>
  Array.from(parseXml(chartSvg({ ...of, kind })).getElementsByTagName(name));

test.each(kinds)("the picture of the kind %s says in words and numbers what the chart shows", (kind) => {
  const texts = shapes(kind, "text").map(({ textContent }) => textContent);
  for (const { name, values } of kind === "pie" ? [] : chart.series) {
    expect(texts).toContain(name);
    for (const value of values) if (value !== null) expect(texts).toContain(String(value));
  }
  for (const category of chart.categories) expect(texts.some((text) => text!.startsWith(category))).toBe(true);
  expect(shapes(kind, "title").map(({ textContent }) => textContent)).toEqual([chart.description]);
});

test("columns are as high as their values, from the line of nought", () => {
  const one = { ...chart, series: [{ name: "本期", values: [2, 4, null] }] };
  const columns = shapes("column", "rect", one).filter((rect) => rect.getAttribute("fill") !== "#fff");
  const number = (rect: Element, name: string) => Number(rect.getAttribute(name));
  const [low, high] = columns.map((rect) => number(rect, "height"));
  expect(columns).toHaveLength(2);
  expect(high! / low!).toBeCloseTo(2, 2);
  const [foot, other] = columns.map((rect) => number(rect, "y") + number(rect, "height"));
  expect(foot).toBeCloseTo(other!, 0);
});

test.each([
  ["nothing but nought", [0, 0]],
  ["less than nothing", [-3, 4]],
  ["nothing at all", [null, null]],
  ["a billion", [1e9, 0.5]],
])("a chart of %s is drawn without a number that is none", (_name, values) => {
  for (const kind of kinds) {
    const one = { ...chart, categories: ["甲", "乙"], series: [{ name: "本期", values }], kind };
    expect(chartSvg(one)).not.toMatch(/NaN|Infinity/);
  }
});
