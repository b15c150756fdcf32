import { createHash } from "node:crypto";
import { Package } from "../../src/embedded/package/package";
import { faultsOf } from "./invariants";
import { partsOf, sameBytes } from "./read";
import { type SchemaError, schemaErrors } from "./validator";

/**
 * The gate that every .docx written by a test passes: the Open XML validator, our own invariants, and being opened
 * again by the embedded Word with nothing lost. Throws with everything that is wrong.
 */
export async function expectSound(bytes: Uint8Array): Promise<void> {
  const faults = await allFaults(bytes);
  if (faults.length > 0) {
    throw new Error(`The document is not sound:\n- ${faults.join("\n- ")}`);
  }
}

/** The gate for a change of a document that was faulty already: nothing may have become worse. */
export async function expectNoWorse(before: Uint8Array, after: Uint8Array): Promise<void> {
  const old = [...(await allFaults(before))];
  const added = (await allFaults(after)).filter((fault) => {
    const at = old.indexOf(fault);
    if (at >= 0) {
      old.splice(at, 1);
    }
    return at < 0;
  });
  if (added.length > 0) {
    throw new Error(`The document has become worse:\n- ${added.join("\n- ")}`);
  }
}

/** Documents of the same bytes are judged once a test file: the profiles of Word often write the same. */
const judged = new Map<string, Promise<readonly string[]>>();

function allFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const key = createHash("sha256").update(bytes).digest("hex");
  const faults = judged.get(key) ?? judge(bytes);
  judged.set(key, faults);
  return faults;
}

async function judge(bytes: Uint8Array): Promise<readonly string[]> {
  const schema = (await schemaErrors(bytes)).map(describe);
  return [...faultsOf(partsOf(bytes)), ...schema, ...lostParts(bytes)];
}

/** The parts that do not come back as they were when our own package is opened and saved. */
function lostParts(bytes: Uint8Array): string[] {
  const before = partsOf(bytes);
  const after = partsOf(Package.open(bytes).save());
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => !sameBytes(before.get(name), after.get(name)))
    .map((name) => `${name} is not the same when the document is opened and saved again`);
}

/** Without the positions in the XPath, which move with every paragraph. */
function describe({ path, xPath, description }: SchemaError): string {
  return [path, xPath?.replace(/\[\d+\]/g, ""), description].filter(Boolean).join(" ");
}
