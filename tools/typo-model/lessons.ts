import { Confusions } from "../../src/check/typo-model/confusions";
import { LanguageModel } from "../../src/check/typo-model/language-model";
import { Lexicon } from "../../src/check/typo-model/lexicon";
import { Proposer } from "../../src/check/typo-model/proposer";
import type { TypoModelFiles } from "../../src/check/typo-model/typo-model";
import { type CorpusFolder, holdOut } from "./inputs";
import { type Lessons, look, lookAtDocuments } from "./judge";
import { makeSlips } from "./make-slips";

/** Texts of one sentence a line: the official ones, then the news if it is wanted. */
export function readTexts(corpus: CorpusFolder, withNews: boolean): string[][] {
  return (withNews ? ["official.txt", "news.txt"] : ["official.txt"]).map((name) => corpus.lines(name));
}

/** Looks at everything the trees learn from or are judged by. */
export function prepareLessons(corpus: CorpusFolder, withNews: boolean, files: Omit<TypoModelFiles, "trees">): Lessons {
  const model = new LanguageModel(files.languageModel);
  const confusions = new Confusions(files.confusions, model.vocabulary);
  const proposer = new Proposer(model, confusions, new Lexicon(files.lexicon));
  const heldOut = readTexts(corpus, withNews).flatMap((lines) => holdOut(lines).heldOut);
  return {
    official: look(proposer, corpus.pairs("dev_odw.tsv")),
    law: look(proposer, corpus.pairs("law_dev.tsv")),
    clean: lookAtDocuments(proposer, corpus.cleanDocuments()),
    heldOut: look(
      proposer,
      heldOut.map((right) => ({ written: right, right, fold: -1 })),
    ),
    slips: look(proposer, makeSlips(heldOut, confusions, model)),
  };
}
