import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { docx, paragraph } from "../docx/docx";
import { newFolder, type Outcome, nigao as runIn } from "./program";

const folder = newFolder();
const nigao = (...words: string[]): Promise<Outcome> => runIn(folder.path, ...words);

beforeAll(() => {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder.path, name), content);
  write(
    "总结.txt",
    "县档案馆党支部2026年上半年工作总结\n上半年共召开支委会6次，走访慰问党员20余人次。\n班子建设方面，召开支委会5次，收缴党费2086元。\n",
  );
  write("总结.docx", docx({ body: paragraph("召开支委会六次，累计捐款1.2万元。") }));
  write("统计.json", JSON.stringify({ 统计: { 支委会: 7, 党费金额: 20860 } }));
  write("坏的.json", '{"统计": {"支委会": }}');
});

test("extract prints a line an item: how much, where, and what other places say", async () => {
  const { code, out, err } = await nigao("extract", "总结.txt");
  expect([code, err]).toEqual([0, ""]);
  expect(out.split("\n").map((line) => line.trim())).toEqual([
    "总结.txt  2026年上半年",
    "支委会  6次  第2段  第3段写的是5次",
    "走访慰问党员  约20人次  第2段",
    "党费金额  2086元  第3段",
    "共 3 项。",
    "",
    "",
  ]);
});

test("extract --json gives the block and the places, for a package too", async () => {
  const { out } = await nigao("extract", "--json", "总结.docx", "总结.txt");
  const [first, second] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first.block).toEqual({ 统计: { 三会一课: { 支委会: 6 }, 党费: { 爱心捐款: { 值: 1.2, 单位: "万元" } } } });
  expect(first.sources[0]).toEqual({
    key: "支委会",
    approximate: false,
    average: false,
    places: [{ paragraph: 0, start: 5, end: 7 }],
    others: [],
  });
  expect(second.block.期间).toBe("2026年上半年");
  expect(second.sources[0].others).toEqual([{ value: 5, unit: "次", at: { paragraph: 2, start: 12, end: 14 } }]);
});

test("what extract --json prints is a block that check --stats takes, and finds nothing against", async () => {
  const { out } = await nigao("extract", "--json", "总结.docx");
  writeFileSync(join(folder.path, "读出的.json"), JSON.stringify(JSON.parse(out).block));
  const checked = JSON.parse((await nigao("check", "--json", "--stats", "读出的.json", "总结.docx")).out);
  const rules = checked.findings.map(({ rule }: { rule: string }) => rule);
  expect(rules.filter((rule: string) => /figure/.test(rule))).toEqual([]);
});

test("check --stats holds the text against the block", async () => {
  const { findings } = JSON.parse((await nigao("check", "--json", "--stats", "统计.json", "总结.txt")).out);
  const messages = findings
    .filter(({ rule }: { rule: string }) => rule === "figure-differs")
    .map(({ text, message }: { text: string; message: string }) => `${text}：${message}`);
  expect(messages).toEqual([
    "支委会6次：统计里是7次，这里是6次",
    "支委会5次：统计里是7次，这里是5次",
    "收缴党费2086元：统计里是20860元，这里是2086元，差十倍",
  ]);
});

test("a block that cannot be read is named, and nothing is checked", async () => {
  for (const file of ["坏的.json", "没有.json"]) {
    const { code, out, err } = await nigao("check", "--stats", file, "总结.txt");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(file);
  }
});

test("extract names what it cannot read, reads the others, and wants a file", async () => {
  const { code, out, err } = await nigao("extract", "没有.docx", "总结.txt");
  expect(code).toBe(2);
  expect(err).toMatch(/没有.docx：没有这个文件/);
  expect(out).toContain("支委会");
  expect((await nigao("extract")).err).toMatch(/文件/);
});
