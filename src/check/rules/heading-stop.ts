import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule } from "../rule";

export const headingStop: DocumentRule = {
  id: "heading-stop",
  scope: "document",
  category: "punctuation",
  severity: "hint",
  basis: "国标",
  source: "GB/T 15834-2011 B.4",
  title: "标题末尾的句号",
  why: "独占一行的标题末尾不用句号；标题后面接着写正文时才用。",
  examples: [
    { wrong: "一、主要工作⟦。⟧\n今年以来，支部组织学习3次。", right: "一、主要工作\n今年以来，支部组织学习3次。" },
    {
      wrong:
        "一、主要工作\n（一）抓实理论学习⟦。⟧\n组织集中学习6次。\n（二）建强支部班子\n配齐支委。\n二、存在问题\n学习不够。",
    },
    { fine: "（一）抓实理论学习。组织集中学习6次。" },
    { fine: "1.组织集中学习6次。\n2.开展主题党日6次。" },
    { fine: "一、主要工作\n（一）抓学习。\n组织集中学习6次。\n（二）强组织。\n配齐支委。\n二、存在问题\n学习不够。" },
    { fine: "（一）完成了全年任务。\n（二）得到了群众好评。" },
  ],
  *check({ snapshot, outline }) {
    const all = outline.flatMap(function flat(heading): typeof outline {
      return [heading, ...heading.children.flatMap(flat)];
    });
    const places = new Set(all.map((heading) => heading.paragraph));
    // A list of one-sentence items looks like headings with stops; a heading has text of its own below it.
    const alone = all.filter(({ paragraph, end }) => {
      const below = snapshot.paragraphs[paragraph + 1]?.text.trim() ?? "";
      return end === textAt(snapshot, paragraph).length && below !== "" && !places.has(paragraph + 1);
    });
    const stopped = alone.filter(({ paragraph }) => textAt(snapshot, paragraph).endsWith("。"));
    const count = (of: typeof alone) =>
      of.reduce((counts, { depth }) => counts.set(depth, (counts.get(depth) ?? 0) + 1), new Map<number, number>());
    const [peers, stops] = [count(alone), count(stopped)];
    for (const { paragraph, depth, text } of stopped) {
      const shown = textAt(snapshot, paragraph);
      // Where all headings of a level have their stop it is the writer's way, and some offices want it.
      if (text.length <= 30 && (depth === 1 || stops.get(depth)! * 2 <= peers.get(depth)!)) {
        yield {
          at: { paragraph, start: shown.length - 1, end: shown.length },
          message: "独占一行的标题末尾不用句号",
          suggestions: [""],
        };
      }
    }
  },
};

function textAt(snapshot: Snapshot, paragraph: number): string {
  return snapshot.paragraphs[paragraph]!.text.trimEnd();
}
