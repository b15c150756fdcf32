/** A set of words with something known of each, searched from a place in a text: what starts there, what ends there. */
export class Words<T> {
  private readonly byFirst = new Map<string, (readonly [string, T])[]>();
  private readonly byLast = new Map<string, (readonly [string, T])[]>();

  /** The same word may be given more than once; of equals the first given is found first. */
  constructor(entries: Iterable<readonly [word: string, of: T]>) {
    const longestFirst = [...entries].sort(([a], [b]) => b.length - a.length);
    for (const entry of longestFirst) {
      file(this.byFirst, entry[0].at(0)!, entry);
      file(this.byLast, entry[0].at(-1)!, entry);
    }
  }

  /** The words that start at the offset and end before `high`, longest first. */
  *startingAt(text: string, start: number, high: number): Generator<readonly [string, T]> {
    for (const entry of this.byFirst.get(text.charAt(start)) ?? []) {
      if (start + entry[0].length <= high && text.startsWith(entry[0], start)) {
        yield entry;
      }
    }
  }

  /** The words that end at the offset and start at `low` or behind it, longest first. */
  *endingAt(text: string, end: number, low: number): Generator<readonly [string, T]> {
    for (const entry of this.byLast.get(text.charAt(end - 1)) ?? []) {
      const start = end - entry[0].length;
      if (start >= low && text.startsWith(entry[0], start)) {
        yield entry;
      }
    }
  }
}

function file<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const there = map.get(key);
  if (there) {
    there.push(entry);
  } else {
    map.set(key, [entry]);
  }
}
