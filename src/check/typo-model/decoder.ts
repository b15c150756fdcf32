import { addHalf, bestOf, type Candidate, costs, type Edit, editOf, type LikeliestEdit, rivalTo } from "./candidates";
import type { Confusions } from "./confusions";
import { Homophones } from "./homophones";
import type { LanguageModel } from "./language-model";
import type { Lexicon } from "./lexicon";
import { SentencePath } from "./sentence-path";
import { isHan, type Tokens } from "./tokens";

const mostCandidates = 4;
const mostPaths = 8;
/** A token less likely than this makes the decoder look at those around it. */
const surprising = -6;
/** What each character of another word of the same sound must gain. */
const homophoneCost = 2.5;
/** How much more another word must gain than the best single character in it. */
const overSingle = 2;
const windowPairs = 2;

/** Finds the likeliest corrections of a sentence: candidates for each token, then the best way through them. */
export class Decoder {
  /** The sentence as it stands, read by the last {@link decode}. */
  readonly path: SentencePath;
  private readonly isHanToken: Uint8Array;
  private readonly homophones: Homophones;
  /** For every token those that often stand before it. */
  private readonly usualBefore: readonly (readonly number[])[];
  /** For every token those that a pair may have behind it. */
  private readonly possibleAfter: readonly (readonly number[])[];
  /** For every token its place among the alternatives at hand, from 1 on; 0 for the others. */
  private readonly places: Uint16Array;

  constructor(
    private readonly model: LanguageModel,
    private readonly confusions: Confusions,
    lexicon: Lexicon,
  ) {
    this.homophones = new Homophones(lexicon, confusions, model.vocabulary);
    this.path = new SentencePath(model);
    this.usualBefore = usualBefore(model);
    this.possibleAfter = possibleAfter(model);
    this.places = new Uint16Array(model.vocabulary.characters.length);
    this.isHanToken = Uint8Array.from(model.vocabulary.characters, (character) =>
      isHan(character.charCodeAt(0)) ? 1 : 0,
    );
  }

  /** The edits of the likeliest reading, in order. */
  decode(sentence: Tokens): LikeliestEdit[] {
    const { path } = this;
    path.read(sentence.numbers, sentence.length);
    const candidates: (Candidate[] | undefined)[] = new Array(sentence.length);
    for (let at = 0; at < sentence.length; at++) {
      if (isHan(sentence.units[at] as number) && this.isSurprising(at)) {
        const found = this.candidatesAt(sentence, at);
        if (found.length) {
          candidates[at] = found;
        }
      }
    }
    for (let at = 0; at + 1 < sentence.length; at++) {
      if (!isHan(sentence.units[at] as number) || !isHan(sentence.units[at + 1] as number)) {
        continue;
      }
      if (this.isSurprising(at)) {
        this.addHomophones(sentence, at, candidates);
      }
      if (this.isPairSurprising(at)) {
        this.addPairs(sentence, at, candidates);
      }
    }
    const edits: LikeliestEdit[] = [];
    for (let at = 0; at < sentence.length; at++) {
      if (candidates[at]) {
        at = this.search(candidates, at, edits);
      }
    }
    return edits;
  }

  /** The memory that is taken beside the parts it was made of, in bytes. */
  get byteLength(): number {
    const lists = [...this.usualBefore, ...this.possibleAfter];
    return this.homophones.byteLength + lists.reduce((sum, tokens) => sum + 4 * tokens.length, 0);
  }

  private isSurprising(at: number): boolean {
    const { logs, length } = this.path;
    const last = Math.min(length, at + 2);
    for (let next = at; next <= last; next++) {
      if ((logs[next] as number) < surprising) {
        return true;
      }
    }
    return false;
  }

  /** Two neighbours that are both surprising, one of them much, and that do not stand together elsewhere. */
  private isPairSurprising(at: number): boolean {
    const { logs, matched } = this.path;
    if ((matched[at + 1] as number) >= 3) {
      return false;
    }
    const before = logs[at] as number;
    const here = logs[at + 1] as number;
    const after = logs[at + 2] ?? 0;
    const much = surprising - 1;
    return (here < much && (before < surprising || after < surprising)) || (before < much && after < much);
  }

  private candidatesAt(sentence: Tokens, at: number): Candidate[] {
    const { path, model } = this;
    const { tokens } = path;
    const own = tokens[at] as number;
    const last = Math.min(path.length, at + (model.order - 1));
    const sum = path.sum(at, last);
    const before = at > 0 ? (tokens[at - 1] as number) : 0;
    const after = tokens[at + 1] as number;
    const alternatives = this.confusions.of(sentence.units[at] as number);
    const found: Candidate[] = [];
    const consider = (token: number, kind: number, least: number) => {
      const cost = costs[kind] as number;
      tokens[at] = token;
      const gain = path.trial(at, last, sum + cost + least) - sum;
      if (gain - cost > least) {
        found.push({ token, kind, cost, gain, inPair: false });
      }
    };
    for (let index = 0; index < alternatives.tokens.length; index++) {
      const token = alternatives.tokens[index] as number;
      if (model.child(before, token) >= 0 || model.child(token, after) >= 0) {
        consider(token, alternatives.kinds[index] as number, -4);
      }
    }
    const considerFree = (token: number) => {
      if (this.isHanToken[token] && token !== own && !alternatives.tokens.includes(token)) {
        consider(token, 0, -2);
      }
    };
    model.foretold(path.states[at] as number, 400, -3.5, considerFree);
    if (model.child(own, after) < 0) {
      for (const token of this.usualBefore[after] ?? []) {
        if (!found.some((candidate) => candidate.token === token)) {
          considerFree(token);
        }
      }
    }
    tokens[at] = own;
    found.sort((one, other) => other.gain - other.cost - (one.gain - one.cost) || one.token - other.token);
    return found.slice(0, mostCandidates);
  }

  /** Words of two characters that sound like the two tokens from `at`, both other ones. */
  private addHomophones(sentence: Tokens, at: number, candidates: (Candidate[] | undefined)[]): void {
    const { path } = this;
    const { tokens } = path;
    const own = tokens[at] as number;
    const ownNext = tokens[at + 1] as number;
    const last = Math.min(path.length, at + 1 + (this.model.order - 1));
    const sum = path.sum(at, last);
    const single = Math.max(0, bestOf(candidates[at]), bestOf(candidates[at + 1]));
    let best = homophoneCost * 2 + (single > 0 ? single + overSingle : 0);
    let pair: [number, number] | undefined;
    this.homophones.like(sentence.units[at] as number, sentence.units[at + 1] as number, (one, other) => {
      if (one !== own && other !== ownNext) {
        tokens[at] = one;
        tokens[at + 1] = other;
        const gain = path.trial(at, last, sum + best) - sum;
        if (gain > best) {
          best = gain;
          pair = [one, other];
        }
      }
    });
    tokens[at] = own;
    tokens[at + 1] = ownNext;
    if (pair) {
      this.addWord(sentence, at, pair[0], best, candidates);
      this.addWord(sentence, at + 1, pair[1], best, candidates);
    }
  }

  private addWord(
    sentence: Tokens,
    at: number,
    token: number,
    gain: number,
    candidates: (Candidate[] | undefined)[],
  ): void {
    const { tokens, kinds } = this.confusions.of(sentence.units[at] as number);
    const index = tokens.indexOf(token);
    if (index >= 0) {
      addHalf(candidates, at, token, kinds[index] as number, gain, homophoneCost);
    }
  }

  private addPairs(sentence: Tokens, at: number, candidates: (Candidate[] | undefined)[]): void {
    const { path, model } = this;
    const { tokens } = path;
    const ones = this.confusions.of(sentence.units[at] as number);
    const others = this.confusions.of(sentence.units[at + 1] as number);
    const own = tokens[at] as number;
    const ownNext = tokens[at + 1] as number;
    const last = Math.min(path.length, at + 1 + (model.order - 1));
    const sum = path.sum(at, last);
    const found: { one: number; other: number; gain: number; rest: number }[] = [];
    others.tokens.forEach((token, other) => {
      this.places[token] = other + 1;
    });
    for (let one = 0; one < ones.tokens.length; one++) {
      const token = ones.tokens[one] as number;
      for (const next of this.possibleAfter[token] as number[]) {
        const other = (this.places[next] as number) - 1;
        if (other < 0) {
          continue;
        }
        tokens[at] = token;
        tokens[at + 1] = next;
        const cost = (costs[ones.kinds[one] as number] as number) + (costs[others.kinds[other] as number] as number);
        const gain = path.trial(at, last, sum + cost) - sum;
        if (gain - cost > 0) {
          found.push({ one, other, gain, rest: gain - cost });
        }
      }
    }
    for (const token of others.tokens) {
      this.places[token] = 0;
    }
    tokens[at] = own;
    tokens[at + 1] = ownNext;
    found.sort((left, right) => right.rest - left.rest || left.one - right.one || left.other - right.other);
    for (const { one, other, gain } of found.slice(0, windowPairs)) {
      addHalf(candidates, at, ones.tokens[one] as number, ones.kinds[one] as number, gain);
      addHalf(candidates, at + 1, others.tokens[other] as number, others.kinds[other] as number, gain);
    }
  }

  /**
   * Goes through the candidates from token `from` on, until as many tokens without any have passed as the model looks
   * back. Adds the edits of the best path; returns the last token looked at.
   */
  private search(candidates: readonly (Candidate[] | undefined)[], from: number, edits: LikeliestEdit[]): number {
    const { model, path } = this;
    const width = model.order - 1;
    let paths: Path[] = [{ score: 0, state: path.states[from] as number, edit: undefined, before: undefined }];
    let quiet = 0;
    let at = from;
    for (; at <= path.length && quiet < width; at++) {
      const options = candidates[at] ?? [];
      const choices = options.map((option) => ({ cost: option.cost, edit: editOf(at, option, options) }));
      quiet = options.length ? 0 : quiet + 1;
      const next: Path[] = [];
      for (const one of paths) {
        next.push(this.extend(one, path.tokens[at] as number, 0, undefined));
        for (const { cost, edit } of choices) {
          next.push(this.extend(one, edit.token, cost, edit));
        }
      }
      next.sort((one, other) => other.score - one.score);
      paths = next.slice(0, mostPaths);
    }
    const found: LikeliestEdit[] = [];
    for (let step = paths[0]; step; step = step.before) {
      if (step.edit) {
        found.push({ ...step.edit, rival: rivalTo(step.edit, candidates[step.edit.at] ?? []) });
      }
    }
    edits.push(...found.reverse());
    return at - 1;
  }

  private extend(path: Path, token: number, cost: number, edit: Edit | undefined): Path {
    const score = path.score + this.model.step(path.state, token) - cost;
    return { score, state: this.model.next, edit, before: edit || path.edit ? path : path.before };
  }
}

interface Path {
  readonly score: number;
  readonly state: number;
  readonly edit: Edit | undefined;
  readonly before: Path | undefined;
}

const possible = -5;

/** For every token those that come behind it at least once in e^5 times. */
function possibleAfter(model: LanguageModel): number[][] {
  const after: number[][] = Array.from(model.vocabulary.characters, () => []);
  model.pairs((first, second, log) => {
    if (log >= possible) {
      after[first]?.push(second);
    }
  });
  return after;
}

const usual = -3.5;

/** For every token those that stand before it at least once in e^3.5 times. */
function usualBefore(model: LanguageModel): number[][] {
  const before: number[][] = Array.from(model.vocabulary.characters, () => []);
  model.pairs((first, second, log) => {
    if (log + model.unigram(first) - model.unigram(second) > usual) {
      before[second]?.push(first);
    }
  });
  return before;
}
