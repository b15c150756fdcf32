import { type Confusions, kinds } from "../../src/check/typo-model/confusions";
import type { LanguageModel } from "../../src/check/typo-model/language-model";
import { isHan } from "../../src/check/typo-model/tokens";
import type { Pair } from "./inputs";
import { randomFrom } from "./random";

/** How often each kind of confusion is made, of a hundred: same sound, near sound, shape, both. */
const shares: readonly (readonly [kind: number, share: number])[] = [
  [1, 50],
  [7, 12],
  [2, 8],
  [6, 18],
  [3, 7],
  [4, 5],
];

/** Puts one to three slips into seven of ten sentences; the same sentences give the same slips. */
export function makeSlips(sentences: readonly string[], confusions: Confusions, model: LanguageModel): Pair[] {
  const random = randomFrom(12345);
  const pairs: Pair[] = [];
  for (const right of sentences) {
    if (random() < 0.3) {
      continue;
    }
    const written = [...right];
    const wanted = random() < 0.72 ? 1 : random() < 0.85 ? 2 : 3;
    for (let made = 0, tries = 0; made < wanted && tries < 12; tries++) {
      const at = Math.floor(random() * written.length);
      const slip = written[at] === right[at] ? slipFor(right.charCodeAt(at), kindBy(random()), random) : undefined;
      if (slip === undefined) {
        continue;
      }
      written[at] = slip;
      made++;
      const next = random() < 0.12 ? slipFor(right.charCodeAt(at + 1), 1, random) : undefined;
      if (next !== undefined) {
        written[at + 1] = next;
      }
    }
    pairs.push({ written: written.join(""), right, fold: -1 });
  }
  return pairs;

  /** A character that may be taken for `unit`, the frequent ones more often. */
  function slipFor(unit: number, kind: number, next: () => number): string | undefined {
    if (!isHan(unit)) {
      return undefined;
    }
    const alternatives = confusions.of(unit);
    const tokens = [...alternatives.tokens].filter((_, index) => alternatives.kinds[index] === kind % kinds);
    const weights = tokens.map((token) => Math.exp(0.6 * model.unigram(token)));
    let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = tokens.findIndex((_, index) => {
      rest -= weights[index] as number;
      return rest <= 0;
    });
    return found < 0 ? undefined : model.vocabulary.characters[tokens[found] as number];
  }
}

function kindBy(random: number): number {
  let rest = random * 100;
  for (const [kind, share] of shares) {
    rest -= share;
    if (rest <= 0) {
      return kind;
    }
  }
  return 1;
}
