import type { Mark, ParagraphRule } from "../rule";

const asOf = /截[至止]到?(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日|底)?/g;
const day = /(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?/g;
/** What was found out before it could be put right. */
const before = /反馈|巡察|巡视|检查|督查|审计|查摆|部署|启动|动员/;
const settled = /整改|完成|销号|办结|解决/;

export const asOfEarlier: ParagraphRule = {
  id: "as-of-earlier",
  scope: "paragraph",
  trigger: "截",
  category: "time",
  severity: "warning",
  basis: "惯例",
  title: "截至的日期比前面的事还早",
  why: "先反馈问题，后统计整改；截至的日期早于反馈的日期，多半是年份或者月份没有改。",
  examples: [
    { wrong: "2025年7月8日，巡察组反馈了意见。⟦截至2025年2月⟧，已完成整改22个。" },
    { wrong: "2025年3月10日至5月20日开展巡察，7月8日反馈意见。⟦截至2025年2月⟧，已完成整改22个。" },
    { wrong: "2025年12月20日反馈巡察意见，⟦截至2025年4月底⟧，已整改到位13个。" },
    { wrong: "3月10日召开动员部署会。⟦截至2月底⟧，完成整改12项。" },
    { fine: "2025年7月8日，巡察组反馈了意见。截至2026年2月，已完成整改22个。" },
    { fine: "2025年12月20日反馈巡察意见，截至4月底，已整改到位13个。" },
    { fine: "2026年1月15日召开会议。截至2025年12月31日，支部有党员25名。" },
  ],
  *check({ text }): Iterable<Mark> {
    for (const found of text.matchAll(asOf)) {
      const told = Array.from(text.slice(0, found.index).matchAll(day));
      const last = told.at(-1);
      // A day without a year is of the year that was named last; 截至4月底 may be of the year after.
      const year = told.findLast((one) => one[1] !== undefined)?.[1];
      const behind = text.slice(found.index + found[0].length).split("。")[0]!;
      if (
        last &&
        found[1]?.length === year?.length &&
        before.test(text.slice(last.index, found.index)) &&
        settled.test(behind) &&
        order(found, found[1]) < order(last, year)
      ) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: `前面说的是${last[0]}的事，这里的日期更早`,
        };
      }
    }
  },
};

/** A number that grows with the day; a month without a day is its end. */
function order([, , month, date]: RegExpExecArray | RegExpMatchArray, year = "0"): number {
  return (Number(year) * 100 + Number(month)) * 100 + Number(date ?? 31);
}
