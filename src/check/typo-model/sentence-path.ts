import type { LanguageModel } from "./language-model";
import { edge } from "./tokens";

/** A sentence and what the language model says of each of its tokens; the edge after the last is one more. */
export class SentencePath {
  length = 0;
  /** The tokens with the edge at the end. */
  tokens = new Int32Array(128);
  /** The logarithm of the probability of every token after those before it. */
  logs = new Float64Array(128);
  /** The order of the n-gram that gave it. */
  matched = new Uint8Array(128);
  /** The state before token i begins at i times the width of the model. */
  states: Int32Array;
  /** Like {@link logs} and {@link matched}, from the first token of the last {@link trial} on. */
  readonly trialLogs = new Float64Array(64);
  readonly trialMatched = new Uint8Array(64);
  private readonly scratch: [Int32Array, Int32Array];

  constructor(private readonly model: LanguageModel) {
    this.states = new Int32Array(129 * model.width);
    this.scratch = [new Int32Array(model.width), new Int32Array(model.width)];
  }

  /** Takes over `length` tokens and reads them all. */
  read(tokens: Int32Array, length: number): void {
    if (length >= this.tokens.length) {
      const capacity = 2 * length;
      this.tokens = new Int32Array(capacity);
      this.logs = new Float64Array(capacity);
      this.matched = new Uint8Array(capacity);
      this.states = new Int32Array((capacity + 1) * this.model.width);
    }
    this.tokens.set(tokens.subarray(0, length));
    this.tokens[length] = edge;
    this.length = length;
    this.model.begin(this.states, 0);
    this.readOn(0, length);
  }

  /** Reads anew from token `from` to token `to`, after tokens were changed. */
  readOn(from: number, to: number): void {
    const { model, states, tokens } = this;
    for (let at = from; at <= to; at++) {
      this.logs[at] = model.step(states, at * model.width, tokens[at] as number, states, (at + 1) * model.width);
      this.matched[at] = model.matched;
    }
  }

  /** Reads tokens `from` to `to`, 64 at most, as they stand now, and leaves all but the trial untouched. */
  trial(from: number, to: number): number {
    const { model, scratch } = this;
    let source = this.states;
    let sourceAt = from * model.width;
    let sum = 0;
    for (let at = from; at <= to; at++) {
      const target = scratch[at & 1] as Int32Array;
      const log = model.step(source, sourceAt, this.tokens[at] as number, target, at < to ? 0 : -1);
      this.trialLogs[at - from] = log;
      this.trialMatched[at - from] = model.matched;
      sum += log;
      source = target;
      sourceAt = 0;
    }
    return sum;
  }

  /** The sum of {@link logs} from token `from` to token `to`. */
  sum(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at <= to; at++) {
      sum += this.logs[at] as number;
    }
    return sum;
  }
}
