import type { Edit } from "../../src/document/edit";
import type { Snapshot } from "../../src/document/snapshot";
import type { Session } from "../../src/embedded/session";
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
        rows.push([`${profile}, ${size} paragraphs, ${name}`, ...(await overWire(session, action))]);
      }
    }
  }
  printTable("Over the wire, embedded Word", wireHeader, rows);
}

/** The heading of rows that end in what `overWire` gives. */
export const wireHeader = ["", "syncs", "sent KB", "received KB", "ms"] as const;

/** Does it and tells how many round trips it took, how much went out and came back, and how long it lasted. */
export async function overWire(session: Session, action: () => Promise<unknown>): Promise<number[]> {
  const { syncs, sent, received } = session;
  const start = performance.now();
  await action();
  const time = performance.now() - start;
  return [session.syncs - syncs, (session.sent - sent) / 1024, (session.received - received) / 1024, time];
}
