import type { Checked } from "../check/check";
import { periodText } from "../document/period";

/** The outcome for one file as one line of JSON; offsets are UTF-16 units within the paragraph, paragraphs count from 0. */
export function jsonLine(file: string, { reading, findings }: Checked): string {
  return JSON.stringify({
    file,
    kind: reading.kind ?? null,
    period: reading.period ? periodText(reading.period) : null,
    parts: reading.parts.map(({ part, required, present, paragraph }) => ({
      part,
      required,
      present,
      paragraph: paragraph ?? null,
    })),
    findings: findings.map(({ rule, severity, at, text, message, suggestions, score }) => ({
      rule: rule.id,
      category: rule.category,
      severity,
      basis: rule.basis,
      paragraph: at.paragraph,
      start: at.start,
      end: at.end,
      text,
      message,
      suggestions: suggestions ?? [],
      ...(score !== undefined && { score }),
    })),
  });
}
