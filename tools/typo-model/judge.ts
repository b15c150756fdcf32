import type { Proposer, Suspect } from "../../src/check/typo-model/proposer";
import { sentencesOf } from "../../src/check/typo-model/sentences";
import { Trees } from "../../src/check/typo-model/trees";
import { type Proposal, propose } from "../../src/check/typo-model/typo-model";
import { type Example, type Growth, growTrees } from "./grow-trees";
import { type CleanDocument, folds, type Pair } from "./inputs";
import { packTrees } from "./pack-trees";

/** A text with its suspects, so that many trees may judge it. */
export interface Looked {
  readonly written: string;
  readonly right: string;
  readonly fold: number;
  readonly suspects: readonly Suspect[];
}

export interface LookedDocument {
  readonly genre: string;
  readonly paragraphs: readonly Looked[];
}

/** The lessons of the first `judged` folds, to be judged. */
export function ofFolds(lessons: Lessons, judged: number): Lessons {
  const isJudged = ({ fold }: { readonly fold: number }) => fold < judged;
  return {
    ...lessons,
    official: lessons.official.filter(isJudged),
    law: lessons.law.filter(isJudged),
    clean: lessons.clean.filter(({ paragraphs }) => paragraphs.every(isJudged)),
  };
}

/** Everything the trees learn from; by name, so that each has its own weight. */
export interface Lessons {
  readonly official: readonly Looked[];
  readonly law: readonly Looked[];
  readonly clean: readonly LookedDocument[];
  readonly heldOut: readonly Looked[];
  readonly slips: readonly Looked[];
}

/** How much an edit counts: real slips most, made ones least, since there are many. */
const weights = { official: 1, law: 0.5, clean: 0.5, heldOut: 0.5, slips: 0.2 };

const growth: Growth = { trees: 300, depth: 6, rate: 0.05, leaf: 20, ridge: 10, sample: 0.5, featureSample: 0.3 };

/** Scores that stand for the odds themselves. */
const plain = [0, 1, 2] as const;

export function look(proposer: Proposer, pairs: readonly Pair[]): Looked[] {
  return pairs.map(({ written, right, fold }) => {
    const suspects = [...sentencesOf(written)].flatMap(([from, to]) => proposer.suspects(written, from, to));
    return { written, right, fold, suspects };
  });
}

export function lookAtDocuments(proposer: Proposer, documents: readonly CleanDocument[]): LookedDocument[] {
  return documents.map(({ genre, paragraphs, fold }) => ({
    genre,
    paragraphs: look(
      proposer,
      paragraphs.map((text) => ({ written: text, right: text, fold })),
    ),
  }));
}

/** Trees grown on all lessons but those of one fold; -1 for all. The scores are plain odds. */
export function learn(lessons: Lessons, fold: number, steps: readonly [number, number, number] = plain): Uint8Array {
  const examples: Example[] = [];
  const add = (texts: readonly Looked[], weight: number) => {
    for (const { written, right, fold: own, suspects } of texts) {
      if (own === fold && fold >= 0) {
        continue;
      }
      for (const { start, choices } of suspects) {
        for (const { suggestion, row } of choices) {
          examples.push({ row, right: right[start] === suggestion && written[start] !== suggestion, weight });
        }
      }
    }
  };
  add(lessons.official, weights.official);
  add(lessons.law, weights.law);
  add(
    lessons.clean.flatMap(({ paragraphs }) => paragraphs),
    weights.clean,
  );
  add(lessons.heldOut, weights.heldOut);
  add(lessons.slips, weights.slips);
  return packTrees(growTrees(examples, growth), steps);
}

/** Judges any text of the first `judged` folds by the trees that have not seen its fold. */
export function crossJudge(
  lessons: Lessons,
  judged = folds,
): (text: Looked, steps: readonly [number, number, number]) => Proposal[] {
  const byFold = Array.from({ length: judged }, (_, fold) => new Trees(learn(lessons, fold)));
  return ({ written, fold, suspects }, [zero, one, two]) => {
    const trees = byFold[fold] as Trees;
    return propose(written, suspects, (row) => {
      const odds = trees.odds(row);
      return odds < one ? (odds - zero) / (one - zero) : 1 + (odds - one) / (two - one);
    });
  };
}
