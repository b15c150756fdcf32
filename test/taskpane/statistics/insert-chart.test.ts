import { newDocument } from "../../../src/host/layout/new-document";
import { chooseChart, chosenChart, own } from "../../../src/taskpane/statistics/chart-choice";
import { type DrawChart, insertChart, refreshChart } from "../../../src/taskpane/statistics/insert-figures";
import { readPasted, settleChart } from "../../../src/taskpane/statistics/statistics-actions";
import { changedCharts } from "../../../src/taskpane/statistics/statistics-state";
import { createStore } from "../../../src/taskpane/store";
import { png } from "../../docx/png";
import { expectSound } from "../../gate/gate";
import { withoutCharts } from "../../host/chartless";
import { openHost } from "../../host/embedded-host";
import { opened } from "../opened";

const drawing: DrawChart = async () => png(39, 20);
const unable: DrawChart = async () => undefined;

/** A report in the pane, with figures that make a chart. */
async function charting() {
  const { session, host } = openHost(
    newDocument([
      { role: "title", content: ["工作总结"] },
      { role: "heading1", content: ["一、三会一课"] },
      { role: "body", content: ["正文。"] },
    ]),
  );
  const store = createStore(opened({ page: "chart", tab: "statistics" }), () => host);
  await store.run(readPasted(JSON.stringify({ 三会一课: { 支委会: 6, 党小组会: 12 } })));
  const insert = (draw: DrawChart) => store.run(insertChart(chosenChart(store.state())!, draw));
  const count = (type: "chart" | "image") => session.package.related(session.package.main, type).length;
  return { session, store, insert, shown: () => [count("chart"), count("image")] };
}

test("a chart goes in as one that can be edited, and the writer is told", async () => {
  const { session, store, insert, shown } = await charting();
  await insert(drawing);
  expect(shown()).toEqual([1, 0]);
  expect(store.state().message).toEqual({ intent: "success", text: "插入了 1 张图。在 Word 里双击可以改数。" });
  await expectSound(session.save());
});

test("who chose a picture gets one and is told that it cannot be edited", async () => {
  const { session, store, insert, shown } = await charting();
  store.change(chooseChart({ asPicture: true }));
  await insert(drawing);
  expect(shown()).toEqual([0, 1]);
  expect(store.state().message?.text).toBe("插入了 1 张图片。图片不能改数，数变了请删掉再插。");
  await expectSound(session.save());
});

test.each(["refuses", "drops"] as const)(
  "where Word %s charts the picture goes in, and the writer is told",
  async (how) => {
    const { session, store, insert, shown } = await charting();
    withoutCharts(session, how);
    await insert(drawing);
    expect(shown()).toEqual([0, 1]);
    expect(store.state().message?.text).toBe("这个 Word 不收能改的图，插的是图片。图片不能改数，数变了请删掉再插。");
  },
);

test("where nothing can be drawn the chart goes in all the same, and a picture is refused", async () => {
  const { store, insert, shown } = await charting();
  await insert(unable);
  expect(shown()).toEqual([1, 0]);
  store.change(chooseChart({ asPicture: true }));
  await insert(unable);
  expect(shown()).toEqual([1, 0]);
  expect(store.state().message).toMatchObject({ intent: "warning" });
});

test("a block with other figures says which chart shows the old ones, until somebody has seen to it", async () => {
  const { store, insert } = await charting();
  const changed = () => changedCharts(store.state()).map(({ chart }) => chart.written?.caption);
  const read = (figures: object) => store.run(readPasted(JSON.stringify({ 三会一课: figures })));
  await insert(drawing);
  store.change(chooseChart({ key: own, items: ["支委会", "党小组会"], kind: "pie" }));
  await insert(drawing);
  expect(changed()).toEqual([]);
  await read({ 支委会: 7, 党小组会: 12 });
  expect(changed()).toEqual(["三会一课情况", "主要数据"]);
  await store.run(settleChart(changedCharts(store.state())[0]!));
  expect(changed()).toEqual(["主要数据"]);
  await read({ 支委会: 6, 党小组会: 12 });
  expect(changed()).toEqual(["三会一课情况"]);
  await read({ 党课: 2 });
  expect(changed()).toEqual([]);
});

test("a chart that nobody touched is refreshed with its caption, and one changed by hand is named", async () => {
  const { session, store, insert } = await charting();
  const table = (period: string, count: number) =>
    JSON.stringify({
      表格: [
        {
          标题: `${period}党员发展情况`,
          列: ["项目", "本期"],
          行: [
            ["预备党员", count],
            ["积极分子", 9],
          ],
        },
      ],
    });
  await store.run(readPasted(table("2026年上半年", 7)));
  await insert(drawing);
  await store.run(readPasted(table("2026年", 12)));
  await store.run(refreshChart(changedCharts(store.state())[0]!, drawing));
  expect(store.state().message).toEqual({ intent: "success", text: "“2026年上半年党员发展情况”已更新。" });
  expect(session.paragraphs().map((_, i) => session.text(i))).toContain("图1 2026年党员发展情况");
  expect(changedCharts(store.state())).toEqual([]);
  await expectSound(session.save());

  const [part] = session.package.related(session.package.main, "chart").slice(-1);
  for (const value of Array.from(session.package.xml(part!).getElementsByTagName("c:v"))) {
    if (value.textContent === "12") value.textContent = "13";
  }
  session.package.touch(part!);
  await store.run(readPasted(table("2026年", 14)));
  await store.run(refreshChart(changedCharts(store.state())[0]!, drawing));
  expect(store.state().message?.text).toBe(
    "“2026年党员发展情况”里的数手工改过，没有动。请双击图改数，改完点“改好了”。",
  );
});
