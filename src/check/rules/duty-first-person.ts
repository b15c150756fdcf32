import type { DocumentRule } from "../rule";

export const dutyFirstPerson: DocumentRule = {
  id: "duty-first-person",
  scope: "document",
  category: "structure",
  severity: "hint",
  basis: "惯例",
  title: "述职报告没有“我”",
  why: "述职是书记本人说自己怎样履职，用第一人称，问题也要从自己身上找。",
  examples: [
    {
      wrong:
        "⟦县档案馆党支部书记抓基层党建述职报告⟧\n各位领导、同志们：\n现将2026年抓基层党建工作情况述职如下。\n一、履职情况\n支部组织集中学习6次。\n二、存在问题\n学习不够。",
    },
    {
      fine: "县档案馆党支部书记抓基层党建述职报告\n现将2026年履职情况述职如下。\n一、履职情况\n我带头讲党课2次。\n二、存在问题\n我抓学习不够。",
    },
  ],
  *check({ kind, title, snapshot }) {
    if (
      kind !== "duty" ||
      title === undefined ||
      snapshot.paragraphs.some(({ text }) => /我(?!们|国|党|省|市|县|区|局|院|校)|本人/.test(text))
    ) {
      return;
    }
    yield {
      at: { paragraph: title, start: 0, end: snapshot.paragraphs[title]!.text.trimEnd().length },
      message: "述职报告通篇没有“我”，看看是不是写成了工作总结",
    };
  },
};
