import { weighByDocument } from "../../src/check/typo-model/document-evidence";
import type { Proposal } from "../../src/check/typo-model/typo-model";
import type { Looked, LookedDocument } from "./judge";

/** Whole sentences set right, and single characters, in per cent. */
export interface Correction {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly editPrecision: number;
  readonly editRecall: number;
}

type Judge = (text: Looked) => Proposal[];

/** How the proposals at or above `least` do on sentences of which some hold faults. */
export function measureCorrection(texts: readonly Looked[], judge: Judge, least: number): Correction {
  let setRight = 0;
  let changed = 0;
  let faulty = 0;
  let edits = 0;
  let rightEdits = 0;
  let faults = 0;
  for (const text of texts) {
    const { written, right } = text;
    const result = corrected(written, judge(text), least);
    faulty += written === right ? 0 : 1;
    changed += result === written ? 0 : 1;
    setRight += result === right && written !== right ? 1 : 0;
    for (let at = 0; at < written.length; at++) {
      faults += written[at] === right[at] ? 0 : 1;
      if (result[at] !== written[at]) {
        edits++;
        rightEdits += result[at] === right[at] ? 1 : 0;
      }
    }
  }
  return {
    precision: (100 * setRight) / changed,
    recall: (100 * setRight) / faulty,
    f1: (200 * setRight) / (changed + faulty),
    editPrecision: (100 * rightEdits) / edits,
    editRecall: (100 * rightEdits) / faults,
  };
}

/** A text with its proposals at or above `least` carried out. */
export function corrected(text: string, proposals: readonly Proposal[], least: number): string {
  let result = text;
  for (const { start, end, suggestion, score } of proposals) {
    if (score >= least) {
      result = result.slice(0, start) + suggestion + result.slice(end);
    }
  }
  return result;
}

/** A proposal in a clean document, with up to six characters on both sides. */
export interface Alarm {
  readonly genre: string;
  readonly score: number;
  readonly before: string;
  readonly text: string;
  readonly suggestion: string;
  readonly after: string;
  /** Whether a person has read the place and found a fault in it. */
  readonly isFault: boolean;
}

/** Everything the judge says of clean documents after weighing it by each document; the highest score first. */
export function alarmsIn(documents: readonly LookedDocument[], judge: Judge, faults: readonly string[]): Alarm[] {
  const alarms = documents.flatMap(({ genre, paragraphs }) => {
    const weighed = weighByDocument(paragraphs.map((text) => ({ text: text.written, proposals: judge(text) })));
    return weighed.flatMap((proposals, index) =>
      proposals.map(({ start, end, text, suggestion, score }) => {
        const whole = paragraphs[index]?.written ?? "";
        const before = whole.slice(Math.max(0, start - 6), start);
        const after = whole.slice(end, end + 6);
        const isFault = faults.some((fault) => touches(before, text, after, fault));
        return { genre, score, before, text, suggestion, after, isFault };
      }),
    );
  });
  return alarms.sort((one, other) => other.score - one.score);
}

/** Whether `fault` stands in the text around an alarm and has a character in common with it. */
function touches(before: string, text: string, after: string, fault: string): boolean {
  const around = before + text + after;
  for (let at = around.indexOf(fault); at >= 0; at = around.indexOf(fault, at + 1)) {
    if (at < before.length + text.length && before.length < at + fault.length) {
      return true;
    }
  }
  return false;
}

/** How many characters the documents have. */
export function sizeOf(documents: readonly LookedDocument[]): number {
  return documents.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((length, { written }) => length + written.length, 0),
    0,
  );
}
