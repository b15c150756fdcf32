import type { Block } from "../document/block";
import { categories, type Finding, severities } from "./rule";

/** What the writer did with a finding. */
export type Outcome = "taken" | "ignored" | "open";

const outcomes: Readonly<Record<Outcome, string>> = { taken: "采纳", ignored: "忽略", open: "未处理" };

/** A finding as it was when it was shown, and what became of it. */
export interface Recorded {
  readonly finding: Finding;
  readonly outcome: Outcome;
  /** What was put in its place, where it was taken. */
  readonly after?: string;
}

/** How much of the sentence is shown on either side of the mark, in UTF-16 units. */
const reach = 12;

/**
 * 校对记录表 as blocks of a document of its own: a title, the counts, and a table of all findings in the order in which
 * they are given. `textAt` answers the text of a paragraph as it was when the findings were made.
 */
export function recordBlocks(
  name: string,
  recorded: readonly Recorded[],
  textAt: (paragraph: number) => string,
): Block[] {
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
            rows: recorded.map((entry, index) => row(entry, index, textAt(entry.finding.at.paragraph))),
          } as const,
        ]),
  ];
}

function row({ finding, outcome, after }: Recorded, index: number, text: string): string[] {
  const { at, rule, severity, message, suggestions } = finding;
  const before = text.slice(Math.max(0, at.start - reach), at.start);
  const behind = text.slice(at.end, at.end + reach);
  const offered = after ?? suggestions?.[0];
  return [
    String(index + 1),
    `第${at.paragraph + 1}段`,
    `${before}【${text.slice(at.start, at.end)}】${behind}`.trim(),
    `${severities[severity]}：${message}`,
    offered === undefined ? "" : offered === "" ? "删去" : `改为“${offered}”`,
    [categories[rule.category], rule.basis, rule.source].filter((part) => part !== undefined).join("，"),
    outcomes[outcome],
  ];
}
