import { decimalsOf, followsFrom, printed } from "../figure-relations";
import type { Mark, ParagraphRule } from "../rule";

const number = "(\\d[\\d,]*(?:\\.\\d+)?)";
const unit = "(万人次|万?元|亿元|万?[吨亩人件次户条]|人次|公里|平方米|个|名|项|家|篇|辆|份|万)";
const before = "(?:上一?年度?|去年|上期|年初|上半年|同期)(?:同期|底)?";
const up = "增长|增加|上升|提高|提升|多了?";
const down = "下降|减少|降低|压减|少了?";

/** 28.6万，较年初的25.1万增加3.5万. */
const difference = new RegExp(
  `${number}${unit}[，,（]?[比较]${before}的?${number}\\2(${up}|${down})了?${number}\\2`,
  "g",
);
/** 62.5万吨，完成年计划120万吨的52.1%. */
const ofPlan = new RegExp(
  `${number}${unit}[，,（]?(?:完成|占)(?:全?年度?)?(?:计划|目标|任务)(?:任务|数|指标)?的?${number}\\2的${number}[%％]`,
  "g",
);
/** 63人，发放慰问金3.15万元，人均500元. */
const average = new RegExp(
  `(?<![\\d.])(\\d{1,5})(名|人|位|户)(?![次均])[^。；\\d]{0,20}[，,、]?[^。；，\\d]{0,12}${number}(万?元)[，,（]?(人均|户均|每人|每户)(?:约|达)?${number}元`,
  "g",
);
/** 全年开展12次，每季度3次. */
const rhythm = /全年[^，。；\d]{0,16}(\d{1,3})([次期场])[，,（](?:平均)?每(月|季度?|半年)(\d{1,2})\2/g;
/** 从92.3%提升到96.8%，提升4.5%: the difference is told as if it were a rate. */
const points = new RegExp(
  `[由从][^，。；\\d]{0,10}${number}[%％][^，。；\\d]{0,4}(?:${up}|${down}|降)[到至为][^，。；\\d]{0,8}${number}[%％][，,（](${up}|${down})了?${number}([%％]|个百分点)`,
  "g",
);
/** Rates of a whole, which cannot be more than all of it. */
const overAll =
  /(?:满意[度率]|合格率|出勤率|到会率|参与率|参学率|覆盖率|知晓率|整改率|办结率|化解率|调解率|调处率|解决率|采纳率|结案率|回收率|就业率|达标率|普及率|入户率|签订率|优良率|抢救成功率)(?:为|达到?了?|是)?(\d{3,4}(?:\.\d+)?)[%％]/g;
const lessByTimes = /(?:减少|下降|降低|缩短|压缩|缩减)了?(\d+(?:\.\d+)?|[一两二三四五六七八九十]+)倍/g;

const amountOf = (text: string) => Number(text.replaceAll(",", ""));
const times: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4, 半年: 2 };

export const derivedFigure: ParagraphRule = {
  id: "derived-figure",
  scope: "paragraph",
  trigger: "均较比每率度倍从由划",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "算出来的数不对",
  why: "人均、差额、完成计划的比例、每月每季的次数，都能由同一句里的数算出来；满意度、合格率不会超过100%，减少不会用“倍”。",
  examples: [
    { wrong: "慰问老党员63人，发放慰问金3.15万元，人均⟦600元⟧。" },
    { wrong: "粉丝量达到28.6万，较年初的25.1万增加⟦4.5万⟧。" },
    { wrong: "上半年产量62.5万吨，完成年计划120万吨的⟦50.1%⟧。" },
    { wrong: "全年开展集体学习12次，每季度⟦2次⟧。" },
    { wrong: "群众满意率由92.3%提升到96.8%，提升⟦4.5%⟧。", right: "群众满意率由92.3%提升到96.8%，提升4.5个百分点。" },
    { wrong: "患者满意度达到⟦102%⟧，投诉⟦减少了1倍⟧。" },
    { fine: "慰问老党员63人，发放慰问金3.15万元，人均500元；慰问21户，发放4万元，户均约1900元。" },
    { fine: "粉丝量达到28.6万，较年初的25.1万增加3.5万；接待120人次，比去年的100人次增加20人次。" },
    { fine: "上半年产量62.5万吨，完成年计划120万吨的52.1%，全年学习12次，每季度3次。" },
    { fine: "合格率由90%提高到95%，提高5个百分点，满意度达到100%，效率提高1倍。" },
  ],
  *check({ text }): Iterable<Mark> {
    if (!/\d/.test(text)) {
      return;
    }
    for (const found of text.matchAll(difference)) {
      const [whole, now, of, then, direction, amount] = found;
      const right = (amountOf(now!) - amountOf(then!)) * (new RegExp(down).test(direction!) ? -1 : 1);
      yield* fault(found.index + whole.length, `${amount}${of}`, amount!, right, of!);
    }
    for (const found of text.matchAll(ofPlan)) {
      const [whole, part, , all, rate] = found;
      yield* fault(found.index + whole.length, whole.slice(-rate!.length - 1), rate!, share(part!, all!), "%");
    }
    for (const found of text.matchAll(average)) {
      const [whole, count, who, amount, of, , each] = found;
      const isOf = /户/.test(who!) === /户/.test(found[5]!);
      const sum = amountOf(amount!) * (of === "万元" ? 10_000 : 1);
      const right = sum / Number(count);
      if (isOf && Math.abs(right - amountOf(each!)) > right * 0.02) {
        yield* fault(found.index + whole.length, `${each}元`, each!, right, "元");
      }
    }
    for (const found of text.matchAll(rhythm)) {
      const [whole, all, of, every, each] = found;
      if (Number(all) !== Number(each) * times[every!]!) {
        const end = found.index + whole.length;
        const message = `全年${all}${of}，每${every}应是${printed(Number(all) / times[every!]!, 1)}${of}`;
        yield { start: end - each!.length - 1, end, message };
      }
    }
    for (const found of text.matchAll(points)) {
      const [whole, then, now, direction, amount, behind] = found;
      const right = Math.abs(amountOf(now!) - amountOf(then!));
      const end = found.index + whole.length;
      const isDifference = Math.abs(right - amountOf(amount!)) < 0.051;
      if (behind !== "个百分点" && isDifference) {
        yield {
          start: end - amount!.length - 1,
          end,
          message: `两个百分比之差写“个百分点”，“${direction}${amount}%”是另一回事`,
          suggestions: [`${amount}个百分点`],
        };
      } else if (behind === "个百分点" && !isDifference) {
        yield* fault(end, `${amount}${behind}`, amount!, right, behind);
      }
    }
    for (const found of text.matchAll(overAll)) {
      if (Number(found[1]) > 100) {
        const end = found.index + found[0].length;
        yield { start: end - found[1]!.length - 1, end, message: "这个比例不会超过100%" };
      }
    }
    for (const { 0: words, index } of text.matchAll(lessByTimes)) {
      yield { start: index, end: index + words.length, message: "减少不用“倍”，写减少了几分之几或百分之几" };
    }
  },
};

function share(part: string, all: string): number {
  return (amountOf(part) / amountOf(all)) * 100;
}

/** A mark over the last words before an offset, where the figure in them does not follow. */
function* fault(end: number, words: string, figure: string, right: number, of: string): Iterable<Mark> {
  if (right > 0 && !followsFrom(figure.replaceAll(",", ""), right)) {
    const shown = printed(right, Math.max(decimalsOf(figure), of === "元" ? 0 : 1));
    yield { start: end - words.length, end, message: `按前面的数算是${shown}${of}，这里写的是${figure}${of}` };
  }
}
