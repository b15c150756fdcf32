import { PackedReader } from "./packed-reader";
import { edge, type Vocabulary, vocabularyOf } from "./tokens";

/** The n-grams of one order; the node of an n-gram is its place in these arrays, that of order 1 its token. */
interface Level {
  /** The last token of every n-gram, ascending under one context. */
  readonly tokens: Uint16Array;
  /** Places in the book of logarithms, in nats. */
  readonly probabilities: Uint8Array;
  readonly probabilityBook: Float32Array;
  readonly backoffs: Uint8Array;
  readonly backoffBook: Float32Array;
  /** Where the n-grams of the next order that begin with this one start; empty at the highest order. */
  readonly starts: Uint32Array;
}

/**
 * A character n-gram model with backoff: how likely a token is after the ones before it, in nats.
 *
 * What stands before is a state of {@link width} numbers in an Int32Array: at index n - 1 the node of the n-gram it
 * ends with, or -1 where the model has none of that order.
 */
export class LanguageModel {
  readonly vocabulary: Vocabulary;
  readonly order: number;
  /** How many numbers a state takes. */
  readonly width: number;
  /** After {@link step}: the order of the n-gram that gave the probability. */
  matched = 0;
  private readonly levels: readonly Level[];

  /** Reads a file of `packLanguageModel`; throws if it is another one. */
  constructor(bytes: Uint8Array) {
    const reader = new PackedReader(bytes);
    reader.magic("NTL1");
    this.order = reader.uint32();
    this.width = this.order - 1;
    this.vocabulary = vocabularyOf(reader.text(reader.uint32()));
    const levels: Level[] = [];
    let tokens = Uint16Array.from({ length: this.vocabulary.characters.length }, (_, token) => token);
    for (let n = 0; n < this.order; n++) {
      const above = levels[n - 1];
      if (above) {
        const { starts, numbers } = reader.children(above.tokens.length);
        levels[n - 1] = { ...above, starts, ...readBackoffs(reader, starts, n === 1) };
        tokens = numbers;
      }
      const probabilityBook = reader.float32s(reader.uint32());
      const probabilities = n === 0 ? reader.octets(tokens.length).slice() : reader.nibbles(tokens.length);
      levels.push({
        tokens,
        probabilities,
        probabilityBook,
        backoffs: new Uint8Array(0),
        backoffBook: new Float32Array(0),
        starts: new Uint32Array(0),
      });
    }
    this.levels = levels;
  }

  /** Writes the state at the beginning of a sentence to `state` from `at`. */
  begin(state: Int32Array, at: number): void {
    state.fill(-1, at, at + this.width);
    state[at] = edge;
  }

  /**
   * The logarithm of the probability of `token` after the state in `from` at `fromAt`. Writes the state after it to
   * `to` at `toAt`, unless `toAt` is negative; the two places must not overlap.
   */
  step(from: Int32Array, fromAt: number, token: number, to: Int32Array, toAt: number): number {
    const { levels, width } = this;
    let result = 0;
    let penalty = 0;
    let found = 0;
    if (toAt >= 0) {
      to[toAt] = token;
    }
    for (let n = width; n >= 1; n--) {
      const node = from[fromAt + n - 1] as number;
      let child = -1;
      if (node >= 0) {
        const level = levels[n - 1] as Level;
        child = this.child(n, node, token);
        if (!found) {
          if (child >= 0) {
            const next = levels[n] as Level;
            result = penalty + (next.probabilityBook[next.probabilities[child] as number] as number);
            found = n + 1;
            if (toAt < 0) {
              break;
            }
          } else {
            penalty += level.backoffBook[level.backoffs[node] as number] as number;
          }
        }
      }
      if (toAt >= 0 && n < width) {
        to[toAt + n] = child;
      }
    }
    this.matched = found || 1;
    return found ? result : penalty + this.unigram(token);
  }

  /** The logarithm of the probability of a token wherever it stands. */
  unigram(token: number): number {
    const level = this.levels[0] as Level;
    return level.probabilityBook[level.probabilities[token] as number] as number;
  }

  /** The node of order n + 1 that `token` leads to from `node` of order `n`, or -1. */
  child(n: number, node: number, token: number): number {
    const { starts } = this.levels[n - 1] as Level;
    const { tokens } = this.levels[n] as Level;
    let low = starts[node] as number;
    let high = (starts[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = tokens[middle] as number;
      if (found === token) {
        return middle;
      }
      if (found < token) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The logarithm of the probability of a node of order `n`. */
  probabilityOf(n: number, node: number): number {
    const level = this.levels[n - 1] as Level;
    return level.probabilityBook[level.probabilities[node] as number] as number;
  }

  /** The first and the last but one of the nodes of order n + 1 under `node` of order `n`. */
  childrenOf(n: number, node: number): [number, number] {
    const { starts } = this.levels[n - 1] as Level;
    return [starts[node] as number, starts[node + 1] as number];
  }

  /** The last token of a node of order `n`. */
  tokenOf(n: number, node: number): number {
    return (this.levels[n - 1] as Level).tokens[node] as number;
  }

  /** The memory that the arrays take, in bytes. */
  get byteLength(): number {
    return this.levels.reduce(
      (sum, { tokens, probabilities, backoffs, starts }) =>
        sum + tokens.byteLength + probabilities.byteLength + backoffs.byteLength + starts.byteLength,
      this.vocabulary.numbers.byteLength,
    );
  }
}

/** The backoffs of the nodes that have children; all others take the first value of the book, 0. */
function readBackoffs(
  reader: PackedReader,
  starts: Uint32Array,
  wide: boolean,
): Pick<Level, "backoffs" | "backoffBook"> {
  const values = reader.float32s(reader.uint32());
  const backoffBook = new Float32Array(values.length + 1);
  backoffBook.set(values, 1);
  const nodes = starts.length - 1;
  let used = 0;
  for (let node = 0; node < nodes; node++) {
    used += (starts[node + 1] as number) > (starts[node] as number) ? 1 : 0;
  }
  const codes = wide ? reader.octets(used) : reader.nibbles(used);
  const backoffs = new Uint8Array(nodes);
  for (let node = 0, next = 0; node < nodes; node++) {
    if ((starts[node + 1] as number) > (starts[node] as number)) {
      backoffs[node] = (codes[next++] as number) + 1;
    }
  }
  return { backoffs, backoffBook };
}
