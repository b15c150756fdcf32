import { Confusions } from "./confusions";
import { reserveAt } from "./guards";
import { LanguageModel } from "./language-model";
import { Lexicon } from "./lexicon";
import { Proposer, type Suspect } from "./proposer";
import { sentencesOf } from "./sentences";
import { Trees } from "./trees";

/** The inflated data files of assets/typo-model. */
export interface TypoModelFiles {
  readonly languageModel: Uint8Array;
  readonly confusions: Uint8Array;
  readonly lexicon: Uint8Array;
  readonly trees: Uint8Array;
}

/** A likely slip and what is likely meant. */
export interface Proposal {
  /** UTF-16 offsets in the text that was looked at. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As long as {@link text}. */
  readonly suggestion: string;
  /** 0 is as many right as can be without many wrong ones, 1 is likely, 2 is nearly sure. */
  readonly score: number;
}

/** The lowest score of a proposal; below 0 only what the rest of a document may still speak for. */
const leastScore = -1.5;

/** Finds characters written for others, by what official Chinese usually says. Holds no text between calls. */
export class TypoModel {
  /** The memory that the arrays of the model take, in bytes. */
  readonly byteLength: number;
  private readonly proposer: Proposer;
  private readonly trees: Trees;

  /** Takes some tenths of a second; throws if a file is not what it should be. */
  constructor(files: TypoModelFiles) {
    const model = new LanguageModel(files.languageModel);
    const confusions = new Confusions(files.confusions, model.vocabulary);
    const lexicon = new Lexicon(files.lexicon);
    this.proposer = new Proposer(model, confusions, lexicon);
    this.trees = new Trees(files.trees);
    this.byteLength =
      model.byteLength + confusions.byteLength + lexicon.byteLength + this.proposer.byteLength + files.trees.length;
  }

  /** The proposals of a paragraph in order; none overlap. */
  correct(text: string): Proposal[] {
    return [...this.bySentence(text)].flat();
  }

  /** The same, one sentence at a time, so that the caller may stop between two. */
  *bySentence(text: string): Generator<Proposal[]> {
    for (const [from, to] of sentencesOf(text)) {
      yield propose(text, this.proposer.suspects(text, from, to), (row) => this.trees.score(row));
    }
  }
}

interface Judged {
  readonly suggestion: string;
  readonly odds: number;
}

/** Judges suspects: those that come to {@link leastScore} where they stand; neighbours become one proposal. */
export function propose(text: string, suspects: readonly Suspect[], score: (row: Float64Array) => number): Proposal[] {
  const proposals: Proposal[] = [];
  for (const { start, choices } of suspects) {
    const [best, ...others] = choices.map(({ suggestion, row }) => ({ suggestion, odds: score(row) }));
    const { suggestion, odds } = others.reduce((one, other) => (other.odds > one.odds ? other : one), best as Judged);
    const own = odds - reserveAt(text, start, suggestion);
    if (own < leastScore) {
      continue;
    }
    const before = proposals.at(-1);
    if (before?.end === start && before.score >= 0 && own >= 0) {
      proposals.pop();
      proposals.push(proposal(text, before.start, before.suggestion + suggestion, Math.min(before.score, own)));
    } else {
      proposals.push(proposal(text, start, suggestion, own));
    }
  }
  return proposals;
}

function proposal(text: string, start: number, suggestion: string, score: number): Proposal {
  const end = start + suggestion.length;
  return { start, end, text: text.slice(start, end), suggestion, score };
}
