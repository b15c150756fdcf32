import type { DocumentRule } from "../rule";

const names = { work: "主要工作", problems: "存在问题", plan: "下一步打算" } as const;

export const partOrder: DocumentRule = {
  id: "part-order",
  scope: "document",
  category: "structure",
  severity: "warning",
  basis: "惯例",
  title: "各部分的次序",
  why: "总结和汇报按“主要工作、存在问题、下一步打算”的次序写，先说做了什么，再说差在哪里、怎么办。",
  examples: [
    { wrong: "一、主要工作\n组织集中学习6次。\n二、下一步打算\n继续抓好学习。\n⟦三、存在问题⟧\n学习不够深入。" },
    { wrong: "⟦一、存在问题⟧\n学习不够深入。\n二、主要工作\n组织集中学习6次。\n三、下一步打算\n继续抓好学习。" },
    { fine: "一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够深入。\n三、下一步打算\n继续抓好学习。" },
  ],
  *check({ parts, kind, snapshot }) {
    if (kind === "plan") {
      return;
    }
    const start = (part: string) => parts.find((candidate) => candidate.part === part && candidate.present)?.paragraph;
    const work = start("work");
    const problems = start("problems");
    const plan = start("plan");
    const late = plan !== undefined && problems !== undefined && plan < problems ? plan : undefined;
    const early = work !== undefined && problems !== undefined && problems < work ? problems : undefined;
    if (problems !== undefined && (late !== undefined || early !== undefined)) {
      const text = snapshot.paragraphs[problems]!.text.trimEnd();
      yield {
        at: { paragraph: problems, start: 0, end: Math.min(text.length, 40) },
        message:
          late === undefined
            ? `“${names.problems}”写在“${names.work}”前面了`
            : `“${names.problems}”写在“${names.plan}”后面了`,
      };
    }
  },
};
