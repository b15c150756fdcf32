import { decimalsOf, followsFrom, printed } from "../figure-relations";
import type { Mark, ParagraphRule } from "../rule";

/** A whole, a part in the same unit, and the rate that is said to follow, all in one sentence. */
const stated =
  /(?:共有?|应[到交]|总[数计]|反馈|查摆)[^，。；\d]{0,12}(\d{1,6})([个项名人次件条户])(?![余多])[^。；%％]{0,24}?(?:其中|已|实[到交]|完成|整改)[^，。；\d]{0,12}(\d{1,6})\2(?![余多])[^。；\d]{0,16}?率(?:为|达到?|是)?(\d{1,3}(?:\.(\d{1,2}))?)[%％]/g;
/** A whole whose shares are told behind it: 占36%, 占总数的36%. */
const whole =
  /(?:共有?|现有|总[数计]|有)[^，。；\d]{0,12}(\d{1,6})([个项名人次件条户])(?![余多])[^，。；\d]{0,8}[，,（(]([^。；]*占[^。；]*)/g;
const share =
  /(?<![\d.])(\d{1,6})([个项名人次件条户])[，,（(]?占(?:比)?(?:为|达)?(?:(?:党员)?总(?:数|人数)的|全[体部]?党员的)?(\d{1,3}(?:\.\d{1,2})?)[%％]/g;

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
    { fine: "支部共有党员25名，其中女党员9名，占36%，大专以上学历20名，占党员总数的80%。" },
    { fine: "现有党员30人，其中在职党员20人，女党员占在职党员的45%。" },
    { fine: "共反馈问题40个，已完成整改36个，整改完成率90%。" },
    { fine: "大会应到党员11名，实到10名，到会率90.9%。" },
    { fine: "大会应到党员11名，实到10名，到会率91%。" },
    { fine: "共有党员11名，其中预备党员2名，党费按时足额交纳率100%。" },
  ],
  *check({ text }) {
    if (/率[^，。；]{0,3}\d/.test(text)) {
      for (const found of text.matchAll(stated)) {
        const [words, all, , part, rate] = found;
        // 其中 names a share, and the rate behind it may be of something else.
        if (!words.includes("其中")) {
          yield* fault(Number(part), Number(all), rate!, found.index + words.length);
        }
      }
    }
    if (/占[^，。；]{0,8}\d/.test(text)) {
      for (const found of text.matchAll(whole)) {
        const behind = found.index + found[0].length - found[3]!.length;
        for (const part of found[3]!.matchAll(share)) {
          if (part[2] === found[2]) {
            yield* fault(Number(part[1]), Number(found[1]), part[3]!, behind + part.index + part[0].length);
          }
        }
      }
    }
  },
};

function* fault(part: number, all: number, rate: string, end: number): Generator<Mark> {
  if (all > 0 && part <= all && !followsFrom(rate, (part / all) * 100)) {
    const right = printed((part / all) * 100, decimalsOf(rate));
    yield { start: end - rate.length - 1, end, message: `${part}占${all}的${right}%，这里写的是${rate}%` };
  }
}
