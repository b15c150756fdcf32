import { type Period, periodPhrase } from "../period";

/** What a figure is of its item: all that there was, a part of it, or so much for each. */
export type Scope = "total" | "part" | "average";

/** Words behind which a sentence speaks of the period of the report again. */
const periodWords = "今年|本年度?|上半年|下半年|全年|年度内|半年来|一年来|以来|目前|截至|截止|本期";

const often = /每(?:个?月|个?季|周|年|半|旬|天|日|个?学期|两|双|逢|次|个|位|组|批|隔)|[按逐][月季周年旬日]|月均/;
const owed = /至少|不少于|不低于|不得|原则上|一般|最多|不超过|至多|确保|要求/;
const planned =
  /下一?步|今后|明年|来年|下一年|(?:将|拟|(?<![相响适对])应当?|必须|(?<![重首主])要|准备|(?<![按度年作])计划|力争|争取|预计|打算|务必)(?:会|再|继续|重点|陆续|适时|累计|共|新|定期|组织|按期){0,3}(?:召开|开展|组织|举办|进行|完成|发展|培养|排查|走访|报送|征求|慰问|签订|实现|达到|突破|收缴|推送|邀请|讲党课)/;
const past = new RegExp(
  `(?:去年|上年(?!度?(?:述职|考核|评议|民主|组织生活会))|上一年|同期|往年|历年|前[一两几三]年|近[两三四五六七八九十几\\d]+年)(?!.*(?:${periodWords}))`,
  "s",
);
const yearOpening = new RegExp(
  `((?:19|20)\\d\\d)年(?:[，,]|[上下]半年|全年|共|累计|支部|召开|开展)(?!.*(?:${periodWords}|(?:19|20)\\d\\d年))`,
  "s",
);
const difference = /(?:增加|增长|减少|下降|提高|上升|降低|[多少超翻]|同比|环比)了?$/;
const held = /^[次场期节]$/;
const attended = /(?:参加|列席|指导|旁听|缺席|出席)了?[^，。；、\d]{0,6}$/;
const average = /人均|平均|户均|每[名人]/;
const within = new RegExp(
  `(?:(?<!年)第?[一二三四1-4]季度|(?<![至到—–~～〜\\-\\d截])\\d{1,2}月(?:份|\\d{1,2}日|[上中下]旬|[初中，])|首[季月])(?!.*(?:${periodWords}|共|累计))`,
  "s",
);
const narrowed = /(?:廉政|廉洁|专题|专项|微|线上|网上|视频|青年|临时|特色|联合|联建|部分|自我)$/;
const summed = /(?<![公中])共(?![产同建青享和识筑创性])|累计|合计|总计|先后/;
const listed = /其中|[（(]含|包括/;

/** Where a figure stands: from its sentence up to where the figure or its name starts, and its clause of it. */
interface Head {
  readonly sentence: string;
  readonly clause: string;
}

const sentenceEnds = "。；！？;\n";
const clauseEnds = "，：、,（(";

/** The words of the sentence before an offset. */
export function headOf(text: string, at: number): Head {
  let start = at;
  let clause = -1;
  while (start > 0 && !sentenceEnds.includes(text.charAt(start - 1))) {
    start -= 1;
    if (clause < 0 && clauseEnds.includes(text.charAt(start))) {
      clause = start + 1;
    }
  }
  return { sentence: text.slice(start, at), clause: text.slice(clause < 0 ? start : clause, at) };
}

/** What there is to know of a figure beside the words before it. */
interface Setting {
  /** The word that names its item. */
  readonly name: string;
  readonly unit: string;
  /** True where the sentence has given the same item before. */
  readonly again: boolean;
  /** What the report is about, where that is known. */
  readonly period: Period | undefined;
}

/**
 * What a figure behind these words is of its item, or undefined where it is no figure of the period: a plan, a duty
 * (每月1次), a difference (增加2次), another year's, one that somebody else's meeting had.
 */
export function scopeOf(
  { sentence, clause }: Head,
  { name, unit, again, period }: Setting,
): Scope | "plain" | undefined {
  if (average.test(clause)) {
    return planned.test(sentence) || owed.test(clause) ? undefined : "average";
  }
  if (
    often.test(clause) ||
    owed.test(clause) ||
    difference.test(clause) ||
    (held.test(unit) && attended.test(clause)) ||
    planned.test(sentence) ||
    past.test(sentence) ||
    isOtherYear(sentence, period)
  ) {
    return undefined;
  }
  const elsewhere = period?.kind === "quarter" ? sentence.replaceAll(periodPhrase(period).slice(1), "") : sentence;
  if (narrowed.test(clause) || within.test(elsewhere) || (again && listed.test(sentence))) {
    return "part";
  }
  return summed.test(sentence + name) ? "total" : "plain";
}

/** True where the sentence says what was in another year; 2025年度组织生活会 may well be this year's. */
function isOtherYear(sentence: string, period: Period | undefined): boolean {
  const named = period && yearOpening.exec(sentence)?.[1];
  return named !== undefined && Number(named) !== period?.year;
}
