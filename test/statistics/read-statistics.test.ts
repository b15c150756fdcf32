import { readStatistics } from "../../src/statistics/read-statistics";
import { branchesOf, figuresIn, notesOn } from "./shorthand";

describe("forms of a block", () => {
  const whole = `{
  "单位": "局机关第一党支部",
  "期间": "2026年上半年",
  "统计": {
    "三会一课": { "支部党员大会": 2, "支委会": 6 },
    "党费": { "交纳人数": 11, "党费金额": { "值": 2086, "单位": "元", "上年同期": 1980 } }
  },
  "表格": [
    { "标题": "党员发展情况", "单位": "名", "列": ["项目", "本期"], "行": [["入党积极分子", 6], ["预备党员", "7名"]], "合计": true }
  ]
}`;

  test("the whole form, without a word", () => {
    const { statistics, problem, notes } = readStatistics(whole);
    expect([problem, notes]).toEqual([undefined, []]);
    expect(statistics).toEqual({
      unit: "局机关第一党支部",
      period: "2026年上半年",
      figures: [
        expect.objectContaining({
          key: "支部党员大会",
          value: 2,
          unit: "次",
          path: ["统计", "三会一课", "支部党员大会"],
        }),
        expect.objectContaining({ key: "支委会", value: 6, unit: "次", group: "三会一课" }),
        expect.objectContaining({ key: "交纳人数", value: 11, unit: "名", group: "党费" }),
        expect.objectContaining({ key: "党费金额", value: 2086, unit: "元", base: 1980 }),
      ],
      tables: [
        {
          title: "党员发展情况",
          unit: "名",
          columns: ["项目", "本期"],
          rows: [
            ["入党积极分子", 6],
            ["预备党员", 7],
          ],
          total: true,
          path: ["表格", "党员发展情况"],
        },
      ],
      branches: [],
    });
  });

  const same: [name: string, text: string][] = [
    ["groups at the top", '{"三会一课": {"支委会": 6, "党课": 2}}'],
    ["items at the top, in the vocabulary's groups", '{"支委会": 6, "党课": 2}'],
    ["aliases", '{"支部委员会": 6, "讲党课": 2}'],
    ["a wrapper of another program", '{"data": {"统计": {"支委会": 6, "党课": 2}}}'],
    ["a list of items", '[{"项目": "支委会", "值": 6}, {"项目": "党课", "值": 2}]'],
    ["a group as a list of one object", '{"三会一课": [{"支委会": 6, "党课": 2}]}'],
    ["two objects one after the other", '{"支委会": 6}\n{"党课": 2}'],
    ["names with numbers, counts and units", '{"1.支委会（次）": 6, "党课次数": 2}'],
    ["lines of a note", "支委会：6次\n党课 2次"],
    ["lines under headings", "三会一课：\n  支委会：6次\n  党课：2次"],
    ["JSON escaped once more", '{\\"支委会\\": 6, \\"党课\\": 2}'],
    ["JSON as the text of a JSON string", JSON.stringify('{"支委会": 6, "党课": 2}')],
  ];
  test.each(same)("%s", (_name, text) => {
    expect(figuresIn(text)).toEqual(["三会一课/支委会=6次", "三会一课/党课=2次"]);
    expect(readStatistics(text).problem).toBeUndefined();
  });

  test("a group's unit is that of its items, 本期 and 上年同期 belong together", () => {
    expect(figuresIn('{"党费": {"单位": "万元", "党费金额": 1.2}}')).toEqual(["党费/党费金额=1.2万元"]);
    expect(figuresIn('{"支委会": {"本期": 6, "上年同期": 5}}')).toEqual(["三会一课/支委会=6次(5)"]);
    expect(figuresIn('{"本期": {"支委会": 6, "党课": 2}, "上年同期": {"支委会": 5}}')).toEqual([
      "三会一课/支委会=6次(5)",
      "三会一课/党课=2次",
    ]);
  });

  test("lists of objects and lists of lists become tables, ragged rows are filled up", () => {
    const text =
      '{"走访情况": [{"姓名": "甲", "次数": 2}, {"姓名": "乙", "备注": "住院"}], "台账": [["事项", "数"], ["a", 1], ["b"]]}';
    expect(readStatistics(text).statistics.tables).toEqual([
      expect.objectContaining({
        title: "走访情况",
        columns: ["姓名", "次数", "备注"],
        rows: [
          ["甲", 2, null],
          ["乙", null, "住院"],
        ],
      }),
      expect.objectContaining({
        title: "台账",
        columns: ["事项", "数"],
        rows: [
          ["a", 1],
          ["b", null],
        ],
      }),
    ]);
    expect(notesOn(text)).toEqual(["1:65 mended 表“台账”的行长短不一，缺的格子留空"]);
  });
});

describe("several branches", () => {
  test("a list of blocks is one block with its sums; shares are left out and told of", () => {
    const text =
      '[{"单位": "第一党支部", "期间": "2026年上半年", "党费": {"党费金额": 0.1, "交纳率": 100}, "支委会": 6},\n' +
      ' {"单位": "第二党支部", "期间": "2026年上半年", "党费": {"党费金额": 0.2, "交纳率": 98}, "支委会": null}]';
    const { statistics } = readStatistics(text);
    expect(statistics.figures.map(({ key, value }) => [key, value])).toEqual([
      ["党费金额", 0.3],
      ["支委会", 6],
    ]);
    expect(statistics.period).toBe("2026年上半年");
    expect(branchesOf(statistics)).toEqual([
      ["第一党支部", ["党费/党费金额=0.1元", "党费/交纳率=100%", "三会一课/支委会=6次"]],
      ["第二党支部", ["党费/党费金额=0.2元", "党费/交纳率=98%", "三会一课/支委会=null次"]],
    ]);
    expect(notesOn(text)).toEqual([
      "1:2 sum “交纳率”是比例，不能相加，总数里没有",
      "1:2 sum “支委会”有 1 个支部没有填，合计只含填了的",
      "1:2 sum 2 个支部的数字已经相加，共 2 项",
    ]);
  });

  test("a total that the block gives stays, and is told of where the sum is another", () => {
    const text =
      '{"单位": "机关党委", "统计": {"支委会": 12}, "各支部": [{"支部": "一支部", "支委会": 6}, {"支部": "二支部", "支委会": 5}]}';
    expect(readStatistics(text).statistics.unit).toBe("机关党委");
    expect(figuresIn(text)).toEqual(["三会一课/支委会=12次"]);
    expect(notesOn(text)).toEqual(["1:43 sum “支委会”总数写 12，各支部相加是 11；用写的 12"]);
  });

  test("money is added in one unit, different things are not", () => {
    const text =
      '[{"单位": "甲支部", "爱心捐款": "1.5万元", "党课": "2次"}, {"单位": "乙支部", "爱心捐款": "800元", "党课": "90人次"}]';
    expect(figuresIn(text)).toEqual(["党费/爱心捐款=1.58万元"]);
    expect(notesOn(text)).toContain("1:2 sum “党课”各支部的单位不同，没有相加，总数里没有");
  });
});

describe("figures", () => {
  const values: [written: string, read: string][] = [
    ["6", "6次"],
    ['"6"', "6次"],
    ['"６次"', "6次"],
    ['"两次"', "2次"],
    ['"十二次"', "12次"],
    ['"一百零五次"', "105次"],
    ['"共5次"', "5次"],
    ['"5 次"', "5次"],
    ['"2,086次"', "2086次"],
    ["2,086", "2086次"],
    ['"1万次"', "10000次"],
    ['"9场"', "9场"],
    ['"98%"', "98%"],
    ['"百分之九十八"', "98%"],
    ['"1.5万元"', "1.5万元"],
    ["null", "null次"],
    ['""', "null次"],
    ['"【次数】"', "null次"],
    ['"**次"', "null次"],
    ['"——"', "null次"],
    ['"5余次"', "5余次"],
    ['"按计划开展"', "按计划开展"],
    ['"1,15次"', "1,15次"],
    ['"三四次"', "三四次"],
    ["12345678901234567890", "12345678901234567890"],
    ["1e400", "1e400"],
    ["0.30000000000000004", "0.3次"],
  ];
  test.each(values)("%s is read as %s", (written, read) => {
    expect(figuresIn(`{"支委会": ${written}}`)).toEqual([`三会一课/支委会=${read}`]);
  });

  const odd: [block: string, kind: string, text: string][] = [
    ['{"支委会": "２次"}', "mended", '"２次" 读作 2，单位“次”'],
    ['{"读书会": 3}', "unknown-item", "“读书会”不在常用项目里，照样保留"],
    ['{"支委会": "6名"}', "unit", "“支委会”的单位写的是“名”，通常是“次”；照写的保留"],
    ['{"支委会": -2}', "negative", "“支委会”是负数 -2，核对一下"],
    ['{"支委会": 1.5}', "fraction", "“支委会”是 1.5次，不是整数，核对一下"],
    ['{"交纳率": 0.98}', "fraction", "“交纳率”是 0.98%；如果是 98%，请写成“98%”"],
    ['{"支委会": "约6次"}', "words", "“支委会”的“约6次”是约数，照字填，不参加合计和核对"],
    ['{"支委会": "若干"}', "words", "“支委会”写的是“若干”，不是数字，照字填"],
    ['{"党课": 1, "支委会": "无"}', "words", "“支委会”写的是“无”，当作没有填；没有开展请写 0"],
    ['{"党课": 1, "支委会": true}', "ignored", "“支委会”的值 true 不是数字，没有读"],
    ['{"支委会": 6, "支委会": 5}', "duplicate", "“支委会”第 1 行已有；用 5，不用 6"],
    ['{"党课": 2, "讲党课": 2}', "duplicate", "“党课”和“讲党课”是同一项，第 1 行已有，数字相同，只留一处"],
    ['{"支委会": 6, "__proto__": {"a": 1}}', "ignored", "“__proto__”不是项目名，没有读"],
    ['{"支委会": 6, "constructor": 1}', "ignored", "“constructor”不是项目名，没有读"],
    ['{"支委会": 6, "积分": [1, 2]}', "ignored", '[1, 2] 看不出各是什么，没有读；写成 {"项目": 数字}'],
    ['{"党课": 2, "上年同期": {"支委会": 5}}', "ignored", "“支委会”只有上年同期的数，没有本期的，没有读"],
    ['{"支委会": {"值": "6次", "上期": "5名"}}', "ignored", '“支委会”上年同期的 "5名" 不能与本期比，没有读'],
    ['{"支委会": {"值": 6, "来源": "台账"}}', "ignored", "“支委会”的“来源”不认得，没有读"],
  ];
  test.each(odd)("%s: %s", (block, kind, text) => {
    expect(readStatistics(block).notes.map((note) => [note.kind, note.text])).toContainEqual([kind, text]);
  });

  test("one item in two units is two figures", () => {
    expect(figuresIn('{"党课": "2次", "讲党课": "80人次"}')).toEqual([
      "三会一课/党课=2次",
      "三会一课/讲党课（人次）=80人次",
    ]);
  });

  test("no name reaches the objects of the language", () => {
    readStatistics(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "统计": {"__proto__": {"a": 1}}}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
