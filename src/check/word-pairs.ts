import type { Hit, Mark, Severity } from "./rule";

/** A wrong word and the right one, with what must or must not stand round it. */
export interface WordPair {
  readonly wrong: string;
  readonly right: string;
  /** A pattern that contains the wrong word; where given, the word is a fault only within its match. */
  readonly when?: string;
  /** A pattern that contains the wrong word; within its match the word is right. */
  readonly unless?: string;
  readonly severity?: Severity;
  /** The reason, as half a sentence. */
  readonly why?: string;
}

/** How far round a word its patterns look: more than any of them is long. */
const reach = 30;

/** The wrong words of a list for a rule to look for; the patterns are compiled when a word first occurs. */
export class WordPairs {
  private readonly byWrong = new Map<string, WordPair[]>();
  /** Each wrong word once. */
  readonly words: readonly string[];
  private readonly patterns = new Map<string, RegExp>();

  constructor(pairs: readonly WordPair[]) {
    for (const pair of pairs) {
      this.byWrong.set(pair.wrong, [...(this.byWrong.get(pair.wrong) ?? []), pair]);
    }
    this.words = [...this.byWrong.keys()];
  }

  /** Which of the hits are faults where they stand, as marks. */
  marks(text: string, hits: readonly Hit[]): Mark[] {
    const found: Mark[] = [];
    for (const { word, start } of hits) {
      for (const pair of this.byWrong.get(this.words[word]!)!) {
        const { when, unless } = pair;
        if (
          (when === undefined || this.overlaps(when, text, start, pair.wrong.length)) &&
          (unless === undefined || !this.overlaps(unless, text, start, pair.wrong.length))
        ) {
          found.push(markOf(start, pair));
        }
      }
    }
    return found;
  }

  private overlaps(source: string, text: string, start: number, length: number): boolean {
    const from = Math.max(0, start - reach);
    const around = text.slice(from, start + length + reach);
    const pattern = this.patterns.get(source) ?? new RegExp(source, "g");
    this.patterns.set(source, pattern);
    for (const match of around.matchAll(pattern)) {
      const at = from + match.index;
      if (at < start + length && start < at + match[0].length) {
        return true;
      }
    }
    return false;
  }
}

/** What a rule says of a word found. */
function markOf(start: number, { wrong, right, severity, why }: WordPair): Mark {
  return {
    start,
    end: start + wrong.length,
    message: `“${wrong}”应为“${right}”${why ? `：${why}` : ""}`,
    suggestions: [right],
    ...(severity ? { severity } : {}),
  };
}
