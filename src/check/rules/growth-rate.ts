import { figuresOfDocument } from "../../document/figures-of-document";
import { gridsOf, numberInCell } from "../../document/stated-in-tables";
import type { Statistics } from "../../document/statistics";
import { decimalsOf, followsFrom, printed } from "../figure-relations";
import type { Reading } from "../reading";
import type { DocumentRule, Report } from "../rule";

const number = "(\\d[\\d,]*(?:\\.\\d+)?)";
const unit = "(亿元|万?[元件户人吨亩]|人次|小时|学时|[次场期节名人个条项处起则件宗份篇支家户])";
const up = "增长|增加|上升|提高|提升|多了?";
const down = "下降|减少|降低|压减|少了?";
const change = `(${up}|${down})了?${number}[%％]`;
const before = "(?:上一?年度?|去年|上期|上半年)(?:同期)?";
const fromTo = new RegExp(
  `[由从][^，。；\\d]{0,10}${number}${unit}[^，。；\\d]{0,4}(?:${up}|${down}|降)[到至为]了?[^，。；\\d]{0,8}${number}\\2[，,（(]?(?:同比|环比)?${change}`,
  "g",
);
const comparedWith = new RegExp(
  `${number}${unit}[，,（(]?[比较与]${before}的?${number}\\2(?:相比)?[，,]?${change}`,
  "g",
);
const behindFigure = new RegExp(`^[，,（(]?(?:同比|[比较]${before})(${up}|${down})了?${number}([%％]|${unit})`);

export const growthRate: DocumentRule = {
  id: "growth-rate",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "增减和数对不上",
  why: "写了本期和上期两个数，增减多少、百分之几，要能由两个数算出来。",
  examples: [
    { wrong: "入党积极分子由5名增加到8名，增长⟦80%⟧。" },
    { wrong: "办理信访件14件，比去年同期的20件减少⟦40%⟧。" },
    { wrong: "召开支委会6次，同比增长⟦50%⟧。", given: { 支委会: [6, 5] } },
    { wrong: "开展主题党日6次，比去年同期⟦减少1次⟧。", given: { 主题党日: [6, 5] } },
    { wrong: "| 项目 | 上年同期 | 本期 | 同比 |\n| 支委会 | 5 | 6 | ⟦25%⟧ |" },
    { fine: "入党积极分子由5名增加到8名，增长60%。" },
    { fine: "整改率从60%提高到90%，提高30个百分点。" },
    { fine: "召开支委会6次，同比增长20%；主题党日7次，同比增加2次。", given: { 支委会: [6, 5], 主题党日: [7, 5] } },
    {
      fine: "| 项目 | 上年同期 | 本期 | 增减 |\n| 支委会 | 5 | 6 | +1 |\n| 党课 | 3 | 2 | -33.3% |\n| 宣讲 | 0 | 2 | — |",
    },
  ],
  *check(reading, { statistics }) {
    yield* inSentences(reading);
    yield* inTables(reading);
    if (statistics) {
      yield* againstBlock(reading, statistics);
    }
  },
};

function* inSentences({ snapshot }: Reading): Generator<Report> {
  for (const [paragraph, { text }] of snapshot.paragraphs.entries()) {
    if (!/[%％]/.test(text) || !/[由从比较与]/.test(text)) {
      continue;
    }
    for (const [pattern, nowAt, thenAt] of [
      [fromTo, 3, 1],
      [comparedWith, 1, 3],
    ] as const) {
      for (const found of text.matchAll(pattern)) {
        const message = fault(numberOf(found[nowAt]!), numberOf(found[thenAt]!), found[4]!, found[5]!, "%");
        const end = found.index + found[0].length;
        if (message !== undefined) {
          yield { at: { paragraph, start: end - found[5]!.length - 1, end }, message };
        }
      }
    }
  }
}

function* againstBlock({ snapshot }: Reading, statistics: Statistics): Generator<Report> {
  const given = new Map(statistics.figures.map((figure) => [figure.key, figure]));
  for (const { item, value, at, from, scope } of figuresOfDocument(snapshot)) {
    const { base, value: now } = given.get(item) ?? {};
    const { text } = snapshot.paragraphs[at.paragraph]!;
    const unitBehind = from === "slot" ? (new RegExp(`^${unit}`).exec(text.slice(at.end))?.[0].length ?? 0) : 0;
    const found = behindFigure.exec(text.slice(at.end + unitBehind));
    if (!found || base === undefined || now !== value || scope === "part") {
      continue;
    }
    const [whole, direction, amount, behind] = found;
    const message = fault(value, base, direction!, amount!, behind!.replace("％", "%"));
    const end = at.end + unitBehind + whole.length;
    const length =
      behind === "%" || behind === "％" ? amount!.length + 1 : whole.length - whole.lastIndexOf(direction!);
    if (message !== undefined) {
      yield { at: { paragraph: at.paragraph, start: end - length, end }, message };
    }
  }
}

function* inTables({ snapshot }: Reading): Generator<Report> {
  for (const { rows } of gridsOf(snapshot)) {
    const header = (rows[0] ?? []).map((cell) => cell?.text ?? "");
    const then = header.findIndex((text) => /上年|去年|上期|同期/.test(text) && !/比|增|减/.test(text));
    const now = header.findIndex((text) => /本期|本年|今年|^\d{4}年/.test(text) && !/比|增|减/.test(text));
    const changed = header.findIndex((text) => /同比|增减|增长|增幅|变化|较上/.test(text));
    if (then < 0 || now < 0 || changed < 0 || then === now) {
      continue;
    }
    for (const row of rows.slice(1)) {
      const cell = row[changed];
      const [a, b] = [then, now].map((column) => numberInCell(row[column]?.text ?? "")?.value);
      const [, sign = "", amount, mark = ""] = /^([+＋\-−–↑↓]?)\s*([\d.]+)\s*([%％]?)$/.exec(cell?.text ?? "") ?? [];
      if (!cell || a === undefined || b === undefined || amount === undefined) {
        continue;
      }
      const isRate = mark !== "" || /[%％]/.test(header[changed]!);
      if (!isRate && !/增减|变化|较上/.test(header[changed]!)) {
        continue;
      }
      // A cell without a sign says how much, not which way.
      const direction = sign === "" ? (b < a ? "减少" : "增加") : /[+＋↑]/.test(sign) ? "增加" : "减少";
      const message = fault(b, a, direction, amount, isRate ? "%" : "");
      const start = snapshot.paragraphs[cell.paragraph]!.text.indexOf(cell.text);
      if (message !== undefined) {
        yield { at: { paragraph: cell.paragraph, start, end: start + cell.text.length }, message };
      }
    }
  }
}

/** What is wrong with a change that is said to lead from one figure to the other; undefined where nothing is. */
function fault(now: number, then: number, direction: string, said: string, unit: string): string | undefined {
  const grows = new RegExp(`^(?:${up})`).test(direction);
  const isRate = unit === "%";
  if (isRate && then === 0) {
    return undefined;
  }
  const exact = isRate ? (Math.abs(now - then) / then) * 100 : Math.abs(now - then);
  const fits = isRate ? followsFrom(said, exact) : Math.abs(exact - numberOf(said)) < 1e-6;
  if (fits && (now === then || grows === now > then)) {
    return undefined;
  }
  const right = isRate ? printed(exact, decimalsOf(said)) : printed(exact, 2);
  const word = now === then ? "没有变" : `${now > then ? "增加" : "减少"}${right}${unit}`;
  return `上期${then}，本期${now}，${word}，这里写的是${grows ? "增加" : "减少"}${said}${unit}`;
}

function numberOf(text: string): number {
  return Number(text.replace(/,/g, ""));
}
