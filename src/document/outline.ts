import { numberAtStart } from "./numbering";
import type { Paragraph, Snapshot } from "./snapshot";

/** A heading of a report, found by Word's outline level or by its number, with what stands below it. */
export interface Heading {
  /** Index into the snapshot's paragraphs. */
  readonly paragraph: number;
  /** The number before it with its marks, typed or automatic: 一、; empty where it has none. */
  readonly number: string;
  /** The heading without its number and without the full stop of a run-in heading. */
  readonly text: string;
  /** UTF-16 offset in the paragraph's text at which `text` starts. */
  readonly start: number;
  /** UTF-16 offset in the paragraph's text behind the heading; less than its length where text runs in. */
  readonly end: number;
  /** 1 for the outermost headings of the document. */
  readonly depth: number;
  readonly children: readonly Heading[];
}

/** Longer paragraphs are text, whatever number they start with. */
const longestHeading = 50;
/** A first sentence longer than this is no run-in heading. */
const longestRunIn = 40;

/**
 * The headings of a document as one tree: 一、（一）1.（1） and Word's levels together, the title left out.
 * A level that is skipped does not leave a gap: a heading hangs below the nearest one that outranks it.
 */
export function outline(snapshot: Snapshot): Heading[] {
  const title = titleOf(snapshot);
  const found = snapshot.paragraphs.flatMap((paragraph, index) => {
    const heading = index === title || paragraph.cell ? undefined : headingAt(paragraph, index);
    return heading ? [heading] : [];
  });
  const roots: Draft[] = [];
  const path: Draft[] = [];
  for (const heading of found) {
    while (path.length > 0 && path[path.length - 1]!.rank >= heading.rank) {
      path.pop();
    }
    const draft: Draft = { ...heading, depth: path.length + 1, children: [] };
    (path[path.length - 1]?.children ?? roots).push(draft);
    path.push(draft);
  }
  return roots.map(finished);
}

/**
 * The index of the paragraph that is the title: the first one with text, if it is short, unnumbered and no sentence.
 * One that is a heading of Word's must stand out from the others of its level, which are all numbered.
 * Undefined where the document starts with anything else.
 */
export function titleOf(snapshot: Snapshot): number | undefined {
  const first = snapshot.paragraphs.findIndex((paragraph) => paragraph.text.trim() !== "");
  const paragraph = snapshot.paragraphs[first];
  if (!paragraph || paragraph.cell || paragraph.label || numberAtStart(paragraph.text.trim())) {
    return undefined;
  }
  const peers = snapshot.paragraphs.filter((other, index) => index !== first && other.level === paragraph.level);
  if (paragraph.level > 0 && !peers.every((other) => other.label ?? numberAtStart(other.text.trim()))) {
    return undefined;
  }
  const text = paragraph.text.trim();
  return text.length <= 60 && !/[。；：，！？:;,]$/.test(text) && !text.includes("。") ? first : undefined;
}

interface Ranked {
  readonly paragraph: number;
  readonly number: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Smaller outranks greater; numbers and Word's levels share the scale. */
  readonly rank: number;
}

interface Draft extends Ranked {
  readonly depth: number;
  readonly children: Draft[];
}

function headingAt(paragraph: Paragraph, index: number): Ranked | undefined {
  const indent = paragraph.text.length - paragraph.text.trimStart().length;
  const shown = paragraph.text.slice(indent);
  const typed = numberAtStart(shown);
  const automatic = paragraph.label ? numberAtStart(paragraph.label) : undefined;
  const number = typed ?? automatic;
  const rank = paragraph.level > 0 ? paragraph.level : number?.level;
  const body = shown.slice(typed?.text.length ?? 0);
  if (rank === undefined || body.trim() === "") {
    return undefined;
  }
  const length = paragraph.level > 0 ? body.trimEnd().length : headingLength(body);
  if (length === undefined) {
    return undefined;
  }
  const start = indent + (typed?.text.length ?? 0);
  return {
    paragraph: index,
    number: (typed?.text ?? paragraph.label ?? "").trim(),
    text: body
      .slice(0, length)
      .replace(/[。：:]$/, "")
      .trim(),
    start: start + (body.length - body.trimStart().length),
    end: start + length,
    rank,
  };
}

/** How much of a numbered paragraph is its heading, or undefined where it is an item of text. */
function headingLength(body: string): number | undefined {
  const shown = body.trimEnd();
  const stop = shown.indexOf("。");
  if (stop < 0) {
    return shown.length <= longestHeading && !/[；;，,、]$/.test(shown) ? shown.length : undefined;
  }
  return stop <= longestRunIn ? stop + 1 : undefined;
}

function finished({ paragraph, number, text, start, end, depth, children }: Draft): Heading {
  return { paragraph, number, text, start, end, depth, children: children.map(finished) };
}
