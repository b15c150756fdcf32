import type { Confusions } from "./confusions";
import type { LanguageModel } from "./language-model";
import type { Lexicon } from "./lexicon";
import { SentencePath } from "./sentence-path";
import { isHan, type Tokens } from "./tokens";

/** One token for another. */
export interface Edit {
  /** Which token. */
  readonly at: number;
  readonly token: number;
  /** How the two may be taken for one another, as in `confusions.ts`. */
  readonly kind: number;
  /** How much more it gains than the next best candidate, in nats after costs; 20 if there is none. */
  readonly lead: number;
}

interface Candidate {
  readonly token: number;
  readonly kind: number;
  readonly cost: number;
  readonly gain: number;
}

/** What an edit of each kind must gain before it is worth looking at, in nats. */
export const costs: readonly number[] = [10, 4, 5.5, 6.5, 4, 5, 6, 3.5, 4.5];

const mostCandidates = 4;
const mostPaths = 8;
const surprising = -4;
const windowPairs = 2;

/** Finds the likeliest corrections of a sentence: candidates for each token, then the best way through them. */
export class Decoder {
  /** The sentence as it stands, read by the last {@link decode}. */
  readonly path: SentencePath;
  private readonly isHanToken: Uint8Array;

  constructor(
    private readonly model: LanguageModel,
    private readonly confusions: Confusions,
    private readonly lexicon: Lexicon,
  ) {
    this.path = new SentencePath(model);
    this.isHanToken = Uint8Array.from(model.vocabulary.characters, (character) =>
      isHan(character.charCodeAt(0)) ? 1 : 0,
    );
  }

  /** The edits of the likeliest reading, in order. */
  decode(sentence: Tokens): Edit[] {
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
      if (this.isPairSurprising(at) && isHan(sentence.units[at] as number) && isHan(sentence.units[at + 1] as number)) {
        this.addPairs(sentence, at, candidates);
      }
    }
    const edits: Edit[] = [];
    for (let at = 0; at < sentence.length; at++) {
      if (candidates[at]) {
        at = this.search(candidates, at, edits);
      }
    }
    return edits;
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
    const last = Math.min(path.length, at + model.width);
    const sum = path.sum(at, last);
    const before = at > 0 ? (tokens[at - 1] as number) : 0;
    const after = tokens[at + 1] as number;
    const alternatives = this.confusions.of(sentence.units[at] as number);
    const found: Candidate[] = [];
    const consider = (token: number, kind: number, least: number) => {
      const cost = costs[kind] as number;
      tokens[at] = token;
      const gain = path.trial(at, last) - sum;
      if (gain - cost > least) {
        found.push({ token, kind, cost, gain });
      }
    };
    for (let index = 0; index < alternatives.tokens.length; index++) {
      const token = alternatives.tokens[index] as number;
      if (model.child(1, before, token) >= 0 || model.child(1, token, after) >= 0) {
        consider(token, alternatives.kinds[index] as number, -4);
      }
    }
    this.foretold(at, (token) => {
      if (token !== own && !alternatives.tokens.includes(token)) {
        consider(token, 0, -2);
      }
    });
    tokens[at] = own;
    found.sort((one, other) => other.gain - other.cost - (one.gain - one.cost) || one.token - other.token);
    return found.slice(0, mostCandidates);
  }

  /** The characters that the tokens before `at` make likely, if there are at least two of them to go by. */
  private foretold(at: number, each: (token: number) => void): void {
    const { model, path } = this;
    for (let n = Math.min(model.width, 3); n >= 2; n--) {
      const node = path.states[at * model.width + n - 1] as number;
      if (node < 0) {
        continue;
      }
      const [from, to] = model.childrenOf(n, node);
      if (to - from > 400) {
        continue;
      }
      for (let child = from; child < to; child++) {
        const token = model.tokenOf(n + 1, child);
        if (this.isHanToken[token] && model.probabilityOf(n + 1, child) >= -3.5) {
          each(token);
        }
      }
      return;
    }
  }

  private addPairs(sentence: Tokens, at: number, candidates: (Candidate[] | undefined)[]): void {
    const { path, model } = this;
    const { tokens } = path;
    const ones = this.confusions.of(sentence.units[at] as number);
    const others = this.confusions.of(sentence.units[at + 1] as number);
    const own = tokens[at] as number;
    const ownNext = tokens[at + 1] as number;
    const last = Math.min(path.length, at + 1 + model.width);
    const sum = path.sum(at, last);
    const found: { one: number; other: number; gain: number; rest: number }[] = [];
    for (let one = 0; one < ones.tokens.length; one++) {
      const token = ones.tokens[one] as number;
      for (let other = 0; other < others.tokens.length; other++) {
        const next = others.tokens[other] as number;
        const node = model.child(1, token, next);
        if (node < 0 || model.probabilityOf(2, node) < -5) {
          continue;
        }
        tokens[at] = token;
        tokens[at + 1] = next;
        const gain = path.trial(at, last) - sum;
        const cost = (costs[ones.kinds[one] as number] as number) + (costs[others.kinds[other] as number] as number);
        if (gain - cost > 0) {
          found.push({ one, other, gain, rest: gain - cost });
        }
      }
    }
    tokens[at] = own;
    tokens[at + 1] = ownNext;
    found.sort((left, right) => right.rest - left.rest || left.one - right.one || left.other - right.other);
    for (const { one, other, gain } of found.slice(0, windowPairs)) {
      add(candidates, at, ones.tokens[one] as number, ones.kinds[one] as number, gain);
      add(candidates, at + 1, others.tokens[other] as number, others.kinds[other] as number, gain);
    }
  }

  /**
   * Goes through the candidates from token `from` on, until as many tokens without any have passed as the model looks
   * back. Adds the edits of the best path; returns the last token looked at.
   */
  private search(candidates: readonly (Candidate[] | undefined)[], from: number, edits: Edit[]): number {
    const { model, path } = this;
    const { width } = model;
    let paths: Path[] = [
      { score: 0, state: path.states.slice(from * width, (from + 1) * width), edit: undefined, before: undefined },
    ];
    let quiet = 0;
    let at = from;
    for (; at <= path.length && quiet < width; at++) {
      const options = candidates[at];
      quiet = options ? 0 : quiet + 1;
      const next: Path[] = [];
      for (const one of paths) {
        next.push(this.extend(one, path.tokens[at] as number, 0, undefined));
        for (const { token, kind, cost, gain } of options ?? []) {
          const lead = gain - cost - bestBut(options ?? [], token);
          next.push(this.extend(one, token, cost, { at, token, kind, lead: Math.min(lead, 20) }));
        }
      }
      next.sort((one, other) => other.score - one.score);
      paths = next.slice(0, mostPaths);
    }
    const found: Edit[] = [];
    for (let step = paths[0]; step; step = step.before) {
      if (step.edit) {
        found.push(step.edit);
      }
    }
    edits.push(...found.reverse());
    return at - 1;
  }

  private extend(path: Path, token: number, cost: number, edit: Edit | undefined): Path {
    const state = new Int32Array(this.model.width);
    const score = path.score + this.model.step(path.state, 0, token, state, 0) - cost;
    return { score, state, edit, before: edit || path.edit ? path : path.before };
  }
}

interface Path {
  readonly score: number;
  readonly state: Int32Array;
  readonly edit: Edit | undefined;
  readonly before: Path | undefined;
}

function add(candidates: (Candidate[] | undefined)[], at: number, token: number, kind: number, gain: number): void {
  const here = candidates[at] ?? [];
  if (!here.some((candidate) => candidate.token === token)) {
    here.push({ token, kind, cost: costs[kind] as number, gain });
  }
  candidates[at] = here;
}

function bestBut(candidates: readonly Candidate[], token: number): number {
  return Math.max(-20, ...candidates.filter((one) => one.token !== token).map(({ gain, cost }) => gain - cost));
}
