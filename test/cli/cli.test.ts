import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../../src/check/rule";
import { halfWidthMark } from "../../src/check/rules/half-width-mark";
import { checkCommand } from "../../src/cli/check-command";
import { docx, heading, paragraph } from "../docx/docx";
import { newFolder, type Outcome, nigao as runIn } from "./program";

const folder = newFolder();
const nigao = (...words: string[]): Promise<Outcome> => runIn(folder.path, ...words);

beforeAll(() => {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder.path, name), content);
  write("干净.txt", "支部组织集中学习6次。\n");
  write("有错.txt", "\ufeff县档案馆党支部2026年上半年工作总结\r\n\r\n紧扣主业,认真履职，开展“亮身份活动。");
  write("有错.docx", docx({ body: heading(1, "一、主要工作") + paragraph("") + paragraph("紧扣主业,认真履职。") }));
  write("坏的.docx", "不是压缩包");
  write("编码.txt", new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]));
  mkdirSync(join(folder.path, "文件夹"));
});

test("answers 0 for a file without certain faults and 1 for one with them", async () => {
  const clean = await nigao("check", "干净.txt");
  expect([clean.code, clean.err]).toEqual([0, ""]);
  expect(clean.out).toContain("必改 0 处");
  const faulty = await nigao("check", "有错.txt");
  expect(faulty.code).toBe(1);
  expect(faulty.out).toContain("必改  第3段  紧扣主业【,】认真履职");
  expect(faulty.out).toContain("没有：");
  expect(faulty.out).not.toContain("\u001b");
});

test("counts lines as paragraphs from 0, empty ones too, without byte order mark and carriage returns", async () => {
  const { out } = await nigao("check", "--json", "有错.txt");
  expect(out.trim().split("\n")).toHaveLength(1);
  const line = JSON.parse(out);
  expect(line).toMatchObject({ file: "有错.txt", kind: "half-branch", period: "2026年上半年" });
  expect(line.parts[0]).toEqual({ part: "title", required: true, present: true, paragraph: 0 });
  expect(line.parts).toContainEqual({ part: "problems", required: true, present: false, paragraph: null });
  expect(line.findings.filter((finding: { severity: string }) => finding.severity !== "hint")).toEqual([
    {
      rule: "half-width-mark",
      category: "punctuation",
      severity: "error",
      basis: "国标",
      paragraph: 2,
      start: 4,
      end: 5,
      text: ",",
      message: "半角“,”要改成全角“，”",
      suggestions: ["，"],
    },
    {
      rule: "unpaired-mark",
      category: "punctuation",
      severity: "warning",
      basis: "国标",
      paragraph: 2,
      start: 12,
      end: 13,
      text: "“",
      message: "“ 后面没有对应的 ”",
      suggestions: [],
    },
  ]);
});

test("reads a package through the embedded Word", async () => {
  const { code, out } = await nigao("check", "--json", "有错.docx");
  const { kind, period, findings } = JSON.parse(out);
  expect([code, kind, period]).toEqual([1, null, null]);
  expect(findings).toContainEqual(expect.objectContaining({ rule: "half-width-mark", paragraph: 2, start: 4, end: 5 }));
});

test("names what cannot be read, checks the others, and answers 2", async () => {
  const { code, out, err } = await nigao("check", "坏的.docx", "没有.docx", "文件夹", "编码.txt", "干净.txt");
  expect(code).toBe(2);
  expect(
    err
      .trim()
      .split("\n")
      .map((line) => line.split("：")[0]),
  ).toEqual(["坏的.docx", "没有.docx", "文件夹", "编码.txt"]);
  expect(err).toMatch(/没有.docx：没有这个文件/);
  expect(err).toMatch(/UTF-8/);
  expect(out).toContain("干净.txt");
  expect(out).toContain("共 5 个文件，4 个没有读成");
});

test("takes the kind that the user names, and lists the kinds for one that it does not know", async () => {
  const named = await nigao("check", "--json", "--kind=plan", "--", "干净.txt");
  expect(JSON.parse(named.out).kind).toBe("plan");
  const unknown = await nigao("check", "--kind", "总结", "干净.txt");
  expect(unknown.code).toBe(2);
  expect(unknown.err).toMatch(/half-branch +党支部半年工作总结/);
  expect(unknown.out).toBe("");
});

test("explains itself, and refuses what it does not know", async () => {
  const help = await nigao("--help");
  expect([help.code, help.err]).toEqual([0, ""]);
  expect(help.out).toMatch(/nigao check \[--json\]/);
  for (const [words, what] of [
    [["check", "--fix", "干净.txt"], "--fix"],
    [["fix", "干净.txt"], "fix"],
    [["check"], "文件"],
    [[], "check|做什么"],
  ] as const) {
    const { code, out, err } = await nigao(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(what));
  }
});

test("a rule that breaks down is told with the paragraph, the others' findings stand, and the answer is 2", async () => {
  const broken: Rule = {
    ...halfWidthMark,
    id: "broken",
    title: "坏的规则",
    check: () => {
      throw new Error("broken");
    },
  };
  let [out, err] = ["", ""];
  const code = await checkCommand({
    files: [join(folder.path, "有错.txt")],
    json: true,
    kind: undefined,
    stats: undefined,
    typos: undefined,
    paint: (text) => text,
    rules: [halfWidthMark, broken],
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  expect(code).toBe(2);
  expect(err).toContain("第 3 段没有查成：坏的规则（broken）");
  expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toEqual(["half-width-mark"]);
});
