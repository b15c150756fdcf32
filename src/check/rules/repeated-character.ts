import { isCommonPair, isWordStart } from "../common-pairs";
import type { Mark, ParagraphRule } from "../rule";

/**
 * Characters that are doubled lawfully in too many words and names (纷纷, 牢牢, 一件件), or end and start so many words
 * (目的|的, 住建|建筑, 大会|会场) that nothing can be said of them.
 */
export const free =
  "一二三四五六七八九十的个洋勃跃累件项浓次幅座腾批步亚代巴条张片刚牢闸泉天辆大面紧短道点墙艘龙殷份组舱菜船县支港" +
  "堆列块榜里年树井菌诊坝笔息段副层赛款拉舰户稳仅说看人重深等种场常渐轻慢早微依满远久足时处纷默悄频茫缓滚蒸滔" +
  "建法会馆路本区以库军教机史席关车国团桥病试园湖部险河海震站署接小可空币链药地播术台南学汇证江西州铁党校资图" +
  "边家涂灯股墓表市货塘气交中箱向乐镇冰众栋科工安光斯纳东架声超沂战寒潮套卷枚位届堂把声哥姐爸妈爷奶弟妹星宝高主源事人时强所品税票矿生队村上水美节";

/** Verbs of office prose; what stands behind 强化强党建 is the start of the word typed again. */
const verbs = new Set(
  "强化 加强 推动 推进 落实 提升 提高 深化 完善 开展 坚持 增强 健全 巩固 夯实 压实 打造 严格 贯彻 围绕 聚焦 促进 引导 发挥 制定 实施".split(
    " ",
  ),
);

/** Verbs that are doubled to soften them, where nothing follows that they govern. */
const mayDouble = /^(研究|讨论|考虑|学习|商量|了解|体验|体会|交流|锻炼|表示|打听|参观|休息)$/;

/** Words that are counted out, one by one and more and more: 一个一个, 越来越. */
const counted = /^[一二三四五六七八九十百千万]|越|^[很太]/;

function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= "\u4e00" && character <= "\u9fff";
}

/** 推动动党建: the end of a common word again, which is not the start of the next word. */
function characterTwice(text: string, at: number): Mark | undefined {
  const [before, character, next] = [text[at - 1], text[at]!, text[at + 2]];
  const isLawful =
    free.includes(character) ||
    !isCommonPair(before, character) ||
    isWordStart(character, next) ||
    before === next ||
    before === text[at - 2] ||
    next === character ||
    (next !== undefined && next === text[at + 3]) ||
    before === "一";
  return isLawful
    ? undefined
    : {
        start: at,
        end: at + 2,
        message: `“${before}${character}${character}”里的“${character}”疑重复`,
        suggestions: [character],
      };
}

/**
 * 落实落实各项要求: a whole word again; 进一步一步: the end of one. In twenty million characters of official text two
 * characters hardly ever stand twice but where three words meet (就业|创业|创新), or one is a noun (本规定|规定).
 */
function wordTwice(text: string, at: number): Mark | undefined {
  const word = text.slice(at, at + 2);
  const next = text[at + 4];
  const isEnd = word === "一步" && text[at - 1] === "进";
  const isSeam =
    !verbs.has(word) &&
    (text[at - 1] === "本" || isCommonPair(text[at - 1], word[0]) || !isCommonPair(word[0], word[1])) &&
    isCommonPair(word[1], next);
  const isSoft = mayDouble.test(word) && !isHan(next);
  return isEnd || !(isSeam || isSoft || counted.test(word))
    ? { start: at, end: at + 4, message: `“${word}”疑重复`, suggestions: [word] }
    : undefined;
}

/** 教育引导教育引导党员: three to six characters again, as they are typed or pasted twice. */
function longerTwice(text: string, at: number): Mark | undefined {
  const first = text.charCodeAt(at);
  for (let length = 3; length <= 6 && at + length * 2 <= text.length; length += 1) {
    if (text.charCodeAt(at + length) === first) {
      const words = text.slice(at, at + length);
      if (text.startsWith(words, at + length) && /^(?![的有一])\p{Script=Han}+$/u.test(words)) {
        return { start: at, end: at + length * 2, message: `“${words}”疑重复`, suggestions: [words] };
      }
    }
  }
  return undefined;
}

/** 急难愁盼的的问题: unless the first ends 目的 or 标的, or the two begin 的的确确. */
function particleTwice(text: string, at: number): Mark | undefined {
  const isLawful = "目标".includes(text[at - 1] ?? "目") || text[at + 2] === "确";
  return isLawful ? undefined : { start: at, end: at + 2, message: "“的”疑重复", suggestions: ["的"] };
}

/** 进行了进行培训: a verb again behind the particle that ends it. */
function verbAfterParticle(text: string, at: number): Mark | undefined {
  const word = text.slice(at, at + 2);
  return text[at + 2] === "了" && text.startsWith(word, at + 3) && isHan(word[0]) && isHan(word[1])
    ? { start: at, end: at + 5, message: `“${word}”疑重复`, suggestions: [`${word}了`] }
    : undefined;
}

/** 强化强党建: the start of a verb again, which starts no other word. */
function verbAgain(text: string, at: number): Mark | undefined {
  const word = text.slice(at, at + 2);
  const next = text[at + 3];
  return verbs.has(word) && isHan(next) && next !== word[1] && !isWordStart(word[0], next)
    ? {
        start: at,
        end: at + 3,
        message: `“${word}${word[0]}”里的“${word[0]}”疑多余`,
        suggestions: [word],
      }
    : undefined;
}

/** What is said of a character that soon stands again. */
function markAt(text: string, at: number): Mark | undefined {
  if (!isHan(text[at])) {
    return undefined;
  }
  if (text.charCodeAt(at) === text.charCodeAt(at + 1)) {
    return text[at] === "的" ? particleTwice(text, at) : characterTwice(text, at);
  }
  if (text.charCodeAt(at) === text.charCodeAt(at + 2)) {
    const isWord = text.charCodeAt(at + 1) === text.charCodeAt(at + 3);
    return isHan(text[at + 1]) ? (isWord ? wordTwice(text, at) : verbAgain(text, at)) : undefined;
  }
  return longerTwice(text, at) ?? verbAfterParticle(text, at);
}

/** How far apart two of a character may stand to be asked about. */
const farthest = 6;

/** Where in all that was read each UTF-16 unit stood last: room to work in, which no check leaves to the next. */
const lastSeen = new Int32Array(0x10000);
let read = farthest;

export const repeatedCharacter: ParagraphRule = {
  id: "repeated-character",
  scope: "paragraph",
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "多打的字",
  why: "同一个字或词连着出现两次，而它们不成叠词，也不像是前后两个词相接，多半是多打的。",
  examples: [
    { wrong: "广泛宣⟦传传⟧党的政策。", right: "广泛宣传党的政策。" },
    { wrong: "⟦加强加⟧监督检查。", right: "加强监督检查。" },
    { wrong: "进⟦一步一步⟧规范党员教育。", right: "进一步规范党员教育。" },
    { wrong: "认真⟦落实落实⟧各项要求。", right: "认真落实各项要求。" },
    {
      wrong: "⟦根据根据⟧上级安排，与各支部⟦签订了签订了⟧责任书，⟦进行了进行⟧培训。",
      right: "根据上级安排，与各支部签订了责任书，进行了培训。",
    },
    { wrong: "⟦教育引导教育引导⟧党员解决急难愁盼⟦的的⟧问题。", right: "教育引导党员解决急难愁盼的问题。" },
    { fine: "以盈利为目的的活动，的的确确要禁止，一个一个解决，推动就业创业创新。" },
    { fine: "天天学习，人人参与，点点滴滴见真情，面面俱到不如抓住重点。" },
    { fine: "推动动能转换，强化发展导向，领导导向作用，促进展现作为。" },
    { fine: "形形色色的问题要研究研究，一步一步解决。" },
    { fine: "组织党员员工，加强强项，提高高度，落实落细。" },
    { fine: "扎扎实实、勤勤恳恳，把实事求是是党的思想路线讲清楚。" },
  ],
  check({ text }) {
    const marks: Mark[] = [];
    if (read + text.length > 0x7fffff00) {
      lastSeen.fill(0);
      read = farthest;
    }
    let free = 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charCodeAt(at);
      const apart = read + at - lastSeen[char]!;
      lastSeen[char] = read + at;
      if (apart <= farthest && at - apart >= free) {
        const mark = markAt(text, at - apart);
        if (mark) {
          marks.push(mark);
          free = mark.end;
        }
      }
    }
    read += text.length + farthest;
    return marks;
  },
};
