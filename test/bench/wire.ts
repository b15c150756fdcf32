import type { Edit } from "../../src/document/edit";
import type { Snapshot } from "../../src/document/snapshot";
import { compose } from "../../src/scaffold/compose";
import { library } from "../../src/scaffold/library";
import { openHost } from "../host/embedded-host";
import { longReport } from "./long-report";
import { printTable } from "./measure";

/** The blocks that every benchmark inserts: the first scaffold of the library. */
export const blocks = compose(library[0]!, { unit: "局机关第一党支部", period: "2026年上半年", date: "2026年7月3日" });

/** Edits of one comma each, at most so many. */
function someEdits({ paragraphs }: Snapshot, most: number): Edit[] {
  const edits = paragraphs.flatMap(({ text }, paragraph) => {
    const start = text.indexOf("，");
    return start < 0 ? [] : [{ at: { paragraph, start, end: start + 1 }, before: "，", after: "；" }];
  });
  return edits.slice(0, most);
}

/** Prints what goes over the wire for each action, in an old Word (no tracked changes known) and in a new one. */
export async function benchWire(sizes: readonly number[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const profile of ["ltsc2021", "m365"] as const) {
    for (const size of sizes) {
      const { session, host } = openHost(longReport(size), profile);
      let snapshot: Snapshot = { paragraphs: [] };
      const actions: [name: string, action: () => Promise<unknown>][] = [
        ["read", async () => (snapshot = await host.read())],
        ["insert at the end", () => host.insert(blocks, "end")],
        ["apply 500 edits", () => host.apply(snapshot, someEdits(snapshot, 500))],
      ];
      for (const [name, action] of actions) {
        const before = { syncs: session.syncs, sent: session.sent, received: session.received };
        const start = performance.now();
        await action();
        const time = performance.now() - start;
        const kilobytes = (bytes: number) => bytes / 1024;
        rows.push([
          `${profile}, ${size} paragraphs, ${name}`,
          session.syncs - before.syncs,
          kilobytes(session.sent - before.sent),
          kilobytes(session.received - before.received),
          time,
        ]);
      }
    }
  }
  printTable("Over the wire, embedded Word", ["", "syncs", "sent KB", "received KB", "ms"], rows);
}
