import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built file, run as a user runs it: a process of its own, in a folder with the files. */
const program = join(__dirname, "../../dist/cli/nigao.js");

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder for the files of a test file, made before its tests and removed behind them. */
export function newFolder(): { readonly path: string } {
  const folder = { path: "" };
  beforeAll(() => {
    if (!existsSync(program)) {
      throw new Error("dist/cli/nigao.js is not built. Run: npm run build");
    }
    folder.path = mkdtempSync(join(tmpdir(), "nigao-"));
  });
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** Runs the program in a folder. */
export function nigao(folder: string, ...words: string[]): Promise<Outcome> {
  return nigaoFed(folder, "", ...words);
}

/** Runs the program in a folder with `input` as its standard input. */
export function nigaoFed(folder: string, input: string, ...words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...words], { cwd: folder }, (_, out, err) =>
      resolve({ code: child.exitCode!, out, err }),
    );
    child.stdin!.on("error", () => undefined).end(input);
  });
}
