import { isHan } from "./tokens";

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习";
const posts =
  "同志|书记|局长|主任|部长|省长|市长|县长|区长|镇长|乡长|村长|院长|校长|处长|科长|总理|主席|委员|代表|教授|先生|女士|队长|站长|所长|厅长|检察长|秘书长|总经理|董事长|组长|警官|医生|老师";
const nameBeforePost = new RegExp(`[${surnames}][\\u4e00-\\u9fff]{1,2}(?=${posts})`, "g");
const nameAfterPost = new RegExp(`(?<=${posts})[${surnames}][\\u4e00-\\u9fff]{1,2}(?=[，。、；：（）！？\\s]|$)`, "g");
const shortPlaces = new Set(
  "京津沪渝冀豫滇云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川蜀宁琼港澳台中美俄日韩朝越老缅泰印英法德意欧非亚驻",
);
const masks = new Set("*＊×✕■□●○");

/** How many characters a term in quotation marks has at most; longer ones are speech. */
const longestTerm = 4;

/** Words that stand for one another lawfully more often than by a slip. */
const interchangeable = ["他她它", "和或"];
/** What is taken off the score of a proposal for such a word, of one in a title, in a quoted term, and in a name. */
const interchangeableCost = 1;
const titleCost = 0.7;
const quotedCost = 0.7;
const nameCost = 2;

/**
 * What is to be taken off the score of `suggestion` for the character at `start` (a UTF-16 offset) because of what it
 * is and where it stands: titles of documents, short terms in quotation marks (many are coined: “蒲公英”, “廉洁弦”) and names of people need more to
 * be corrected, masked text and short names of places are left alone (infinity).
 */
export function reserveAt(text: string, start: number, suggestion: string): number {
  const end = start + 1;
  if (isBesideMask(text, start, end) || isShortPlace(text, start, end)) {
    return Number.POSITIVE_INFINITY;
  }
  const isInterchangeable = interchangeable.some(
    (words) => words.includes(text[start] as string) && words.includes(suggestion),
  );
  return (
    (isInterchangeable ? interchangeableCost : 0) +
    (isInTitle(text, start) ? titleCost : 0) +
    (isInTerm(text, start) ? quotedCost : 0) +
    (isName(text, start, end) ? nameCost : 0)
  );
}

function isInTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf("《", at);
  return open >= 0 && text.lastIndexOf("》", at) < open && text.indexOf("》", at) >= 0;
}

function isInTerm(text: string, at: number): boolean {
  const open = text.lastIndexOf("“", at);
  const close = text.indexOf("”", at);
  return open >= 0 && close > at && close - open - 1 <= longestTerm && text.lastIndexOf("”", at) < open;
}

function isBesideMask(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 2); at < Math.min(text.length, end + 2); at++) {
    if (masks.has(text[at] as string)) {
      return true;
    }
  }
  return false;
}

/** 中越, 驻渝: two places one character each. */
function isShortPlace(text: string, start: number, end: number): boolean {
  const isPlace = (at: number) => shortPlaces.has(text[at] ?? "");
  return isPlace(start) && (isPlace(start - 1) || isPlace(end));
}

function isName(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 6);
  const around = text.slice(from, end + 6);
  if (!isHan(around.charCodeAt(start - from))) {
    return false;
  }
  for (const pattern of [nameBeforePost, nameAfterPost]) {
    for (const { index, 0: name } of around.matchAll(pattern)) {
      if (from + index < end && start < from + index + name.length) {
        return true;
      }
    }
  }
  return false;
}
