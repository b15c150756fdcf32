import { BitSet } from "./bit-set";
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
  /** How many numbers of 31 bits, one a rule with a trigger, it takes to say which of them are awake. */
  private readonly groups: number;
  /** By character, then by group: the rules that it wakes. */
  private readonly woken: Int32Array;
  /** The characters that wake any. */
  private readonly wakers = new BitSet();
  /** For each rule the place of its bit, or -1 where it has no trigger. */
  private readonly bits: readonly number[];
  /** The words of all rules, each once. */
  private readonly index: WordIndex;
  /** For each word the rules that look for it, and which of their words it is: rule, word, rule, word. */
  private readonly seekers: readonly (readonly number[])[];

  constructor(private readonly rules: readonly ParagraphRule[]) {
    const triggered = rules.filter(({ trigger }) => trigger !== undefined);
    this.bits = rules.map((rule) => triggered.indexOf(rule));
    this.groups = Math.ceil(triggered.length / 31);
    this.woken = new Int32Array(0x10000 * this.groups);
    for (const [bit, { trigger }] of triggered.entries()) {
      for (const char of trigger!) {
        this.wakers.add(char.charCodeAt(0));
        this.woken[char.charCodeAt(0) * this.groups + Math.floor(bit / 31)]! |= 1 << (bit % 31);
      }
    }
    const seekers = new Map<string, number[]>();
    for (const [index, { words }] of rules.entries()) {
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
    const groups = this.wokenBy(text);
    const picked: Awake[] = [];
    for (let index = 0; index < this.rules.length; index += 1) {
      const rule = this.rules[index]!;
      const bit = this.bits[index]!;
      const isWoken = bit < 0 ? rule.words === undefined : (groups[Math.floor(bit / 31)]! & (1 << (bit % 31))) !== 0;
      if (isWoken || hits[index]) {
        picked.push({ rule, hits: hits[index] ?? noHits });
      }
    }
    return picked;
  }

  /** For each group the bits of the rules that some character of the text wakes. */
  private wokenBy(text: string): number[] {
    const groups = new Array<number>(this.groups).fill(0);
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charCodeAt(at);
      for (let group = 0; this.wakers.has(char) && group < this.groups; group += 1) {
        groups[group]! |= this.woken[char * this.groups + group]!;
      }
    }
    return groups;
  }
}
