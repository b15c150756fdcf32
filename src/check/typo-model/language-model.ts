import { childNode } from "./child-node";
import { PackedReader } from "./packed-reader";
import { edge, type Vocabulary, vocabularyOf } from "./tokens";
import { Uint24Array } from "./uint24-array";

/** How many values one order has in a book of logarithms. */
const page = 256;

/**
 * A character n-gram model with backoff: how likely a token is after the ones before it, in nats.
 *
 * Every n-gram has a number, its node: those of order 1 their token, then those of order 2 and so on. What stands
 * before a token is a state: the node of the longest n-gram it ends with, of the highest order but one at most.
 */
export class LanguageModel {
  readonly vocabulary: Vocabulary;
  readonly order: number;
  /** The state at the beginning of a sentence. */
  readonly beginning = edge;
  /** After {@link step}: the state behind the token. */
  next = 0;
  /** After {@link step}: the order of the n-gram that gave the probability. */
  matched = 0;
  /** The first node of every order, from order 1 at index 0 on, and the end of the highest. */
  private readonly firsts: number[] = [0];
  /** The last token of every node, ascending under one context. */
  private readonly tokens: Uint16Array;
  /** By order: places in the book, of order 1 one in a byte, of the others two, the first in the high half. */
  private readonly probabilities: Uint8Array[] = [];
  private readonly probabilityBook: Float32Array;
  /** By order, in the same way; none for the highest. */
  private readonly backoffs: Uint8Array[] = [];
  private readonly backoffBook: Float32Array;
  /** Where the nodes that begin with a node start; none for the highest order. */
  private readonly starts: Uint24Array;
  /** The node without its first token; none for the highest order. */
  private readonly suffixes: Uint24Array;

  /** Reads a file of `packLanguageModel`; throws if it is another one. */
  constructor(bytes: Uint8Array) {
    const reader = new PackedReader(bytes);
    reader.magic("NTL2");
    this.order = reader.uint32();
    const sizes = Array.from({ length: this.order }, () => reader.uint32());
    for (const size of sizes) {
      this.firsts.push((this.firsts[this.firsts.length - 1] as number) + size);
    }
    const all = this.firsts[this.order] as number;
    const inner = this.firsts[this.order - 1] as number;
    this.vocabulary = vocabularyOf(reader.text(sizes[0] as number));
    this.tokens = new Uint16Array(all);
    this.probabilityBook = new Float32Array(this.order * page);
    this.backoffBook = new Float32Array(this.order * page);
    this.starts = new Uint24Array(inner + 1);
    this.suffixes = new Uint24Array(inner);
    for (let token = 0; token < (sizes[0] as number); token++) {
      this.tokens[token] = token;
    }
    for (let n = 0; n < this.order; n++) {
      if (n > 0) {
        this.readChildren(reader, n);
      }
      this.probabilityBook.set(reader.float32s(reader.uint32()), n * page);
      const size = sizes[n] as number;
      this.probabilities.push(reader.octets(n === 0 ? size : (size + 1) >> 1).slice());
    }
  }

  /** The logarithm of the probability of `token` after `state`; sets {@link next} and {@link matched}. */
  step(state: number, token: number): number {
    const { firsts, order } = this;
    let n = 0;
    while (n + 2 < order && state >= (firsts[n + 1] as number)) {
      n++;
    }
    let node = state;
    let penalty = 0;
    for (; n >= 0; n--) {
      const child = this.child(node, token);
      if (child >= 0) {
        this.matched = n + 2;
        this.next = n + 2 < order ? child : n === 0 ? token : this.child(this.suffixes.get(node), token);
        return penalty + this.probability(n + 1, child);
      }
      penalty += this.backoff(n, node);
      node = this.suffixes.get(node);
    }
    this.matched = 1;
    this.next = token;
    return penalty + this.probability(0, token);
  }

  /** The logarithm of the probability of a token wherever it stands. */
  unigram(token: number): number {
    return this.probability(0, token);
  }

  /** The node that `token` leads to from a state, or -1. */
  child(state: number, token: number): number {
    const { starts, tokens } = this;
    return childNode(tokens, starts.get(state), starts.get(state + 1), token);
  }

  /**
   * Calls `each` with the tokens that are at least as likely as `least` after a state, and their logarithms; goes by
   * the longest n-gram of two to three tokens that the state ends with and that at most `most` tokens follow.
   */
  foretold(state: number, most: number, least: number, each: (token: number, log: number) => void): void {
    const { firsts, starts } = this;
    let node = state;
    while (node >= (firsts[3] as number)) {
      node = this.suffixes.get(node);
    }
    for (; node >= (firsts[1] as number); node = this.suffixes.get(node)) {
      const from = starts.get(node);
      const to = starts.get(node + 1);
      if (to > from && to - from <= most) {
        const n = node >= (firsts[2] as number) ? 3 : 2;
        for (let child = from; child < to; child++) {
          const log = this.probability(n, child);
          if (log >= least) {
            each(this.tokens[child] as number, log);
          }
        }
        return;
      }
    }
  }

  /** Calls `each` with the two tokens of every node of order 2 and its logarithm. */
  pairs(each: (first: number, second: number, log: number) => void): void {
    const end = this.firsts[1] as number;
    for (let first = 0; first < end; first++) {
      for (let child = this.starts.get(first); child < this.starts.get(first + 1); child++) {
        each(first, this.tokens[child] as number, this.probability(1, child));
      }
    }
  }

  /** The memory that the arrays take, in bytes. */
  get byteLength(): number {
    const { tokens, probabilities, backoffs, starts, suffixes, vocabulary } = this;
    return [tokens, ...probabilities, ...backoffs, starts, suffixes, vocabulary.numbers].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  /** What it costs that a token does not follow a node; nothing if none does. */
  private backoff(n: number, node: number): number {
    if (this.starts.get(node + 1) === this.starts.get(node)) {
      return 0;
    }
    const codes = this.backoffs[n] as Uint8Array;
    return this.backoffBook[n * page + code(codes, n, node - (this.firsts[n] as number))] as number;
  }

  private probability(n: number, node: number): number {
    const codes = this.probabilities[n] as Uint8Array;
    return this.probabilityBook[n * page + code(codes, n, node - (this.firsts[n] as number))] as number;
  }

  /**
   * Reads the nodes of index `n`, written as places among the nodes that follow the suffix of their context, and the
   * backoffs of those contexts that have any.
   */
  private readChildren(reader: PackedReader, n: number): void {
    const { firsts, tokens, starts, suffixes } = this;
    const contexts = firsts[n - 1] as number;
    const children = firsts[n] as number;
    const end = firsts[n] as number;
    const read = reader.children(end - contexts);
    const inner = suffixes.length;
    let used = 0;
    for (let context = contexts; context < end; context++) {
      const from = read.starts[context - contexts] as number;
      const to = read.starts[context - contexts + 1] as number;
      starts.set(context, children + from);
      used += to > from ? 1 : 0;
      const shared = n > 1 ? starts.get(suffixes.get(context)) : 0;
      for (let child = from; child < to; child++) {
        const suffix = shared + (read.numbers[child] as number);
        tokens[children + child] = tokens[suffix] as number;
        if (children + child < inner) {
          suffixes.set(children + child, suffix);
        }
      }
    }
    starts.set(end, children + read.numbers.length);
    this.backoffBook.set(reader.float32s(reader.uint32()), (n - 1) * page);
    const codes = n === 1 ? reader.octets(used) : reader.nibbles(used);
    const backoffs = new Uint8Array(n === 1 ? end - contexts : (end - contexts + 1) >> 1);
    for (let context = contexts, next = 0; context < end; context++) {
      if (starts.get(context + 1) > starts.get(context)) {
        const place = context - contexts;
        const value = codes[next++] as number;
        if (n === 1) {
          backoffs[place] = value;
        } else {
          backoffs[place >> 1] = (backoffs[place >> 1] as number) | (place & 1 ? value : value << 4);
        }
      }
    }
    this.backoffs.push(backoffs);
  }
}

/** The value at a place: of order 1 one in a byte, of the others two, the first in the high half. */
function code(codes: Uint8Array, n: number, place: number): number {
  if (n === 0) {
    return codes[place] as number;
  }
  const octet = codes[place >> 1] as number;
  return place & 1 ? octet & 15 : octet >> 4;
}
