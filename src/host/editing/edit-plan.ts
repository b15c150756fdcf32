import type { Edit, Refusal, Refused } from "../../document/edit";
import type { Snapshot } from "../../document/snapshot";
import { changed, hasMarks, type Route, route } from "../places/locate";

/** An edit that can be carried out: the range to find, and what becomes of it. */
export interface PlannedEdit {
  readonly edit: Edit;
  readonly route: Route;
  readonly text: string;
  /** In the range's place, or inside it at one end: text beside what stays takes its formatting. */
  readonly location: "Replace" | "Start" | "End";
}

/** The edits of one paragraph, from the last to the first, so that none moves the place of another. */
export interface ParagraphPlan {
  readonly paragraph: number;
  /** What the paragraph reads before the edits. */
  readonly text: string;
  readonly edits: readonly PlannedEdit[];
  /** What it reads after the first n of `edits`; one more than there are edits. */
  readonly stages: readonly string[];
}

export interface Plan {
  readonly paragraphs: readonly ParagraphPlan[];
  readonly refused: readonly Refused<Edit>[];
}

/** Inserted text hangs on this much of what stays, so that few other places read alike. */
const anchorLength = 20;

function planEdit(text: string, edit: Edit): PlannedEdit | Refusal {
  const { at, before, after } = edit;
  if (/[\r\n]/.test(after)) return "unsupported";
  const change = changed(before, after);
  const start = at.start + change.start;
  const end = at.start + change.end;
  if (hasMarks(text.slice(start, end))) return "unsearchable";
  if (start < end) {
    const found = route(text, start, end);
    return found ? { edit, route: found, text: change.text, location: "Replace" } : "unsearchable";
  }
  const left = change.start > 0 && route(text, Math.max(at.start, start - anchorLength), start);
  if (left) return { edit, route: left, text: change.text, location: "End" };
  const right = route(text, end, Math.min(at.end, end + anchorLength));
  return right ? { edit, route: right, text: change.text, location: "Start" } : "unsearchable";
}

/**
 * Where edits stop being good for this snapshot, before the host is asked; of two that overlap the first stays.
 * Paragraphs with tracked changes are left alone unless the edits are to be tracked as well.
 */
export function planEdits(snapshot: Snapshot, edits: readonly Edit[], asRevisions = false): Plan {
  const refused: Refused<Edit>[] = [];
  const planned = new Map<number, PlannedEdit[]>();
  const taken = new Map<number, Edit[]>();
  for (const edit of edits) {
    const { at, before, after } = edit;
    const paragraph = snapshot.paragraphs[at.paragraph];
    const others = taken.get(at.paragraph) ?? [];
    const judge = (): PlannedEdit | Refusal | undefined => {
      if (!paragraph || before === "" || paragraph.text.slice(at.start, at.end) !== before) return "stale";
      if (others.some((other) => at.start < other.at.end && other.at.start < at.end)) return "overlaps";
      if (paragraph.revised && !asRevisions) return "revised";
      return before === after ? undefined : planEdit(paragraph.text, edit);
    };
    const judged = judge();
    if (typeof judged === "string") {
      refused.push({ item: edit, why: judged });
    } else if (judged) {
      taken.set(at.paragraph, [...others, edit]);
      planned.set(at.paragraph, [...(planned.get(at.paragraph) ?? []), judged]);
    }
  }
  return {
    refused,
    paragraphs: [...planned].map(([paragraph, unordered]) =>
      inOrder(paragraph, snapshot.paragraphs[paragraph]!.text, unordered),
    ),
  };
}

/** The plan of one paragraph for these of its edits. */
export function inOrder(paragraph: number, text: string, unordered: readonly PlannedEdit[]): ParagraphPlan {
  const edits = [...unordered].sort((a, b) => b.edit.at.start - a.edit.at.start);
  const stages = [text];
  for (const { edit } of edits) {
    const last = stages.at(-1)!;
    stages.push(last.slice(0, edit.at.start) + edit.after + last.slice(edit.at.end));
  }
  return { paragraph, text, edits, stages };
}
