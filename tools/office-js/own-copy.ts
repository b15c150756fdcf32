import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfficeJs, type OfficeJsCopy } from "./copy-office-js";

const root = join(__dirname, "../..");
const npmPackage = join(root, "node_modules/@microsoft/office-js");

/** Where the build takes office.js from for OFFICE_JS=./office/. */
const own = join(root, "office");

/** Puts a copy of office.js into office/, out of a folder or else out of the npm package. */
export function makeOwnCopy(from: string = npmPackage): OfficeJsCopy {
  const types = readFileSync(join(root, "node_modules/@types/office-js/index.d.ts"), "utf8");
  return copyOfficeJs(from, own, types);
}

/** The same where there is no copy yet; one that was made on purpose stays, and the answer is undefined. */
export function ensureOwnCopy(): OfficeJsCopy | undefined {
  return existsSync(join(own, "office.js")) ? undefined : makeOwnCopy();
}
