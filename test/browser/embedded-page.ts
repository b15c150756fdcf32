import type { Edit } from "../../src/document/edit";
import type { Snapshot } from "../../src/document/snapshot";
import { PackageError } from "../../src/embedded/package/package";
import { compose } from "../../src/scaffold/compose";
import { library } from "../../src/scaffold/library";
import { openHost } from "../host/embedded-host";

/** What is asked of the embedded Word in the browser and in Node alike. Files travel as base64. */
export interface Trial {
  readonly snapshot: Snapshot;
  readonly refused: readonly string[];
  readonly inserted: unknown;
  /** Saved after the edits and the insertion. */
  readonly saved: string;
}

const decode = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const encode = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** Reads a document, edits the last character of every paragraph, inserts a report at the end, and saves. */
export async function trial(file: string): Promise<Trial> {
  const { session, host } = openHost(decode(file), "m365");
  const snapshot = await host.read();
  const edits = snapshot.paragraphs.flatMap(({ text }, paragraph): Edit[] => {
    const before = text.slice(-1);
    return before === ""
      ? []
      : [{ at: { paragraph, start: text.length - 1, end: text.length }, before, after: "改完" }];
  });
  const refused = await host.apply(snapshot, edits);
  const answers = { unit: "局机关第一党支部", period: "2026年上半年", date: "2026年7月3日" };
  const inserted = await host.insert(compose(library[0]!, answers), "end");
  return {
    snapshot,
    refused: refused.map(({ item, why }) => `${item.at.paragraph} ${why}`),
    inserted,
    saved: encode(session.save()),
  };
}

/** The code of the fault for which a file is not opened, or "opened". */
export function fault(file: string): string {
  try {
    openHost(decode(file));
    return "opened";
  } catch (error) {
    return error instanceof PackageError ? error.code : String(error);
  }
}

Object.assign(globalThis, { trial, fault });
