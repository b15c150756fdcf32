import { chineseNumber, readChineseNumber } from "../../document/numerals";
import type { Heading } from "../../document/outline";
import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule } from "../rule";

/** 重点做好三个方面工作：, with what it announces right behind. */
const announced =
  /(?<![十\d])([两二三四五六七八2-8])(?:个方面|个重点|个环节|个问题|点|件事|[项条大](?:[^，。；：“”、\d]{0,6}(?:工作|任务|措施|举措|要求|建议|意见))?)(?:的?(?:工作|任务|问题|措施|内容|意见|建议|不足|差距))?[：:。](?=\s*(?:一是|一要|首先|$))/g;
/** Before headings a number may be said of other things too; with these words it is said of them. */
const ofWhatFollows = /以下|如下|下列|下面/;

export const announcedCount: DocumentRule = {
  id: "announced-count",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "说了几项，列的不是几项",
  why: "前面说“三个方面”，后面的“一是、二是”或者小标题也要是三项；不是三项，多半是增删以后没有改前面的数。",
  examples: [
    { wrong: "下半年重点做好⟦三⟧个方面工作：一是抓学习，落实第一议题制度；二是抓服务，办好民生实事。" },
    { wrong: "存在⟦两⟧个方面问题：一是学习不够。二是联系不紧。三是方法不多。" },
    { wrong: "二、下一步打算\n重点抓好以下⟦四⟧项工作。\n（一）抓学习\n（二）抓组织\n（三）抓作风\n三、建议" },
    { wrong: "主要采取⟦三⟧项措施：\n一是抓学习，建立台账。\n二是抓制度，落实责任。" },
    { fine: "下半年重点做好三个方面工作：一是抓学习；二是抓服务；三是抓作风。" },
    { fine: "落实“三项制度”，重点抓以下两项工作。\n（一）抓学习\n（二）抓组织" },
    { fine: "着重抓好三个方面：\n一是抓学习，建立台账。\n二是抓制度，落实责任。\n三是抓作风，改进服务。" },
    { fine: "会议听取了三个方面工作。一是，今年的重点。" },
    { fine: "完成三项任务。\n一、抓学习\n二、抓组织" },
  ],
  *check({ snapshot, outline }) {
    for (const [paragraph, { text, cell }] of snapshot.paragraphs.entries()) {
      if (cell || !/[两二三四五六七八2-8](?:个|[项条大件]|点)/.test(text)) {
        continue;
      }
      for (const found of text.matchAll(announced)) {
        const said = readChineseNumber(found[1]!.replace("两", "二")) ?? Number(found[1]);
        const end = found.index + found[0].length;
        const inText = ordinalsFrom(snapshot, paragraph, end);
        const isSaidOfThem = ofWhatFollows.test(text.slice(Math.max(0, found.index - 8), found.index));
        const count =
          inText > 0 || !isSaidOfThem
            ? inText
            : headingsFrom(
                outline.flatMap(({ children }) => children),
                paragraph + 1,
              );
        if (count > 1 && count !== said) {
          yield {
            at: { paragraph, start: found.index, end: found.index + found[1]!.length },
            message: `这里说的是${found[1]}，后面列了${count === 2 ? "两" : chineseNumber(count)}项`,
          };
        }
      }
    }
  },
};

/** How far 一是、二是 are counted from a place on, into the next paragraphs where they start with the next number. */
function ordinalsFrom({ paragraphs }: Snapshot, first: number, from: number): number {
  let count = 0;
  for (let index = first; index < paragraphs.length; index += 1) {
    const text = index === first ? paragraphs[index]!.text.slice(from) : paragraphs[index]!.text;
    const next = count === 0 ? "一" : chineseNumber(count + 1);
    if (index > first && text.trim() !== "" && !new RegExp(`^\\s*${next}[是要]`).test(text)) {
      return count;
    }
    for (const [, , number] of text.matchAll(/(^\s*|[。；;：:，])([一二三四五六七八九十]{1,2})[是要](?![，一二三])/g)) {
      const value = readChineseNumber(number!);
      if (value === 1 && count > 0) {
        return count;
      }
      count = value === count + 1 ? count + 1 : count;
    }
  }
  return count;
}

/** The headings of one rank that start at a paragraph, below the outermost ones; none where it is no such heading. */
function headingsFrom(headings: readonly Heading[], paragraph: number): number {
  const at = headings.findIndex((heading) => heading.paragraph === paragraph);
  if (at >= 0) {
    return headings.length - at;
  }
  return headings.reduce((count, { children }) => count || headingsFrom(children, paragraph), 0);
}
