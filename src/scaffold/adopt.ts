import { type Heading, outline, titleOf } from "../document/outline";
import { parseDate } from "../document/period";
import type { Snapshot } from "../document/snapshot";
import { deepest } from "./compose";
import type { Scaffold, Section } from "./scaffold";

/**
 * The outline of an open report as a scaffold of the writer's own: title and headings down to the third level, none
 * of the text below them. The unit and a period such as 2026年上半年 become places to be answered anew.
 * Undefined where the document has no headings.
 */
export function adopt(snapshot: Snapshot, id: string, name: string, unit: string): Scaffold | undefined {
  const headings = outline(snapshot);
  if (headings.length === 0) {
    return undefined;
  }
  const title = titleOf(snapshot);
  const period = periodIn(title === undefined ? "" : snapshot.paragraphs[title]!.text);
  const open = (text: string) => opened(text.trim(), unit.trim(), period);
  return {
    id,
    name,
    period: period?.includes("半年") ? "half" : period ? "year" : "any",
    title: title === undefined ? "{单位}{期间}工作总结" : open(snapshot.paragraphs[title]!.text),
    titles: [],
    lead: { prompt: "写明时间、依据、工作主线和过渡句", body: [] },
    sections: headings.map((heading) => sectionOf(heading, open)),
    closing: [],
    signature: isSigned(snapshot) ? "end" : "none",
  };
}

function sectionOf(heading: Heading, open: (text: string) => string): Section {
  return {
    id: `p${heading.paragraph}`,
    heading: open(heading.text),
    alternatives: [],
    prompt: "写明这一部分的做法、数据和成效",
    body: [],
    sections: heading.depth < deepest ? heading.children.map((child) => sectionOf(child, open)) : [],
  };
}

function periodIn(title: string): string | undefined {
  return /(?:19|20)\d\d年(?:上半年|下半年|第?[一二三四1-4]季度|度)?/.exec(title)?.[0];
}

function opened(text: string, unit: string, period: string | undefined): string {
  const escaped = text.replace(/[{}【】\p{Cc}]/gu, "");
  const withUnit = unit === "" ? escaped : escaped.split(unit).join("{单位}");
  return period ? withUnit.split(period).join("{期间}") : withUnit;
}

function isSigned(snapshot: Snapshot): boolean {
  const last = [...snapshot.paragraphs].reverse().find((paragraph) => paragraph.text.trim() !== "");
  return last !== undefined && parseDate(last.text.trim()) !== undefined;
}
