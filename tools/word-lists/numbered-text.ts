const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Han characters by number, the most frequent first; 0 is anything else. */
export class Characters {
  /** How many numbers there are. */
  readonly size: number;
  private readonly numbers = new Uint16Array(0x10000);

  constructor(private readonly ordered: readonly string[]) {
    this.size = ordered.length + 1;
    ordered.forEach((character, index) => {
      this.numbers[character.charCodeAt(0)] = index + 1;
    });
  }

  /** The number of a character; 0 for one that the texts do not have. */
  numberOf(character: string): number {
    return this.numberOfCode(character.charCodeAt(0));
  }

  numberOfCode(code: number): number {
    return this.numbers[code]!;
  }

  /** The character of a number above 0. */
  at(number: number): string {
    return this.ordered[number - 1]!;
  }

  /** For each number whether its character is one of those given. */
  flags(given: string): Uint8Array {
    const flags = new Uint8Array(this.size);
    for (const character of given) {
      flags[this.numberOf(character)] = 1;
    }
    flags[0] = 0;
    return flags;
  }
}

/** A text as the numbers of its characters; 0 stands at both ends too and between lines. */
export interface NumberedText {
  readonly characters: Characters;
  readonly numbers: Uint16Array;
}

/** The Han characters of a text. */
export function charactersOf(lines: readonly string[]): Characters {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (code >= firstHan && code <= lastHan) {
        counts.set(code, (counts.get(code) ?? 0) + 1);
      }
    }
  }
  return new Characters([...counts].sort((a, b) => b[1] - a[1]).map(([code]) => String.fromCharCode(code)));
}

/** Numbers the characters of a text. */
export function numberLines(characters: Characters, lines: readonly string[]): NumberedText {
  const numbers = new Uint16Array(lines.reduce((sum, line) => sum + line.length + 1, 1));
  let to = 1;
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1) {
      numbers[to + at] = characters.numberOfCode(line.charCodeAt(at));
    }
    to += line.length + 1;
  }
  return { characters, numbers };
}

/** How often two characters stand side by side. */
export class PairCounts {
  readonly characters: Characters;
  private readonly counts: Int32Array;

  constructor({ characters, numbers }: NumberedText, before?: PairCounts) {
    this.characters = characters;
    this.counts = before ? before.counts.slice() : new Int32Array(characters.size ** 2);
    for (let at = 1; at < numbers.length; at += 1) {
      this.counts[numbers[at - 1]! * characters.size + numbers[at]!]! += 1;
    }
  }

  /** These counts and those of another text. */
  with(text: NumberedText): PairCounts {
    return new PairCounts(text, this);
  }

  of(first: number, second: number): number {
    return this.counts[first * this.characters.size + second]!;
  }
}

/** Lists of second characters by the first, both in the order of their code. */
export function pairList(
  characters: Characters,
  isListed: (first: number, second: number) => boolean,
): Record<string, string> {
  return followerList(characters, isListed, (_first, seconds) => seconds.map((second) => characters.at(second)).sort());
}

/** Lists of second characters by the first in the order of its code; `inOrder` orders the second ones. */
export function followerList(
  characters: Characters,
  isListed: (first: number, second: number) => boolean,
  inOrder: (first: number, seconds: readonly number[]) => string[],
): Record<string, string> {
  const rows: [string, string][] = [];
  for (let first = 1; first < characters.size; first += 1) {
    const seconds: number[] = [];
    for (let second = 1; second < characters.size; second += 1) {
      if (isListed(first, second)) {
        seconds.push(second);
      }
    }
    if (seconds.length > 0) {
      rows.push([characters.at(first), inOrder(first, seconds).join("")]);
    }
  }
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}
