import type { DocumentRule } from "../rule";

/** Closing words, which are a sentence of their own. */
const closing =
  /^(?:特此(?:报告|汇报|说明|通报|函复)|以上(?:报告|汇报)，?请(?:予?审[阅议示]|批评指正)|妥否，请(?:批示|审示|指示))$/;
/** Shorter paragraphs with a full stop in them may be lines of a form. */
const shortest = 30;

export const paragraphEnd: DocumentRule = {
  id: "paragraph-end",
  scope: "document",
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 4.1",
  title: "段末没有标点",
  why: "一段话说完用句号；段末没有标点，多半是漏打，或者后面的话没有复制全。",
  examples: [
    { wrong: "现将有关情况总结如下⟦，⟧\n一、主要工作", right: "现将有关情况总结如下：\n一、主要工作" },
    { wrong: "支部坚持每月集中学习，撰写心得体会。党员学习的自觉性明显增强，作用发挥更加充⟦分⟧" },
    { wrong: "一、做法\n组织集中学习6次。\n特此报⟦告⟧" },
    { wrong: "（一）抓学习。坚持第一议题制度，组织集中学习12次，撰写心得体会4⟦6⟧\n（二）抓组织。召开支委会6次。" },
    { fine: "支部坚持每月集中学习，撰写心得体会。党员学习的自觉性明显增强，作用发挥更加充分。" },
    { fine: "（一）坚持以党的创新理论为指导，加强思想建设、组织建设和作风建设，全面提升党建质量" },
    { fine: "特此报告。" },
    { fine: "支部坚持每月集中学习，撰写心得体会，接转组织关系。资料见共享文件夹，编号dj2026018" },
    {
      fine: "2025年，支部认真落实各项任务。现将有关情况报告如下：\n（一）抓学习。落实第一议题制度，组织学习12次。见下表：",
    },
  ],
  *check({ snapshot }) {
    for (const [paragraph, { text, cell }] of snapshot.paragraphs.entries()) {
      const shown = text.trimEnd();
      const open = /(?:如下|如下几点)?[，、]$/.exec(shown);
      if (!cell && open && (open[0].length > 1 || (shown.length >= shortest && /。/.test(shown)))) {
        yield {
          at: { paragraph, start: shown.length - 1, end: shown.length },
          message: `这一段末尾是“${open[0].slice(-1)}”，看看是不是该用${open[0].length > 1 ? "冒号" : "句号"}`,
          suggestions: [open[0].length > 1 ? "：" : "。"],
        };
      }
      const isText = shown.length >= shortest && /。.*[，、。]/.test(shown);
      if (!cell && /\p{Script=Han}\d{0,4}$/u.test(shown) && (isText || closing.test(shown.trim()))) {
        const last = shown.slice(-1);
        yield {
          at: { paragraph, start: shown.length - 1, end: shown.length },
          message: "这一段末尾没有标点，看看是不是漏了句号或者话没有写完",
          suggestions: [`${last}。`],
        };
      }
    }
  },
};
