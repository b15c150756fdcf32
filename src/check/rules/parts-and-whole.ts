import type { Mark, ParagraphRule } from "../rule";
import { areApart, countUnit, mayOverlap, sharedEnd, type ToldPart, toldParts } from "../told-parts";

/** A counted whole with the noun behind the figure, and the mark or bracket behind which its parts are told. */
const whole = new RegExp(
  `(?<![\\d.〔第—-]|\\d[,，])(\\d{1,6})(${countUnit})(?![余多])([^，,。；;：:、（）()\\d]{0,12})(?:[，,：:]|(?=[（(])|。(?=其中))`,
  "g",
);
/** Parts, and behind them what they come to. */
const summed = new RegExp(
  `(?:[^，。；、：（）\\d]{1,16}\\d{1,6}(${countUnit})[、，和及]?){2,}(?:共计|合计|总计|共)有?(\\d{1,6})\\1`,
  "g",
);

/** Parts that make up a whole between them, in the words of their labels. */
const sharings: readonly { readonly of: RegExp; readonly parts: readonly RegExp[]; readonly all: boolean }[] = [
  { of: /[名人]/, parts: [/正式党员$/, /预备党员$/], all: false },
  { of: /[名人]/, parts: [/男(?:性?党员|性)?$/, /女(?:性?党员|性)?$/], all: false },
  { of: /[名人]/, parts: [/(?:在职|在岗)(?:党员)?$/, /(?:离?退休)(?:党员)?$/], all: false },
  { of: /[名人]/, parts: [/优秀/, /(?<!基本|不)合格/, /基本合格/, /不合格/], all: true },
  {
    of: /[个项条件处起]/,
    parts: [
      /^[已己]|完成|整改到位|办结|销号/,
      /^(?:正在|尚未|尚有|仍有|持续|正?推进|剩余|其余|还有|未)|…正在|未完成|未整改/,
      /^(?:需要?)?长期/,
    ],
    all: true,
  },
  { of: /[个项条件]/, parts: [/立行立改|立即/, /限期|近期|分阶段|阶段性/, /长期/], all: true },
];
/** Words by which a figure is itself a part of what was told before. */
const part = /[已己]|完成|未|正在|剩余|其中|男|女|正式|预备|在职|退休|优秀|合格/;
/** Of these something is finished and something is left. */
const settled = /问题|隐患|任务|事项|线索|措施|意见|建议|诉求|工单|信访|案件|纠纷|材料/;

export const partsAndWhole: ParagraphRule = {
  id: "parts-and-whole",
  scope: "paragraph",
  trigger: "名人位次场期个项条件处起篇份家户支张",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "分项相加不等于总数",
  why: "正式党员和预备党员、整改完的和没整改完的，相加应当等于总数；“其中”列出的几项不会比总数多；列完再写“共计”，要等于前面几项相加。",
  examples: [
    { wrong: "支部现有党员⟦25⟧名，其中正式党员22名、预备党员2名。" },
    { wrong: "支部共有党员⟦30⟧人（男党员18人、女党员13人），平均年龄42岁。" },
    { wrong: "本支部现有⟦25⟧名党员，其中，女党员9名，男党员15名。" },
    { wrong: "下设支部4个，党员⟦96⟧名，其中在职党员71名、退休党员24名。" },
    { wrong: "巡察反馈问题⟦28⟧个，已完成整改24个，正在整改3个。" },
    { wrong: "反馈的3个方面⟦17⟧个具体问题，已整改到位15个，剩余3个正在推进。" },
    { wrong: "制定整改措施⟦46⟧条，其中立行立改20条、限期整改15条、长期坚持10条。" },
    { wrong: "参加民主评议党员⟦18⟧名，优秀5名、合格12名。" },
    { wrong: "上半年共召开各类会议⟦12⟧次，其中支委会6次、支部党员大会3次、党小组会5次。" },
    { wrong: "领导班子讲党课⟦11⟧次，其中党委书记2次、其他班子成员8次。" },
    { wrong: "制定制度⟦12⟧项。其中新立制度5项，完善制度8项。" },
    { wrong: "全年发布信息⟦310⟧条，其中网站160条、微信公众号170条。" },
    { wrong: "批评教育和处理⟦6⟧人次，其中第一种形态5人次、第二种形态2人次。" },
    { wrong: "下辖党支部⟦9⟧个，其中村党支部6个、机关党支部2个。" },
    { wrong: "现有专职教师⟦9⟧名，其中硕士11名。" },
    { wrong: "评出先进支部3个、优秀党小组4个，共计⟦8⟧个。" },
    { fine: "支部现有党员25名，其中正式党员23名、预备党员2名。" },
    { fine: "支部现有党员25名，其中女党员9名、少数民族党员2名。" },
    { fine: "支部现有党员25名，其中预备党员2名。" },
    { fine: "支部现有党员25名，其中女党员18名、大专以上学历20名。" },
    { fine: "巡察反馈问题28个，已完成整改24个，正在整改3个，长期坚持1个。" },
    { fine: "巡察反馈问题28个，已完成整改24个，未完成4个，其中正在推进3个、长期坚持1个。" },
    { fine: "现有党员36名，其中正式党员34名，预备党员2名，男党员23名，女党员13名。" },
    { fine: "共开展活动12次，其中主题党日6次，参加志愿服务12人次。" },
    { fine: "下辖党支部9个，其中村党支部4个；党员96名，其中在职党员40名、流动党员8名。" },
    { fine: "召开支委会6次、党员大会2次，共计召开会议12次；评出先进支部3个、优秀党员14名，共计17个。" },
    { fine: "刊发稿件61篇，其中中央级4篇、省级19篇、市级38篇；盘点资产62件，其中在用50件、闲置8件、待报废4件。" },
  ],
  *check({ text }) {
    if (!/\d/.test(text)) {
      return;
    }
    for (const found of text.matchAll(whole)) {
      const [words, figure, unit, noun] = found;
      const sum = wrongSum(text, found.index + words.length, Number(figure), unit!, noun!, text.slice(0, found.index));
      if (sum !== undefined) {
        yield markOf(found.index, figure!, sum, unit!);
      }
    }
    for (const found of /共[计有\d]|合计|总计/.test(text) ? text.matchAll(summed) : []) {
      const [words, unit, figure] = found;
      const parts = Array.from(words.matchAll(new RegExp(`(\\d{1,6})(?=${unit})`, "g")), ([value]) => Number(value));
      const said = parts.pop()!;
      const sums = parts.map((_, from) => parts.slice(from).reduce((sum, value) => sum + value, 0)).slice(0, -1);
      if (!sums.includes(said)) {
        yield markOf(found.index + words.lastIndexOf(figure!), figure!, sums[0]!, unit!);
      }
    }
  },
};

/** How far behind a whole its parts are looked for. */
const reach = 160;

/** What the parts behind a whole come to, where that cannot be right. */
function wrongSum(
  text: string,
  end: number,
  value: number,
  unit: string,
  noun: string,
  before: string,
): number | undefined {
  const behind = text.slice(end, end + reach);
  // The first part is told at once.
  if (!/^[（(]?[^\d。（）()]{1,24}\d/.test(behind)) {
    return undefined;
  }
  const list = /^[（(]/.test(behind) ? behind.slice(1).split(/[）)]/)[0]! : behind.split(/[。（）()]/)[0]!;
  const parts = toldParts(list, unit);
  const sum = sumOf(parts);
  const context = noun + before.slice(-14);
  for (const sharing of sharings.filter(({ of }) => of.test(unit))) {
    const made = madeUp(parts, sharing.parts, sharing.all);
    const isWhole = (/[名人]/.test(unit) || settled.test(context)) && !part.test(/[^，。；：（、]*$/.exec(before)![0]);
    if (made !== undefined && made !== value && isWhole) {
      return made;
    }
  }
  if (!/^(?:其中|包括|分别)/.test(list) || parts.length === 0) {
    return undefined;
  }
  const sentence = before.slice(before.lastIndexOf("。") + 1);
  if (parts.length === 1) {
    // 65名运动员和8名教练员，其中……59名 speaks of both.
    const isOfAll = new RegExp(`\\d${unit}`).test(sentence) || !list.startsWith("其中");
    return sum > value && !isOfAll ? sum : undefined;
  }
  const persons = /^[名人位]/.test(unit);
  if (sum > value) {
    return (persons ? areApart(parts) : !mayOverlap(parts)) ? sum : undefined;
  }
  // 其他班子成员8次: with the others told, the parts are all there are.
  if (/^(?:其他|其余)/.test(parts.at(-1)!.label) && parts.length > 1 && sum !== value) {
    return sum;
  }
  const kind = sharedEnd(parts.map(({ label }) => label)).slice(-2);
  const sameKind = kind !== "" && context.includes(kind);
  const nearly = sum < value && !persons && !mayOverlap(parts);
  return nearly && ((sameKind && sum >= value * 0.7) || (parts.length > 2 && sum >= value * 0.9)) ? sum : undefined;
}

function sumOf(parts: readonly ToldPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** The sum of the parts that make up the whole between them; undefined where not all of them are told. */
function madeUp(parts: readonly ToldPart[], kinds: readonly RegExp[], all: boolean): number | undefined {
  const found = kinds.map((kind) => parts.filter(({ label }) => kind.test(label)));
  const told = found.filter((each) => each.length > 0);
  const isClear = found.every((each) => each.length < 2) && told.length >= 2 && (!all || told.length === parts.length);
  return isClear ? sumOf(told.flat()) : undefined;
}

function markOf(start: number, figure: string, sum: number, unit: string): Mark {
  return {
    start,
    end: start + figure.length,
    message: `总数写的是${figure}${unit}，分项相加是${sum}${unit}`,
  };
}
