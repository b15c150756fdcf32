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
  /** How many numbers of 31 bits, one a rule, it takes to say which rules are awake. */
  private readonly groups: number;
  /** By character, then by group: the rules that it wakes. */
  private readonly woken: Int32Array;
  /** By group: the rules that are always awake. */
  private readonly always: Int32Array;
  /** The words of all rules, each once. */
  private readonly index: WordIndex;
  /** For each word the rules that look for it, and which of their words it is: rule, word, rule, word. */
  private readonly seekers: readonly (readonly number[])[];

  constructor(private readonly rules: readonly ParagraphRule[]) {
    this.groups = Math.ceil(rules.length / 31);
    this.woken = new Int32Array(0x10000 * this.groups);
    this.always = new Int32Array(this.groups);
    const seekers = new Map<string, number[]>();
    for (const [index, { trigger, words }] of rules.entries()) {
      const group = Math.floor(index / 31);
      const bit = 1 << (index % 31);
      if (trigger === undefined && words === undefined) {
        this.always[group]! |= bit;
      }
      for (const char of trigger ?? "") {
        this.woken[char.charCodeAt(0) * this.groups + group]! |= bit;
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
    for (let group = 0; group < this.groups; group += 1) {
      let bits = this.always[group]!;
      for (let at = 0; at < text.length; at += 1) {
        bits |= this.woken[text.charCodeAt(at) * this.groups + group]!;
      }
      for (let index = group * 31; index < Math.min(group * 31 + 31, this.rules.length); index += 1, bits >>>= 1) {
        if ((bits & 1) !== 0 || hits[index]) {
          picked.push({ rule: this.rules[index]!, hits: hits[index] ?? noHits });
        }
      }
    }
    return picked;
  }
}
