import { readNumber } from "./numerals";
import type { Period } from "./period";
import { type Name, names } from "./stated/names";
import { headOf, type Scope, scopeOf } from "./stated/setting";
import { Words } from "./stated/words";
import { type Item, vocabulary } from "./vocabulary";

/** A figure that a text states, in the words and units of the vocabulary. */
export interface StatedFigure {
  /** The name of the vocabulary's item, as `Figure.key` has it. */
  readonly item: string;
  readonly value: number;
  /** As it is written: 万元 stays 万元, and `value` counts those. */
  readonly unit: string;
  /** True for 余, 多, 约, 近, 左右, 以上 and their like. */
  readonly approximate: boolean;
  /** The values that the words allow, in `unit`, ends inclusive: 200余 goes up to 300, 近300 down to 200. */
  readonly range: { readonly least: number; readonly most: number };
  /**
   * `total` where the sentence sums up (共, 累计), `part` where it speaks of less than all that there was of the item
   * (其中 behind the same item, 一季度, 专题…), `average` behind 人均; absent where it says nothing of the kind.
   */
  readonly scope?: Scope;
  /** The number with its unit; UTF-16 offsets, end exclusive. */
  readonly at: { readonly start: number; readonly end: number };
  /** The words that name the item. */
  readonly name: { readonly start: number; readonly end: number };
}

/** What follows a unit's first character where it is the start of another word. */
const notUnit: Readonly<Record<string, string>> = {
  次: "(?![日要数年序品])",
  场: "(?![所景面地次])",
  节: "(?![约日假点能气])",
  名: "(?![单称额义誉下副])",
  人: "(?![次员民均才大数物口身事])",
  个: "(?!月|百分|工作日|小时|学时|季度|年|人)",
  条: "(?![例款件文])",
  项: "(?!目)",
  期: "(?![间限待末中])",
  分: "(?![别析钟之类管工解享批为子党])",
  处: "(?![理置分于级长罚室])",
  起: "(?![来到草点步])",
  支: "(?![部委书持援撑])",
  家: "(?![庭属访园风])",
  份: "(?![额])",
  件: "(?![套])",
  元: "(?![旦月])",
};

const units = [...new Set(vocabulary.flatMap((item) => item.units))].sort((a, b) => b.length - a.length);
const unit = units.map((each) => (each === "%" ? "[%％]" : `${each}${notUnit[each] ?? ""}`)).join("|");
const arabic = "[\\d０-９]{1,12}(?:[,，][\\d０-９]{3})*(?:[.．][\\d０-９]{1,4})?";
const chinese = "[一二两三四五六七八九十百千万零〇]{1,9}";
/** A number with a unit. */
const figure = new RegExp(
  `(?:(${arabic})([百千万亿])?|(${chinese}))\\s?([余多来])?\\s?(${unit})|百分之(${chinese})`,
  "g",
);
/** Behind these it is another number, a masked one, or 一次 in words of another meaning. Looked up here, not in the pattern, for speed. */
const notBehind = new Set(
  "0123456789０１２３４５６７８９.．,*×XxＸ第“又再同每某逐这那上下哪唯一二两三四五六七八九十百千万零〇几—–~～〜-",
);

/** What may stand between the name of an item and its number. */
const between = new Words(
  `活动 会议 学习 工作 教育 讨论 大会 会 人数 次数 总数 数 数量 金额 总额 款项 各 各类 均 都 共 共计 共有 合计 累计 总计 总共 先后 分别 达 达到 达到了 为 有 是 计 已 了 约 近
  大约 将近 ，共 ，共计 ，累计 ，合计 超 超过 逾 突破 完成 开展 召开 组织 举办 进行 实施 人员 称号 稿件 文章 : ： ” " 》 党员 同志`
    .split(/\s+/)
    .concat(" ", " ", "　")
    .map((word) => [word, word]),
);
/** What may stand between a number and the name behind it. */
const behind = new Words(["的", "各类", "了", "召开", "开展", "组织", "“"].map((word) => [word, word]));
const tails = new Words(["活动", "会议", "工作", "同志"].map((word) => [word, word]));

/** What makes 党员 the start of a word for others than members, or for some of them. */
const notMembers = /^(?:干部|代表|群众|志愿|先锋|示范|突击|领导|骨干|家庭|户|服务|教师|学生|职工|发展)/;

const boundary = /^(?:[，。；、：！？,;:!?）)（(“\s\d]|$|[和及与]|以及|同志|左右|上下|以上)/;
/** 3人以上的 says for whom a rule holds. */
const isNorm = /^以[上下][的者]/;
const loose = /^(?:左右|上下|以上)/;
const approximately = /(?:约|近|超过?|逾|突破)\s*$/;
const fromBelow = /[余多来超逾]|突破|以上/;
const joiner = /(?:、|和|与|及|以及)$/;
/** Units of which there may be a half. */
const divisible = /^(?:%|万?元|分|学时|小时)$/;
/** Units whose number stands for all that is said of the item only where the clause ends with it. */
const counted = new Set(["次", "场", "期", "节", "名", "人", "个"]);

/**
 * The figures of the period that a paragraph states, in the order of the text. Masked ones (**次), plans, duties
 * (每月1次), differences and figures of other years are left out, as is what a reader could relate to two items.
 * `period` is what the report is about, where that is known: its own quarter is then no part, and another year is left out.
 */
export function statedFigures(text: string, period?: Period): StatedFigure[] {
  const found: StatedFigure[] = [];
  let low = 0;
  /** Items that 分别 has promised a figure each, those without one yet. */
  let waiting: Named[] = [];
  let waitingFrom = 0;
  for (const match of text.matchAll(figure)) {
    const number = numberOf(match);
    if (!number) {
      waiting = [];
      continue;
    }
    if (waiting.length > 0 && !/^[、，和与及]$/.test(text.slice(waitingFrom, number.start))) {
      waiting = [];
    }
    const named =
      waiting.length > 0 ? [waiting.shift()!] : (namesBefore(text, low, number) ?? nameBehind(text, number) ?? []);
    if (named[0]?.inTurn) {
      waiting = named.splice(1);
    }
    for (const name of named) {
      const stated = statedBy(text, name, number, found, period);
      if (stated) {
        found.push(stated);
      }
    }
    low = number.end;
    waitingFrom = number.end;
  }
  return found;
}

interface NumberWithUnit extends Pick<StatedFigure, "value" | "unit" | "approximate" | "range"> {
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  /** True for a word that names the item only because of what stands before it, and then names all of it. */
  readonly whole: boolean;
  /** True where 分别 gives the names their figures in turn. */
  readonly inTurn: boolean;
}

function numberOf(match: RegExpExecArray): NumberWithUnit | undefined {
  const { index: start, input } = match;
  const [whole, digits, power = "", words, more, written = "", percent] = match;
  const end = start + whole.length;
  const last = input.charAt(start - 1);
  if (notBehind.has(last) || (last === "数" && words !== undefined)) {
    return undefined;
  }
  const tenThousands = power === "万" && written === "元" && more === undefined;
  const value = readNumber(percent ?? words ?? digits! + (tenThousands ? "" : power));
  const unit = percent !== undefined || written === "％" ? "%" : tenThousands ? "万元" : written;
  const rest = input.slice(end, end + 3);
  const before = approximately.exec(input.slice(Math.max(0, start - 4), start))?.[0] ?? "";
  const about = `${before}${more ?? ""}${loose.exec(rest)?.[0] ?? ""}`;
  // 近百次 is about a hundred, 百次 a way to say often.
  const bare = words !== undefined && /^[百千万]/.test(words) && about === "";
  return value === undefined || bare || isNorm.test(rest) || !(Number.isInteger(value) || divisible.test(unit))
    ? undefined
    : { value, unit, approximate: about !== "", range: rangeOf(value, about), start, end };
}

/** Around a rounded number as far as its last digit that is not 0 counts. */
function rangeOf(value: number, about: string): StatedFigure["range"] {
  let step = about === "" ? 0 : 1;
  while (step > 0 && value > 0 && value % (step * 10) === 0) {
    step *= 10;
  }
  if (fromBelow.test(about)) {
    return { least: value, most: value + step };
  }
  return { least: value - step, most: about.startsWith("近") ? value : value + step };
}

/** The item, or with 各 and 分别 the items, named before a number; undefined where none is or it is not clear which. */
function namesBefore(text: string, low: number, number: NumberWithUnit): Named[] | undefined {
  let end = number.start;
  let all = false;
  let inTurn = false;
  for (;;) {
    const name = nameEndingAt(text, end, low, number.unit);
    if (name === "other") {
      return undefined;
    }
    if (name) {
      const others = joinedTo(text, name.start, low, number.unit).filter(({ item }) => item !== name.item);
      if (others.length === 0) {
        return [{ ...name, inTurn: false }];
      }
      return all || inTurn ? [...others, name].map((each) => ({ ...each, inTurn })) : [];
    }
    const [filler] = between.endingAt(text, end, low).next().value ?? [];
    if (filler === undefined) {
      return undefined;
    }
    all ||= filler === "各" || filler === "均" || filler === "都";
    inTurn ||= filler === "分别";
    end -= filler.length;
  }
}

/** The names that a list has before its last one: 支委会、 before 党小组会各6次. */
function joinedTo(text: string, start: number, low: number, unit: string): Named[] {
  const joined = joiner.exec(text.slice(Math.max(low, start - 2), start));
  if (!joined) {
    return [];
  }
  let end = start - joined[0].length;
  for (;;) {
    const name = nameEndingAt(text, end, low, unit);
    if (name === "other") {
      return [];
    }
    if (name) {
      return [...joinedTo(text, name.start, low, unit), name];
    }
    const [filler] = tails.endingAt(text, end, low).next().value ?? [];
    if (filler === undefined) {
      return [];
    }
    end -= filler.length;
  }
}

/** The name that ends at an offset; "other" where what stands there names something that is not counted in this unit. */
function nameEndingAt(text: string, end: number, low: number, unit: string): Named | "other" | undefined {
  let longest = 0;
  for (const [word, name] of names.endingAt(text, end, low)) {
    const start = end - word.length;
    const suits = longest > word.length ? "never" : name.behind ? false : suit(name, text, start, unit);
    if (suits === "never") {
      return "other";
    }
    if (suits === true) {
      return { item: name.item, start, end, whole: (name.needs ?? name.behind) !== undefined, inTurn: false };
    }
    if (suits === "other") {
      longest = word.length;
    }
  }
  return longest > 0 ? "other" : undefined;
}

/**
 * Whether a word names its item here: not at all (false), with a number that is counted in other things ("other"), or
 * in a sentence that does not speak of all that there is of it ("never").
 */
function suit({ item, needs, not }: Name, text: string, start: number, unit: string): boolean | "other" | "never" {
  const before = needs || not ? headOf(text, start).sentence : "";
  if (needs && !needs.test(before)) {
    return false;
  }
  return not?.test(before) ? "never" : item.units.includes(unit) ? true : "other";
}

/** The item named behind a number: 6次支委会. */
function nameBehind(text: string, number: NumberWithUnit): Named[] | undefined {
  let start = number.end;
  for (;;) {
    let other = false;
    for (const [word, name] of names.startingAt(text, start, text.length)) {
      const rest = text.slice(start + word.length, start + word.length + 30);
      const fits = name.behind ? name.behind.test(rest) : !(word.endsWith("党员") && notMembers.test(rest));
      const suits = fits && suit(name, text, number.start, number.unit);
      if (suits === true) {
        return other
          ? undefined
          : [
              {
                item: name.item,
                start,
                end: start + word.length,
                whole: (name.needs ?? name.behind) !== undefined,
                inTurn: false,
              },
            ];
      }
      other ||= suits === "other" || suits === "never";
    }
    const [filler] = behind.startingAt(text, start, text.length).next().value ?? [];
    if (other || filler === undefined) {
      return undefined;
    }
    start += filler.length;
  }
}

function statedBy(
  text: string,
  { item, start, end, whole }: Named,
  number: NumberWithUnit,
  sofar: readonly StatedFigure[],
  period: Period | undefined,
): StatedFigure | undefined {
  const head = headOf(text, Math.min(start, number.start));
  const sentenceStart = Math.min(start, number.start) - head.sentence.length;
  const again = sofar.some((figure) => figure.item === item.name && figure.at.start >= sentenceStart);
  const scope = scopeOf(head, { name: text.slice(start, end), unit: number.unit, again, period });
  if (scope === undefined) {
    return undefined;
  }
  const isBehind = start > number.start;
  const closed = whole || (!isBehind && !counted.has(number.unit)) || closes(text, Math.max(end, number.end), isBehind);
  return {
    item: item.name,
    value: number.value,
    unit: number.unit,
    approximate: number.approximate,
    range: number.range,
    ...(scope === "average" ? { scope } : !closed ? { scope: "part" as const } : scope === "plain" ? {} : { scope }),
    at: { start: number.start, end: number.end },
    name: { start, end },
  };
}

/** True where the clause ends with the figure, so that nothing narrows it: 召开支委会2次研究换届 speaks of two of them. */
function closes(text: string, from: number, isBehind: boolean): boolean {
  const tail = isBehind ? (tails.startingAt(text, from, text.length).next().value ?? [""])[0] : "";
  return boundary.test(text.slice(from + tail.length, from + tail.length + 2));
}
