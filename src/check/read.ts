import { type Heading, outline, titleOf } from "../document/outline";
import { parseDate, parsePeriod, periodIn } from "../document/period";
import type { ReportKind } from "../document/report-kind";
import type { Snapshot } from "../document/snapshot";
import type { Context } from "./context";
import lexicon from "./lexicons/structure.json";
import { type Part, type PartName, partNames, type Reading } from "./reading";

interface KindCard {
  readonly kind: ReportKind;
  readonly title: RegExp;
  readonly headings: RegExp | undefined;
  readonly parts: readonly PartName[];
  readonly signed: boolean;
}

const kinds: readonly KindCard[] = lexicon.kinds.map((card) => ({
  kind: card.kind as ReportKind,
  title: new RegExp(card.title),
  headings: card.headings === "" ? undefined : new RegExp(card.headings),
  parts: card.parts as PartName[],
  signed: card.signed === "required",
}));
const problemsHeading = new RegExp(lexicon.headings.problems);
const notProblemsHeading = new RegExp(lexicon.headings.notProblems);
const planHeading = new RegExp(lexicon.headings.plan);
const problemsCues = lexicon.cues.problems.map((cue) => new RegExp(cue));
const planCues = lexicon.cues.plan.map((cue) => new RegExp(cue));
const closingCue = new RegExp(lexicon.cues.closing);
const salutationCue = new RegExp(lexicon.cues.salutation);
const sumsUpWords = new RegExp(lexicon.sumsUp);

/** How much of a paragraph without a heading is looked at for a cue: its first sentence or two. */
const cueReach = 80;

/** Reads what a report is: its kind, period, outline and parts. What the writer said in the context comes first. */
export function read(snapshot: Snapshot, context: Context): Reading {
  const title = titleOf(snapshot);
  const headings = outline(snapshot);
  const firstHeading = headings[0]?.paragraph ?? snapshot.paragraphs.length;
  const opening = openingText(snapshot, title, firstHeading);
  const kind = context.kind ?? recognise(snapshot, title, headings, opening);
  const period =
    parsePeriod(context.period ?? "") ?? periodIn(`${title === undefined ? "" : textAt(snapshot, title)}\n${opening}`);
  const found = findParts(snapshot, title, headings, kind);
  const card = kinds.find((candidate) => candidate.kind === kind);
  return {
    snapshot,
    ...(title === undefined ? {} : { title }),
    ...(kind ? { kind } : {}),
    ...(period ? { period } : {}),
    sumsUp: sumsUpWords.test(`${title === undefined ? "" : textAt(snapshot, title)}${subjectOf(opening)}`),
    outline: headings,
    parts: partOrder.flatMap((part): Part[] => {
      const place = found.get(part);
      const required =
        card?.parts.includes(part) === true || ((part === "signature" || part === "date") && card?.signed === true);
      return place || required ? [{ part, required, present: place !== undefined, ...place }] : [];
    }),
  };
}

const partOrder = Object.keys(partNames) as PartName[];

interface Place {
  readonly paragraph: number;
  readonly end: number;
}

function recognise(
  snapshot: Snapshot,
  title: number | undefined,
  headings: readonly Heading[],
  opening: string,
): ReportKind | undefined {
  const named =
    title === undefined ? (/(?:现|特)?(?:将|就)(.{0,60}?)如下/.exec(opening)?.[1] ?? "") : textAt(snapshot, title);
  const byName = kinds.find((card) => card.title.test(named));
  if (byName && byName.kind !== "annual-branch") {
    return byName.kind;
  }
  const byHeadings = kinds.find((card) => headings.some((heading) => card.headings?.test(heading.text)));
  if (byHeadings && !byName) {
    return byHeadings.kind;
  }
  const parts = findParts(snapshot, title, headings, undefined);
  const isReport = byName !== undefined || (parts.has("work") && (parts.has("problems") || parts.has("plan")));
  return isReport ? (/上半年|下半年|半年来/.test(opening) ? "half-branch" : "annual-branch") : undefined;
}

function findParts(
  snapshot: Snapshot,
  title: number | undefined,
  headings: readonly Heading[],
  kind: ReportKind | undefined,
): Map<PartName, Place> {
  const { paragraphs } = snapshot;
  const parts = new Map<PartName, Place>();
  const tail = tailOf(snapshot);
  const bodyEnd = tail.start;
  const firstHeading = Math.min(headings[0]?.paragraph ?? bodyEnd, bodyEnd);
  if (title !== undefined) {
    parts.set("title", { paragraph: title, end: title + 1 });
  }
  for (const [part, paragraph] of tail.parts) {
    parts.set(part, { paragraph, end: paragraph + 1 });
  }
  const cuedFrom = headings.length > 0 ? firstHeading : (title ?? -1) + 1;
  const headed = new Set(headings.map((heading) => heading.paragraph));
  let leadEnd = firstHeading;
  headings.forEach((heading, index) => {
    const end = Math.min(headings[index + 1]?.paragraph ?? bodyEnd, bodyEnd);
    const part = partOfHeading(heading.text, kind);
    extend(parts, part, heading.paragraph, end);
  });
  for (let index = cuedFrom; index < bodyEnd; index += 1) {
    const paragraph = paragraphs[index]!;
    const part = headed.has(index) || paragraph.cell ? undefined : partOfCue(paragraph.text);
    if (part && !parts.has(part) && (part === "plan" || !parts.has("plan"))) {
      const next = headings.find((candidate) => candidate.paragraph > index)?.paragraph ?? bodyEnd;
      parts.set(part, { paragraph: index, end: part === "problems" ? Math.min(next, index + 1) : next });
      clip(parts, "work", index);
      leadEnd = Math.min(leadEnd, index);
    }
  }
  const start = (title ?? -1) + 1;
  for (let index = start; index < leadEnd; index += 1) {
    const text = textAt(snapshot, index);
    if (text === "" || isSignedAbove(text)) {
      continue;
    }
    if (!parts.has("salutation") && !parts.has("lead") && salutationCue.test(text)) {
      parts.set("salutation", { paragraph: index, end: index + 1 });
    } else if (text.length >= 20) {
      extend(parts, "lead", index, index + 1);
      if (headings.length === 0 && /如下[：:。]?$/.test(text)) {
        extend(parts, "work", index + 1, Math.max(index + 1, leadEnd));
        break;
      }
    }
  }
  return parts;
}

/** The part that a heading opens. In a plan, whatever is not about problems is the plan. */
function partOfHeading(text: string, kind: ReportKind | undefined): PartName {
  if (problemsHeading.test(text) && !notProblemsHeading.test(text)) {
    return "problems";
  }
  return kind === "plan" || planHeading.test(text) ? "plan" : "work";
}

function partOfCue(text: string): "problems" | "plan" | undefined {
  const opening = text.trim().slice(0, cueReach);
  return problemsCues.some((cue) => cue.test(opening))
    ? "problems"
    : planCues.some((cue) => cue.test(opening))
      ? "plan"
      : undefined;
}

function extend(parts: Map<PartName, Place>, part: PartName, paragraph: number, end: number): void {
  const there = parts.get(part);
  parts.set(part, there ? { paragraph: there.paragraph, end: Math.max(there.end, end) } : { paragraph, end });
}

function clip(parts: Map<PartName, Place>, part: PartName, end: number): void {
  const there = parts.get(part);
  if (there && there.paragraph < end) {
    parts.set(part, { ...there, end: Math.min(there.end, end) });
  }
}

/** Closing words, signature and date at the end of the document, and the index at which they start. */
function tailOf(snapshot: Snapshot): { start: number; parts: [PartName, number][] } {
  const parts: [PartName, number][] = [];
  let start = snapshot.paragraphs.length;
  const back = (): number => {
    let at = start - 1;
    while (at >= 0 && textAt(snapshot, at) === "") {
      at -= 1;
    }
    return at;
  };
  const date = back();
  if (date >= 0 && isDate(textAt(snapshot, date))) {
    parts.push(["date", date]);
    start = date;
  }
  const signature = back();
  if (signature > 0 && isSignature(textAt(snapshot, signature), parts.length > 0)) {
    parts.push(["signature", signature]);
    start = signature;
  }
  const closing = back();
  if (closing > 0 && closingCue.test(textAt(snapshot, closing)) && textAt(snapshot, closing).length <= 40) {
    parts.push(["closing", closing]);
    start = closing;
  }
  return { start, parts };
}

function isDate(text: string): boolean {
  return (
    parseDate(text.replace(/\s/g, "")) !== undefined ||
    /^[二〇○零一二三四五六七八九十\d*×X]+年.{1,5}月(.{1,4}日)?$/.test(text.replace(/\s/g, ""))
  );
}

/** A short line that names a body and is no sentence; without a date below it, only one that ends as bodies' names do. */
function isSignature(text: string, dated: boolean): boolean {
  const plain = text.replace(/\s/g, "");
  const short =
    plain.length >= 2 &&
    plain.length <= 40 &&
    !/[。，；：！？]/.test(plain) &&
    !/^[一二三四五六七八九十（(\d]/.test(plain);
  return (
    short &&
    (dated || /(支部|总支|党委|党组|工委|委员会|办公室|党建办|局|处|科|院|馆|所|中心|公司|学校|大学|政府)$/.test(plain))
  );
}

/** Unit or date that is signed under the title, as in 述职报告. */
function isSignedAbove(text: string): boolean {
  const plain = text.replace(/^[（(]|[）)]$/g, "");
  return isDate(plain) || (isSignature(plain, false) && plain.length < 20);
}

function openingText(snapshot: Snapshot, title: number | undefined, firstHeading: number): string {
  return snapshot.paragraphs
    .slice((title ?? -1) + 1, Math.max(firstHeading, (title ?? -1) + 2))
    .map((paragraph) => paragraph.text.trim())
    .join("\n")
    .slice(0, 1200);
}

/** The first sentence of the lead without the bodies that lead the reporting one: whose report it is. */
function subjectOf(opening: string): string {
  return opening.split("。")[0]!.replace(/在[^，。]{1,80}?下[，,]/g, "");
}

function textAt(snapshot: Snapshot, index: number): string {
  return snapshot.paragraphs[index]?.text.trim() ?? "";
}
