import { type ReportKind, reportKinds } from "../document/report-kind";
import { deepest } from "./compose";
import type { Scaffold, Section } from "./scaffold";

/** A value that is no scaffold; the message says in Chinese, without a final stop, where it is wrong and what belongs there. */
export class ScaffoldError extends Error {
  override readonly name = "ScaffoldError";
}

/**
 * Takes a value from a file as a scaffold. What the type does not know is dropped.
 * @param where names the value in messages: half-branch.json, 第 2 个框架
 * @throws ScaffoldError where a property is missing or of the wrong kind, a text holds line breaks or control
 * characters, two sections have one id, or a section stands deeper than `deepest`.
 */
export function decodeScaffold(value: unknown, where: string): Scaffold {
  const given = record(value, where, "内容");
  const id = filled(given.id, where, "编号");
  const lead = record(given.lead, where, "导语");
  const scaffold: Scaffold = {
    id,
    ...decodeKind(id, given.kind, where),
    name: filled(given.name, where, "名称"),
    period: oneOf(given.period, ["half", "year", "any"], where, "报告期间（period）"),
    title: filled(given.title, where, "标题"),
    titles: texts(given.titles, where, "标题的其他写法"),
    ...(given.salutation === undefined ? {} : { salutation: filled(given.salutation, where, "称谓") }),
    lead: { prompt: filled(lead.prompt, where, "导语的提示"), body: texts(lead.body, where, "导语的正文") },
    sections: decodeSections(given.sections, where, 1),
    closing: texts(given.closing, where, "结语"),
    signature: oneOf(given.signature, ["end", "title", "none"], where, "落款位置（signature）"),
  };
  refuseRepeatedIds(scaffold.sections, where);
  return scaffold;
}

function decodeKind(id: string, kind: unknown, where: string): { kind?: ReportKind } {
  if (isOneOf(id, reportKinds)) {
    if (kind !== id) {
      throw new ScaffoldError(`${where}的种类（kind）应与编号“${id}”相同`);
    }
    return { kind: id };
  }
  if (!id.startsWith("own-")) {
    throw new ScaffoldError(`${where}的编号“${id}”不对，应以“own-”开头`);
  }
  return kind === undefined ? {} : { kind: oneOf(kind, reportKinds, where, "种类（kind）") };
}

function decodeSections(value: unknown, where: string, depth: number): Section[] {
  const sections = list(value, where, depth === 1 ? "各部分" : "下级标题");
  if (depth > deepest && sections.length > 0) {
    throw new ScaffoldError(`${where}还有下级标题，框架最多${deepest}级标题`);
  }
  return sections.map((section, index) => decodeSection(section, sectionPlace(where, depth, index), depth));
}

function decodeSection(value: unknown, where: string, depth: number): Section {
  const given = record(value, where, "内容");
  return {
    id: filled(given.id, where, "编号"),
    heading: line(given.heading, where, "标题"),
    alternatives: texts(given.alternatives, where, "标题的其他写法"),
    prompt: line(given.prompt, where, "提示"),
    body: texts(given.body, where, "正文"),
    sections: decodeSections(given.sections, where, depth + 1),
  };
}

function sectionPlace(parent: string, depth: number, index: number): string {
  return depth === 1 ? `${parent}第 ${index + 1} 部分` : `${parent}第 ${index + 1} 节`;
}

function refuseRepeatedIds(sections: readonly Section[], where: string): void {
  const seen = new Set<string>();
  const walk = (siblings: readonly Section[]) => {
    for (const section of siblings) {
      if (seen.has(section.id)) {
        throw new ScaffoldError(`${where}有两处的编号都是“${section.id}”`);
      }
      seen.add(section.id);
      walk(section.sections);
    }
  };
  walk(sections);
}

function record(value: unknown, where: string, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ScaffoldError(`${where}的${what}读不出来`);
  }
  return value as Record<string, unknown>;
}

function list(value: unknown, where: string, what: string): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new ScaffoldError(`${where}的${what}应是一个列表`);
  }
  return value;
}

function texts(value: unknown, where: string, what: string): string[] {
  return list(value, where, what).map((item, index) => filled(item, where, `${what}第 ${index + 1} 项`));
}

function filled(value: unknown, where: string, what: string): string {
  const text = line(value, where, what);
  if (text.trim() === "") {
    throw new ScaffoldError(`${where}的${what}是空的`);
  }
  return text;
}

function line(value: unknown, where: string, what: string): string {
  if (typeof value !== "string") {
    throw new ScaffoldError(`${where}的${what}应是文字`);
  }
  if (/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(value)) {
    throw new ScaffoldError(`${where}的${what}里有换行或不能写进文档的字符`);
  }
  return value;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], where: string, what: string): T {
  if (!isOneOf(value, allowed)) {
    throw new ScaffoldError(`${where}的${what}不对，应是 ${allowed.join("、")} 之一`);
  }
  return value;
}

function isOneOf<T extends string>(value: unknown, allowed: readonly T[]): value is T {
  return (allowed as readonly unknown[]).includes(value);
}
