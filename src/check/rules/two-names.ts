import { isConfusable } from "../confusion";
import type { DocumentRule, Report } from "../rule";

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
/** 书记李明华同志, 张晓东局长, 支部书记刘建军: a name of two or three characters beside what tells that it is one. */
const named = new RegExp(
  `(?:书记|主任|局长|院长|委员|同志|科长|所长|校长|经理|主席|医生|老师|党员)?([${surnames}]\\p{Script=Han}{1,2}?)(?:同志|先生|女士)`,
  "gu",
);
const titled = new RegExp(
  `(?:党?支部书记|副书记|党委书记|局长|院长|主任|所长|校长|董事长|总经理|支部委员|新员工|老党员)([${surnames}]\\p{Script=Han}{2})(?=[^\\p{Script=Han}]|同志|带头|主持|参加|出席|作|讲|到会|宣读|代表)`,
  "gu",
);

export const twoNames: DocumentRule = {
  id: "two-names",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "一个人的名字两种写法",
  why: "两个名字只差一个音近或形近的字，多半是同一个人，有一处写错了。",
  examples: [
    { wrong: "支部书记李明华同志讲党课2次。\n⟦李明花⟧同志还作了专题辅导。" },
    { wrong: "支部书记刘建军同志报告工作。\n⟦刘健军⟧同志作表态发言，刘建军同志总结。" },
    { fine: "支部书记李明华同志讲党课2次，李明亮同志参加。" },
    { fine: "王强同志、黄强同志分别发言。" },
    { fine: "张晓东同志到会指导，张晓东同志作点评。" },
  ],
  *check({ snapshot }) {
    const places = new Map<string, Report["at"][]>();
    for (const [paragraph, { text }] of snapshot.paragraphs.entries()) {
      if (!/同志|先生|女士|书记|长|主任|经理|委员|党员|员工/.test(text)) {
        continue;
      }
      const seen = new Set<number>();
      for (const found of [...text.matchAll(named), ...text.matchAll(titled)]) {
        const name = found[1]!;
        const start = found.index + found[0].indexOf(name);
        if (!seen.has(start)) {
          seen.add(start);
          places.set(name, [...(places.get(name) ?? []), { paragraph, start, end: start + name.length }]);
        }
      }
    }
    const names = [...places.keys()];
    for (const [index, name] of names.entries()) {
      for (const other of names.slice(0, index)) {
        if (isSlipOf(name, other)) {
          const [usual, rare] =
            places.get(other)!.length >= places.get(name)!.length ? [other, name] : ([name, other] as const);
          const at = places.get(rare)![0]!;
          yield {
            at,
            other: places.get(usual)![0]!,
            message: `别处写的是“${usual}”，这里是“${rare}”，看看是不是同一个人`,
          };
        }
      }
    }
  },
};

/** Whether two names of three characters differ in one of the last two, by one that sounds or looks alike. */
function isSlipOf(name: string, other: string): boolean {
  const odd = [...name].findIndex((character, index) => character !== other[index]);
  return (
    name.length === 3 &&
    other.length === 3 &&
    odd > 0 &&
    name.slice(odd + 1) === other.slice(odd + 1) &&
    (isConfusable(name[odd]!, other[odd]!) || isConfusable(other[odd]!, name[odd]!))
  );
}
