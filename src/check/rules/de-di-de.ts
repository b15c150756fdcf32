import type { Mark, ParagraphRule, Severity } from "../rule";

interface Pattern {
  readonly wrong: "的" | "地" | "得";
  readonly right: "的" | "地" | "得";
  readonly before: RegExp;
  readonly after: RegExp;
  readonly severity: Severity;
  readonly because: string;
}

/** How many characters before and behind are looked at. */
const reach = 6;

const verbs = "开讲说听看学做干办用抓管走站坐跑写谋记吃顶靠冲豁扛挑沉悟议改查守";
const longVerbs =
  "投入|考虑|研究|挖掘|联系|检查|督促|宣传|创新|监督|落实|完成|执行|开展|发挥|贯彻|把握|领会|学习|理解|结合|推进|处理";
const results =
  "[好对准实紧牢稳快细深透清严远]|到位|不够|不好|不错|很好|更好|扎实|不[准实紧牢稳细深透严]|不到位|不扎实|严肃认真|有声有色|红红火火|有条不紊|井井有条|富有成效|卓有成效";
const actions =
  "开展|推进|落实|贯彻|抓好|做好|履行|完成|参加|解决|掌握|领会|把握|查找|推动|提高|提升|加强|完善|深化|增强|促进|发挥|调动";
const nouns =
  "作用|力度|情况|效果|意义|影响|意见|方案|计划|措施|经验|能力|水平|过程|任务|工作的|者|性|型|力|的|和|与|、|[，。；]";
const manners = "认真|深入|扎实|积极|主动|有效|充分|全面|严格|自觉|及时|有针对性|创造性|有力|有序";

const patterns: readonly Pattern[] = [
  {
    wrong: "的",
    right: "得",
    before: new RegExp(`(?:^|[^所])[${verbs}]$`),
    after: /^(?:住|出|进|下|起|到)(?:[，。；、！？]|$)/,
    severity: "error",
    because: "动词后面表示能不能的补语用“得”",
  },
  {
    wrong: "的",
    right: "得",
    before: /(?:^|[^所])[用谈称算顶靠跟]$/,
    after: /^上(?:[，。；、！？]|$)/,
    severity: "warning",
    because: "动词后面表示能不能的补语用“得”",
  },
  {
    wrong: "的",
    right: "得",
    before: new RegExp(`(?:^|[^所])(?:${longVerbs})$`),
    after:
      /^(?:还不够|不够|还不|不太|不是很|比较|非常|十分|很)(?:紧密|扎实|深入|到位|充分|好|及时|严格|全面|彻底|细致|具体|规范|主动)(?:[，。；、！？：]|$)/,
    severity: "warning",
    because: "动词后面表示结果、程度的补语用“得”",
  },
  {
    wrong: "的",
    right: "得",
    before: new RegExp(`(?:^|[^所])(?:[${verbs}]|${longVerbs})$`),
    after: new RegExp(`^(?:${results})(?:[，。；、！？：]|$)|^(?:严肃认真|有声有色|红红火火|有条不紊|井井有条)`),
    severity: "warning",
    because: "动词后面表示结果、程度的补语用“得”",
  },
  {
    wrong: "的",
    right: "得",
    before: /(?:^|[^考录获争收领提抽采摘选索换听读骗牟谋夺赚吸汲盗窃支截拾套博榨攫调进])取$/,
    after: /^(?:了|明显|显著|良好|较好|一定|新的?(?:进展|成效|突破|成绩)|成绩|成效|实效|进展|突破|胜利)/,
    severity: "warning",
    because: "这里是动词“取得”",
  },
  {
    wrong: "的",
    right: "地",
    before: /(?:较好|很好|圆满|顺利|出色|清醒|深刻|充分|高效|扎扎实实|扎实|认真)$/,
    after: /^(?:完成了|履行了|发挥了|解决了|推动了|落实了|做好了|认识到|看到，|意识到)/,
    severity: "warning",
    because: "修饰动词用“地”",
  },
  {
    wrong: "的",
    right: "地",
    before: /(?:扎扎实实|踏踏实实|实实在在|严肃认真)$/,
    after: /^(?:做好|开展|抓好|推进|完成|落实|办好|解决)/,
    severity: "warning",
    because: "修饰动词用“地”",
  },
  {
    wrong: "的",
    right: "地",
    before: /(?:不断|大力|进一步|逐步|切实|更好)$/,
    after: new RegExp(`^(?:${actions})(?!${nouns})`),
    severity: "warning",
    because: "修饰动词用“地”",
  },
  {
    wrong: "的",
    right: "地",
    before: new RegExp(`(?:${manners})$`),
    after: new RegExp(`^(?:${actions})(?!${nouns})`),
    severity: "hint",
    because: "修饰动词用“地”",
  },
  {
    wrong: "得",
    right: "地",
    before: /(?:认真|深入|扎实|积极|主动|切实|全面|严格|自觉)$/,
    after: new RegExp(`^(?:${actions})`),
    severity: "error",
    because: "修饰动词用“地”",
  },
  {
    wrong: "地",
    right: "的",
    before: /(?:取得|得到|获得|开展|制定)$/,
    after: /^(?:成绩|成效|效果|工作|支持|制度|活动)/,
    severity: "warning",
    because: "修饰名词用“的”",
  },
];

const particle = /[的地得]/g;

export const deDiDe: ParagraphRule = {
  id: "de-di-de",
  scope: "paragraph",
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "的、地、得",
  why: "修饰名词用“的”，修饰动词用“地”，动词后面带结果、程度或可能的用“得”。",
  examples: [
    { wrong: "理论要学⟦的⟧进、记⟦的⟧住。", right: "理论要学得进、记得住。" },
    { wrong: "责任落实⟦的⟧不够，工作抓⟦的⟧紧。", right: "责任落实得不够，工作抓得紧。" },
    { wrong: "会议开⟦的⟧严肃认真，活动办⟦的⟧有声有色。", right: "会议开得严肃认真，活动办得有声有色。" },
    { wrong: "各项工作取⟦的⟧明显成效。", right: "各项工作取得明显成效。" },
    { wrong: "认真⟦得⟧贯彻会议精神，不断⟦的⟧提高本领。", right: "认真地贯彻会议精神，不断地提高本领。" },
    { wrong: "较好⟦的⟧完成了任务，清醒⟦的⟧认识到不足。", right: "较好地完成了任务，清醒地认识到不足。" },
    { fine: "我们所做的好，群众看得见；获取的成绩单已归档。" },
    { fine: "起到了积极的推动作用，形成有效的落实措施。" },
    { fine: "认真的态度、扎实的作风、深入的研究，是取得成绩的原因。" },
    { fine: "做得到，办得好，讲得出，用得上。" },
  ],
  *check({ text }): Iterable<Mark> {
    for (const { 0: wrong, index } of text.matchAll(particle)) {
      const before = text.slice(Math.max(0, index - reach), index);
      const after = text.slice(index + 1, index + 1 + reach);
      const fault = patterns.find(
        (pattern) => pattern.wrong === wrong && pattern.before.test(before) && pattern.after.test(after),
      );
      if (fault) {
        yield {
          start: index,
          end: index + 1,
          message: `“${wrong}”疑为“${fault.right}”：${fault.because}`,
          suggestions: [fault.right],
          severity: fault.severity,
        };
      }
    }
  },
};
