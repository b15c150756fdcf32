import { isCommonPair } from "../common-pairs";
import lexicon from "../lexicons/phrases.json";
import type { Mark, ParagraphRule } from "../rule";

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(" "));

/** Characters without which a phrase often stands lawfully: 质量和效益, 规范化建设, 党组领导, 警示教育会. */
const mayLack = "织大的和与性化新了之是有一地得及非内外好式中总党";

interface Gap {
  readonly phrase: string;
  /** Which of its characters is missing. */
  readonly at: number;
}

/** Long phrases without one of their inner characters, where the two neighbours hardly ever meet. */
function gaps(): Map<string, Gap> {
  const whole = [...words(lexicon.phrases), ...words(lexicon.long)].filter((phrase) => phrase.length >= 5);
  const found = new Map<string, Gap>();
  for (const phrase of whole) {
    for (let at = 1; at < phrase.length - 1; at += 1) {
      const before = phrase[at - 1];
      const next = phrase[at + 1];
      const missing = phrase[at]!;
      if (!mayLack.includes(missing) && missing !== before && missing !== next && !isCommonPair(before, next)) {
        found.set(phrase.slice(0, at) + phrase.slice(at + 1), { phrase, at });
      }
    }
  }
  for (const right of [...whole, ...words(lexicon.phrases), ...words(lexicon.lacking)]) {
    found.delete(right);
  }
  return found;
}

/** Verbs of which only the first character is left in front of what they govern, and what that character ends lawfully. */
const clipped: Readonly<Record<string, { readonly full: readonly string[]; readonly ends: string }>> = {
  开: { full: ["开展"], ends: "召公展打离盛放张分揭避敞拉推掀翻" },
  加: { full: ["加强"], ends: "参更增添附追累外叠施强倍愈递" },
  落: { full: ["落实"], ends: "部村段下角坐脱院回" },
  推: { full: ["推进", "推动"], ends: "助强首力主" },
  提: { full: ["提高", "提升"], ends: "前小" },
  深: { full: ["深化"], ends: "纵加资精高" },
  健: { full: ["健全"], ends: "稳强保康" },
  坚: { full: ["坚持"], ends: "攻" },
  围: { full: ["围绕"], ends: "范氛周包外" },
  履: { full: ["履行"], ends: "" },
  发: { full: ["发挥"], ends: "开研激印下引转编批颁触自突散群分首银" },
  增: { full: ["增强"], ends: "新激剧递" },
  营: { full: ["营造"], ends: "经运军民公联国" },
  巩: { full: ["巩固"], ends: "" },
  聚: { full: ["聚焦"], ends: "凝集相积" },
  相: { full: ["相对", "相比"], ends: "互真亮首照面" },
};
const governed = (
  "思想政治工作|思想教育|党风廉政建设|反腐败工作|主题教育|党史学习教育|党纪学习教育|警示教育|廉政教育|谈心谈话|批评和自我批评|" +
  "主题党日|志愿服务|民主评议|组织生活|专题学习|集中学习|学习研讨|调查研究|走访慰问|结对共建|业务工作|党建工作|党务工作|中心工作|" +
  "党员教育|党员管理|队伍建设|干部队伍|作风建设|政治建设|组织建设|思想建设|制度建设|阵地建设|理论武装|理论学习|政治理论|意识形态工作|" +
  "主体责任|监督责任|领导责任|工作责任|工作措施|工作机制|规章制度|三会一课|宗旨意识|服务意识|责任意识|党性修养|政治素质|业务能力|业务水平|" +
  "战斗堡垒|先锋模范|监督检查|督促检查|风险防控|专项整治|自查自纠|问题整改|巡察整改|信访工作|宣传教育|宣传工作|群众工作|群团工作|统战工作|保密工作"
).split("|");
const known = gaps();
/** What is left of long phrases, then clipped verbs with what they govern. */
const sought = [
  ...new Set([...known.keys(), ...Object.keys(clipped).flatMap((head) => governed.map((object) => head + object))]),
];

function gapMark(text: string, start: number, lacking: string, { phrase, at }: Gap): Mark | undefined {
  const end = start + lacking.length;
  const ofBefore = at === 1 && isCommonPair(text[start - 1], text[start]);
  const ofNext = at === phrase.length - 2 && isCommonPair(text[end - 1], text[end]);
  return ofBefore || ofNext
    ? undefined
    : {
        start: start + at - 1,
        end: start + at + 1,
        message: `“${lacking}”疑漏“${phrase[at]}”字，应为“${phrase}”`,
        suggestions: [phrase.slice(at - 1, at + 2)],
      };
}

function clippedMark(text: string, at: number): Mark | undefined {
  const head = text[at] ?? "";
  const verb = clipped[head];
  return verb && (at === 0 || !verb.ends.includes(text[at - 1]!))
    ? {
        start: at,
        end: at + 1,
        message: `“${head}”后面疑漏字，应为“${verb.full.join("”或“")}”`,
        suggestions: verb.full,
      }
    : undefined;
}

export const missingCharacter: ParagraphRule = {
  id: "missing-character",
  scope: "paragraph",
  words: sought,
  category: "typo",
  severity: "warning",
  basis: "固定表述",
  title: "固定词语漏字",
  why: "比固定的词语少一个字，剩下的字又不成词，多半是漏打了。",
  examples: [
    { wrong: "发挥支部战⟦斗垒⟧作用。", right: "发挥支部战斗堡垒作用。" },
    { wrong: "严格落实意识⟦形工⟧作责任制。", right: "严格落实意识形态工作责任制。" },
    { wrong: "认真⟦履⟧主体责任。", right: "认真履行主体责任。" },
    { wrong: "扎实⟦开⟧警示教育，严明纪律。", right: "扎实开展警示教育，严明纪律。" },
    { fine: "在局党组领导下，召开警示教育会1次。" },
    { fine: "召开组织生活会，公开党务工作，更加坚持问题整改。" },
    { fine: "坚持质量效益，推进规范建设和宪法法律实施。" },
    { fine: "加强基层组织建设，提升组织力，永不称霸。" },
    { fine: "相互学习，互相监督检查，共同推进党建工作。" },
  ],
  *check({ text }, _, hits) {
    const marks = new Map<number, Mark>();
    for (const { word, start } of hits) {
      const lacking = sought[word]!;
      const gap = known.get(lacking);
      const mark = gap ? gapMark(text, start, lacking, gap) : clippedMark(text, start);
      if (mark) {
        marks.set(mark.start, mark);
      }
    }
    yield* marks.values();
  },
};
