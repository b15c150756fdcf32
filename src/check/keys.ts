import type { Snapshot } from "../document/snapshot";
import type { Finding } from "./rule";

/** A finding that has no names yet. */
export type Weighed = Omit<Finding, "keys">;

/** How much text on one side names a place, and how much is needed to do so without the other side. */
const window = 12;
const least = 6;
/** How much on both sides names it together with how many there are. */
const near = 2;

/** A place is the same when somebody has commented beside it: a comment's mark is U+0005. */
const unmarked = (text: string): string => text.replaceAll("\u0005", "");

/**
 * Gives findings, in the order of the text, the names under which they are known again. The first holds the text on
 * both sides; the others stand an edit on one side, however near, and one on both that leaves the nearest two
 * characters and the number of such faults as they were. Each tells which of several in the same words it is, so that
 * another fault of the kind is never taken for this one.
 */
export function withKeys(snapshot: Snapshot, findings: readonly Weighed[]): Finding[] {
  const totals = new Map<string, number>();
  for (const { rule, text } of findings) {
    const name = `${rule.id}|${text}`;
    totals.set(name, (totals.get(name) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  const nth = (name: string) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n;
  };
  return findings.map((finding) => {
    const { at, rule, text } = finding;
    const whole = snapshot.paragraphs[at.paragraph]?.text ?? "";
    const before = unmarked(whole.slice(Math.max(0, at.start - 2 * window), at.start)).slice(-window);
    const after = unmarked(whole.slice(at.end, at.end + 2 * window)).slice(0, window);
    const name = `${rule.id}|${text}`;
    const place = `${nth(name)}/${totals.get(name)}`;
    const exact = `${name}|${before}|${after}`;
    return {
      ...finding,
      keys: [
        `${exact}|${nth(exact)}`,
        ...(before.length >= least ? [`${name}|${before}|`] : []).map((each) => `${each}|${nth(each)}`),
        ...(after.length >= least ? [`${name}||${after}`] : []).map((each) => `${each}|${nth(each)}`),
        `${name}|${before.slice(-near)}|…|${after.slice(0, near)}|${place}`,
      ],
    };
  });
}
