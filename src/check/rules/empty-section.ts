import type { Heading } from "../../document/outline";
import type { Snapshot } from "../../document/snapshot";
import { attachmentLines } from "../attachments";
import type { DocumentRule, Report } from "../rule";

/** A section with less text than this has said nothing yet. */
const oneLine = 15;

export const emptySection: DocumentRule = {
  id: "empty-section",
  scope: "document",
  category: "structure",
  severity: "warning",
  basis: "惯例",
  title: "空的小节",
  why: "标题下面没有内容，或者只有半句话，多半是还没有写。",
  examples: [
    {
      wrong:
        "一、主要工作\n组织集中学习6次，开展主题党日6次。\n⟦二、存在问题⟧\n三、下一步打算\n继续抓好学习，健全制度，改进作风。",
    },
    {
      wrong:
        "一、主要工作\n组织集中学习6次，开展主题党日6次。\n⟦二、存在问题⟧\n学习不够。\n三、下一步打算\n继续抓好学习，健全制度，改进作风。",
    },
    { fine: "一、主要工作\n（一）抓学习。组织集中学习6次，交流研讨2次。\n（二）强组织。召开支部党员大会2次。" },
    { fine: "一、主要工作\n（一）抓学习\n组织集中学习6次，开展主题党日6次。" },
    {
      fine: "一、主要工作\n1.坚决做到“两个维护”。\n2.落实“三会一课”制度，组织集中学习6次，开展主题党日6次。\n二、存在问题\n学习还不够深入，方法还不够多。",
    },
    { fine: "一、会议时间\n二、会议地点\n三、参加人员" },
  ],
  *check({ snapshot, outline }) {
    const attached = attachmentLines(snapshot);
    const reports = [...walk(snapshot, outline, snapshot.paragraphs.length)].filter(
      ({ at }) => !attached.has(at.paragraph),
    );
    const leaves = countLeaves(outline);
    // Where most headings have nothing below them the document is a list or a scaffold, not a report with a gap.
    if (reports.length * 2 < leaves) {
      yield* reports;
    }
  },
};

function* walk(snapshot: Snapshot, siblings: readonly Heading[], end: number): Iterable<Report> {
  for (const [index, heading] of siblings.entries()) {
    const next = siblings[index + 1]?.paragraph ?? end;
    if (heading.children.length > 0) {
      yield* walk(snapshot, heading.children, next);
      continue;
    }
    const { text } = snapshot.paragraphs[heading.paragraph]!;
    const runIn = text.slice(heading.end).trim();
    const below = snapshot.paragraphs.slice(heading.paragraph + 1, next);
    const length = runIn.length + below.reduce((sum, paragraph) => sum + paragraph.text.trim().length, 0);
    // A sentence with its stop is an item of a list; a heading that was left alone has none.
    const isItem = text.trimEnd().endsWith("。");
    const isTable = below.some((paragraph) => paragraph.cell);
    if (!isItem && !isTable && length < oneLine) {
      yield {
        at: { paragraph: heading.paragraph, start: 0, end: text.trimEnd().length },
        message: length === 0 ? `“${heading.text}”下面没有内容` : `“${heading.text}”下面只有${length}个字`,
      };
    }
  }
}

function countLeaves(headings: readonly Heading[]): number {
  return headings.reduce((sum, { children }) => sum + (children.length > 0 ? countLeaves(children) : 1), 0);
}
