import type { TableBlock } from "../../src/document/block";
import { planTable } from "../../src/document/table-plan";
import { openHost } from "../host/embedded-host";
import { longReport } from "./long-report";
import { printTable } from "./measure";
import { overWire, wireHeader } from "./wire";

const rowCount = 200;

/** Figures of so many branches in five columns; `turn` gives other figures, and a branch in ten is another one. */
function tableOf(turn: number): TableBlock {
  const rows = Array.from({ length: rowCount }, (_, i) => {
    const name = i % 10 === 9 ? `第${turn}批第${i}支部` : `第${i}支部`;
    return [name, ...[1, 2, 3, 4].map((column) => String(i * column + turn))];
  });
  const header = ["支部", "支部党员大会", "支委会", "党小组会", "党课"];
  return { role: "table", key: "支部.三会一课", caption: "各支部三会一课情况", numbered: true, header, rows };
}

/** Prints what inserting a table of 200 rows and refreshing every figure of it costs, within a report of 500 paragraphs. */
export async function benchTables(): Promise<void> {
  const lines: (string | number)[][] = [];
  for (const profile of ["ltsc2021", "m365"] as const) {
    const { session, host } = openHost(longReport(500), profile);
    const actions: [name: string, action: () => Promise<unknown>][] = [
      ["insert", () => host.insert([tableOf(1)], { after: 100 })],
      [
        "find again and refresh",
        async () => {
          const [table] = (await host.slots()).tables;
          const plan = planTable(table!, tableOf(2));
          if ("differs" in plan) throw new Error(plan.differs);
          const done = await host.refreshTable(plan, plan.changes);
          if (done !== "refreshed") throw new Error(done);
        },
      ],
    ];
    for (const [name, action] of actions) lines.push([`${profile}, ${name}`, ...(await overWire(session, action))]);
  }
  printTable(`A table of ${rowCount} rows, embedded Word`, wireHeader, lines);
}
