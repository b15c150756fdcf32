import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import JSZip from "jszip";
import { Session } from "../../src/embedded/session";
import { openHost } from "../host/embedded-host";
import { longReport } from "./long-report";
import { milliseconds, printTable } from "./measure";
import { blocks } from "./wire";

/** What a script does that wants the text and cares for nothing else: unzip one part, cut the tags away. */
function textByPattern(bytes: Uint8Array): number {
  const part = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" })["word/document.xml"]!;
  return strFromU8(part)
    .split("</w:p>")
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, "")).length;
}

/** The usual way to get at the text and keep the document: JSZip, a DOM of the main part, the text of each paragraph. */
async function textByDom(bytes: Uint8Array): Promise<number> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file("word/document.xml")!.async("string");
  const paragraphs = new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName("w:p");
  return Array.from(paragraphs, (paragraph) =>
    Array.from(paragraph.getElementsByTagName("w:t"), (t) => t.textContent).join(""),
  ).length;
}

/** Opens, reads, inserts and saves in Node, and opens and reads the same file by other means in the same run. */
export async function benchFiles(sizes: readonly number[]): Promise<void> {
  const rows: (string | number)[][] = [];
  const reading: (string | number)[][] = [];
  for (const size of sizes) {
    const bytes = longReport(size);
    const runs = size > 1000 ? 3 : 9;
    const same = () => bytes;
    const inserted = async () => {
      const { session, host } = openHost(bytes);
      await host.insert(blocks, "end");
      return session;
    };
    rows.push([
      `${size} paragraphs, ${Math.round(bytes.length / 1024)} KB`,
      await milliseconds(runs, same, () => Session.open(bytes)),
      await milliseconds(
        runs,
        () => openHost(bytes),
        ({ host }) => host.insert(blocks, "end"),
      ),
      await milliseconds(runs, inserted, (session) => session.save()),
    ]);

    const ours = await milliseconds(runs, same, () => openHost(bytes).host.read());
    const dom = await milliseconds(runs, same, textByDom);
    const pattern = await milliseconds(runs, same, textByPattern);
    reading.push([`${size} paragraphs`, ours, dom, pattern, ours / dom, ours / pattern]);
  }
  printTable("Milliseconds in Node", ["", "open", "insert", "save"], rows);
  printTable(
    "Open and read every paragraph, beside others (milliseconds)",
    ["", "ours, as a snapshot", "JSZip and a DOM", "unzip and a pattern", "ours : DOM", "ours : pattern"],
    reading,
  );
}
