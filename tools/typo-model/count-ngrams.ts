/** A trie of n-grams of one order: the node numbers of order n are ordered by the nodes of order n - 1 above them. */
export interface Order {
  /** The last token of every n-gram. */
  readonly tokens: Uint16Array;
  /** How often every n-gram stands in the text, by weight; at the highest order only in its whole part. */
  readonly counts: Uint32Array;
  /** Where the n-grams of the next order that begin with this one start, one more at the end; none at the highest. */
  readonly starts: Uint32Array;
}

/**
 * Counts all n-grams up to `order` of `tokens`, where sentences stand between zeros (the text begins and ends with
 * one). No n-gram goes on after a zero but one that begins with it. Returns the orders 1 to `order`, that of 1 with a
 * node for every token of the vocabulary. From the position `whole` on, n-grams of the highest order count for nothing:
 * of texts of which no statistics so long may be passed on.
 */
export function countNgrams(
  tokens: Uint16Array,
  order: number,
  vocabularySize: number,
  whole = tokens.length,
): Order[] {
  const positions = sortedPositions(tokens, order, vocabularySize);
  const builders = Array.from({ length: order }, () => new OrderBuilder());
  const path = new Int32Array(order).fill(-1);
  const total = positions.length;
  for (let token = 0, index = 0; token < vocabularySize; token++) {
    if (index < total && tokens[positions[index] as number] === token) {
      path.fill(-1);
      while (index < total && tokens[positions[index] as number] === token) {
        const position = positions[index++] as number;
        addAt(builders, path, tokens, position, position < whole ? order : order - 1);
      }
    } else {
      (builders[0] as OrderBuilder).add(token, (builders[1] as OrderBuilder).length);
    }
  }
  return builders.map((builder, index) => builder.finish(builders[index + 1]?.length ?? 0));
}

function addAt(
  builders: readonly OrderBuilder[],
  path: Int32Array,
  tokens: Uint16Array,
  position: number,
  counted: number,
): void {
  for (let depth = 0; depth < builders.length && position + depth < tokens.length; depth++) {
    const token = tokens[position + depth] as number;
    const builder = builders[depth] as OrderBuilder;
    if (path[depth] !== token) {
      path[depth] = token;
      path.fill(-1, depth + 1);
      builder.add(token, builders[depth + 1]?.length ?? 0);
    }
    if (depth < counted) {
      builder.count();
    }
    if (depth > 0 && token === 0) {
      path.fill(-1, depth + 1);
      break;
    }
  }
}

/** All positions of the text in the order of the `order` tokens that begin there: a radix sort from the last one. */
function sortedPositions(tokens: Uint16Array, order: number, vocabularySize: number): Int32Array {
  let positions = Int32Array.from(tokens, (_, index) => index);
  let spare = new Int32Array(tokens.length);
  for (let depth = order - 1; depth >= 0; depth--) {
    const next = new Uint32Array(vocabularySize + 1);
    for (let position = depth; position < tokens.length + depth; position++) {
      const bucket = (position < tokens.length ? (tokens[position] as number) : 0) + 1;
      next[bucket] = (next[bucket] as number) + 1;
    }
    for (let bucket = 1; bucket <= vocabularySize; bucket++) {
      next[bucket] = (next[bucket] as number) + (next[bucket - 1] as number);
    }
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index] as number;
      const bucket = position + depth < tokens.length ? (tokens[position + depth] as number) : 0;
      const place = next[bucket] as number;
      spare[place] = position;
      next[bucket] = place + 1;
    }
    [positions, spare] = [spare, positions];
  }
  return positions;
}

class OrderBuilder {
  length = 0;
  private tokens = new Uint16Array(1 << 16);
  private counts = new Uint32Array(1 << 16);
  private starts = new Uint32Array(1 << 16);

  add(token: number, nextStart: number): void {
    if (this.length === this.tokens.length) {
      this.tokens = grown(this.tokens, new Uint16Array(this.length * 2));
      this.counts = grown(this.counts, new Uint32Array(this.length * 2));
      this.starts = grown(this.starts, new Uint32Array(this.length * 2));
    }
    this.tokens[this.length] = token;
    this.starts[this.length++] = nextStart;
  }

  count(): void {
    const last = this.length - 1;
    this.counts[last] = (this.counts[last] as number) + 1;
  }

  finish(nextLength: number): Order {
    const starts = new Uint32Array(this.length + 1);
    starts.set(this.starts.subarray(0, this.length));
    starts[this.length] = nextLength;
    return { tokens: this.tokens.slice(0, this.length), counts: this.counts.slice(0, this.length), starts };
  }
}

function grown<Values extends Uint16Array | Uint32Array>(old: Values, larger: Values): Values {
  larger.set(old);
  return larger;
}
