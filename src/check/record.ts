import type { Block } from "../document/block";
import { categories, type Finding, severities } from "./rule";

/** What the writer did with a finding. */
export type Outcome = "taken" | "ignored" | "open";

const outcomes: Readonly<Record<Outcome, string>> = { taken: "采纳", ignored: "忽略", open: "未处理" };

/** A finding as it was when it was shown, and what became of it. */
export interface Recorded {
  readonly finding: Finding;
  /** The text of its paragraph as it was then. */
  readonly line: string;
  /** Where it stands, as the writer reads it: 一、（二）第1段. */
  readonly place: string;
  readonly outcome: Outcome;
  /** What was put in its place, where it was taken. */
  readonly after?: string;
}

/** How much of the sentence is shown on either side of the mark, in UTF-16 units. */
const reach = 12;

/**
 * 校对记录表 as blocks of a document of its own: a title, the counts, and a table of all findings in the order in which
 * they are given.
 */
export function recordBlocks(name: string, recorded: readonly Recorded[]): Block[] {
  const count = (outcome: Outcome) => recorded.filter((entry) => entry.outcome === outcome).length;
  const title: Block = { role: "title", content: ["校对记录表"] };
  const summary =
    recorded.length === 0
      ? `《${name}》检查完毕，没有发现问题。`
      : `《${name}》共发现${recorded.length}处，采纳${count("taken")}处，忽略${count("ignored")}处，未处理${count("open")}处。`;
  return [
    title,
    { role: "body", content: [summary] },
    ...(recorded.length === 0
      ? []
      : [
          {
            role: "table",
            caption: "检查出的问题和处理",
            header: ["序号", "位置", "原文", "问题", "建议", "依据", "处理"],
            rows: recorded.map(row),
          } as const,
        ]),
  ];
}

function row({ finding, line, place, outcome, after }: Recorded, index: number): string[] {
  const { at, rule, severity, message, suggestions } = finding;
  const before = line.slice(Math.max(0, at.start - reach), at.start);
  const behind = line.slice(at.end, at.end + reach);
  const offered = after ?? suggestions?.[0];
  return [
    String(index + 1),
    place,
    `${before}【${line.slice(at.start, at.end)}】${behind}`.trim(),
    `${severities[severity]}：${message}`,
    offered === undefined ? "" : offered === "" ? "删去" : `改为“${offered}”`,
    [categories[rule.category], rule.basis, rule.source].filter((part) => part !== undefined).join("，"),
    outcomes[outcome],
  ];
}
