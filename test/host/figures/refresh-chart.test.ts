import type { ChartBlock } from "../../../src/document/block";
import { chartFigures } from "../../../src/document/chart-figures";
import { Package } from "../../../src/embedded/package/package";
import { descendants } from "../../../src/embedded/package/xml";
import type { Session } from "../../../src/embedded/session";
import { wordHost } from "../../../src/host/word";
import { docx } from "../../docx/docx";
import { png } from "../../docx/png";
import { expectSound } from "../../gate/gate";
import { withoutCharts } from "../chartless";
import { eachHost, type Open } from "../hosts";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const chart: ChartBlock = {
  role: "chart",
  key: "图.三会一课",
  caption: "三会一课情况",
  kind: "column",
  categories: ["支委会", "党课<A&B>"],
  series: [{ name: "本期", values: [6, 2] }],
  unit: "次",
  description: "支委会6次，党课2次。",
};
const next: ChartBlock = { ...chart, series: [{ name: "本期", values: [7, null] }], description: "支委会7次。" };
const picture = (use: "instead" | "fallback") => ({ picture: { png: png(39, 20), use } });
const drawnAnew = { png: png(78, 40), use: "fallback" } as const;

async function withChart(open: Open, block = chart) {
  const { session, globals } = open(docx({ body: ["甲", "乙"] }));
  const host = wordHost(globals);
  await host.insert([block], { after: 0 });
  const standing = async () => (await host.slots()).charts[0]!;
  return { session, host, standing };
}

/** The values of the charts that are shown, in document order. */
function shown(session: Session): (string | null)[][] {
  const pkg = Package.open(session.save());
  return descendants(pkg.xml(pkg.main), "chart", C).map((element) => {
    const id = Array.from(element.attributes).find(({ localName }) => localName === "id")!.value;
    const relationship = pkg.relationships(pkg.main).find((one) => one.id === id)!;
    const part = pkg.xml(pkg.target(pkg.main, relationship)!);
    return descendants(part, "val", C).flatMap((val) => descendants(val, "v", C).map(({ textContent }) => textContent));
  });
}

const textsOf = (session: Session) => session.paragraphs().map((_, i) => session.text(i));
const texts = ["甲", "\ufffc", "图1 三会一课情况", "乙"];

eachHost("a chart that nobody touched is drawn anew in its place", async (open) => {
  const { session, host, standing } = await withChart(open);
  const before = session.syncs;
  const one = await standing();
  const listed = session.syncs;
  expect(await host.refreshChart(one, next)).toBe("refreshed");
  expect(session.syncs - listed).toBeLessThanOrEqual(4);
  expect(listed - before).toBeLessThanOrEqual(3);
  expect(shown(session)).toEqual([["7"]]);
  expect(textsOf(session)).toEqual(texts);
  expect(await standing()).toMatchObject({ id: one.id, key: one.key, written: chartFigures(next) });
  expect(await host.refreshChart(await standing(), chart)).toBe("refreshed");
  expect(shown(session)).toEqual([["6", "2"]]);
  await expectSound(session.save());
});

eachHost("a chart whose figures somebody has changed, or that is gone, is left alone", async (open) => {
  const { session, host, standing } = await withChart(open);
  const one = await standing();
  const [part] = session.package.related(session.package.main, "chart");
  descendants(session.package.xml(part!), "v", C).find(({ textContent }) => textContent === "6")!.textContent = "8";
  session.package.touch(part!);
  const before = session.save();
  expect(await host.refreshChart(one, next)).toBe("stale");
  expect(session.save()).toEqual(before);

  const at = textsOf(session).indexOf("\ufffc");
  await session.word.run(async (context) => {
    const { paragraphs } = (context as unknown as Word.RequestContext).document.body;
    paragraphs.load("items/text");
    await context.sync();
    paragraphs.items[at]!.delete();
    await context.sync();
  });
  expect(await host.refreshChart(one, next)).toBe("stale");
  await expectSound(session.save());
});

eachHost("a picture is drawn anew as a picture, where there is one", async (open) => {
  const { session, host, standing } = await withChart(open, { ...chart, ...picture("instead") });
  expect(await host.refreshChart(await standing(), next)).toBe("unsupported");
  expect(await host.refreshChart(await standing(), { ...next, picture: drawnAnew })).toBe("refreshed");
  expect(shown(session)).toEqual([]);
  const drawings = descendants(session.package.xml(session.package.main)).filter(
    ({ localName }) => localName === "docPr",
  );
  expect(drawings.map((drawing) => drawing.getAttribute("descr"))).toEqual([next.description]);
  expect(textsOf(session)).toEqual(texts);
  await expectSound(session.save());
});

for (const how of ["refuses", "drops"] as const) {
  eachHost(`where Word ${how} the new chart the old one stays`, async (open) => {
    const { session, host, standing } = await withChart(open);
    withoutCharts(session, how);
    expect(await host.refreshChart(await standing(), next)).toBe(how === "drops" ? "unsupported" : "failed");
    expect(shown(session)).toEqual([["6", "2"]]);
    expect(textsOf(session)).toEqual(texts);
    expect(await standing()).toMatchObject({ written: chartFigures(chart) });
    await expectSound(session.save());
  });
}
