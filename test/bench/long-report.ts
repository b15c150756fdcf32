import { docx, heading, paragraph } from "../docx/docx";

/** The last paragraph of every long report. */
export const lastParagraph = "全文到此结束。";

const sentences = [
  "坚持每月集中学习，支部书记带头讲党课，党员轮流领学，学后有讨论、有记录、有落实。",
  "针对群众反映的办事环节多、等候时间长等问题，梳理事项清单，逐项压减材料，限时办结。",
  "组织党员到联系社区报到服务，认领微心愿，帮助解决水电维修、就医陪护等具体困难。",
  "按照年初计划推进各项工作，重点任务按月调度，进展情况在支部大会上通报，接受党员监督。",
];

/** A report of so many paragraphs: a heading in every ten, else a sentence or two of some forty characters each. */
export function longReport(paragraphs: number): Uint8Array {
  const body = Array.from({ length: paragraphs - 1 }, (_, i) =>
    i % 10 === 0
      ? heading(i % 50 === 0 ? 1 : 2, `第${i / 10 + 1}部分`)
      : paragraph(`${i}．${sentences[i % 4]}${i % 3 === 0 ? sentences[(i + 1) % 4] : ""}`),
  );
  return docx({ body: body.join("") + paragraph(lastParagraph) });
}
