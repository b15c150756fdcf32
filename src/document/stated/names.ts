import { type Item, vocabulary } from "../vocabulary";
import { Words } from "./words";

/** A word by which a sentence names an item. */
export interface Name {
  readonly item: Item;
  /**
   * What has to stand before the name (or before the number, where that comes first) in the same sentence, for a word
   * that says nothing of the item by itself. What is there makes the figure a total, whatever follows.
   */
  readonly needs?: RegExp;
  /** What must not stand right before it. */
  readonly not?: RegExp;
}

const items = new Map(vocabulary.map((item) => [item.name, item]));

/** Words of sentences beyond the vocabulary's names: too short to name a figure in a block, clear enough in a sentence. */
const spoken: readonly (readonly [words: string, item: string, needs?: RegExp, not?: RegExp])[] = [
  ["党费", "党费金额", undefined, /(?:使用|动用|支出|下拨|返还|划拨|列支|特殊|补[交缴]|安排|用)[^，。；、\d]{0,4}$/],
  ["捐款 善款 捐赠资金", "爱心捐款"],
  ["志愿服务", "服务时长"],
  ["志愿服务 志愿服务活动", "志愿服务人次"],
  ["党员", "交纳人数", /应[交缴](?:纳)?党费(?:的)?$/],
  ["党员", "党员总数", /(?:现有|共有|实有|在册|总计|共计|合计|中共)$/],
  [
    "党员",
    "党员总数",
    /(?<!组织|发动|安排|选派|抽调|动员|带领)(?:本|我|该)(?:党?支部|党?总支)(?:的|全体|现有|共有|共|有)?$/,
  ],
  [
    "党小组",
    "党小组数",
    /(?:下设|下属|设有|设立|设|划分为?|分为|现有|共有|下辖|辖)(?:了|的)?(?:党支部[^，。；]{1,4}个[、，和])?$/,
  ],
  ["党支部 基层党支部", "党支部数", /(?:下设|下属|所属|设有|现有|共有|下辖|辖)(?:的)?$/],
  ["舆情 舆情信息", "舆情处置", /(?:处置|处理|应对|化解)[^，。；、\d]{0,8}$/],
  ["文件 公文", "文件办理", /(?:办理|办结|处理|流转)[^，。；、\d]{0,8}$/],
  ["信访 信访事项", "信访案件", /(?:办理|办结|处理|受理|接办)[^，。；、\d]{0,8}$/],
  ["交纳党费 缴纳党费", "交纳人数"],
  ["党章党规 党规党纪 党纪党规 党纪法规 党内法规 法律法规 党章党规党纪", "党纪法规学习", /学习[^，。；\d]{0,10}$/],
  ["制度 规章制度", "制度修订", /(?:修订|修改|完善|制定|新建|建立|健全|出台)[^，。；\d]{0,16}$/],
  ["意见建议", "征求意见", undefined, /(?:采纳|吸纳|提出|上报)(?!的)[^，。；、\d]{0,8}$/],
  ["问题", "查摆问题", /(?:查摆|检视|查找)[^，。；\d]{0,8}$/],
  ["问题", "反馈问题", /(?:反馈|指出)[^，。；\d]{0,8}$/],
  ["老党员 困难党员 生活困难党员 退休党员 离退休党员 党员", "走访慰问党员", /慰问[^，。；\d]{0,8}$/],
];

/** Items that count people by what they are: 慰问退休党员5名 does not say how many there are. */
const people = new Set(
  ["正式党员", "预备党员", "流动党员", "退休党员", "入党申请人", "入党积极分子", "发展对象", "党员总数"].map(
    (name) => items.get(name)!,
  ),
);
const doneToSome =
  /(?:慰问|走访|看望|帮扶|组织|安排|选派|抽调|邀请|发动|动员|带领|培训|转入|转出|转来|谈话|吸收|吸纳|补助|资助|除名|处分|劝退|评选|表彰|[对向给])[^，。；、\d]{0,6}$/;

/** The names of all items, one word under several items where only unit and surroundings tell which. */
export const names: Words<Name> = new Words([
  ...spoken.flatMap(([words, item, needs, not]) =>
    words.split(" ").map((word): [string, Name] => {
      return [word, { item: items.get(item)!, ...(needs && { needs }), ...(not && { not }) }];
    }),
  ),
  ...vocabulary.flatMap((item) =>
    [item.name, ...item.aliases].map((word): [string, Name] => [
      word,
      people.has(item) ? { item, not: doneToSome } : { item },
    ]),
  ),
]);
