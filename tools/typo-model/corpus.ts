import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The lines of a text file, one sentence each; a name in .xz is unpacked by the command `xz`. */
export function readLines(file: string): string[] {
  const text = file.endsWith(".xz")
    ? execFileSync("xz", ["-dc", file], { maxBuffer: 1 << 30 }).toString("utf8")
    : readFileSync(file, "utf8");
  return text.split("\n").filter((line) => line !== "");
}
