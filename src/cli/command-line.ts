import type { Readiness } from "../check/typo-model/proposed";
import { parsePeriod, periodText } from "../document/period";
import { type ReportKind, reportKinds } from "../document/report-kind";
import { kindList } from "./usage";

/** What `fill` and `new` have in common. */
interface Writing {
  /** The file with the block of statistics. */
  readonly stats: string | undefined;
  readonly out: string;
  /** Insert and refresh the tables of the block too. */
  readonly tables: boolean;
  /** The file that is there may be replaced. */
  readonly force: boolean;
  readonly json: boolean;
}

/** What the user asked for; a `mistake` is a message for the user. */
export type CommandLine =
  | { readonly command: "help" }
  | {
      readonly command: "check";
      readonly files: readonly string[];
      readonly json: boolean;
      readonly kind: ReportKind | undefined;
      /** The file with the block of statistics to check against. */
      readonly stats: string | undefined;
      /** How readily the typo model speaks; undefined where it is not asked. */
      readonly typos: Readiness | undefined;
    }
  | { readonly command: "correct"; readonly t: number }
  | { readonly command: "extract"; readonly files: readonly string[]; readonly json: boolean }
  | (Writing & { readonly command: "fill"; readonly file: string; readonly stats: string })
  | (Writing & {
      readonly command: "new";
      readonly kind: ReportKind;
      /** Empty where the block of statistics is to say it, and for `date` where it stays open. */
      readonly unit: string;
      readonly period: string;
      readonly date: string;
    })
  | { readonly mistake: string };

/** The options of each command: `flag` stands alone, `value` takes the next word or what follows its `=`. */
const options: Readonly<Record<string, Readonly<Record<string, "flag" | "value">>>> = {
  check: { "--json": "flag", "--kind": "value", "--stats": "value", "--typos": "value" },
  correct: { "--t": "value" },
  extract: { "--json": "flag" },
  fill: { "--stats": "value", "-o": "value", "--tables": "flag", "--force": "flag", "--json": "flag" },
  new: {
    "--kind": "value",
    "--unit": "value",
    "--period": "value",
    "--date": "value",
    "--stats": "value",
    "-o": "value",
    "--tables": "flag",
    "--force": "flag",
    "--json": "flag",
  },
};

/** What `--typos` may say. */
const readiness: Readonly<Record<string, Readiness | undefined>> = {
  off: undefined,
  few: "few",
  balanced: "balanced",
  many: "many",
};

/** Reads the arguments behind the program's name. What follows `--` is a file, whatever it looks like. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [command, ...rest] = words;
  const end = words.indexOf("--");
  if (words.slice(0, end < 0 ? words.length : end).some((word) => word === "--help" || word === "-h")) {
    return { command: "help" };
  }
  if (command === undefined) {
    return { mistake: "没有写要做什么。" };
  }
  const known = Object.hasOwn(options, command) ? options[command] : undefined;
  if (!known) {
    return { mistake: `不认识“${command}”，可以写 ${Object.keys(options).join("、")}。` };
  }
  const split = sorted(rest, known);
  if ("mistake" in split) {
    return split;
  }
  const { files, given } = split;
  const name = given.get("--kind");
  const kind = reportKinds.find((candidate) => candidate === name);
  if (name !== undefined && !kind) {
    return { mistake: `没有“${name}”这个种类。可以写的有：\n${kindList}` };
  }
  const json = given.has("--json");
  const stats = given.get("--stats");
  if (command === "check") {
    const typos = given.get("--typos") ?? "balanced";
    if (!Object.hasOwn(readiness, typos)) {
      return { mistake: `--typos 可以写 ${Object.keys(readiness).join("、")}，不能写“${typos}”。` };
    }
    return files.length > 0
      ? { command, files, json, kind, stats, typos: readiness[typos] }
      : { mistake: "没有写要检查的文件。" };
  }
  if (command === "correct") {
    const t = Number(given.get("--t") ?? 0);
    return files.length > 0 || Number.isNaN(t)
      ? { mistake: "correct 从标准输入读，一行一句：nigao correct --t 0 < 原文.txt > 改好.txt" }
      : { command, t };
  }
  if (command === "extract") {
    return files.length > 0 ? { command, files, json } : { mistake: "没有写要读的文件。" };
  }
  const out = given.get("-o");
  if (out === undefined) {
    return { mistake: "没有写结果存到哪里。加上 -o 文件.docx。" };
  }
  if (!/.\.docx$/i.test(out)) {
    return { mistake: `结果是 Word 文档，“${out}”要以 .docx 结尾。` };
  }
  const writing = { out, tables: given.has("--tables"), force: given.has("--force"), json };
  if (command === "fill") {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) {
      return { mistake: file === undefined ? "没有写要填的文件。" : "一次只填一个文件。" };
    }
    return stats === undefined
      ? { mistake: "没有写统计在哪个文件里。加上 --stats 文件.json。" }
      : { command, file, stats, ...writing };
  }
  if (files.length > 0) {
    return { mistake: `“${files[0]}”不知道是什么。new 只要选项，不要文件。` };
  }
  if (!kind) {
    return { mistake: `没有写种类。加上 --kind，可以写的有：\n${kindList}` };
  }
  if (writing.tables && stats === undefined) {
    return { mistake: "--tables 要和 --stats 一起用。" };
  }
  const [unit = "", asked = "", date = ""] = ["--unit", "--period", "--date"].map((option) =>
    given.get(option)?.trim(),
  );
  const period = parsePeriod(asked);
  if (asked !== "" && !period) {
    return { mistake: `“${asked}”不是期间。写成 2026年上半年、2026年第三季度 或者 2026年。` };
  }
  if (stats === undefined && (unit === "" || !period)) {
    return { mistake: unit === "" ? "没有写单位。加上 --unit 单位名称。" : "没有写期间。加上 --period 2026年上半年。" };
  }
  return { command: "new", kind, unit, period: period ? periodText(period) : "", date, stats, ...writing };
}

/** The words as files and options with their values. */
function sorted(
  words: readonly string[],
  known: Readonly<Record<string, "flag" | "value">>,
): { readonly files: readonly string[]; readonly given: ReadonlyMap<string, string> } | { readonly mistake: string } {
  const rest = [...words];
  const files: string[] = [];
  const given = new Map<string, string>();
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === "--") {
      files.push(...rest.splice(0));
      continue;
    }
    if (!word.startsWith("-")) {
      files.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const option = equals < 0 ? word : word.slice(0, equals);
    const kind = Object.hasOwn(known, option) ? known[option] : undefined;
    if (!kind || (kind === "flag" && equals >= 0)) {
      return { mistake: `不认识选项“${word}”。` };
    }
    const value = kind === "flag" ? "" : equals < 0 ? rest.shift() : word.slice(equals + 1);
    if (value === undefined) {
      return { mistake: `${option} 后面没有写内容。` };
    }
    given.set(option, value);
  }
  return { files, given };
}
