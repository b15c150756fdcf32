import type { Proposal } from "../../src/check/typo-model/typo-model";
import type { Lessons, Looked } from "./judge";
import { alarmsIn, measureCorrection, sizeOf } from "./measure";

type Steps = readonly [number, number, number];

/** What the scores 0, 1 and 2 are to stand for, in judgements of texts the trees have not seen. */
const wanted = { editPrecision: 95.5, likely: 0.9, sure: 0.3 };

const step = 0.05;
const most = 5;
/** How far apart the scores are at least. */
const smallest = 0.5;

/**
 * The odds for the scores 0, 1 and 2: where single corrections are right in 95.5 of 100, and where 0.9 and 0.3
 * alarms come on 10,000 characters of clean text (faults that a person has found there not counted).
 */
export function calibrate(
  lessons: Lessons,
  judge: (text: Looked, steps: Steps) => Proposal[],
  faults: readonly string[],
): Steps {
  const plain: Steps = [0, 1, 2];
  let zero = -1.5;
  const precisionAt = (least: number) =>
    measureCorrection(lessons.official, (text) => judge(text, plain), least).editPrecision;
  while (zero < 1 && precisionAt(zero) < wanted.editPrecision) {
    zero += step;
  }
  const tens = sizeOf(lessons.clean) / 10000;
  const alarmsAt = (steps: Steps, least: number) =>
    alarmsIn(lessons.clean, (text) => judge(text, steps), faults).filter(
      ({ isFault, score }) => !isFault && score >= least,
    ).length / tens;
  let likely = zero + smallest;
  while (likely < most && alarmsAt([zero, likely, likely + 1], 1) > wanted.likely) {
    likely += step;
  }
  let sure = likely + smallest;
  while (sure < most && alarmsAt([zero, likely, sure], 2) > wanted.sure) {
    sure += step;
  }
  return [zero, likely, sure].map(Math.fround) as [number, number, number];
}
