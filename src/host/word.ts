import { chartFigures } from "../document/chart-figures";
import { capabilitiesWithout, missingIn } from "./capabilities";
import { apply } from "./editing/apply";
import { setUpPage } from "./editing/page-setup";
import { undo } from "./editing/undo";
import { chartMemory } from "./figures/chart-memory";
import { fill } from "./figures/fill";
import { fillMemory } from "./figures/fill-memory";
import { refreshChart } from "./figures/refresh-chart";
import { slots } from "./figures/slots";
import { tableMemory } from "./figures/table-memory";
import { refreshTable } from "./figures/tables";
import type { Host } from "./host";
import { create } from "./inserting/create";
import { insert } from "./inserting/insert";
import type { OfficeGlobals } from "./office";
import { highlightOf } from "./places/highlight";
import { select } from "./places/select";
import { read } from "./reading/read";
import { comment, uncomment } from "./review/comments";
import { underlinesOf } from "./review/underlines";
import { watch } from "./review/watch";
import { runOf } from "./run";

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
