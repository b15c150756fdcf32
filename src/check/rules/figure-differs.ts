import { figuresOfDocument, type PlacedFigure, spanOf } from "../../document/figures-of-document";
import type { Figure, Statistics } from "../../document/statistics";
import { comparable } from "../../document/units";
import type { DocumentRule } from "../rule";

export const figureDiffers: DocumentRule = {
  id: "figure-differs",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "和统计不一样",
  why: "正文或表格里的数和给的统计不一样。不替您改：核对一下哪个对。",
  examples: [
    { wrong: "上半年，召开⟦支委会5次⟧、支部党员大会2次。", given: { 支委会: 6, 支部党员大会: 2 } },
    { wrong: "⟦收缴党费20860元⟧。", given: { 党费金额: 2086 } },
    { wrong: "开展⟦谈心谈话300余人次⟧。", given: { 谈心谈话: 213 } },
    { wrong: "| 项目 | 本期 |\n| 支委会 | ⟦5⟧ |", given: { 支委会: 6 } },
    { fine: "开展谈心谈话200余人次，收缴党费0.2086万元。", given: { 谈心谈话: 213, 党费金额: 2086 } },
    {
      fine: "召开支委会6次，其中专题支委会2次；第一季度召开支委会3次，人均撰写心得体会2篇。",
      given: { 支委会: 6, 心得体会: 46 },
    },
    { fine: "二、下一步打算\n召开支委会7次，讲党课3人次。", given: { 支委会: 6, 党课: 2 } },
    { fine: "第二党支部召开支委会5次，讲党课1次。", given: { 支委会: 11, 党课: 3 } },
  ],
  *check({ snapshot }, { statistics }) {
    if (!statistics) {
      return;
    }
    const blocks = new Map<Statistics, ReadonlyMap<string, Figure>>();
    for (const figure of figuresOfDocument(snapshot)) {
      const { text } = snapshot.paragraphs[figure.at.paragraph]!;
      const about = bodyOf(text.slice(sentenceStart(text, figure.at.start), figure.at.start), statistics);
      if (!about || figure.scope === "part" || figure.scope === "average") {
        continue;
      }
      const given = blocks.get(about) ?? new Map(about.figures.map((each) => [each.key, each]));
      blocks.set(about, given);
      const message = difference(figure, given.get(figure.item));
      if (message !== undefined) {
        yield { at: spanOf(figure), message };
      }
    }
  },
};

/** What the given figure has against the one stated, or undefined. */
function difference(stated: PlacedFigure, given: Figure | undefined): string | undefined {
  if (typeof given?.value !== "number") {
    return undefined;
  }
  const right = comparable(given.value, given.unit === "" ? stated.unit : given.unit);
  const least = comparable(stated.range.least, stated.unit);
  const most = comparable(stated.range.most, stated.unit);
  if (right.unit !== least.unit || (least.value <= right.value && right.value <= most.value)) {
    return undefined;
  }
  const said = comparable(stated.value, stated.unit).value;
  const tenfold = right.value !== 0 && (said === right.value * 10 || said * 10 === right.value);
  const figures = `统计里是${given.value}${given.unit}，这里是${stated.approximate ? "约" : ""}${stated.value}${stated.unit}`;
  return `${figures}${tenfold ? "，差十倍" : ""}`;
}

/** The block that speaks of the same body as the sentence: the branch that it names, all of them, or none. */
function bodyOf(sentence: string, statistics: Statistics): Statistics | undefined {
  const branch = statistics.branches.find(({ unit }) => unit !== "" && sentence.includes(unit));
  const named = /第[一二三四五六七八九十]+党?支部/.exec(sentence)?.[0];
  return branch ?? (named === undefined || statistics.unit.includes(named) ? statistics : undefined);
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("；", at - 1)) + 1;
}
