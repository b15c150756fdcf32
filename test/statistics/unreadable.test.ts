import { readStatistics } from "../../src/statistics/read-statistics";
import { figuresIn, notesOn } from "./shorthand";

/** The fault is marked ⟦so⟧; ⟦⟧ stands where something is missing. */
const faults: [marked: string, message: string, read: string[]][] = [
  [
    '{\n  "党课": 2,\n  "支委会": ⟦,⟧\n  "集中学习": 3\n}',
    "“支委会”的冒号后面缺数字。补上数字，或者整行删去。",
    ["三会一课/党课=2次", "学习教育/集中学习=3次"],
  ],
  ['{"党课": 2, "支委会": ⟦}⟧', "“支委会”的冒号后面缺数字。补上数字，或者整行删去。", ["三会一课/党课=2次"]],
  ['{"支委会":⟦⟧\n "党课": 2}', "“支委会”的冒号后面缺数字。补上数字，或者整行删去。", ["三会一课/党课=2次"]],
  ['{"单位": ⟦,⟧ "党课": 2}', "“单位”的冒号后面缺文字。补上文字，或者整行删去。", ["三会一课/党课=2次"]],
  ['{"支委会": ⟦⟧"党课": 2}', "“支委会”的冒号后面缺数字。补上数字，或者整行删去。", ["三会一课/党课=2次"]],
  ['{"党课": 2, ⟦"支委会"⟧}', "“支委会”后面缺冒号和数字。补上，或者整行删去。", ["三会一课/党课=2次"]],
  ['{"党课": 2, ⟦:⟧ 6}', "冒号前面缺项目名。补上项目名，或者整行删去。", ["三会一课/党课=2次"]],
  [
    '{"党课": 2, ⟦@@@⟧, "支委会": 6}',
    "“@@@”读不懂，这里应当是“项目”: 数字。改过来，或者删去。",
    ["三会一课/党课=2次", "三会一课/支委会=6次"],
  ],
  ['{"党课": 2, "支委会": ⟦1⟧', "写到“1”就断了，可能没有复制完整。补全后再读一遍。", ["三会一课/党课=2次"]],
  [
    '{"党课": 2, "单位": ⟦"局机关第一⟧',
    '写到“"局机关第一”就断了，可能没有复制完整。补全后再读一遍。',
    ["三会一课/党课=2次"],
  ],
  [`{"党课": 2, "深": ${"[".repeat(49)}⟦[⟧`, "括号套了 50 层以上，从这里起没有读。请少套几层。", ["三会一课/党课=2次"]],
  ["⟦⟧", "这里还没有内容。粘贴 JSON，或者从 Excel、WPS 复制的表格。", []],
  ["⟦你⟧好", '没有读到数字。每项写成 "支委会": 6，或者从 Excel、WPS 复制带项目名的表格。', []],
  ["⟦支⟧委会\n党课", '没有读到数字。每项写成 "支委会": 6，或者从 Excel、WPS 复制带项目名的表格。', []],
  ["⟦{⟧}", '没有读到数字。每项写成 "支委会": 6，或者从 Excel、WPS 复制带项目名的表格。', []],
];

test.each(faults)("%j: %s", (marked, message, read) => {
  const start = marked.indexOf("⟦");
  const text = marked.replace(/[⟦⟧]/g, "");
  const { problem } = readStatistics(text);
  const before = text.slice(0, start).split("\n");
  expect(problem).toEqual({
    line: before.length,
    column: before[before.length - 1]!.length + 1,
    start,
    end: marked.indexOf("⟧") - 1,
    excerpt: text.split("\n")[before.length - 1],
    message,
  });
  expect(figuresIn(text)).toEqual(read);
});

test("the first fault is the problem, the others are notes", () => {
  const text = '{"支委会": , "党课": 2, "党小组会": }';
  expect(readStatistics(text).problem).toMatchObject({ column: 9 });
  expect(notesOn(text)).toEqual(["1:28 unread “党小组会”的冒号后面缺数字。补上数字，或者整行删去"]);
});

const tooMuch: [name: string, text: string, message: RegExp, line: number][] = [
  ["a text of 10 MB", `{"支委会": 6}${" ".repeat(10_000_000)}`, /^内容太长/, 1],
  [
    "a table of more than 10,000 rows",
    `{"党课": 2,\n"台账": [${'["a", 1],'.repeat(10_001)}["b", 2]]}`,
    /^表“台账”超过 10000 行，没有读/,
    2,
  ],
  [
    "a pasted table of more than 10,000 rows",
    `项目\t本期\t上期\n${"甲\t1\t2\n".repeat(10_001)}`,
    /^这张表超过 10000 行，没有读/,
    1,
  ],
  [
    "more than 5000 items",
    `{\n${Array.from({ length: 5001 }, (_none, i) => `"项目${i}": 1`).join(",\n")}}`,
    /^项目太多，超过 5000 项/,
    5002,
  ],
  [
    "more than 200,000 values",
    `{"党课": 2,\n"台账": [${`[${"1,".repeat(21)}1],`.repeat(9999)}[1]]}`,
    /^数字太多，超过 200000 个/,
    2,
  ],
  [
    "a table with a row that is far longer than the others",
    `{"党课": 2,\n"台账": [[${"1,".repeat(100_000)}1]${',["a",1]'.repeat(9000)}]}`,
    /^表“台账”超过 200 列，没有读/,
    2,
  ],
  [
    "a table of objects that have no names in common",
    `{"党课": 2,\n"台账": [${Array.from({ length: 9000 }, (_, i) => `{"甲${i}":1,"乙${i}":1,"丙${i}":1}`).join(",")}]}`,
    /^表“台账”超过 200 列，没有读/,
    2,
  ],
  [
    "a pasted row that is far longer than the others",
    `项目\t数量\n${"甲\t".repeat(90_000)}\n${"甲\t1\n".repeat(9000)}`,
    /^这张表超过 200 列，没有读/,
    1,
  ],
  [
    "more than 1000 tables",
    `{\n${Array.from({ length: 40_000 }, (_, i) => `"台账${i}": [["项", "数"], ["甲", 1]]`).join(",\n")}}`,
    /^表太多，超过 1000 张/,
    1002,
  ],
  ["a text that is no block at all", "{".concat('"a"b,'.repeat(100_000)), /./, 1],
];

test.each(tooMuch)("%s is named", (_name, text, message, line) => {
  const { problem } = readStatistics(text);
  expect(problem).toMatchObject({ message: expect.stringMatching(message), line });
  expect(problem!.excerpt.length).toBeLessThanOrEqual(200);
});

test("what was read before a table that is too long stays", () => {
  expect(figuresIn(tooMuch[1]![1])).toEqual(["三会一课/党课=2次"]);
});

const mends: [text: string, notes: string[]][] = [
  [
    '```json\n{\n  "三会一课": {\n    “支委会”: 6,\n    "党小组会": 12,\n    "党课": "２次",\n  }\n}\n```',
    [
      "1:1 mended 去掉代码围栏 ```json",
      '4:5 mended 中文引号 “支委会” 改为 "支委会"',
      '6:11 mended "２次" 读作 2，单位“次”',
      "7:3 mended 去掉末尾多出的逗号",
    ],
  ],
  ['{"支委会"：6，"党课"：2}', ["1:7 mended ： 改为英文冒号，同样的共 2 处", "1:9 mended ， 改为英文逗号"]],
  ["{支委会: 6 党课: 2}", ["1:2 mended 给 支委会 补上引号，同样的共 2 处", "1:9 mended 补上缺的逗号"]],
  ['{"支委会" 6}', ["1:8 mended “支委会”后面补上冒号"]],
  ['{"支委会: 6,\n "党课": 2}', ['1:2 mended 给 "支委会 补上缺的引号']],
  ['{"单位": "一支部, "党课": 2}', ['1:8 mended 给 "一支部 补上缺的引号']],
  ['{"单位": "“一”支部", "党课": 2}', []],
  ['{"单位": "第"一"支部", "党课": 2}', ['1:8 mended "第"一"支部" 里面的引号照字读']],
  ["｛'支委会': 6｝", ["1:1 mended 中文括号 ｛ 改为 {，同样的共 2 处", "1:2 mended 引号 '支委会' 改为 \"支委会\""]],
  ['{"支委会": 6, // 一至六月\n"党课": 2} # 完', ["1:12 mended 去掉注释 // 一至六月，同样的共 2 处"]],
  ['{"支委会": 6, "党课": None}', ["1:18 mended None 改为 null"]],
  ['{"a": {"支委会": 6]}', ["1:16 mended ] 改为 }"]],
  ['{"支委会": 6}}', ["1:11 mended 去掉多出的 }"]],
  ['{"支委会": 6\n', ["2:1 mended 补上末尾缺的 }"]],
  ['{"支委会": 6,, "党课": 2}', ["1:11 mended 去掉多出的 ,"]],
  ['\u200B{"支委会": 6}', ["1:1 mended 去掉看不见的字符"]],
  ['本期统计如下：\n{"支委会": 6}\n请核对。', ["3:1 ignored “请核对。”不是统计数字，没有读"]],
];

test("a block of just under 10 MB is read", () => {
  expect(figuresIn(`{"支委会": 6, ${" ".repeat(9_999_970)}"党课": 2}`)).toEqual([
    "三会一课/支委会=6次",
    "三会一课/党课=2次",
  ]);
});

test.each(mends)("%j is mended, and each mend told once", (text, notes) => {
  expect(readStatistics(text).problem).toBeUndefined();
  expect(notesOn(text)).toEqual(notes);
});

test("of very many notes of a kind the first are given and the others counted", () => {
  const text = `{${Array.from({ length: 400 }, (_none, i) => `"自拟项目${i}": 1`).join(",\n")}}`;
  const notes = notesOn(text);
  expect(notes).toHaveLength(301);
  expect(notes[300]).toMatch(/ unknown-item 同类的还有 100 处，没有一一列出$/);
});
