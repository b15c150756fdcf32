import { comparable } from "../../document/units";
import { decimalsOf, followsFrom, printed } from "../figure-relations";
import type { Mark, ParagraphRule } from "../rule";

const unitOfCount = "人次|[个项名人次件条户处起家篇份支只]";
/** A figure that counts something, unless it is only about so many. */
const counted = new RegExp(`(?<![\\d.,，〔第—-])(\\d{1,6})(${unitOfCount})(?![余多])`, "g");
/** What was done of a whole, and the rate that is said to follow. */
const stated =
  /(?<=(?:已|已经|实到|完成|整改|办结|解决|化解|调处|采纳|采用|录用|回收|回复|销号|到会|[，、])[^，。；\d]{0,14})(?<![\d.,])(\d{1,6})(人次|[个项名人次件条户处起家篇份支])(?![余多])[^。；\d]{0,12}(?:整改|完成|办结|到会|出席|参会|解决|化解|调处|采纳|采用|录用|回收|回复|销号)(?:成功|完成)?率(?:为|达到?|是|[：:])?(\d{1,3}(?:\.(\d{1,2}))?)[%％]/g;
/** A part, and the share of a whole that it is said to be. */
const share = new RegExp(
  `(?<![\\d.,])(\\d{1,6})(${unitOfCount})[^，。；、\\d]{0,4}[，,（(]?占(?:比)?(?:为|达)?(?:(?:党员)?总(?:数|人数)的|全[体部]?党员的)?(\\d{1,3}(?:\\.\\d{1,2})?)[%％]`,
  "g",
);
/** Words that make a figure before a share the whole of it. */
const wholeWords = /共有?|现有|总[数计]|其中|有|^/;

export const percentage: ParagraphRule = {
  id: "percentage",
  scope: "paragraph",
  trigger: "率占",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "百分比和数对不上",
  why: "写了总数、完成数和比例，比例要能由两个数算出来。",
  examples: [
    { wrong: "共反馈问题40个，已完成整改36个，整改完成率⟦95%⟧。" },
    { wrong: "大会应到党员11名，实到10名，到会率达⟦95.9%⟧。" },
    { wrong: "支部共有党员25名，其中女党员9名，占⟦39%⟧；大专以上学历20名，占80%。" },
    { wrong: "现有党员30人，35岁以下12人（占总数的⟦45%⟧）。" },
    { wrong: "发展党员8名，其中35岁以下5名，占⟦60.5%⟧；确定入党积极分子26名。" },
    { wrong: "支部共有党员76名，其中博士28名，占36.8%；硕士31名，占40.8%；本科17名，占⟦22.8%⟧。" },
    { wrong: "12个村集体经济收入超过20万元，其中50万元以上的5个，占⟦38.7%⟧。" },
    { wrong: "收集意见建议160条，推动解决停车、排水等问题139个，办结率⟦92.3%⟧。" },
    { wrong: "推送稿件156篇，被采用42篇，采用率⟦29.6%⟧。" },
    { wrong: "排查风险隐患64处，已整改60处，整改率⟦95%⟧。" },
    { fine: "收到建议42条，采纳36条，采纳率85.7%；现有党员52名，新发展党员中女党员2名，占50%，共4名。" },
    { fine: "共有党员120名，其中在职党员80名，女党员36名，占在职党员的45%；男党员44名，占55%。" },
    { fine: "支部共有党员25名，其中女党员9名，占36%，大专以上学历20名，占党员总数的80%。" },
    { fine: "现有党员30人，其中在职党员20人，女党员占在职党员的45%。" },
    { fine: "排查纠纷97起，化解95起，2起引导至司法途径解决，化解率97.9%。" },
    { fine: "共反馈问题40个，已完成整改36个，整改完成率90%。" },
    { fine: "大会应到党员11名，实到10名，到会率90.9%。" },
    { fine: "大会应到党员11名，实到10名，到会率91%。" },
    { fine: "共有党员11名，其中预备党员2名，党费按时足额交纳率100%。" },
  ],
  *check({ text }) {
    if (/[率占][^，。；]{0,8}\d/.test(text)) {
      for (const found of text.matchAll(stated)) {
        const { start, wholes } = before(text, found.index, found[2]!);
        // 其中 names a share, and the rate behind it may be of something else.
        if (!/其中/.test(text.slice(start, found.index))) {
          const follows = wholes.some((part, at) =>
            wholes.slice(0, at).some((all) => all >= part && followsFrom(found[3]!, (part / all) * 100)),
          );
          if (!follows) {
            yield* fault(found[1]!, found[3]!, wholes, wholes.slice(-1), found.index + found[0].length);
          }
        }
      }
      for (const found of text.matchAll(share)) {
        const { start, wholes, all } = before(text, found.index, found[2]!);
        const sentence = text.slice(start, found.index);
        // 新发展党员中女党员2名 is a share of those who are named right before it.
        const isOfFirst =
          wholeWords.test(sentence) && !/中(?!共|高|级|层|专)[^，。；、]*$/.test(sentence.replace(/其中/g, ""));
        const named = isOfFirst ? wholes.slice(0, 1) : [];
        yield* fault(found[1]!, found[3]!, [...wholes, ...all], named, found.index + found[0].length);
      }
    }
  },
};

/** Figures before a place: those of its sentence that count the same thing, and all of the paragraph. */
function before(text: string, at: number, unit: string) {
  const start = text.lastIndexOf("。", at) + 1;
  const figures = Array.from(text.slice(0, at).matchAll(counted), (found) => ({
    value: Number(found[1]),
    unit: found[2]!,
    at: found.index,
  }));
  const sameThing = comparable(0, unit).unit;
  return {
    start,
    wholes: figures
      .filter((figure) => figure.at >= start && comparable(0, figure.unit).unit === sameThing)
      .map(({ value }) => value),
    all: figures.map(({ value }) => value),
  };
}

/**
 * @param wholes figures of which the rate may be said.
 * @param named those of which it most likely is; with none nothing is reported.
 */
function* fault(
  part: string,
  rate: string,
  wholes: readonly number[],
  named: readonly number[],
  end: number,
): Generator<Mark> {
  const follows = (all: number) => all > 0 && followsFrom(rate, (Number(part) / all) * 100);
  const whole = named.find((all) => all >= Number(part) && all > 0);
  if (whole !== undefined && !wholes.some(follows)) {
    const right = printed((Number(part) / whole) * 100, decimalsOf(rate));
    yield { start: end - rate.length - 1, end, message: `${part}占${whole}的${right}%，这里写的是${rate}%` };
  }
}
