import type { Figure } from "../document/statistics";

/** A whole that is nothing but these parts. */
interface Whole {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A rate that follows from two figures. */
interface Rate {
  readonly rate: string;
  readonly part: string;
  readonly whole: string;
}

/** Items that others make up between them. */
const wholes: readonly Whole[] = [
  { whole: "党员总数", parts: ["正式党员", "预备党员"] },
  { whole: "反馈问题", parts: ["完成整改", "正在整改"] },
];

/** Items of which the second cannot be more than the first. */
const bounds: readonly (readonly [more: string, less: string])[] = [
  ["应到党员", "实到党员"],
  ["党课", "书记讲党课"],
  ["信息报送", "信息采用"],
];

const rates: readonly Rate[] = [
  { rate: "整改完成率", part: "完成整改", whole: "反馈问题" },
  { rate: "交纳率", part: "交纳人数", whole: "党员总数" },
];

/** Sentences about figures that cannot all be right, with the items they name, the whole first. */
export function* clashesOf(
  figures: ReadonlyMap<string, Pick<Figure, "value" | "unit">>,
): Generator<{ readonly items: readonly string[]; readonly message: string }> {
  const numberOf = (item: string) => {
    const value = figures.get(item)?.value;
    return typeof value === "number" ? value : undefined;
  };
  const shown = (item: string) => `${item}${figures.get(item)!.value}${figures.get(item)!.unit}`;
  for (const { whole, parts } of wholes) {
    const all = numberOf(whole);
    const values = parts.map(numberOf);
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    if (all !== undefined && values.every((value) => value !== undefined) && sum !== all) {
      const unit = figures.get(whole)!.unit;
      yield {
        items: [whole, ...parts],
        message: `${shown(whole)}，${parts.map(shown).join("、")}，相加是${sum}${unit}`,
      };
    }
  }
  for (const [more, less] of bounds) {
    const [most, value] = [numberOf(more), numberOf(less)];
    if (
      most !== undefined &&
      value !== undefined &&
      value > most &&
      figures.get(more)!.unit === figures.get(less)!.unit
    ) {
      yield { items: [more, less], message: `${shown(more)}，${shown(less)}，后一个不会比前一个多` };
    }
  }
  for (const { rate, part, whole } of rates) {
    const [percent, value, all] = [numberOf(rate), numberOf(part), numberOf(whole)];
    if (percent === undefined || value === undefined || !all || followsFrom(`${percent}`, (value / all) * 100)) {
      continue;
    }
    const right = printed((value / all) * 100, decimalsOf(`${percent}`));
    yield {
      items: [rate, part, whole],
      message: `${shown(whole)}，${shown(part)}，${rate}应是${right}%，写的是${percent}%`,
    };
  }
}

/** How many digits a number shows behind its point. */
export function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

/** The value with so many digits behind the point, zeros at the end left out: 89.3, 90. */
export function printed(value: number, decimals: number): string {
  return `${Number(value.toFixed(decimals))}`;
}

/** True where the rate is right to the digits that it shows, however the last one was rounded. */
export function followsFrom(rate: string, exact: number): boolean {
  return Math.abs(exact - Number(rate)) < 1 / 10 ** decimalsOf(rate);
}
