import type { DocumentRule } from "../rule";

export const leadTurn: DocumentRule = {
  id: "lead-turn",
  scope: "document",
  category: "structure",
  severity: "hint",
  basis: "惯例",
  title: "导语没有过渡句",
  why: "导语说完时间和依据，用“现将有关情况汇报如下”一类的话引出正文。",
  examples: [
    {
      wrong:
        "县档案馆党支部2026年上半年工作总结\n2026年上半年，县档案馆党支部围绕中心工作，认真落实各项任务，支部建设取得新的进展，⟦作用得到发挥。⟧\n一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够。\n三、下半年打算\n抓学习。",
    },
    {
      fine: "县档案馆党支部2026年上半年工作总结\n2026年上半年，县档案馆党支部围绕中心工作，认真落实各项任务。现将主要情况总结如下。\n一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够。",
    },
  ],
  *check({ parts, kind, snapshot }) {
    const lead = parts.find((part) => part.part === "lead" && part.present);
    if (!lead || kind === undefined || kind === "plan" || lead.paragraph === undefined || lead.end === undefined) {
      return;
    }
    const texts = snapshot.paragraphs.slice(lead.paragraph, lead.end).map((paragraph) => paragraph.text.trimEnd());
    if (texts.some((text) => /如下|以下(几个)?(方面|情况|报告|汇报|工作)/.test(text))) {
      return;
    }
    const last = texts.length - 1;
    const text = texts[last]!;
    yield {
      at: { paragraph: lead.paragraph + last, start: Math.max(0, text.lastIndexOf("，") + 1), end: text.length },
      message: "导语末尾少一句“现将……如下”，引出下面的内容",
    };
  },
};
