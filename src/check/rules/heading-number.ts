import { type NumberLevel, numberAtStart, numberText } from "../../document/numbering";
import { readChineseNumber } from "../../document/numerals";
import type { Heading } from "../../document/outline";
import type { Snapshot } from "../../document/snapshot";
import type { DocumentRule, Report } from "../rule";

export const headingNumber: DocumentRule = {
  id: "heading-number",
  scope: "document",
  category: "numbering",
  severity: "error",
  basis: "国标",
  source: "GB/T 9704-2012 7.3.3",
  title: "序号重复或跳号",
  why: "同一级标题的序号要一个接一个，不能重复，也不能跳过。",
  examples: [
    {
      wrong: "一、主要工作\n（一）抓学习\n（二）强组织\n⟦（二）⟧转作风\n二、存在问题",
      right: "一、主要工作\n（一）抓学习\n（二）强组织\n（三）转作风\n二、存在问题",
    },
    { wrong: "一、主要工作\n二、存在问题\n⟦四、⟧下一步打算" },
    { wrong: "一、主要工作\n⟦（二）⟧抓学习\n（三）强组织\n二、存在问题" },
    { fine: "一、主要工作\n（一）抓学习\n（二）强组织\n二、存在问题\n（一）学习不够\n（二）联系不紧" },
    { fine: "一、主要工作\n1.抓学习\n2.强组织\n二、下一步打算\n1.再学习" },
  ],
  *check({ snapshot, outline }) {
    yield* walk(snapshot, outline);
  },
};

function* walk(snapshot: Snapshot, siblings: readonly Heading[]): Iterable<Report> {
  const last = new Map<NumberLevel, number>();
  for (const heading of siblings) {
    const number = typedNumber(snapshot, heading);
    if (number) {
      const before = last.get(number.level);
      const report = reportOf(heading, number, before);
      if (report) {
        yield report;
      }
      // After a repeat the count goes on, so that the headings behind it are compared with what they should be.
      last.set(number.level, before !== undefined && number.value === before ? before : number.value);
    }
    yield* walk(snapshot, heading.children);
  }
}

interface TypedNumber {
  readonly level: NumberLevel;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Automatic numbers cannot be wrong by a slip of the pen; only typed ones are looked at. */
function typedNumber(snapshot: Snapshot, heading: Heading): TypedNumber | undefined {
  const { text } = snapshot.paragraphs[heading.paragraph]!;
  const start = text.length - text.trimStart().length;
  const number = numberAtStart(text.trimStart());
  const value = number && countOf(number.text);
  return number && value ? { level: number.level, value, start, end: start + number.text.trimEnd().length } : undefined;
}

function countOf(number: string): number | undefined {
  const plain = number.replace(/[^一二三四五六七八九十\d]/g, "");
  return /^\d+$/.test(plain) ? Number(plain) : readChineseNumber(plain);
}

function reportOf(heading: Heading, number: TypedNumber, before: number | undefined): Report | undefined {
  const expected = (before ?? 0) + 1;
  if (number.value === expected) {
    return undefined;
  }
  const at = { paragraph: heading.paragraph, start: number.start, end: number.end };
  const right = numberText(number.level, Math.min(expected, 99));
  const shown = numberText(number.level, number.value);
  if (before !== undefined && number.value === before) {
    return { at, message: `“${shown}”用了两次，这里是“${right}”`, suggestions: [right] };
  }
  if (number.value === 1) {
    return {
      at,
      severity: "warning",
      message: `前面已经到“${numberText(number.level, expected - 1)}”，这里又从头编号`,
      suggestions: [right],
    };
  }
  return before === undefined
    ? { at, severity: "warning", message: `第一个序号是“${shown}”，前面少了“${right}”`, suggestions: [right] }
    : {
        at,
        severity: "warning",
        message: `“${numberText(number.level, before)}”后面是“${right}”，这里写成了“${shown}”`,
        suggestions: [right],
      };
}
