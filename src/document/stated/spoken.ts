/** Words by which sentences name an item, and where they do. */
export interface Spoken {
  readonly words: readonly string[];
  /** The name of the vocabulary's item. */
  readonly item: string;
  /**
   * What has to stand before the word (before the number, where that comes first) in the same sentence, for a word that
   * says nothing of the item by itself. With it, the figure is all that there is of the item, whatever follows.
   */
  readonly needs?: RegExp;
  /** What must not stand before it. */
  readonly not?: RegExp;
  /** What has to stand behind it; such a word names its item only behind its number: 26名党员按时交纳党费. */
  readonly behind?: RegExp;
}

const ourMembers =
  /(?<!组织|发动|安排|选派|抽调|动员|带领)(?:本|我|该)(?:党?支部|党?总支)(?:的|全体|现有|共有|共|有)?$/;
const below = "(?:下设|下属|所属|设有|设立|划分为?|分为|现有|共有|下辖|辖|(?<!建)设)(?:了|的)?";
const judged = /评[定议为][^。；]{0,60}$/;

/** Beyond the names of the vocabulary: too short to name a figure in a block, clear enough in a sentence. */
export const spoken: readonly Spoken[] = [
  {
    words: ["党费"],
    item: "党费金额",
    not: /(?:使用|动用|支出|下拨|返还|划拨|列支|特殊|补[交缴]|安排|用)[^，。；、\d]{0,4}$/,
  },
  { words: ["交纳党费", "缴纳党费"], item: "交纳人数" },
  { words: ["党员"], item: "交纳人数", needs: /应[交缴]纳?党费的?$/ },
  {
    words: ["党员"],
    item: "交纳人数",
    behind: /^(?:同志)?(?:全部|均|都)?(?:已|能)?(?:按时|按期|足额|按月|主动|自觉){0,3}[交缴]纳?(?:了)?党费/,
  },
  { words: ["捐款", "善款", "捐赠资金"], item: "爱心捐款" },
  { words: ["志愿服务"], item: "服务时长" },
  { words: ["志愿服务", "志愿服务活动"], item: "志愿服务人次" },
  {
    words: ["党员"],
    item: "双报到",
    behind: /^(?:干部|同志)?(?:全部|均|都|已)*[到回向][^，。；]{0,8}社区[^，。；]{0,6}报到/,
  },
  { words: ["党员"], item: "党员总数", needs: /(?:现有|共有|实有|在册|总计|共计|合计|中共)$/ },
  { words: ["党员"], item: "党员总数", needs: ourMembers },
  { words: ["党小组"], item: "党小组数", needs: new RegExp(`${below}(?:党支部[^，。；]{1,4}个[、，和])?$`) },
  { words: ["党支部", "基层党支部"], item: "党支部数", needs: new RegExp(`${below}$`) },
  { words: ["舆情", "舆情信息"], item: "舆情处置", needs: /(?:处置|处理|应对|化解)[^，。；、\d]{0,8}$/ },
  { words: ["文件", "公文"], item: "文件办理", needs: /(?:办理|办结|处理|流转)[^，。；、\d]{0,8}$/ },
  { words: ["信访", "信访事项"], item: "信访案件", needs: /(?:办理|办结|处理|受理|接办)[^，。；、\d]{0,8}$/ },
  {
    words: ["党章党规", "党规党纪", "党纪党规", "党纪法规", "党内法规", "法律法规", "党章党规党纪"],
    item: "党纪法规学习",
    needs: /学习[^，。；\d]{0,10}$/,
  },
  {
    words: ["制度", "规章制度"],
    item: "制度修订",
    needs: /(?:修订|修改|完善|制定|新建|建立|健全|出台)[^，。；\d]{0,16}$/,
  },
  { words: ["意见建议"], item: "征求意见", not: /(?:采纳|吸纳|提出|上报)(?!的)[^，。；、\d]{0,8}$/ },
  { words: ["问题"], item: "查摆问题", needs: /(?:查摆|检视|查找)[^，。；\d]{0,8}$/ },
  { words: ["问题"], item: "反馈问题", needs: /(?:反馈|指出)[^，。；\d]{0,8}$/ },
  { words: ["完成整改的问题", "整改完成的问题", "已整改问题"], item: "完成整改" },
  { words: ["正在整改的问题", "尚未整改的问题", "未完成整改的问题"], item: "正在整改" },
  { words: ["优秀", "优秀的", "评定为优秀"], item: "评议优秀", needs: judged },
  { words: ["合格", "合格的", "评定为合格"], item: "评议合格", needs: judged },
  { words: ["基本合格", "基本合格的", "评定为基本合格"], item: "评议基本合格", needs: judged },
  { words: ["不合格", "不合格的", "评定为不合格"], item: "评议不合格", needs: judged },
  {
    words: ["老党员", "困难党员", "生活困难党员", "退休党员", "离退休党员", "党员"],
    item: "走访慰问党员",
    needs: /慰问[^，。；\d]{0,8}$/,
  },
];
