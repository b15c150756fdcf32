import { apply } from "./apply";
import { capabilitiesOf } from "./capabilities";
import { create } from "./create";
import { fill, rememberInserted } from "./fill";
import { fillMemory } from "./fill-memory";
import type { Host } from "./host";
import { insert } from "./insert";
import type { OfficeGlobals } from "./office";
import { read } from "./read";
import { runOf } from "./run";
import { select } from "./select";
import { slots } from "./slots";

/** The port over the Word JavaScript API, from WordApi 1.3 on: in Word by office.js, elsewhere by the embedded Word. */
export function wordHost(globals: OfficeGlobals): Host {
  const capabilities = capabilitiesOf(globals);
  const run = runOf(globals);
  const memory = fillMemory(globals.Office.context.document?.settings);
  return {
    capabilities,
    read: () => read(run, capabilities),
    apply: (snapshot, edits) => apply(run, capabilities, snapshot, edits),
    insert: async (blocks, where) => {
      const inserted = await insert(run, blocks, where);
      if ("paragraphs" in inserted) await rememberInserted(run, memory, blocks);
      return inserted;
    },
    slots: () => slots(run, capabilities, memory),
    fill: (fillings) => fill(run, capabilities, memory, fillings),
    create: (blocks) => create(run, capabilities, blocks),
    select: (snapshot, span) => select(run, snapshot, span),
  };
}
