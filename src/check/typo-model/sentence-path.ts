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
  /** The state before every token. */
  states = new Int32Array(129);
  /** Like {@link logs} and {@link matched}, from the first token of the last {@link trial} on. */
  readonly trialLogs = new Float64Array(64);
  readonly trialMatched = new Uint8Array(64);

  constructor(private readonly model: LanguageModel) {}

  /** Takes over `length` tokens and reads them all. */
  read(tokens: Int32Array, length: number): void {
    if (length >= this.tokens.length) {
      const capacity = 2 * length;
      this.tokens = new Int32Array(capacity);
      this.logs = new Float64Array(capacity);
      this.matched = new Uint8Array(capacity);
      this.states = new Int32Array(capacity + 1);
    }
    this.tokens.set(tokens.subarray(0, length));
    this.tokens[length] = edge;
    this.length = length;
    this.states[0] = this.model.beginning;
    this.readOn(0, length);
  }

  /** Reads anew from token `from` to token `to`, after tokens were changed. */
  readOn(from: number, to: number): void {
    const { model, states, tokens } = this;
    for (let at = from; at <= to; at++) {
      this.logs[at] = model.step(states[at] as number, tokens[at] as number);
      states[at + 1] = model.next;
      this.matched[at] = model.matched;
    }
  }

  /**
   * Reads tokens `from` to `to`, 64 at most, as they stand now, and leaves all but the trial untouched. Gives up and
   * returns minus infinity once the sum falls below `floor`.
   */
  trial(from: number, to: number, floor = Number.NEGATIVE_INFINITY): number {
    const { model, tokens } = this;
    let state = this.states[from] as number;
    let sum = 0;
    for (let at = from; at <= to; at++) {
      const log = model.step(state, tokens[at] as number);
      state = model.next;
      this.trialLogs[at - from] = log;
      this.trialMatched[at - from] = model.matched;
      sum += log;
      if (sum < floor) {
        return Number.NEGATIVE_INFINITY;
      }
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
