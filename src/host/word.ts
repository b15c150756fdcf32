import { chartFigures } from "../document/chart-figures";
import { apply } from "./apply";
import { capabilitiesWithout, missingIn } from "./capabilities";
import { chartMemory } from "./chart-memory";
import { comment, uncomment } from "./comments";
import { create } from "./create";
import { fill } from "./fill";
import { fillMemory } from "./fill-memory";
import { highlightOf } from "./highlight";
import type { Host } from "./host";
import { insert } from "./insert";
import type { OfficeGlobals } from "./office";
import { setUpPage } from "./page-setup";
import { read } from "./read";
import { refreshChart } from "./refresh-chart";
import { runOf } from "./run";
import { select } from "./select";
import { slots } from "./slots";
import { tableMemory } from "./table-memory";
import { refreshTable } from "./tables";
import { underlinesOf } from "./underlines";
import { undo } from "./undo";
import { watch } from "./watch";

/** The port over the Word JavaScript API, from WordApi 1.3 on: in Word by office.js, elsewhere by the embedded Word. */
export function wordHost(globals: OfficeGlobals): Host {
  const missing = missingIn(globals);
  const capabilities = capabilitiesWithout(missing);
  const run = runOf(globals);
  const settings = globals.Office.context.document?.settings;
  const memories = { fills: fillMemory(settings), tables: tableMemory(settings), charts: chartMemory(settings) };
  const highlight = highlightOf(globals, capabilities);
  const underlines = underlinesOf(globals, run, capabilities);
  /** Before something is done, what was highlighted for the writer to look at is highlighted no more. */
  const after =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await highlight.clear();
      return work(...args);
    };
  return {
    capabilities,
    missing,
    underlines,
    read: () => read(run, capabilities),
    apply: after((snapshot, edits, asRevisions) => apply(run, capabilities, snapshot, edits, asRevisions)),
    undo: after((before, edits) => undo(run, capabilities, before, edits)),
    insert: after((blocks, where) => insert(run, memories, blocks, where)),
    slots: () => slots(run, capabilities, memories),
    fill: after((fillings) => fill(run, capabilities, memories.fills, fillings)),
    refreshTable: after((plan, changes) => refreshTable(run, memories.tables, plan, changes)),
    refreshChart: after((chart, block) => refreshChart(run, memories.charts, chart, block)),
    settleChart: ({ id, key }, block) => memories.charts.remember(new Map([[id, { key, ...chartFigures(block) }]])),
    create: after((blocks) => create(run, capabilities, blocks)),
    select: after((snapshot, span) => select(run, highlight, snapshot, span)),
    comment: after(async (snapshot, notes) =>
      capabilities.comments
        ? comment(run, snapshot, notes)
        : { written: 0, there: 0, refused: notes.map((item) => ({ item, why: "unsupported" })) },
    ),
    uncomment: after(async () => (capabilities.comments ? uncomment(run) : "unsupported")),
    watch: (listener) => watch(globals, capabilities, listener),
    setUpPage: after(async () => (capabilities.pageSetup ? setUpPage(run) : { refused: "unsupported" })),
    async leave() {
      await Promise.all([highlight.clear(), underlines.remove()]);
    },
  };
}
