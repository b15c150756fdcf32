import { apply } from "./apply";
import { capabilitiesOf } from "./capabilities";
import { create } from "./create";
import type { Host } from "./host";
import { insert } from "./insert";
import type { OfficeGlobals } from "./office";
import { read } from "./read";
import { runOf } from "./run";
import { select } from "./select";

/** The port over the Word JavaScript API, from WordApi 1.3 on: in Word by office.js, elsewhere by the embedded Word. */
export function wordHost(globals: OfficeGlobals): Host {
  const capabilities = capabilitiesOf(globals);
  const run = runOf(globals);
  return {
    capabilities,
    read: () => read(run, capabilities),
    apply: (snapshot, edits) => apply(run, capabilities, snapshot, edits),
    insert: (blocks, where) => insert(run, blocks, where),
    create: (blocks) => create(run, capabilities, blocks),
    select: (snapshot, span) => select(run, snapshot, span),
  };
}
