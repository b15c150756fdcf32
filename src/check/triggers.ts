import type { ParagraphRule } from "./rule";

/** Picks the rules that may have something to say about a text, from one look at each of its characters. */
export class Triggers {
  /** A table for 31 rules each: by character, a bit for every rule that it wakes. */
  private readonly tables: Int32Array[] = [];
  /** For each table the bits of the rules that are always awake. */
  private readonly always: number[] = [];

  constructor(private readonly rules: readonly ParagraphRule[]) {
    for (const [index, { trigger }] of rules.entries()) {
      const group = Math.floor(index / 31);
      const bit = 1 << (index % 31);
      this.tables[group] ??= new Int32Array(0x10000);
      this.always[group] = (this.always[group] ?? 0) | (trigger === undefined ? bit : 0);
      for (let at = 0; trigger !== undefined && at < trigger.length; at += 1) {
        this.tables[group]![trigger.charCodeAt(at)]! |= bit;
      }
    }
  }

  /** The rules to ask about the text, in their order. */
  awake(text: string): ParagraphRule[] {
    const picked: ParagraphRule[] = [];
    for (const [group, table] of this.tables.entries()) {
      let bits = this.always[group]!;
      for (let at = 0; at < text.length; at += 1) {
        bits |= table[text.charCodeAt(at)]!;
      }
      for (let index = group * 31; bits !== 0; index += 1, bits >>>= 1) {
        if ((bits & 1) === 1) {
          picked.push(this.rules[index]!);
        }
      }
    }
    return picked;
  }
}
