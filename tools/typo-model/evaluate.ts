import { parseArgs } from "node:util";
import { TypoModel } from "../../src/check/typo-model/typo-model";
import { readDataFile } from "./data-files";
import { CorpusFolder, folds } from "./inputs";
import { crossJudge, ofFolds } from "./judge";
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

/** What must hold: of all folds, and of the one that `--sample` judges, where chance counts for more. */
interface Gate {
  readonly name: string;
  readonly figureOf: (zero: Figures, one: Figures, two: Figures) => number;
  readonly all: number;
  readonly sample: number;
}

const atLeast: readonly Gate[] = [
  { name: "F1 at t = 0", figureOf: (zero) => zero.official.f1, all: 74, sample: 68 },
  { name: "edit precision at t = 0", figureOf: (zero) => zero.official.editPrecision, all: 95, sample: 92 },
  { name: "F1 at t = 1", figureOf: (_, one) => one.official.f1, all: 66, sample: 60 },
  { name: "edit precision at t = 1", figureOf: (_, one) => one.official.editPrecision, all: 97, sample: 95 },
];
const atMost: readonly Gate[] = [
  { name: "false alarms at t = 1", figureOf: (_, one) => one.falseAlarms, all: 1, sample: 2 },
  { name: "false alarms at t = 2", figureOf: (_, __, two) => two.falseAlarms, all: 0.4, sample: 1 },
];

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    data: { type: "string", default: "assets/typo-model" },
    seeds: { type: "string" },
    alarms: { type: "string" },
    gate: { type: "boolean", default: false },
    sample: { type: "boolean", default: false },
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
  const judged = values.sample ? 1 : folds;
  console.log(`\n${judged} of ${folds} folds, no text judged by trees that have seen it:\n`);
  const lessons = prepareLessons(new CorpusFolder(values.corpus), news, {
    languageModel: readDataFile(values.data, "languageModel"),
    confusions: readDataFile(values.data, "confusions"),
    lexicon: readDataFile(values.data, "lexicon"),
  });
  const judge = crossJudge(lessons, judged);
  const { figures, alarms } = figuresOf(ofFolds(lessons, judged), (text) => judge(text, steps), knownFaults);
  console.log(tablesOf(figures));
  const [zero, one, two] = figures as [Figures, Figures, Figures];
  for (const [gates, sign, word] of [
    [atLeast, 1, "at least"],
    [atMost, -1, "at most"],
  ] as const) {
    for (const { name, figureOf, all, sample } of gates) {
      const bound = values.sample ? sample : all;
      const value = figureOf(zero, one, two);
      const holds = sign * (value - bound) >= 0;
      failed ||= !holds;
      console.log(`${holds ? "holds" : "FAILS"}  ${name}: ${value.toFixed(2)}, wanted ${word} ${bound}`);
    }
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
