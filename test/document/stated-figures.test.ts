import { readdirSync, readFileSync } from "node:fs";
import type { Period } from "../../src/document/period";
import { type StatedFigure, statedFigures } from "../../src/document/stated-figures";
import { itemOf } from "../../src/document/vocabulary";
import { seedDocuments } from "../docx/seeds";

/** 支委会 6次, with ~ before an approximate value and the scope behind, where there is one. */
function line({ item, value, unit, approximate, scope }: StatedFigure): string {
  return `${item} ${approximate ? "~" : ""}${value}${unit}${scope === undefined ? "" : ` ${scope}`}`;
}

const linesOf = (text: string) => statedFigures(text).map(line);

/**
 * What the sample reports state, read by hand before there was an extractor; by file, in the order of the text. Left
 * out as none of the vocabulary's figures of the period: masked ones, what each month has, the members of one quarter,
 * 信访 counted in 份, those who were talked to in passing, households of members and others together.
 */
const stated: Readonly<Record<string, readonly string[]>> = {
  "000": [
    "集中学习 5次",
    "主题党日 2次",
    "党课 1次",
    "交纳人数 11名",
    "党费金额 2086元",
    "爱心捐款 1150元",
    "党员总数 11名",
    "舆情处置 ~20则",
    "文件办理 ~9000份",
  ],
  "001": [
    "集中学习 10次",
    "交流研讨 2次",
    "心得体会 2篇",
    "支委会 6次",
    "支部党员大会 5次",
    "党课 3人次",
    "主题党日 6次",
    "组织生活会 1次",
    "新发展党员 7名",
    "入党积极分子 6名",
    "组织关系转入 4名",
    "党纪法规学习 15项",
    "警示教育 4次",
  ],
  "002": [],
  "003": ["党纪法规学习 2次", "谈心谈话 1次", "党课 6次", "专题培训 2期", "集体提醒谈话 1次", "个别提醒谈话 3次"],
  "004": [
    "中心组学习 6次",
    "宣传阵地 7处",
    "宣传阵地 4处",
    "入党积极分子 3名",
    "发展对象 2名",
    "转正 2人",
    "党小组数 3个",
    "党建督查 1次",
  ],
};

test("finds at least nine in ten of the figures of the sample reports, and nothing that they do not state", () => {
  const seeds = seedDocuments();
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { name, texts } of seeds) {
    const found = texts
      .flatMap((text) => statedFigures(text))
      .filter(({ scope }) => scope !== "part")
      .map((figure) => line({ ...figure, scope: undefined }));
    const left = [...stated[name]!];
    for (const each of found) {
      const at = left.indexOf(each);
      if (at < 0) {
        wrong.push(`${name} ${each}`);
      } else {
        left.splice(at, 1);
      }
    }
    missed.push(...left.map((each) => `${name} ${each}`));
  }
  const all = Object.values(stated).flat().length;
  console.info(`${all - missed.length} of ${all} figures found; missed: ${missed.join(", ") || "none"}`);
  expect(wrong).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(seeds.length === 0 ? 0 : all / 10);
});

test.each([
  [
    "a half-year report of a branch",
    `2026年上半年，县税务局第二党支部现有党员23名，其中正式党员21名、预备党员2名。
    半年来，共召开支部党员大会3次、支委会7次，党小组会两个组各12次，书记讲党课一次，主题党日活动6次，党员参与率96%。
    党员大会原则上每季度召开1次，支委会每月召开1次，上半年都做到了。
    4月，支部召开党员大会1次，讨论发展对象转为预备党员有关事项；第一季度召开支委会3次。
    收缴党费6,480元，人均撰写学习体会3篇，共撰写心得体会69篇。
    走访慰问老党员、困难党员9人次，参加志愿服务110余人次，志愿服务时长260.5小时。
    下一步，计划召开支委会6次，再发展党员2名。`,
    [
      "党员总数 23名",
      "正式党员 21名",
      "预备党员 2名",
      "支部党员大会 3次 total",
      "支委会 7次 total",
      "书记讲党课 1次 total",
      "主题党日 6次 total",
      "支部党员大会 1次 part",
      "支委会 3次 part",
      "党费金额 6480元",
      "心得体会 3篇 average",
      "心得体会 69篇 total",
      "走访慰问党员 9人次",
      "志愿服务人次 ~110人次",
      "服务时长 260.5小时",
    ],
  ],
  [
    "a report of a committee over many branches",
    `局机关党委下设党支部8个、党小组19个，共有党员156人，转入组织关系5人，转出组织关系3人。
    党委理论学习中心组学习８次，举办专题读书班两期、业务培训3期180人次，党务培训60学时。
    召开党建工作专题会议，专题研究党建工作4次，专题研究意识形态工作2次，开展意识形态分析研判2次，处置涉网舆情十余起。
    接收预备党员4名，按期转正3名，确定入党积极分子11人、发展对象6人；表彰优秀共产党员10名、优秀党务工作者5名、先进党支部3个。
    开展党建督查2次，到基层调研12次，形成报告15篇。去年同期开展党建督查1次。
    签订廉政责任书32份，开展警示教育、廉政谈话分别4次、26次，集体提醒谈话3次，排查岗位风险点47个，移交问题线索2件。`,
    [
      "党支部数 8个",
      "党小组数 19个",
      "党员总数 156人 total",
      "组织关系转入 5人 total",
      "组织关系转出 3人 total",
      "中心组学习 8次",
      "专题读书班 2期",
      "专题培训 3期",
      "党建专题研究 4次",
      "意识形态专题研究 2次",
      "意识形态研判 2次",
      "舆情处置 ~10起",
      "新发展党员 4名",
      "转正 3名",
      "入党积极分子 11人",
      "发展对象 6人",
      "优秀共产党员 10名",
      "优秀党务工作者 5名",
      "先进基层党组织 3个",
      "党建督查 2次",
      "基层调研 12次",
      "责任书 32份",
      "警示教育 4次",
      "廉政谈话 26次",
      "集体提醒谈话 3次",
      "风险点排查 47个",
      "问题线索 2件",
    ],
  ],
  [
    "a report of an organisational life meeting",
    `会前征求意见建议36条，开展谈心谈话40余人次，会上应到党员18名，实到党员17名，参会率94.4%。
    班子查摆出突出问题5个，党员检视问题54条，提出批评意见62条，制定整改措施20条。
    民主评议中，评议为优秀5名，评议为合格13名。
    要求每名党员至少开展谈心谈话2次。`,
    [
      "征求意见 36条",
      "谈心谈话 ~40人次",
      "应到党员 18名",
      "实到党员 17名",
      "查摆问题 5个",
      "查摆问题 54条",
      "批评意见 62条",
      "整改措施 20条",
      "评议优秀 5名",
      "评议合格 13名",
    ],
  ],
  [
    "a report on putting things right",
    `巡察反馈问题28个，已完成整改25个，正在整改3个，整改完成率89.3%。
    修订完善财务、采购等制度9项，比去年增加4项。办理信访件14件，办理各类文件约3200份，保障会议二十一场。
    组建3支党员突击队，设立12个党员示范岗，结对帮扶15户，为群众办实事7件。
    推送信息近百条，报送信息64篇，被采用18篇，获得荣誉两项，累计捐款1.2万元，另募集捐款2万余元。`,
    [
      "反馈问题 28个",
      "完成整改 25个",
      "正在整改 3个",
      "整改完成率 89.3%",
      "制度修订 9项",
      "信访案件 14件",
      "文件办理 ~3200份",
      "会议保障 21场",
      "党员突击队 3支",
      "示范岗 12个",
      "结对帮扶 15户",
      "办实事 7件",
      "公众号推送 ~100条",
      "信息报送 64篇",
      "信息采用 18篇",
      "荣誉 2项",
      "爱心捐款 1.2万元 total",
      "爱心捐款 ~20000元 total",
    ],
  ],
])("reads %s", (_, report, figures) => {
  expect(report.split("\n").flatMap(linesOf)).toEqual(figures);
});

test.each([
  ["召开支委会、党小组会各6次", ["支委会 6次", "党小组会 6次"]],
  ["支委会和党小组会分别召开6次、12次，党课2次", ["支委会 6次", "党小组会 12次", "党课 2次"]],
  ["召开6次支委会、2次党员大会", ["支委会 6次", "支部党员大会 2次"]],
  ["本支部11名党员全部参加", ["党员总数 11名"]],
  ["党费收缴率达100％，党费交纳率百分之百", ["交纳率 100%", "交纳率 100%"]],
  ["谈心谈话三十余人次", ["谈心谈话 ~30人次"]],
  ["谈心谈话 30 人次左右", ["谈心谈话 ~30人次"]],
  ["开展主题党日12次，其中与社区共同开展主题党日3次", ["主题党日 12次", "主题党日 3次 part"]],
  ["召开支委会2次研究发展党员工作", ["支委会 2次 part"]],
  ["上廉政党课3次", ["党课 3次 part"]],
])("reads %s", (text, figures) => {
  expect(linesOf(text)).toEqual(figures);
});

test.each([
  "召开支委会**次、党员大会*次、党课XX次",
  "第3次支委会、第六次党小组会",
  "每季度一次党员大会，每月至少召开支委会1次，按月开展主题党日1次",
  "下半年将召开支委会6次，拟发展党员2名，确保党费交纳率100%",
  "去年召开支委会8次",
  "支委会增加2次，比上年多开展主题党日1次",
  "召开支委会三四次、党小组会6至8次",
  "支委会6名委员，党课2小时，党员大会3天",
  "支委会、党小组会18次",
  "组织党员11名到社区报到，邀请退休党员3名，12名党员干部带队",
  "使用党费500元，下拨党费2万元",
  "参加支委会6次",
  "“三会一课”，2026年6月30日，第二党支部",
  "又一次党课",
])("leaves out %s", (text) => {
  expect(linesOf(text)).toEqual([]);
});

test("knows which year and which quarter the report is about", () => {
  const text =
    "2025年，支部共召开支委会12次。2026年，共召开支委会6次。第三季度，开展主题党日3次。召开2025年度组织生活会1次。";
  const of = (period?: Period) => statedFigures(text, period).map(line);
  expect(of({ kind: "quarter", year: 2026, part: 3 })).toEqual(["支委会 6次 total", "主题党日 3次", "组织生活会 1次"]);
  expect(of({ kind: "year", year: 2025 })).toEqual(["支委会 12次 total", "主题党日 3次 part", "组织生活会 1次"]);
  expect(of()).toEqual(["支委会 12次 total", "支委会 6次 total", "主题党日 3次 part", "组织生活会 1次"]);
});

test("says where number and name stand", () => {
  const text = "上半年开展主题党日活动 ６ 次，另有11名党员。";
  expect(
    statedFigures(`${text}本支部25名党员`).map(({ at, name }) => [
      `${text}本支部25名党员`.slice(at.start, at.end),
      `${text}本支部25名党员`.slice(name.start, name.end),
    ]),
  ).toEqual([
    ["６ 次", "主题党日活动"],
    ["25名", "党员"],
  ]);
});

test("finds what the sentences of our own scaffolds ask for, once numbers stand in their slots", () => {
  const sentences: string[] = [];
  for (const file of readdirSync("src/scaffold/library")) {
    JSON.parse(readFileSync(`src/scaffold/library/${file}`, "utf8"), (_, value) => {
      if (typeof value === "string" && /【[^：】]/.test(value) && !/计划开展|不少于/.test(value)) {
        sentences.push(value);
      }
      return value;
    });
  }
  const asked: string[] = [];
  const missed: string[] = [];
  for (const sentence of sentences) {
    const wanted: string[] = [];
    const filled = sentence.replace(/【([^：】]*)(?:：[^】]*)?】/g, (_, key: string) => {
      const item = itemOf(key);
      return item ? `${wanted.push(`${item.name} ${wanted.length + 21}`) + 20}` : "某某";
    });
    const found = statedFigures(filled).map(({ item, value }) => `${item} ${value}`);
    asked.push(...wanted);
    missed.push(...wanted.filter((each) => !found.includes(each)));
  }
  console.info(`${asked.length - missed.length} of ${asked.length} found; missed: ${missed.join(", ") || "none"}`);
  expect(asked.length).toBeGreaterThan(150);
  expect(missed.length).toBeLessThanOrEqual(asked.length / 50);
});
