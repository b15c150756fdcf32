import { parseArgs } from "node:util";
import { TypoModel } from "../../src/check/typo-model/typo-model";
import { readDataFile } from "./data-files";
import { CorpusFolder } from "./inputs";
import { crossJudge } from "./judge";
import { knownFaults } from "./known-faults";
import { prepareLessons } from "./lessons";
import { readManifest } from "./manifest";
import { type Figures, figuresOf, tablesOf } from "./report";
import { lookAtSeeds } from "./seeds";

/** Slips in the genre's own phrases, with what is meant. */
const slips = [
  ["充分发挥党支部战斗保垒作用。", "充分发挥党支部战斗堡垒作用。"],
  ["组织党员参加集休学习。", "组织党员参加集体学习。"],
  ["撰写心得休会。", "撰写心得体会。"],
  ["做到学思渐悟，学以致用。", "做到学思践悟，学以致用。"],
  ["党员集体过政治生目。", "党员集体过政治生日。"],
] as const;

/** What must hold with `--gate`. */
const gates: readonly { readonly name: string; readonly holds: (figures: readonly Figures[]) => boolean }[] = [
  { name: "F1 of 74 at t = 0", holds: ([zero]) => (zero?.official.f1 ?? 0) >= 74 },
  { name: "edit precision of 95 at t = 0", holds: ([zero]) => (zero?.official.editPrecision ?? 0) >= 95 },
  { name: "F1 of 66 at t = 1", holds: ([, one]) => (one?.official.f1 ?? 0) >= 66 },
  { name: "edit precision of 97 at t = 1", holds: ([, one]) => (one?.official.editPrecision ?? 0) >= 97 },
  { name: "1.0 false alarms at t = 1", holds: ([, one]) => (one?.falseAlarms ?? 9) <= 1 },
  { name: "0.4 false alarms at t = 2", holds: ([, , two]) => (two?.falseAlarms ?? 9) <= 0.4 },
];

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    data: { type: "string", default: "assets/typo-model" },
    seeds: { type: "string" },
    alarms: { type: "string" },
    gate: { type: "boolean", default: false },
  },
});
const model = new TypoModel({
  languageModel: readDataFile(values.data, "languageModel"),
  confusions: readDataFile(values.data, "confusions"),
  lexicon: readDataFile(values.data, "lexicon"),
  trees: readDataFile(values.data, "trees"),
});
const { news, steps } = readManifest(values.data);
let failed = false;

console.log("Slips in phrases of the genre:");
for (const [written, right] of slips) {
  const found = model.correct(written);
  const is = found.map(({ text, suggestion, score }) => `${text} → ${suggestion} (${score.toFixed(1)})`).join(", ");
  const isRight = found.length === 1 && corrects(found, written, right);
  failed ||= !isRight;
  console.log(`  ${isRight ? "found " : "MISSED"}  ${written}  ${is}`);
}

if (values.corpus) {
  console.log("\nFive folds, no text judged by trees that have seen it:\n");
  const lessons = prepareLessons(new CorpusFolder(values.corpus), news, {
    languageModel: readDataFile(values.data, "languageModel"),
    confusions: readDataFile(values.data, "confusions"),
    lexicon: readDataFile(values.data, "lexicon"),
  });
  const judge = crossJudge(lessons);
  const { figures, alarms } = figuresOf(lessons, (text) => judge(text, steps), knownFaults);
  console.log(tablesOf(figures));
  for (const { name, holds } of gates) {
    const isHeld = holds(figures);
    failed ||= !isHeld;
    console.log(`${isHeld ? "holds " : "FAILS "} ${name}`);
  }
  if (values.alarms !== undefined) {
    for (const { score, genre, before, text, suggestion, after, isFault } of alarms) {
      if (score >= Number(values.alarms)) {
        console.log(
          `${score.toFixed(1)} ${isFault ? "fault" : "     "} ${genre} ${before}[${text}${suggestion}]${after}`,
        );
      }
    }
  }
}

if (values.seeds) {
  console.log("\nSample reports:");
  for (const { file, proposal, isFault } of lookAtSeeds(model, values.seeds)) {
    if (proposal.score >= 1 || isFault) {
      failed ||= proposal.score >= 2 && !isFault;
      const { text, suggestion, score } = proposal;
      console.log(`  ${score.toFixed(1)} ${isFault ? "fault" : "ALARM"} ${file}: ${text} → ${suggestion}`);
    }
  }
}
if (values.gate && failed) {
  process.exitCode = 1;
}

function corrects(found: ReturnType<TypoModel["correct"]>, written: string, right: string): boolean {
  return found.every(
    ({ start, end, suggestion }) => written.slice(0, start) + suggestion + written.slice(end) === right,
  );
}
