/** The stretch of time that a report is about. */
export type Period =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "half"; readonly year: number; readonly part: 1 | 2 }
  | { readonly kind: "quarter"; readonly year: number; readonly part: 1 | 2 | 3 | 4 };

const halves = ["上半年", "下半年"] as const;
const quarters = ["第一季度", "第二季度", "第三季度", "第四季度"] as const;

/** Reads 2026年上半年, 2026年第三季度, 2026年, 2026年度; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const found = /^\s*((?:19|20)\d\d)年(?:(上半年|下半年)|第?([一二三四1-4])季度|度|全年)?\s*$/.exec(text);
  if (!found) {
    return undefined;
  }
  const year = Number(found[1]);
  if (found[2]) {
    return { kind: "half", year, part: found[2] === "上半年" ? 1 : 2 };
  }
  if (found[3]) {
    const part = "一二三四".indexOf(found[3]) + 1 || Number(found[3]);
    return { kind: "quarter", year, part: part as 1 | 2 | 3 | 4 };
  }
  return { kind: "year", year };
}

/** The first period that a text names: in 县档案馆党支部2026年上半年工作总结 the half. */
export function periodIn(text: string): Period | undefined {
  const found = /((?:19|20)\d\d)年(?:度)?(上半年|下半年|第?[一二三四1-4]季度)?/.exec(text);
  return found ? parsePeriod(`${found[1]}年${found[2] ?? ""}`) : undefined;
}

/** The period as it is written: 2026年上半年, 2026年第三季度, 2026年. */
export function periodText(period: Period): string {
  return `${period.year}年${partText(period)}`;
}

/** The period that follows: a half after a half, a quarter after a quarter, a year after a year. */
function nextPeriod(period: Period): Period {
  switch (period.kind) {
    case "year":
      return { kind: "year", year: period.year + 1 };
    case "half":
      return period.part === 1
        ? { kind: "half", year: period.year, part: 2 }
        : { kind: "half", year: period.year + 1, part: 1 };
    case "quarter":
      return period.part === 4
        ? { kind: "quarter", year: period.year + 1, part: 1 }
        : { kind: "quarter", year: period.year, part: (period.part + 1) as 2 | 3 | 4 };
  }
}

/** The follower as a report of `period` calls it: 下半年 within the year, 2027年上半年 beyond it. */
export function nextPeriodText(period: Period): string {
  const next = nextPeriod(period);
  return next.year === period.year ? partText(next) : periodText(next);
}

/**
 * Periods that a report written on `today` may be about, likeliest first: the half or year that is
 * just ending or has just ended, then its neighbours.
 */
export function periodsFor(today: Date, kind: "half" | "year" | "any"): string[] {
  const year = today.getFullYear();
  const month = today.getMonth() + 1;
  const half: Period[] =
    month <= 2
      ? [halfOf(year - 1, 2), halfOf(year, 1), halfOf(year - 1, 1)]
      : month <= 8
        ? [halfOf(year, 1), halfOf(year, 2), halfOf(year - 1, 2)]
        : [halfOf(year, 2), halfOf(year, 1), halfOf(year + 1, 1)];
  const whole: Period[] = (month <= 3 ? [year - 1, year] : [year, year - 1, year + 1]).map((y) => ({
    kind: "year",
    year: y,
  }));
  const lastQuarter =
    month <= 1 ? quarterOf(year - 1, 4) : quarterOf(year, Math.ceil((month - 1) / 3) as 1 | 2 | 3 | 4);
  const periods = { half, year: whole, any: [...half.slice(0, 2), ...whole.slice(0, 2), lastQuarter] }[kind];
  return periods.map(periodText);
}

/**
 * Reads a day as people type it (2026-7-3, 2026/07/03, 2026.7.3, 20260703, 2026年7月3日) and writes it as
 * GB/T 9704-2012 §7.3.5.4 wants it, without leading zeros: 2026年7月3日. Undefined if there is no such day.
 */
export function parseDate(text: string): string | undefined {
  const plain = text.trim().normalize("NFKC");
  const found =
    /^((?:19|20)\d\d)(?:[-/.年]\s*)(\d{1,2})(?:[-/.月]\s*)(\d{1,2})日?$/.exec(plain) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain);
  if (!found) {
    return undefined;
  }
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const there = new Date(year, month - 1, day);
  return there.getMonth() === month - 1 && there.getDate() === day ? dateText(there) : undefined;
}

/** The day as an official document writes it: 2026年7月3日. */
export function dateText(day: Date): string {
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

/** The period as a report of it calls it: 上半年, 第三季度, 全年. */
export function periodPhrase(period: Period): string {
  return partText(period) || "全年";
}

function partText(period: Period): string {
  return period.kind === "year" ? "" : period.kind === "half" ? halves[period.part - 1]! : quarters[period.part - 1]!;
}

function halfOf(year: number, part: 1 | 2): Period {
  return { kind: "half", year, part };
}

function quarterOf(year: number, part: 1 | 2 | 3 | 4): Period {
  return { kind: "quarter", year, part };
}
