import { Automaton } from "./automaton";
import type { Mark, Severity } from "./rule";

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

/** Finds the wrong words of a list in one pass over a text; the patterns are compiled when a word first occurs. */
export class WordPairs {
  private automaton: Automaton | undefined;
  private readonly byWrong = new Map<string, WordPair[]>();
  private readonly words: string[];
  private readonly patterns = new Map<string, RegExp>();

  constructor(pairs: readonly WordPair[]) {
    for (const pair of pairs) {
      this.byWrong.set(pair.wrong, [...(this.byWrong.get(pair.wrong) ?? []), pair]);
    }
    this.words = [...this.byWrong.keys()];
  }

  /** The words found, each with its pair; only the part that differs is marked off by the caller. */
  find(text: string): { start: number; pair: WordPair }[] {
    this.automaton ??= new Automaton(this.words);
    const found: { start: number; pair: WordPair }[] = [];
    this.automaton.scan(text, (word, start) => {
      for (const pair of this.byWrong.get(this.words[word]!)!) {
        const { when, unless } = pair;
        if (
          (when === undefined || this.overlaps(when, text, start, pair.wrong.length)) &&
          (unless === undefined || !this.overlaps(unless, text, start, pair.wrong.length))
        ) {
          found.push({ start, pair });
        }
      }
    });
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
export function markOf({ start, pair }: { start: number; pair: WordPair }): Mark {
  const { wrong, right, severity, why } = pair;
  return {
    start,
    end: start + wrong.length,
    message: `“${wrong}”应为“${right}”${why ? `：${why}` : ""}`,
    suggestions: [right],
    ...(severity ? { severity } : {}),
  };
}
