import { type PartName, partNames, type Reading } from "../../check/reading";
import { type Block, type Inline, isText, textOf } from "../../document/block";
import { numberAtStart, numberText } from "../../document/numbering";
import { periodText } from "../../document/period";
import { compose } from "../../scaffold/compose";
import type { Answers, Scaffold, Section } from "../../scaffold/scaffold";

/** A part that a report lacks, ready to be put in. */
export interface MissingPart {
  readonly part: PartName;
  readonly name: string;
  readonly blocks: readonly Block[];
  /** The index of the paragraph behind which it belongs; −1 before all text. */
  readonly after: number;
  /** What the writer has to look at afterwards. */
  readonly note?: string;
}

/** What of the missing parts can be put in, in the order of the report, and the names of those that cannot. */
export interface Missing {
  readonly parts: readonly MissingPart[];
  readonly unplaced: readonly string[];
}

/**
 * The parts that a report of the scaffold's kind must have and this one lacks. Only those in `chosen` are numbered
 * and laid one behind the other as if they alone were put in; without it all are.
 */
export function missingParts(
  reading: Reading,
  scaffold: Scaffold,
  answers: Answers,
  chosen?: readonly PartName[],
): Missing {
  const wanted = reading.parts.filter(
    ({ part, required, present }) => required && !present && (chosen?.includes(part) ?? true),
  );
  const told = reading.period ? { ...answers, period: periodText(reading.period) } : answers;
  const parts: MissingPart[] = [];
  const unplaced: string[] = [];
  let headings = 0;
  for (const { part } of wanted) {
    const name = partNames[part];
    const after = placeOf(part, reading);
    const blocks = blocksOf(part, scaffold, told);
    if (blocks.length === 0) {
      unplaced.push(name);
      continue;
    }
    const numbered = isHeaded(blocks) ? numberedFor(blocks, reading, after, headings) : { blocks };
    headings += isHeaded(blocks) ? 1 : 0;
    parts.push({ part, name, after, ...numbered });
  }
  return { parts, unplaced };
}

/** The texts of the blocks as the writer will read them. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (isText(block) ? [textOf(block)] : [block.caption]));
}

/** The paragraph behind which a part belongs; −1 before all text. */
function placeOf(part: PartName, { parts, snapshot, outline }: Reading): number {
  const order = Object.keys(partNames) as PartName[];
  const rank = order.indexOf(part);
  const isBlank = (index: number) => {
    const paragraph = snapshot.paragraphs[index];
    return paragraph !== undefined && paragraph.text.trim() === "" && !paragraph.cell;
  };
  const before = parts.findLast((other) => other.present && order.indexOf(other.part) < rank);
  const next = parts.find((other) => other.present && order.indexOf(other.part) > rank);
  const bound = next?.paragraph ?? snapshot.paragraphs.length;
  const end = part === "lead" ? Math.min(bound, outline[0]?.paragraph ?? bound) : bound;
  let last = (rank < order.indexOf("lead") ? (before?.end ?? 0) : end) - 1;
  while (last >= 0 && isBlank(last)) {
    last -= 1;
  }
  return last;
}

function blocksOf(part: PartName, scaffold: Scaffold, answers: Answers): readonly Block[] {
  const { salutation, ...rest } = scaffold;
  const bare: Scaffold = { ...rest, sections: [], closing: [], signature: "none" };
  const from = (changed: Partial<Scaffold>) => compose({ ...bare, ...changed }, answers);
  const opening = from({}).length;
  switch (part) {
    case "title":
      return from({}).slice(0, 1);
    case "salutation":
      return salutation === undefined ? [] : from({ salutation }).slice(1, 2);
    case "lead":
      return from({}).slice(1);
    case "work":
    case "problems":
    case "plan":
      return from({ sections: sectionsOf(part, scaffold) }).slice(opening);
    case "closing":
      return from({ closing: scaffold.closing }).slice(opening);
    case "signature":
      return from({ signature: "end" }).slice(opening, opening + 1);
    case "date":
      return from({ signature: "end" }).slice(opening + 1);
  }
}

/** The library names the section of problems `problems` and that of the plan `next`. */
function sectionsOf(part: "work" | "problems" | "plan", { kind, sections }: Scaffold): readonly Section[] {
  const id = part === "plan" ? (kind === "plan" ? "tasks" : "next") : part;
  return sections.filter((section) => section.id === id).slice(0, 1);
}

function isHeaded([first]: readonly Block[]): boolean {
  return first?.role === "heading1";
}

/** The blocks with their first heading numbered as the headings of the document are. */
function numberedFor(
  blocks: readonly Block[],
  { outline, snapshot }: Reading,
  after: number,
  added: number,
): { blocks: readonly Block[]; note?: string } {
  const [first, ...rest] = blocks;
  if (!first || !isText(first)) {
    return { blocks };
  }
  const before = outline.filter((heading) => heading.paragraph <= after);
  const behind = outline.filter((heading) => heading.paragraph > after);
  const own = numberAtStart(textOf(first))?.text ?? "";
  const level = outline.map((heading) => numberAtStart(heading.number)?.level).find((found) => found !== undefined);
  const unnumbered = outline.length > 0 && level === undefined;
  const number = unnumbered ? "" : numberText(level ?? 1, before.length + added + 1);
  const [head = "", ...tail] = first.content;
  const content: Inline[] = [typeof head === "string" ? number + head.slice(own.length) : head, ...tail];
  const automatic = outline.some((heading) => snapshot.paragraphs[heading.paragraph]?.label !== undefined);
  const note = automatic
    ? "本文的序号是 Word 自动编的，插进去的序号是文字，请核对前后的序号。"
    : behind.length > 0 && !unnumbered
      ? `后面的“${behind[0]!.number}”起，序号要顺着往下改。`
      : undefined;
  return { blocks: [{ ...first, content }, ...rest], ...(note !== undefined && { note }) };
}
