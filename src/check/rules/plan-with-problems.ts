import type { DocumentRule } from "../rule";

export const planWithProblems: DocumentRule = {
  id: "plan-with-problems",
  scope: "document",
  category: "structure",
  severity: "hint",
  basis: "惯例",
  title: "计划里写了存在问题",
  why: "工作要点和计划写要做什么，不写成绩和问题；要写问题的是总结和汇报。",
  examples: [
    {
      wrong:
        "县档案馆党支部2026年工作要点\n一、总体要求\n抓党建，促业务。\n⟦二、存在问题⟧\n学习不够深入。\n三、重点任务\n抓好学习。",
    },
    { fine: "县档案馆党支部2026年工作要点\n一、总体要求\n抓党建，促业务。\n二、重点任务\n抓好学习，解决突出问题。" },
  ],
  *check({ kind, parts, snapshot }) {
    const problems = parts.find((part) => part.part === "problems" && part.present);
    if (kind !== "plan" || problems?.paragraph === undefined) {
      return;
    }
    const text = snapshot.paragraphs[problems.paragraph]!.text.trimEnd();
    yield {
      at: { paragraph: problems.paragraph, start: 0, end: Math.min(text.length, 40) },
      message: "要点和计划里一般不写存在问题",
    };
  },
};
