import { vocabulary } from "./vocabulary";

/** Units of what is measured and may have a fraction. */
const measures = new Set(
  "元 万元 亿元 千元 分 小时 学时 课时 天 % ‰ 百分点 个百分点 平方米 公里 吨 公斤 斤 亩 万".split(" "),
);

/** Units that reports use beside those of the vocabulary. */
const others =
  "位 户次 场次 分钟 本 册 套 块 面 张 幅 辆 台 棵 株 批 批次 班 班次 例 笔 轮 届 类 组 对 队 家次 篇次".split(" ");

const known = new Set([...vocabulary.flatMap((item) => item.units), ...measures, ...others]);

/** Units that count people, one by one. */
const people: readonly string[] = ["名", "人", "位"];

/** Units that count the same thing, so that figures in them can be compared; the first stands for all of them. */
const alike: readonly (readonly string[])[] = [
  ["次", "场", "期", "节"],
  people,
  ["个", "条", "项", "处", "起", "则", "件", "宗", "份", "篇", "支", "家"],
];
const standing = new Map(alike.flatMap((units) => units.map((unit) => [unit, units[0]!] as const)));

/** Two characters at most behind Arabic figures that are no unit. */
const noUnits = /^(?:年|月|日|号|点|时|季度|月份|以上|以下|以内|左右|上下|多|余|几|来|个多|来个|倍|成|[、/:~—-].*)$/;

/** True for a unit that reports use: 次, 人次, 万元, %. */
export function isKnownUnit(text: string): boolean {
  return known.has(text);
}

/** True for what may be a unit behind Arabic figures: a known one, or one or two Chinese characters that mean nothing else. */
export function mayBeUnit(text: string): boolean {
  return known.has(text) || (/^\p{Script=Han}{1,2}$/u.test(text) && !noUnits.test(text));
}

/** True for a unit of things that are counted in whole ones: 次, 名, 篇; false for money, times, shares and no unit. */
export function countsWholes(unit: string): boolean {
  return unit !== "" && !measures.has(unit);
}

/** True where figures of the item cannot be added up: shares and averages. */
export function isRatio(name: string, unit: string): boolean {
  return /[%‰率]|百分点/.test(unit) || /率$|占比$|比例$|^人均|平均/.test(name);
}

/** Money in one unit as money in the other; undefined where the units are not both money. */
export function inUnit(value: number, from: string, to: string): number | undefined {
  const yuan: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
  const [a, b] = [yuan[from], yuan[to]];
  return a === undefined || b === undefined ? undefined : Number(`${value}e${a - b}`);
}

/** True where both units count people, one by one. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (people.includes(a) && people.includes(b));
}

/** A value in the unit in which it can be compared: 2.5万元 is 25000元, 3场 are 3次; 人次 are not 次. */
export function comparable(value: number, unit: string): { readonly value: number; readonly unit: string } {
  // The product of 1.2 and 10000 would end in a digit that nobody wrote.
  return unit === "万元"
    ? { value: Math.round(value * 1_000_000) / 100, unit: "元" }
    : { value, unit: standing.get(unit) ?? unit };
}
