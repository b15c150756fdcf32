import type { DocumentRule } from "../rule";

/** What stands before or behind the name proper: in a title, and in a signature. */
const frame = /^(?:中共|中国共产党)|(?:党支部|党总支|总?支部委员会|委员会|党委|党组|支部|总支部?)(?:（公章）)?$/g;
/** Where the body's name ends in a title. */
const titleEnd = /(?:党支部|党总支|党委|党组|支部|总支|委员会|办公室|党建办)|(?=关于|\d{4}年|二〇|[上下]半年|年度)/;

export const signatureDiffers: DocumentRule = {
  id: "signature-differs",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "落款和标题里的单位不一样",
  why: "标题里的单位和落款是同一个，名称差一两个字，多半是写错了，或者是从别处改来没有改全。",
  examples: [
    {
      wrong:
        "县供水公司管网维护党支部2026年上半年工作总结\n一、做法\n组织集中学习6次。\n⟦中共县供水公司管网维修支部委员会⟧\n2026年7月2日",
    },
    {
      wrong:
        "市第三实验小学党总支关于党建工作的报告\n一、做法\n组织集中学习6次。\n⟦市第二实验小学党总支⟧\n2026年7月2日",
    },
    {
      wrong:
        "城东街道金桂社区第一党支部2025年工作总结\n一、做法\n组织集中学习6次。\n⟦城东街道金桂社区第二党支部⟧\n2026年1月2日",
    },
    {
      fine: "县供水公司管网维护党支部2026年上半年工作总结\n一、做法\n组织集中学习6次。\n中共县供水公司管网维护支部委员会\n2026年7月2日",
    },
    { fine: "市第三中学党委2025年党建工作总结\n一、做法\n组织集中学习6次。\n中共市第三中学委员会\n2025年12月26日" },
    { fine: "清河镇党委2026年上半年党建工作总结\n一、做法\n组织集中学习6次。\n清河镇党建办\n2026年7月2日" },
    { fine: "城东街道金桂社区第一党支部2025年工作总结\n一、做法\n组织集中学习6次。\n金桂社区第一党支部\n2026年1月2日" },
  ],
  *check({ title, parts, snapshot }) {
    const signature = parts.find(({ part, present }) => part === "signature" && present);
    if (title === undefined || signature?.paragraph === undefined) {
      return;
    }
    const heading = snapshot.paragraphs[title]!.text.trim();
    const end = titleEnd.exec(heading);
    const shown = snapshot.paragraphs[signature.paragraph]!.text;
    const [named, signed] = [end ? heading.slice(0, end.index + end[0].length) : "", shown.trim()].map((name) =>
      name.replace(/\s/g, "").replace(frame, "").replace(frame, ""),
    ) as [string, string];
    if (named.length >= 5 && named.length === signed.length && named !== signed && differences(named, signed) <= 2) {
      const start = shown.indexOf(shown.trim());
      yield {
        at: { paragraph: signature.paragraph, start, end: start + shown.trim().length },
        other: { paragraph: title, start: 0, end: heading.length },
        message: `标题里是“${named}”，落款是“${signed}”`,
      };
    }
  },
};

function differences(first: string, second: string): number {
  return [...first].filter((character, at) => character !== second[at]).length;
}
