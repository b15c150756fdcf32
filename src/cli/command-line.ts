import { type ReportKind, reportKinds } from "../document/report-kind";
import { kindList } from "./usage";

/** What the user asked for; a `mistake` is a message for the user. */
export type CommandLine =
  | { readonly command: "help" }
  | {
      readonly command: "check";
      readonly files: readonly string[];
      readonly json: boolean;
      readonly kind: ReportKind | undefined;
    }
  | { readonly mistake: string };

/** Reads the arguments behind the program's name. What follows `--` is a file, whatever it looks like. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [command, ...rest] = words;
  const end = words.indexOf("--");
  if (words.slice(0, end < 0 ? words.length : end).some((word) => word === "--help" || word === "-h")) {
    return { command: "help" };
  }
  if (command !== "check") {
    return { mistake: command === undefined ? "没有写要做什么。" : `不认识“${command}”，现在只有 check。` };
  }
  const files: string[] = [];
  let json = false;
  let kind: ReportKind | undefined;
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === "--") {
      files.push(...rest.splice(0));
    } else if (word === "--json") {
      json = true;
    } else if (word === "--kind" || word.startsWith("--kind=")) {
      const name = word === "--kind" ? (rest.shift() ?? "") : word.slice("--kind=".length);
      kind = reportKinds.find((candidate) => candidate === name);
      if (!kind) {
        return { mistake: `没有“${name}”这个种类。可以写的有：\n${kindList}` };
      }
    } else if (word.startsWith("-")) {
      return { mistake: `不认识选项“${word}”。` };
    } else {
      files.push(word);
    }
  }
  return files.length > 0 ? { command: "check", files, json, kind } : { mistake: "没有写要检查的文件。" };
}
