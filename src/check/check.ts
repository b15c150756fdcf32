import type { Edit } from "../document/edit";
import type { Paragraph, Snapshot, Span } from "../document/snapshot";
import type { Context } from "./context";
import { type Weighed, withKeys } from "./keys";
import { read } from "./read";
import type { Reading } from "./reading";
import type { DocumentRule, Finding, Mark, Report, Rule } from "./rule";
import { Triggers } from "./triggers";

/** The outcome of a check. */
export interface Checked {
  readonly reading: Reading;
  /** In the order of the text; ignored ones left out. */
  readonly findings: readonly Finding[];
  /** What could not be looked at; where there is any, the findings are not all there are. */
  readonly failed: readonly Failure[];
}

/** A rule that broke down. Everything else was still checked; the next check tries it again. */
export interface Failure {
  readonly rule: Rule;
  /** Index of the paragraph; absent where the rule sees the whole document. */
  readonly paragraph?: number;
  readonly error: unknown;
}

/** Checks a document and remembers what its paragraphs gave, so that a re-check looks only at those that changed. */
export interface Checker {
  /** The whole check at once. */
  check(snapshot: Snapshot, context: Context): Checked;
  /**
   * The same in steps: yields the number of paragraphs done, after some of them and after each rule that sees the whole
   * document, so that a pane stays alive and can stop.
   */
  steps(snapshot: Snapshot, context: Context): Generator<number, Checked>;
}

/** How many paragraphs are checked between two yields: a few milliseconds' work. */
const paragraphsPerStep = 40;

/** What wakes the rules of a list, worked out once for all checkers over it. */
const triggersOf = new WeakMap<readonly Rule[], Triggers>();

/** What the rules said of a paragraph, and those that broke down over it. */
interface Found {
  readonly marks: readonly { readonly rule: Rule; readonly mark: Mark }[];
  readonly failed: readonly Omit<Failure, "paragraph">[];
}

/** A checker over the given rules. The outcome depends on snapshot and context alone; the memory only saves time. */
export function createChecker(rules: readonly Rule[]): Checker {
  const triggers = triggersOf.get(rules) ?? new Triggers(rules.filter((rule) => rule.scope === "paragraph"));
  triggersOf.set(rules, triggers);
  let memory = new Map<string, Found>();
  let memoryOf: unknown;

  function* steps(snapshot: Snapshot, context: Context): Generator<number, Checked> {
    const off = new Set(context.own.rulesOff);
    const known = memoryOf === context.own ? memory : new Map<string, Found>();
    const fresh = new Map<string, Found>();
    const reports: Filed[] = [];
    const failed: Failure[] = [];
    for (const [index, paragraph] of snapshot.paragraphs.entries()) {
      const key = memoryKey(paragraph);
      const found = known.get(key) ?? fresh.get(key) ?? marksOf(triggers, off, paragraph, context);
      if (found.failed.length === 0) {
        fresh.set(key, found);
      }
      for (const { rule, mark } of found.marks) {
        reports.push({ rule, report: reportOf(mark, index) });
      }
      for (const failure of found.failed) {
        failed.push({ ...failure, paragraph: index });
      }
      if ((index + 1) % paragraphsPerStep === 0) {
        yield index + 1;
      }
    }
    memory = fresh;
    memoryOf = context.own;
    const reading = read(snapshot, context);
    for (const rule of rules.filter((rule): rule is DocumentRule => rule.scope === "document" && !off.has(rule.id))) {
      try {
        for (const report of rule.check(reading, context)) {
          reports.push({ rule, report });
        }
      } catch (error) {
        failed.push({ rule, error });
      }
      yield snapshot.paragraphs.length;
    }
    return { reading, findings: settle(snapshot, reports, context), failed };
  }

  return {
    steps,
    check(snapshot, context) {
      const running = steps(snapshot, context);
      for (;;) {
        const step = running.next();
        if (step.done) {
          return step.value;
        }
      }
    },
  };
}

/** The change that takes a suggestion over. */
export function editOf(finding: Finding, suggestion: string): Edit {
  return { at: finding.at, before: finding.text, after: suggestion };
}

/** What 全部改正 may change: certain faults for which only one thing can stand there. */
export function isSure(finding: Finding): boolean {
  return finding.severity === "error" && finding.suggestions?.length === 1 && finding.text !== "";
}

interface Filed {
  readonly rule: Rule;
  readonly report: Report;
}

function marksOf(triggers: Triggers, off: ReadonlySet<string>, paragraph: Paragraph, context: Context): Found {
  const marks: { rule: Rule; mark: Mark }[] = [];
  const failed: { rule: Rule; error: unknown }[] = [];
  if (paragraph.text !== "") {
    for (const { rule, hits } of triggers.awake(paragraph.text)) {
      if (!off.has(rule.id)) {
        try {
          for (const mark of rule.check(paragraph, context, hits)) {
            marks.push({ rule, mark });
          }
        } catch (error) {
          failed.push({ rule, error });
        }
      }
    }
  }
  return { marks, failed };
}

function reportOf({ start, end, ...rest }: Mark, paragraph: number): Report {
  return { at: { paragraph, start, end }, ...rest };
}

function memoryKey({ text, level, label, cell, slots }: Paragraph): string {
  // The usual case costs nothing: no new string is made. Other keys start with a zero, which no such text does.
  if (level === 0 && label === undefined && cell === undefined && slots === undefined && text.charCodeAt(0) !== 0) {
    return text;
  }
  const rest = [level, label ?? "", cell ? "cell" : "", ...(slots ?? []).flatMap((s) => [s.start, s.end, s.filled])];
  return `\u0000${rest.join("\u0001")}\u0000${text}`;
}

/** From all reports to the list the writer sees: weighed, without what is ignored or contradicts a surer one, in order. */
function settle(snapshot: Snapshot, reports: readonly Filed[], context: Context): Finding[] {
  const weighed = reports
    .map(({ rule, report }) => weighedOf(snapshot, rule, report))
    .filter((finding) => !isOwnWord(snapshot, finding, context) && !isInPrompt(snapshot, finding))
    .sort((a, b) => weight(a) - weight(b));
  const kept: Weighed[] = [];
  const taken = new Map<number, Weighed[]>();
  for (const finding of weighed) {
    const others = taken.get(finding.at.paragraph) ?? [];
    if (!others.some((other) => contradicts(other, finding))) {
      others.push(finding);
      taken.set(finding.at.paragraph, others);
      kept.push(finding);
    }
  }
  const named = withKeys(
    snapshot,
    kept.sort((a, b) => compare(a.at, b.at)),
  );
  return context.ignored.size === 0 ? named : named.filter(({ keys }) => !keys.some((key) => context.ignored.has(key)));
}

function weighedOf(snapshot: Snapshot, rule: Rule, report: Report): Weighed {
  const { paragraph, start, end } = report.at;
  const text = snapshot.paragraphs[paragraph]?.text.slice(start, end) ?? "";
  return { ...report, rule, severity: report.severity ?? rule.severity, text };
}

/** Two findings about the same letters that would both change them, or that say the same. */
function contradicts(first: Weighed, second: Weighed): boolean {
  const a = first.at;
  const b = second.at;
  const overlap = a.start < b.end && b.start < a.end;
  const same = a.start === b.start && a.end === b.end && first.rule.category === second.rule.category;
  const bothChange = (first.suggestions?.length ?? 0) > 0 && (second.suggestions?.length ?? 0) > 0;
  return same || (overlap && (bothChange || first.rule.id === second.rule.id));
}

function isOwnWord(snapshot: Snapshot, { at }: Weighed, { own }: Context): boolean {
  const text = snapshot.paragraphs[at.paragraph]?.text ?? "";
  return own.words.some((word) => {
    for (let from = text.indexOf(word); word !== "" && from >= 0; from = text.indexOf(word, from + 1)) {
      if (from <= at.start && at.end <= from + word.length) {
        return true;
      }
    }
    return false;
  });
}

/** A prompt that waits to be filled is no text of the writer's; only rules about what is not filled speak of it. */
function isInPrompt(snapshot: Snapshot, { at, rule }: Weighed): boolean {
  const slots = snapshot.paragraphs[at.paragraph]?.slots ?? [];
  return (
    rule.category !== "placeholder" && slots.some((slot) => !slot.filled && at.start < slot.end && slot.start < at.end)
  );
}

/** The surer goes first; of two equally sure, the one that has seen the whole document, and the model behind all others. */
function weight({ severity, rule, score }: Weighed): number {
  return score !== undefined ? 6 : { error: 0, warning: 2, hint: 4 }[severity] + (rule.scope === "document" ? 0 : 1);
}

function compare(a: Span, b: Span): number {
  return a.paragraph - b.paragraph || a.start - b.start || a.end - b.end;
}
