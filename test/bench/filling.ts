import type { Slots } from "../../src/document/slots";
import { docx, paragraph, run } from "../docx/docx";
import { slot } from "../docx/slots";
import { openHost } from "../host/embedded-host";
import { printTable } from "./measure";
import { overWire, wireHeader } from "./wire";

/** A report of so many slots, two in a paragraph, fifty keys among them. */
function slottedReport(slots: number): Uint8Array {
  const sentence = (i: number) =>
    `${run(`第${i}项工作共开展`)}${slot({ id: i + 1, key: `项目${i % 50}`, text: "【次数】" })}${run("次，")}`;
  const body = Array.from({ length: slots / 2 }, (_, i) => paragraph(sentence(2 * i) + sentence(2 * i + 1)));
  return docx({ body: body.join("") });
}

/** Prints what listing, filling and refreshing the slots of a report cost over the wire. */
export async function benchFilling(count: number): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const profile of ["ltsc2021", "m365"] as const) {
    const { session, host } = openHost(slottedReport(count), profile);
    for (const [name, text] of [
      ["fill", "6"],
      ["refresh", "12"],
    ] as const) {
      let found: Slots | undefined;
      const list = async () => {
        found = await host.slots();
      };
      rows.push([`${profile}, ${count} slots, list to ${name}`, ...(await overWire(session, list))]);
      const fillings = found!.slots.map((one) => ({ slot: one, text }));
      rows.push([`${profile}, ${count} slots, ${name}`, ...(await overWire(session, () => host.fill(fillings)))]);
    }
  }
  printTable("Filling, embedded Word", wireHeader, rows);
}
