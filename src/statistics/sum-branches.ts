import type { Figure, Statistics } from "../document/statistics";
import { inUnit, isRatio, sameUnit } from "../document/units";
import { type Remarks, shown } from "./remarks";
import { added } from "./sums";

/**
 * The block of the whole with the sums of its branches. A figure that the whole gives itself stays; shares, averages and
 * words are left out.
 * @param at where the branches begin in the pasted text
 */
export function totalOf(whole: Statistics, remarks: Remarks, at: number): Statistics {
  const { branches } = whole;
  const own = new Map(whole.figures.map((figure) => [figure.key, figure]));
  const byKey = new Map<string, Figure[]>();
  for (const figure of branches.flatMap(({ figures }) => figures)) {
    const known = byKey.get(figure.key);
    if (known) {
      known.push(figure);
    } else {
      byKey.set(figure.key, [figure]);
    }
  }
  const sums: Figure[] = [];
  for (const [key, parts] of byKey) {
    const given = own.get(key);
    const sum = sumOf(parts, given?.unit ?? parts[0]!.unit);
    if (typeof sum === "string") {
      if (!given) {
        remarks.note("sum", at, `“${shown(key)}”${sum}，总数里没有`, [key]);
      }
    } else if (given) {
      if (typeof given.value === "number" && given.value !== sum.value) {
        remarks.note(
          "sum",
          at,
          `“${shown(key)}”总数写 ${given.value}，各支部相加是 ${sum.value}；用写的 ${given.value}`,
          [key],
        );
      }
    } else {
      const open = branches.length - parts.filter(({ value }) => value !== null).length;
      if (open > 0 && sum.value !== null) {
        remarks.note("sum", at, `“${shown(key)}”有 ${open} 个支部没有填，合计只含填了的`, [key]);
      }
      sums.push({ ...parts.at(-1)!, unit: parts[0]!.unit, path: [key], ...sum });
    }
  }
  const periods = [...new Set(branches.map(({ period }) => period).filter((period) => period !== ""))];
  if (whole.period === "" && periods.length > 1) {
    remarks.note("sum", at, `各支部的期间不同：${periods.map(shown).join("、")}；合计没有期间`);
  }
  if (sums.length > 0) {
    remarks.note("sum", at, `${branches.length} 个支部的数字已经相加，共 ${sums.length} 项`);
  }
  const period = whole.period || (periods.length === 1 ? periods[0]! : "");
  return { ...whole, period, figures: [...whole.figures, ...sums] };
}

/** The sum in `unit`, or why there is none. */
function sumOf(parts: readonly Figure[], unit: string): Pick<Figure, "value" | "base"> | string {
  const [first] = parts;
  if (isRatio(first!.key, unit)) {
    return "是比例，不能相加";
  }
  const filled = parts.filter(({ value }) => value !== null);
  const values = filled.map((figure) => inTotal(figure.value, figure.unit, unit));
  const bases = filled.map((figure) => inTotal(figure.base ?? null, figure.unit, unit));
  if (filled.some(({ value }) => typeof value === "string")) {
    return "有的支部写的是文字，没有相加";
  }
  if (values.includes(undefined)) {
    return "各支部的单位不同，没有相加";
  }
  const base = bases.every((value) => value !== undefined) && bases.length > 0 ? added(bases as number[]) : undefined;
  return { value: values.length > 0 ? added(values as number[]) : null, base };
}

function inTotal(value: Figure["value"], from: string, to: string): number | undefined {
  return typeof value !== "number" ? undefined : sameUnit(from, to) ? value : inUnit(value, from, to);
}
