import type { Failure } from "../../check/check";
import type { OwnWords } from "../../check/context";
import type { Reading } from "../../check/reading";
import type { Category, Finding, Severity } from "../../check/rule";
import { isDoubtful, type Proposed, type Readiness } from "../../check/typo-model/proposed";
import type { ReportKind } from "../../document/report-kind";
import type { Snapshot, Span } from "../../document/snapshot";
import type { TypoProgress } from "../typo/typo-desk";
import { type Ignored, isIgnored } from "./ignored";

/** What a check that came through found in the document as it was then. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  /** In the order of the text, ignored ones among them. */
  readonly findings: readonly Entry[];
  /** What could not be looked at. */
  readonly failed: readonly Failure[];
}

/** A finding with the name under which the pane knows it: the same as long as the words around it stay. */
export interface Entry {
  readonly id: string;
  readonly finding: Finding;
}

/** A finding whose suggestion was taken over, for the record. */
export interface Taken {
  readonly finding: Finding;
  readonly suggestion: string;
  readonly place: string;
  /** The text of its paragraph before. */
  readonly line: string;
}

/** What the pane knows of checking. */
export interface CheckState {
  /** The last check that came through; what was changed since then shows in `failed` at most. */
  readonly checked?: Checked;
  /** True where the last check did not come through, so that `checked` may be out of date or missing. */
  readonly checkFailed?: boolean;
  /** How far a check is that the writer waits for, in characters. */
  readonly progress?: { readonly done: number; readonly all: number };
  /** True once the writer asked to stop the check. */
  readonly stopping?: boolean;
  /** Id of the open finding. */
  readonly open?: string;
  /** The weight that is shown alone. */
  readonly weight?: Severity;
  /** The classes that are shown alone; all where there is none. */
  readonly classes: readonly Category[];
  /** The kind by which the writer wants the report checked. */
  readonly checkedAs?: ReportKind;
  /** Ids of what the writer left out of 全部改正, and of the missing parts not to be put in. */
  readonly leftOut: readonly string[];
  /** What was taken over since the document was opened. */
  readonly taken: readonly Taken[];
  /** True once the document refused a change because it is protected. */
  readonly readOnly?: boolean;
  /** What the typo model has said of paragraphs, by their text; absent before it was asked. */
  readonly proposals?: Proposed["byText"];
  /** How far the typo model is; absent while it rests. */
  readonly typoProgress?: TypoProgress;
  /** True once the writer asked the typo model to stop. */
  readonly typoStopping?: boolean;
  /** True where what the typo model is not sure of is listed with the rest. */
  readonly unfolded?: boolean;
  /** How readily the typo model's proposals are shown. */
  readonly readiness: Readiness;
  /** The writer's lexicon. */
  readonly ownWords: OwnWords;
  readonly ignored: Ignored;
  /** The name under which what is ignored in the open document is kept. */
  readonly documentName: string;
}

/** What is left of the state of checking when another document is opened. */
export const nothingChecked = {
  checked: undefined,
  checkFailed: undefined,
  progress: undefined,
  stopping: undefined,
  open: undefined,
  weight: undefined,
  classes: [],
  checkedAs: undefined,
  leftOut: [],
  taken: [],
  readOnly: undefined,
  typoProgress: undefined,
  typoStopping: undefined,
  unfolded: undefined,
} as const;

/** The findings with an id each. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  return findings.map((finding) => ({ id: finding.keys[0], finding }));
}

/** What to tell the writer where the check did not get through everything, and what to call another try. */
export function whatFailed({ failed }: Checked): { readonly text: string; readonly again: string } | undefined {
  if (failed.length === 0) {
    return undefined;
  }
  const paragraphs = new Set(failed.flatMap(({ paragraph }) => paragraph ?? [])).size;
  return paragraphs > 0
    ? { text: `有 ${paragraphs} 段没查成，下面不是全部结果。`, again: `再查这 ${paragraphs} 段` }
    : { text: `有 ${failed.length} 条规则没查成，下面不是全部结果。`, again: "再查一次" };
}

/** What was found and is not ignored; what the typo model is not sure of only where it is unfolded. */
export function unsettled(state: CheckState): readonly Entry[] {
  return notIgnored(state).filter(({ finding }) => state.unfolded || !isDoubtful(finding));
}

/** What the typo model is not sure of and is not ignored. */
export function doubtfulOf(state: CheckState): readonly Entry[] {
  return notIgnored(state).filter(({ finding }) => isDoubtful(finding));
}

function notIgnored({ checked, ignored, documentName }: CheckState): readonly Entry[] {
  return (checked?.findings ?? []).filter(({ finding }) => !isIgnored(ignored, documentName, finding));
}

/** What of it is shown under the filter. */
export function shown(
  entries: readonly Entry[],
  { weight, classes }: Pick<CheckState, "weight" | "classes">,
): readonly Entry[] {
  return entries.filter(
    ({ finding }) =>
      (weight === undefined || finding.severity === weight) &&
      (classes.length === 0 || classes.includes(finding.rule.category)),
  );
}

/** The entry to which the reader goes on from a place in the text: the next one, or the last where none follows. */
export function entryFrom(entries: readonly Entry[], { paragraph, start }: Omit<Span, "end">): Entry | undefined {
  return (
    entries.find(
      ({ finding: { at } }) => at.paragraph > paragraph || (at.paragraph === paragraph && at.start >= start),
    ) ?? entries.at(-1)
  );
}

/** How many characters a document has, blanks not counted. */
export function lengthOf(snapshot: Snapshot): number {
  return snapshot.paragraphs.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
}

/** A number as the pane writes it: 4,812. */
export function written(n: number): string {
  return n.toLocaleString("en-US");
}
