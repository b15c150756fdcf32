import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule } from "../rule";

const year = /((?:19|20)\d\d)年/;

export const periodYear: DocumentRule = {
  id: "period-year",
  scope: "document",
  category: "time",
  severity: "warning",
  basis: "惯例",
  title: "标题和导语的年份不同",
  why: "标题说一个年份，导语说另一个年份，多半是从去年的稿子改来没有改全。",
  examples: [
    {
      wrong:
        "县档案馆党支部2026年上半年工作总结\n⟦2025年⟧上半年，县档案馆党支部围绕中心工作，认真落实各项任务。现将情况总结如下。\n一、主要工作\n组织集中学习6次。",
    },
    {
      wrong:
        "县档案馆党支部2026年上半年工作总结\n2026年以来，支部围绕中心工作，认真落实各项任务。现将⟦2026年下半年⟧工作情况总结如下。\n一、主要工作\n组织集中学习6次。",
    },
    {
      wrong:
        "县档案馆党支部⟦2025年⟧工作总结\n2026年，县档案馆党支部围绕中心工作，认真落实各项任务。现将情况总结如下。\n一、主要工作\n2026年3月组织换届。\n二、2027年打算\n抓实学习。",
    },
    {
      fine: "县档案馆党支部2026年上半年工作总结\n2026年上半年，县档案馆党支部深入落实2025年度组织生活会整改任务。现将情况总结如下。\n一、主要工作\n组织集中学习6次。",
    },
    {
      fine: "县档案馆党支部2025年工作总结和2026年工作打算\n2025年，县档案馆党支部围绕中心工作，认真落实各项任务。现将情况总结如下。\n一、主要工作\n组织集中学习6次。",
    },
  ],
  *check({ title, parts, snapshot }) {
    const lead = parts.find((part) => part.part === "lead" && part.present);
    const heading = title === undefined ? "" : snapshot.paragraphs[title]!.text;
    const named = year.exec(heading)?.[1];
    if (named === undefined || lead?.paragraph === undefined) {
      return;
    }
    const { text } = snapshot.paragraphs[lead.paragraph]!;
    const opening = /^\s*((?:19|20)\d\d)年(?=[，上下以度])/.exec(text);
    if (opening && opening[1] !== named && !heading.includes(`${opening[1]}年`)) {
      const start = opening[0].length - opening[1]!.length - 1;
      const message = `标题是${named}年，导语写的是${opening[1]}年`;
      // Where the rest speaks of the lead's year, it is the title that was not changed.
      if (timesOf(snapshot, opening[1]!) >= timesOf(snapshot, named) && wasAfter(snapshot, opening[1]!)) {
        const at = heading.indexOf(`${named}年`);
        yield {
          at: { paragraph: title!, start: at, end: at + 5 },
          other: { paragraph: lead.paragraph, start, end: start + 5 },
          message,
          suggestions: [`${opening[1]}年`],
        };
        return;
      }
      yield {
        at: { paragraph: lead.paragraph, start, end: start + 5 },
        message,
        suggestions: [`${named}年`],
      };
    }
    const half = /[上下]半年/.exec(heading)?.[0];
    const turn = /(?:现|特)将((?:19|20)\d\d年([上下]半年))[^。]{0,30}(?:总结|汇报|报告)如下/.exec(text);
    if (half && turn && turn[2] !== half && !heading.includes(turn[2]!)) {
      const start = turn.index + turn[0].indexOf(turn[1]!);
      yield {
        at: { paragraph: lead.paragraph, start, end: start + turn[1]!.length },
        message: `标题是${half}，这里写的是${turn[2]}`,
        suggestions: [turn[1]!.replace(turn[2]!, half)],
      };
    }
  },
};

function timesOf({ paragraphs }: Snapshot, number: string): number {
  return paragraphs.reduce((count, { text }) => count + text.split(`${number}年`).length - 1, 0);
}

/** Whether the report looks ahead to the year behind that one, or is dated in it or the next. */
function wasAfter({ paragraphs }: Snapshot, number: string): boolean {
  const next = `${Number(number) + 1}年`;
  return paragraphs.some(({ text }, index) => index > 1 && text.includes(next));
}
