import type { Part, Reading } from "../reading";
import type { DocumentRule } from "../rule";

/** Shares outside these limits are remarked on; custom, not a norm. */
const least = 0.12;
const most = 0.6;
/** Shorter reports are drafts. */
const shortest = 600;

export const sectionShare: DocumentRule = {
  id: "section-share",
  scope: "document",
  category: "structure",
  severity: "hint",
  basis: "惯例",
  title: "问题和打算的篇幅",
  why: "总结里“存在问题”和“下一步打算”通常占两成到四成，太少像走过场，太多显得没有做工作。",
  examples: [
    {
      wrong: `一、主要工作\n${"组织集中学习，开展主题党日，推动业务工作。".repeat(40)}\n⟦二、存在问题⟧\n学习不够深入。\n三、下一步打算\n继续抓好学习。`,
    },
    {
      fine: `一、主要工作\n${"组织集中学习，开展主题党日，推动业务工作。".repeat(30)}\n二、存在问题\n${"学习还不够深入，方法还不够多。".repeat(8)}\n三、下一步打算\n${"继续抓好学习，健全制度，改进作风。".repeat(8)}`,
    },
    { fine: "一、主要工作\n组织集中学习6次。\n二、存在问题\n学习不够深入。\n三、下一步打算\n继续抓好学习。" },
  ],
  *check(reading) {
    const work = lengthOf(reading, "work");
    const rest = lengthOf(reading, "problems") + lengthOf(reading, "plan");
    const place = partOf(reading, "problems") ?? partOf(reading, "plan");
    if (reading.kind === "plan" || place?.paragraph === undefined || work === 0 || work + rest < shortest) {
      return;
    }
    const share = rest / (work + rest);
    if (share < least || share > most) {
      const text = reading.snapshot.paragraphs[place.paragraph]!.text.trimEnd();
      yield {
        at: { paragraph: place.paragraph, start: 0, end: Math.min(text.length, 40) },
        message: `“存在问题”和“下一步打算”合占${Math.round(share * 100)}%，${share < least ? "偏少" : "偏多"}`,
      };
    }
  },
};

function partOf({ parts }: Reading, part: Part["part"]): Part | undefined {
  return parts.find((candidate) => candidate.part === part && candidate.present);
}

function lengthOf(reading: Reading, name: Part["part"]): number {
  const part = partOf(reading, name);
  return part
    ? reading.snapshot.paragraphs.slice(part.paragraph, part.end).reduce((sum, { text }) => sum + text.trim().length, 0)
    : 0;
}
