import fc from "fast-check";
import { blockText } from "../../src/statistics/block-text";
import { printBlock } from "../../src/statistics/print-block";
import { readStatistics, type StatisticsRead } from "../../src/statistics/read-statistics";
import { anyStatistics } from "./any-statistics";

const rowOf = (cells: readonly unknown[]) => cells.join("\t");

/** Ways to bend JSON that leave its meaning plain. The texts of `anyStatistics` hold no quotes, brackets, commas or colons. */
const bends: Readonly<Record<string, (json: string) => string>> = {
  "a code fence": (json) => `\`\`\`json\n${json}\n\`\`\`\n`,
  "a code fence with prose round it": (json) => `以下是本期数字：\n\n\`\`\`\n${json}\n\`\`\`\n请核对。`,
  "a byte order mark": (json) => `\uFEFF${json}`,
  "curly quotes": (json) => json.replace(/"([^"\n]*)"/g, "“$1”"),
  "single quotes": (json) => json.replace(/"/g, "'"),
  "names without quotes": (json) => json.replace(/"([^"\n“”]+)":/g, "$1:"),
  "full-width colons": (json) => json.replace(/":/g, '"：'),
  "full-width commas": (json) => json.replace(/,\n/g, "，\n"),
  "full-width brackets": (json) => json.replace(/[{}[\]]/g, (bracket) => "｛｝［］"["{}[]".indexOf(bracket)]!),
  "full-width digits": (json) =>
    json.replace(
      /: (\d+)(?=,?\n)/g,
      (_whole, digits: string) => `: ${digits.replace(/\d/g, (d) => "０１２３４５６７８９"[Number(d)]!)}`,
    ),
  "trailing commas": (json) => json.replace(/([^,{[\s])\n(\s*[}\]])/g, "$1,\n$2"),
  "no commas between lines": (json) => json.replace(/,\n/g, "\n"),
  "doubled commas": (json) => json.replace(/,\n/g, ",,\n"),
  "line comments": (json) => json.replace(/\{\n/g, "{ // 一组\n"),
  "block comments": (json) => json.replace(/,\n/g, ", /* 已核 */\n"),
  "missing brackets at the end": (json) => json.replace(/[\s}\]]+$/, "\n"),
  "a bracket too many": (json) => `${json}}`,
  "numbers as texts": (json) => json.replace(/: (\d+(?:\.\d+)?)(?=,?\n)/g, ': "$1"'),
  "Windows line breaks and tabs": (json) => json.replace(/\n/g, "\r\n").replace(/ {2}/g, "\t"),
  "no outer brackets": (json) => json.trim().slice(1, -1),
};

const meaning = ({ statistics }: StatisticsRead) =>
  JSON.parse(JSON.stringify(statistics, (key, value) => (key === "path" ? undefined : value)));

test.each(Object.entries(bends))(
  "a block with %s is read as it was meant, and what was mended is told",
  (name, bend) => {
    fc.assert(
      fc.property(anyStatistics, (statistics) => {
        const straight = printBlock(statistics);
        const bent = bend(straight);
        const read = readStatistics(bent);
        expect([bent, read.problem]).toEqual([bent, undefined]);
        expect(meaning(read)).toEqual(meaning(readStatistics(straight)));
        const quiet = /Windows|no outer/.test(name) || bent === straight || bent === `\uFEFF${straight}`;
        expect(quiet || read.notes.some(({ kind }) => kind === "mended")).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

const nasty = [
  ..."{}[]｛｝【】\"'“”‘’「」:：,，;；、\n\r\t \\/#*`|0９-.e%次元党\u200B\uFEFF\u0000\uD83D",
  "null",
  "//",
  "/*",
  "```",
  "__proto__",
  "\\u",
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 6 }),
  insert: fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((parts) => parts.join("")),
});

const cut = (text: string, changes: readonly { at: number; length: number; insert: string }[]) =>
  changes.reduce((bent, { at, length, insert }) => {
    const from = Math.floor(at * bent.length);
    return bent.slice(0, from) + insert + bent.slice(from + length);
  }, text);

const table = fc
  .array(
    fc.array(fc.constantFrom("", "支委会", "党课", "第一党支部", "合计", "项目", "6", "12次", "98%", "单位：次"), {
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) => rows.map(rowOf).join("\n"));

const names =
  "单位 期间 统计 表格 各支部 值 上年同期 本期 标题 列 行 合计 项目 支委会 党课 三会一课 支部 __proto__".split(" ");

/** The block's own names anywhere but where they belong. */
const { jumble } = fc.letrec<{ jumble: unknown }>((tie) => ({
  jumble: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(6, "12次", "第一党支部", "次", null, true),
    fc.dictionary(fc.constantFrom(...names), tie("jumble"), { maxKeys: 5, noNullPrototype: true }),
    fc.array(tie("jumble"), { maxLength: 4 }),
  ),
}));

const anything = fc.oneof(
  { arbitrary: jumble.map(blockText), weight: 2 },
  fc
    .tuple(anyStatistics.map(printBlock), fc.array(change, { maxLength: 8 }))
    .map(([text, changes]) => cut(text, changes)),
  fc
    .tuple(fc.jsonValue({ maxDepth: 4 }).map(blockText), fc.array(change, { maxLength: 3 }))
    .map(([text, changes]) => cut(text, changes)),
  fc.tuple(table, fc.array(change, { maxLength: 3 })).map(([text, changes]) => cut(text, changes)),
  fc.array(fc.constantFrom(...nasty), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

test("whatever is pasted, the answer is a sound block, or a message that says where", () => {
  fc.assert(
    fc.property(anything, (text) => expectSound(text, readStatistics(text))),
    { numRuns: 1500 },
  );
});

test("no number goes lost without a word", () => {
  fc.assert(
    fc.property(jumble, (value) => {
      let next = 100_000;
      const text = blockText(value).replace(/: 6(?=[,\s])|(?<=[[ ])6(?=[,\]\n])/g, (found) =>
        found.replace("6", String((next += 1))),
      );
      const { statistics, problem, notes } = readStatistics(text);
      const kept = JSON.stringify(statistics);
      const lost = Array.from({ length: next - 100_000 }, (_none, i) => String(100_001 + i)).filter(
        (n) => !kept.includes(n),
      );
      const said =
        problem !== undefined || notes.some(({ kind }) => ["ignored", "duplicate", "unread", "sum"].includes(kind));
      expect([text, said ? [] : lost]).toEqual([text, []]);
    }),
    { numRuns: 1500 },
  );
});

function expectSound(text: string, { statistics, problem, notes }: StatisticsRead): void {
  const lines = text.split(/\r\n?|\n/);
  for (const { line, column, text: said } of notes) {
    expect(line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 2).toBe(true);
    expect(said).toMatch(/\p{Script=Han}/u);
  }
  if (problem) {
    expect(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length).toBe(true);
    expect(problem.line).toBe(text.slice(0, problem.start).split(/\r\n?|\n/).length);
    expect(lines[problem.line - 1]).toContain(problem.excerpt);
    expect(problem.message).toMatch(/。$/);
  }
  for (const block of [statistics, ...statistics.branches]) {
    const { unit, period, figures, tables } = block;
    expect(
      problem !== undefined || unit + period !== "" || figures.length + tables.length + statistics.branches.length > 0,
    ).toBe(true);
    expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
    expect(new Set(tables.map(({ title }) => title)).size).toBe(tables.length);
    expect(figures.every(({ value }) => typeof value !== "number" || Number.isFinite(value))).toBe(true);
    expect(tables.every(({ columns, rows }) => rows.every((row) => row.length === columns.length))).toBe(true);
  }
}

test("a strict JSON text is read without a fault, whatever it holds", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.oneof(fc.string({ maxLength: 40 }), fc.integer(), fc.constant(null)),
        { minKeys: 1 },
      ),
      (value) => {
        const { notes } = readStatistics(JSON.stringify(value));
        expect(
          notes.filter(({ text }) => /引号|逗号|冒号|括号|注释/.test(text) && !text.includes("不在常用项目里")),
        ).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

/** A second is promised on a machine of its own; what is counted here is that nothing takes time without bound. */
const floods = [
  "{",
  "[",
  "[{",
  '"',
  "'",
  "“",
  "“,",
  '"a',
  '"a,',
  "a:",
  "a：\n",
  "1,",
  "1.1",
  ",",
  "、",
  ":",
  "\\",
  "//\n",
  "/*",
  "```\n",
  "党 ",
  "【",
  "a\t1\n",
  "\t",
  '"\t',
  "|a|b|\n",
  "a,b\n",
  "\u200B",
  '{"支委会":1},',
  "支委会：6\n",
  "#",
];

test.each(floods)("a flood of %j is answered, with a message", (unit) => {
  for (const text of [unit.repeat(200_000 / unit.length), `{${unit.repeat(200_000 / unit.length)}`]) {
    expectSound(text, readStatistics(text));
  }
});
