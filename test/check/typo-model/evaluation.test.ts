import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const corpus = join(root, "../shared/corpus");
const seeds = join(root, "../shared/seeds");

/** Runs the evaluation as `npm run eval` does; answers what it prints and its exit code. */
function evaluate(...words: string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, "tools/typo-model/evaluate.js"), "--gate", ...words],
      { cwd: root },
      (_, out, err) => resolve({ code: child.exitCode, out: out + err }),
    );
  });
}

test("the shipped model finds the slips of the genre's phrases, and keeps to its figures on a sample of the labelled texts", async () => {
  const labelled = existsSync(corpus);
  if (!labelled) {
    console.warn("no corpus beside the project: only the slips of the genre's phrases were tried");
  }
  const { code, out } = await evaluate(...(labelled ? ["--corpus", corpus, "--seeds", seeds, "--sample"] : []));
  expect(`${out}\nexit code ${code}`).toMatch(/exit code 0$/);
  expect(out.match(/ {2}found {2}/g)).toHaveLength(5);
}, 300_000);
