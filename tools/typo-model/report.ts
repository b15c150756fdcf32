import type { Proposal } from "../../src/check/typo-model/typo-model";
import type { Lessons, Looked } from "./judge";
import { type Alarm, alarmsIn, measureCorrection, sizeOf } from "./measure";

/** What the model does at one threshold, in per cent and in alarms on 10,000 characters. */
export interface Figures {
  readonly threshold: number;
  readonly official: ReturnType<typeof measureCorrection>;
  readonly law: ReturnType<typeof measureCorrection>;
  /** Sentences of the official set without a fault that were touched. */
  readonly touched: number;
  readonly alarms: number;
  /** The same without the places where a person has found a fault. */
  readonly falseAlarms: number;
  readonly byGenre: Readonly<Record<string, number>>;
}

/** Measures at the thresholds 0, 1 and 2. */
export function figuresOf(
  lessons: Lessons,
  judge: (text: Looked) => Proposal[],
  faults: readonly string[],
): { figures: Figures[]; alarms: Alarm[] } {
  const alarms = alarmsIn(lessons.clean, judge, faults);
  const genres = [...new Set(lessons.clean.map(({ genre }) => genre))];
  const per = (found: readonly Alarm[], documents = lessons.clean) => (found.length / sizeOf(documents)) * 10000;
  const clean = lessons.official.filter(({ written, right }) => written === right);
  const figures = [0, 1, 2].map((threshold) => {
    const found = alarms.filter(({ score }) => score >= threshold);
    return {
      threshold,
      official: measureCorrection(lessons.official, judge, threshold),
      law: measureCorrection(lessons.law, judge, threshold),
      touched:
        (100 * clean.filter((text) => judge(text).some(({ score }) => score >= threshold)).length) / clean.length,
      alarms: per(found),
      falseAlarms: per(found.filter(({ isFault }) => !isFault)),
      byGenre: Object.fromEntries(
        genres.map((genre) => [
          genre,
          per(
            found.filter((alarm) => alarm.genre === genre && !alarm.isFault),
            lessons.clean.filter((document) => document.genre === genre),
          ),
        ]),
      ),
    };
  });
  return { figures, alarms };
}

/** The figures as two Markdown tables. */
export function tablesOf(figures: readonly Figures[]): string {
  const one = (value: number) => value.toFixed(1);
  const two = (value: number) => value.toFixed(2);
  const row = (set: string, threshold: number, { precision, recall, f1, editPrecision, editRecall }: Figures["law"]) =>
    `| ${set} | ${threshold} | ${one(precision)} | ${one(recall)} | ${one(f1)} | ${one(editPrecision)} | ${one(editRecall)} |`;
  const genres = Object.keys(figures[0]?.byGenre ?? {});
  return [
    "| set | t | precision | recall | F1 | edit precision | edit recall |",
    "|---|---|---|---|---|---|---|",
    ...figures.map(({ threshold, official }) => row("official", threshold, official)),
    ...figures.map(({ threshold, law }) => row("law", threshold, law)),
    "",
    `| t | clean sentences touched % | alarms per 10,000 | without known faults | ${genres.join(" | ")} |`,
    `|---|---|---|---|${genres.map(() => "---|").join("")}`,
    ...figures.map(
      ({ threshold, touched, alarms, falseAlarms, byGenre }) =>
        `| ${threshold} | ${one(touched)} | ${two(alarms)} | ${two(falseAlarms)} | ${genres
          .map((genre) => two(byGenre[genre] ?? 0))
          .join(" | ")} |`,
    ),
  ].join("\n");
}
