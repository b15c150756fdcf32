import { apply } from "./apply";
import { capabilitiesOf } from "./capabilities";
import { create } from "./create";
import { fill } from "./fill";
import { fillMemory } from "./fill-memory";
import type { Host } from "./host";
import { insert } from "./insert";
import type { OfficeGlobals } from "./office";
import { read } from "./read";
import { runOf } from "./run";
import { select } from "./select";
import { slots } from "./slots";
import { tableMemory } from "./table-memory";
import { refreshTable } from "./tables";

/** The port over the Word JavaScript API, from WordApi 1.3 on: in Word by office.js, elsewhere by the embedded Word. */
export function wordHost(globals: OfficeGlobals): Host {
  const capabilities = capabilitiesOf(globals);
  const run = runOf(globals);
  const settings = globals.Office.context.document?.settings;
  const memory = fillMemory(settings);
  const tables = tableMemory(settings);
  return {
    capabilities,
    read: () => read(run, capabilities),
    apply: (snapshot, edits) => apply(run, capabilities, snapshot, edits),
    insert: (blocks, where) => insert(run, { fills: memory, tables }, blocks, where),
    slots: () => slots(run, capabilities, memory, tables),
    fill: (fillings) => fill(run, capabilities, memory, fillings),
    refreshTable: (plan, changes) => refreshTable(run, tables, plan, changes),
    create: (blocks) => create(run, capabilities, blocks),
    select: (snapshot, span) => select(run, snapshot, span),
  };
}
