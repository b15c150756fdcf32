import type { Period } from "../../document/period";
import events from "../lexicons/events.json";
import type { DocumentRule } from "../rule";

export const eventAfterPeriod: DocumentRule = {
  id: "event-after-period",
  scope: "document",
  category: "time",
  severity: "warning",
  basis: "惯例",
  title: "报告期以后的事",
  why: "报告期内还没有开的会、没有提出的说法写进了已经做的工作，多半是改旧稿时年份没有改对。",
  examples: [
    {
      wrong:
        "县档案馆党支部2022年上半年工作总结\n2022年上半年，支部扎实工作。现将情况总结如下。\n一、主要工作\n组织学习⟦党的二十大⟧精神3次。\n二、存在问题\n学习不够。",
    },
    {
      fine: "县档案馆党支部2022年上半年工作总结\n2022年上半年，支部扎实工作。现将情况总结如下。\n一、主要工作\n组织学习3次。\n二、下一步打算\n迎接党的二十大胜利召开。",
    },
    {
      fine: "县档案馆党支部2022年上半年工作总结\n2022年上半年，支部扎实工作。现将情况总结如下。\n一、主要工作\n开展喜迎党的二十大系列活动。\n二、存在问题\n学习不够。",
    },
    {
      fine: "县档案馆党支部2023年上半年工作总结\n2023年上半年，支部扎实工作。现将情况总结如下。\n一、主要工作\n组织学习党的二十大精神3次。\n二、存在问题\n学习不够。",
    },
  ],
  *check({ period, parts, snapshot }) {
    const work = parts.find((part) => part.part === "work" && part.present);
    if (!period || work?.paragraph === undefined || work.end === undefined) {
      return;
    }
    const end = endOf(period);
    const later = events.filter((event) => event.from > end);
    for (let paragraph = work.paragraph; later.length > 0 && paragraph < work.end; paragraph += 1) {
      const { text } = snapshot.paragraphs[paragraph]!;
      for (const { name, from } of later) {
        const start = text.indexOf(name);
        // Reports look ahead to congresses with words like 喜迎; those are not slips.
        if (start >= 0 && !/(?:喜?迎接?|备|向|庆祝|召开前)[^，。；]{0,8}$/.test(text.slice(0, start))) {
          yield {
            at: { paragraph, start, end: start + name.length },
            message: `报告期到${end.slice(0, 4)}年${Number(end.slice(5, 7))}月为止，“${name}”是${from.slice(0, 4)}年${Number(from.slice(5, 7))}月的事`,
          };
        }
      }
    }
  },
};

/** The last day of a period, as 2026-06-30. */
function endOf(period: Period): string {
  const month = period.kind === "year" ? 12 : period.kind === "half" ? period.part * 6 : period.part * 3;
  const day = new Date(period.year, month, 0).getDate();
  return `${period.year}-${String(month).padStart(2, "0")}-${day}`;
}
