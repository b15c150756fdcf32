import type { Hit, ParagraphRule } from "./rule";
import { WordIndex } from "./word-index";

/** A rule that may have something to say about a text, and where the words stand that it looks for. */
export interface Awake {
  readonly rule: ParagraphRule;
  readonly hits: readonly Hit[];
}

const noHits: readonly Hit[] = [];

/** Picks the rules that may have something to say about a text, from one look at each of its characters and pairs. */
export class Triggers {
  /** A table for 31 rules each: by character, a bit for every rule that it wakes. */
  private readonly tables: Int32Array[] = [];
  /** For each table the bits of the rules that are always awake. */
  private readonly always: number[] = [];
  /** The words of all rules, each once. */
  private readonly index: WordIndex;
  /** For each word the rules that look for it, and which of their words it is: rule, word, rule, word. */
  private readonly seekers: readonly (readonly number[])[];

  constructor(private readonly rules: readonly ParagraphRule[]) {
    const seekers = new Map<string, number[]>();
    for (const [index, { trigger, words }] of rules.entries()) {
      const group = Math.floor(index / 31);
      const bit = 1 << (index % 31);
      this.tables[group] ??= new Int32Array(0x10000);
      this.always[group] = (this.always[group] ?? 0) | (trigger === undefined && words === undefined ? bit : 0);
      for (let at = 0; trigger !== undefined && at < trigger.length; at += 1) {
        this.tables[group]![trigger.charCodeAt(at)]! |= bit;
      }
      for (const [word, text] of (words ?? []).entries()) {
        const known = seekers.get(text);
        if (known) {
          known.push(index, word);
        } else {
          seekers.set(text, [index, word]);
        }
      }
    }
    this.index = new WordIndex([...seekers.keys()]);
    this.seekers = [...seekers.values()];
  }

  /** The rules to ask about the text, in their order. */
  awake(text: string): Awake[] {
    const hits: Hit[][] = [];
    this.index.scan(text, (word, start) => {
      const seekers = this.seekers[word]!;
      for (let at = 0; at < seekers.length; at += 2) {
        const rule = seekers[at]!;
        hits[rule] ??= [];
        hits[rule].push({ word: seekers[at + 1]!, start });
      }
    });
    const picked: Awake[] = [];
    for (const [group, table] of this.tables.entries()) {
      let bits = this.always[group]!;
      for (let at = 0; at < text.length; at += 1) {
        bits |= table[text.charCodeAt(at)]!;
      }
      for (let index = group * 31; index < Math.min(group * 31 + 31, this.rules.length); index += 1, bits >>>= 1) {
        if ((bits & 1) === 1 || hits[index]) {
          picked.push({ rule: this.rules[index]!, hits: hits[index] ?? noHits });
        }
      }
    }
    return picked;
  }
}
