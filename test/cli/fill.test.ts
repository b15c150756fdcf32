import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docx, paragraph, run } from "../docx/docx";
import { slot } from "../docx/slots";
import { expectNoWorse, expectSound } from "../gate/gate";
import { paragraphTexts } from "../gate/read";
import { newFolder, nigao as runIn } from "./program";

const folder = newFolder();
const nigao = (...words: string[]) => runIn(folder.path, ...words);
const at = (name: string) => join(folder.path, name);
const write = (name: string, content: string | Uint8Array | object) =>
  writeFileSync(
    at(name),
    typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
const read = (name: string) => new Uint8Array(readFileSync(at(name)));

const report = docx({
  body:
    paragraph(
      `${run("召开支委会")}${slot({ id: 1, key: "支委会", text: "【次数】" })}${run("次，主题党日")}` +
        `${slot({ id: 2, key: "主题党日", text: "【次数】" })}${run("次。")}`,
    ) + paragraph("特此报告。"),
});

beforeAll(() => {
  write("报告.docx", report);
  write("一月.json", { 统计: { 三会一课: { 支委会: 6 } } });
  write("二月.json", { 统计: { 三会一课: { 支委会: 7, 主题党日: 3 } } });
  write("坏的.json", '{"三会一课":{"支委会":6,,"党课":}}');
  write("空的.json", { 三会一课: { 支委会: null } });
  write("旧的.docx", "不是报告");
  mkdirSync(at("文件夹"));
});

test("fills a copy and tells what is missing, then refreshes it and asks for nothing more", async () => {
  const first = await nigao("fill", "--stats", "一月.json", "报告.docx", "-o", "一月.docx", "--json");
  expect([first.code, first.err]).toEqual([1, ""]);
  expect(JSON.parse(first.out)).toMatchObject({
    out: "一月.docx",
    filled: [{ key: "支委会", from: "", to: "6" }],
    same: 0,
    kept: [],
    missing: ["主题党日"],
    gone: [],
    refused: [],
    tables: [],
  });
  expect(paragraphTexts(read("一月.docx"))).toEqual(["召开支委会6次，主题党日【次数】次。", "特此报告。"]);
  expect(read("报告.docx")).toEqual(report);
  await expectNoWorse(report, read("一月.docx"));

  const second = await nigao("fill", "--stats=二月.json", "-o", "二月.docx", "--", "一月.docx");
  expect([second.code, second.err]).toEqual([0, ""]);
  expect(second.out).toContain("支委会：6 → 7");
  expect(second.out).toContain("填了 2 处");
  expect(paragraphTexts(read("二月.docx"))[0]).toBe("召开支委会7次，主题党日3次。");
});

test("leaves what was changed by hand, and says so", async () => {
  const byHand = docx({
    body: paragraph(`${run("召开支委会")}${slot({ id: 1, key: "支委会", text: "9" })}${run("次。")}`),
  });
  write("手工.docx", byHand);
  const { code, out } = await nigao("fill", "--stats", "一月.json", "手工.docx", "-o", "手工二.docx", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ filled: [], kept: [{ key: "支委会", now: "9", to: "6" }] });
  expect(paragraphTexts(read("手工二.docx"))).toEqual(["召开支委会9次。"]);
});

test("never writes over the document, and over another file only when told to", async () => {
  linkSync(at("报告.docx"), at("同一份.docx"));
  for (const out of ["报告.docx", "./文件夹/../报告.docx", "同一份.docx"]) {
    const { code, err } = await nigao("fill", "--stats", "一月.json", "报告.docx", "-o", out, "--force");
    expect([code, err]).toEqual([2, `${out}：这就是要填的那个文件，原文不改。请换一个文件名。\n`]);
  }
  expect(read("报告.docx")).toEqual(report);
  const refused = await nigao("fill", "--stats", "一月.json", "报告.docx", "-o", "旧的.docx");
  expect([refused.code, new TextDecoder().decode(read("旧的.docx"))]).toEqual([2, "不是报告"]);
  expect(refused.err).toMatch(/旧的.docx：已经有这个文件了.*--force/);
  expect((await nigao("fill", "--stats", "一月.json", "报告.docx", "-o", "旧的.docx", "--force")).code).toBe(1);
  expect(paragraphTexts(read("旧的.docx"))[0]).toContain("支委会6次");
});

test("writes nothing where the block or the document cannot be read, and names the file and the place", async () => {
  for (const [stats, file, out, what] of [
    ["坏的.json", "报告.docx", "新.docx", /^坏的\.json：第 \d+ 行第 \d+ 列/],
    ["空的.json", "报告.docx", "新.docx", /^空的\.json：里面没有一个可以填的数字/],
    ["没有.json", "报告.docx", "新.docx", /^没有\.json：没有这个文件/],
    ["一月.json", "一月.json", "新.docx", /^一月\.json：/],
    ["一月.json", "报告.docx", "没有/新.docx", /^没有\/新\.docx：没有这个文件夹/],
    ["一月.json", "报告.docx", "目录.docx", /^目录\.docx：这是文件夹/],
  ] as const) {
    if (out === "目录.docx") mkdirSync(at(out));
    const { code, out: printed, err } = await nigao("fill", "--stats", stats, file, "-o", out);
    expect([code, printed]).toEqual([2, ""]);
    expect(err).toMatch(what);
  }
  expect(existsSync(at("新.docx"))).toBe(false);
});

test("makes a new report of a kind, and fills it from a block that also says unit and period", async () => {
  const plain = await nigao(
    ..."new --kind half-branch --unit 局机关第一党支部 --period 2026年上半年 --date 2026年7月3日 -o 新建.docx".split(
      " ",
    ),
  );
  expect([plain.code, plain.err]).toEqual([0, ""]);
  const texts = paragraphTexts(read("新建.docx"));
  expect(texts[0]).toContain("局机关第一党支部");
  expect(texts).toContain("2026年7月3日");
  await expectSound(read("新建.docx"));

  write("全.json", { 单位: "县档案馆党支部", 期间: "2026年上半年", 统计: { 三会一课: { 支委会: 6 } } });
  const filled = await nigao(..."new --kind half-branch --stats 全.json -o 填好.docx --json".split(" "));
  expect([filled.code, filled.err]).toEqual([1, ""]);
  expect(JSON.parse(filled.out).filled).toContainEqual({ key: "支委会", from: "", to: "6" });
  expect(paragraphTexts(read("填好.docx"))[0]).toContain("县档案馆党支部2026年上半年");
  await expectSound(read("填好.docx"));
});

test("inserts the block's tables, and refreshes them and their captions the next time", async () => {
  const table = (title: string, value: number) => ({
    统计: { 三会一课: { 支委会: 6, 主题党日: 3 } },
    表格: [
      {
        标题: title,
        单位: "名",
        列: ["项目", "本期"],
        行: [
          ["入党积极分子", value],
          ["预备党员", 7],
        ],
      },
    ],
  });
  write("表一.json", table("2026年上半年党员发展情况", 4));
  write("表二.json", table("2026年党员发展情况", 5));
  const inserted = await nigao(..."fill --stats 表一.json 报告.docx -o 表一.docx --tables --json".split(" "));
  expect(JSON.parse(inserted.out).tables).toEqual([{ title: "2026年上半年党员发展情况", outcome: "inserted" }]);
  expect([inserted.code, inserted.err]).toEqual([0, ""]);
  const refreshed = await nigao(..."fill --stats 表二.json 表一.docx -o 表二.docx --tables --json".split(" "));
  expect(JSON.parse(refreshed.out).tables).toEqual([{ title: "2026年党员发展情况", outcome: "refreshed" }]);
  const [before, after] = [paragraphTexts(read("表一.docx")), paragraphTexts(read("表二.docx"))];
  expect(before).toEqual(expect.arrayContaining(["入党积极分子", "4"]));
  const whole = (text: string) => text.replace("2026年上半年党员发展情况", "2026年党员发展情况");
  expect(before.filter((text) => whole(text) !== text)).toHaveLength(1);
  expect(after).toEqual(before.map((text) => (text === "4" ? "5" : whole(text))));
  await expectSound(read("表二.docx"));
});

test("says what is wrong with the command", async () => {
  for (const [words, what] of [
    ["fill 报告.docx --stats 一月.json", "-o"],
    ["fill 报告.docx -o 新.docx", "--stats"],
    ["fill --stats 一月.json -o 新.docx", "文件"],
    ["fill 报告.docx 另一份.docx --stats 一月.json -o 新.docx", "一次只填一个"],
    ["fill 报告.docx --stats 一月.json -o 新.txt", "docx"],
    ["fill 报告.docx --stats 一月.json -o", "-o"],
    ["fill 报告.docx --stats 一月.json -o 新.docx --kind plan", "--kind"],
    ["new --unit 甲 --period 2026年 -o 新.docx", "half-branch"],
    ["new --kind plan --period 2026年 -o 新.docx", "--unit"],
    ["new --kind plan --unit 甲 -o 新.docx", "--period"],
    ["new --kind plan --unit 甲 --period 去年 -o 新.docx", "去年"],
    ["new --kind plan --unit 甲 --period 2026年 -o 新.docx --tables", "--stats"],
    ["new --kind plan --unit 甲 --period 2026年 -o 新.docx 报告.docx", "报告.docx"],
    ["check --json=是 报告.docx", "--json=是"],
  ] as const) {
    const { code, out, err } = await nigao(...words.split(" "));
    expect({ words, code, out }).toEqual({ words, code: 2, out: "" });
    expect(err).toContain(what);
  }
  expect(existsSync(at("新.docx"))).toBe(false);
});
