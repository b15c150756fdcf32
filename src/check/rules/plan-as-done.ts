import type { DocumentRule } from "../rule";

/** Words by which a sentence says that something is already done. */
const done =
  /(?:已(?:经)?(?:完成|取得|实现|建成|开展|形成)(?!的)|取得了|得到了(?:充分)?(?:肯定|好评)|圆满完成了|(?:开展|组织|召开|举办|完成|解决|整改|化解|建立|评选)了[^，。；]{2,24}(?=[，。；])|共(?:召开|组织|开展)了?[^，。；]{0,12}\d+[次场期])/g;

export const planAsDone: DocumentRule = {
  id: "plan-as-done",
  scope: "document",
  category: "structure",
  severity: "hint",
  basis: "惯例",
  title: "打算写成了已经做的事",
  why: "“下一步打算”写要做什么；写成已经做完的口气，多半是从总结部分抄过来没有改。",
  examples: [
    {
      wrong: "一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够。\n三、下一步打算\n抓好学习，⟦取得了⟧较好效果。",
    },
    {
      wrong:
        "一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够。\n三、下一步打算\n下半年对7个支部⟦开展了全覆盖督导⟧，查找短板。",
    },
    {
      fine: "一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够。\n三、下一步打算\n对已完成的问题开展“回头看”，建立完善了再推开的机制。",
    },
    {
      fine: "一、主要工作\n学习取得了较好效果。\n二、存在问题\n学习不够。\n三、下一步打算\n抓好学习，力争取得更好效果。",
    },
    {
      fine: "一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够。\n三、下一步打算\n在已经取得成效的基础上，继续抓好学习。",
    },
  ],
  *check({ kind, parts, snapshot }) {
    const plan = parts.find((part) => part.part === "plan" && part.present);
    if (kind === undefined || plan?.paragraph === undefined || plan.end === undefined) {
      return;
    }
    for (let paragraph = plan.paragraph; paragraph < plan.end; paragraph += 1) {
      const { text } = snapshot.paragraphs[paragraph]!;
      for (const found of text.matchAll(done)) {
        const sentence = text.slice(
          text.lastIndexOf("。", found.index) + 1,
          text.indexOf("。", found.index) + 1 || text.length,
        );
        if (!/基础上|上半年|去年|以来|虽然|尽管|目前|巩固/.test(sentence)) {
          yield {
            at: { paragraph, start: found.index, end: found.index + found[0].length },
            message: `这里在说打算，“${found[0]}”是已经做完的口气`,
          };
        }
      }
    }
  },
};
