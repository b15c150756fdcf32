import { type NumberLevel, numberAtStart, numberText } from "../../document/numbering";
import { readChineseNumber } from "../../document/numerals";
import type { Snapshot, Span } from "../../document/snapshot";
import { attachmentLines } from "../attachments";
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
    { wrong: "一、主要工作\n⟦一、⟧存在问题\n二、下一步打算" },
    { wrong: "（一）抓学习\n（二）强组织\n⟦（一）⟧转作风\n（四）促业务" },
    { wrong: "（一）抓学习\n（二）强组织\n⟦（四）⟧转作风\n（四）促业务" },
    { fine: "一、主要工作\n（一）抓学习\n（二）强组织\n二、存在问题\n（一）学习不够\n（二）联系不紧" },
    { fine: "现将有关事项通知如下：\n附件：1.工作报告\n2.票决办法\n3.参会回执" },
    { fine: "一、主要工作\n1.抓学习\n2.强组织\n二、下一步打算\n1.再学习" },
    { fine: "一、主要工作\n（一）抓学习\n（二）强组织\n二、保障措施\n（三）转作风\n（四）促业务" },
    {
      fine: "应当具备下列条件：\n（一）有场所；\n（二）有人员。\n有下列情形的，予以处罚：\n（一）拒绝检查的；\n（二）弄虚作假的。",
    },
    { fine: "（一）抓学习，做到：\n（一）有计划；\n（二）有记录；\n（三）有检查。\n（二）强组织" },
  ],
  *check({ snapshot }) {
    const attached = attachmentLines(snapshot);
    const items = numberedParagraphs(snapshot).filter((item) => !attached.has(item.at.paragraph));
    const open = new Map<NumberLevel, Run[]>();
    /** The last number of each level, whatever stood between: some documents count on across their parts. */
    const last = new Map<NumberLevel, number>();
    for (const [index, item] of items.entries()) {
      if (item.number === undefined) {
        open.clear();
        continue;
      }
      const { level, value } = item.number;
      for (const deeper of open.keys()) {
        if (deeper > level) {
          open.delete(deeper);
        }
      }
      const runs = open.get(level) ?? [];
      const next = nextValue(items, index);
      if (runs.length === 0) {
        const isUnder = [...open.keys()].some((outer) => outer < level);
        if (
          isUnder &&
          value > 1 &&
          value <= 3 &&
          value !== (last.get(level) ?? 0) + 1 &&
          (next ?? value + 1) === value + 1
        ) {
          yield reportOf(
            item,
            1,
            "warning",
            `第一个序号是“${numberText(level, value)}”，前面少了“${numberText(level, 1)}”`,
          );
        }
        runs.push({ last: value, length: 1 });
      } else {
        yield* follow(runs, item, next, items[index - 1]!.opensList);
      }
      open.set(level, runs);
      last.set(level, value);
    }
  },
};

/** A paragraph that starts with a number, or a heading of Word's without one, under which counting starts anew. */
interface Item {
  readonly at: Span;
  /** True where it ends in a colon, so that a list of its own may follow. */
  readonly opensList: boolean;
  /** False where Word itself writes the number, so that no text can be put in its place. */
  readonly typed: boolean;
  readonly number: { readonly level: NumberLevel; readonly value: number } | undefined;
}

/** Numbers of one level that follow one another; a list inside an item opens another one on top. */
interface Run {
  last: number;
  length: number;
}

function numberedParagraphs({ paragraphs }: Snapshot): Item[] {
  return paragraphs.flatMap(({ text, label, level, cell }, paragraph): Item[] => {
    const indent = text.length - text.trimStart().length;
    const typed = numberAtStart(text.slice(indent));
    const found = typed ?? (label === undefined ? undefined : numberAtStart(label));
    const value = found && countOf(found.text);
    if (cell || ((!found || !value) && level === 0)) {
      return [];
    }
    const end = typed ? indent + typed.text.trimEnd().length : Math.min(text.trimEnd().length, indent + 20);
    const number = found && value ? { level: found.level, value } : undefined;
    const opensList = /[：:]\s*$/.test(text);
    return [{ at: { paragraph, start: Math.min(indent, end), end }, typed: typed !== undefined, opensList, number }];
  });
}

function countOf(number: string): number | undefined {
  const plain = number.replace(/[^一二三四五六七八九十\d]/g, "");
  return /^\d+$/.test(plain) ? Number(plain) : readChineseNumber(plain);
}

/** The next number of the same level under the same heading. */
function nextValue(items: readonly Item[], index: number): number | undefined {
  const { level } = items[index]!.number!;
  for (const { number } of items.slice(index + 1, index + 30)) {
    if (number === undefined || number.level < level) {
      return undefined;
    }
    if (number.level === level) {
      return number.value;
    }
  }
  return undefined;
}

function* follow(runs: Run[], item: Item, next: number | undefined, mayNest: boolean): Iterable<Report> {
  const { level, value } = item.number!;
  const run = runs[runs.length - 1]!;
  const expected = run.last + 1;
  const [shown, right, before] = [value, expected, run.last].map((n) => numberText(level, Math.min(n, 99)));
  const outer = runs.findLastIndex((candidate) => value === candidate.last + 1);
  const takesPlace = next === expected + 1 && next !== value + 1;
  if (value === expected) {
    advance(run, value);
  } else if (value === 1 && mayNest) {
    runs.push({ last: 1, length: 1 });
  } else if (value === run.last && (value > 1 || (run.length === 1 && (next ?? 2) === 2) || takesPlace)) {
    // Sure only where the count was sound until here and what follows goes on from it.
    const isSound = run.length === value && value > 1 && (next === undefined || next === value + 1 || takesPlace);
    yield reportOf(item, expected, isSound ? "error" : "warning", `“${shown}”用了两次，这里是“${right}”`);
    if (takesPlace) {
      advance(run, expected);
    }
  } else if (value < run.last && takesPlace) {
    yield reportOf(item, expected, "warning", `“${before}”后面是“${right}”，这里写成了“${shown}”`);
    advance(run, expected);
  } else if (outer >= 0) {
    runs.splice(outer + 1);
    advance(runs[outer]!, value);
  } else if (value === 1) {
    runs.push({ last: 1, length: 1 });
  } else if (value > expected) {
    // A wide gap is not a slip of the pen: the items between are numbered in a way that is not read here.
    if (value <= expected + 2) {
      yield reportOf(item, expected, "warning", `“${before}”后面是“${right}”，这里写成了“${shown}”`);
    }
    // Where the same number follows, that one is right and this one alone is not.
    advance(run, next === value ? expected : value);
  }
}

function advance(run: Run, value: number): void {
  run.last = value;
  run.length += 1;
}

function reportOf(
  { at, typed, number }: Item,
  expected: number,
  severity: "error" | "warning",
  message: string,
): Report {
  const right = numberText(number!.level, Math.min(expected, 99));
  return { at, severity, message, ...(typed && { suggestions: [right] }) };
}
