import orders from "../lexicons/member-orders.json";
import type { ParagraphRule } from "../rule";

/** An enumeration of exactly these members, joined by marks or by 和. */
const enumerations = orders.map(({ name, members }) => {
  const any = members.join("|");
  const joint = "(?:[、，]|和|与)";
  return {
    name,
    members,
    first: members[0]!,
    pattern: new RegExp(`(?:${any})(?:${joint}(?:${any})){${members.length - 1}}`, "gu"),
  };
});

export const memberOrder: ParagraphRule = {
  id: "member-order",
  scope: "paragraph",
  words: [...new Set(enumerations.map(({ first }) => first))],
  category: "formulation",
  severity: "warning",
  basis: "固定表述",
  title: "固定表述的次序",
  why: "几项并提的固定表述有固定的次序，不随意调换。",
  examples: [
    {
      wrong: "不断提高⟦政治领悟力、政治判断力、政治执行力⟧。",
      right: "不断提高政治判断力、政治领悟力、政治执行力。",
    },
    { wrong: "一体推进⟦不能腐、不敢腐、不想腐⟧。", right: "一体推进不敢腐、不能腐、不想腐。" },
    { wrong: "引导党员学习⟦新中国史、党史、改革开放史和社会主义发展史⟧。" },
    { fine: "不断提高政治判断力、政治领悟力、政治执行力。" },
    { fine: "加强组织建设、作风建设、纪律建设。" },
    { fine: "增强政治意识、大局意识。" },
  ],
  *check({ text }) {
    for (const { name, members, first, pattern } of enumerations) {
      if (!text.includes(first)) {
        continue;
      }
      for (const found of text.matchAll(pattern)) {
        const given = found[0].match(new RegExp(members.join("|"), "g"))!;
        const complete = new Set(given).size === members.length;
        if (complete && given.join() !== members.join()) {
          const joints = found[0].split(new RegExp(members.join("|")));
          yield {
            start: found.index,
            end: found.index + found[0].length,
            message: `${name}的次序是“${members.join("、")}”`,
            suggestions: [members.map((member, index) => joints[index]! + member).join("")],
          };
        }
      }
    }
  },
};
