import { near } from "../../src/check/confusion";
import table from "../../src/check/lexicons/confusions.json";
import type { Words } from "./choose-words";
import type { Characters } from "./numbered-text";

/** For each character those that sound or look like it, whichever of the two is right. */
export function alikeOf(characters: Characters): number[][] {
  const alike = Array.from({ length: characters.size }, () => new Set<number>());
  const add = (one: string, other: string) => {
    const [a, b] = [characters.numberOf(one), characters.numberOf(other)];
    if (a !== b && a > 0 && b > 0) {
      alike[a]!.add(b);
      alike[b]!.add(a);
    }
  };
  const sounds = new Map<string, string>();
  for (const [syllable, sounding] of Object.entries(table.sounds)) {
    sounds.set(near(syllable), (sounds.get(near(syllable)) ?? "") + sounding);
  }
  for (const sounding of sounds.values()) {
    for (const one of sounding) {
      for (const other of sounding) {
        add(one, other);
      }
    }
  }
  for (const [right, others] of Object.entries(table.shapes)) {
    for (const wrong of others) {
      add(right, wrong);
    }
  }
  return alike.map((others) => [...others]);
}

/** Pairs that would be a word if one of the two characters were another that is like it. */
export class NearlyWords {
  private readonly bySecond: Uint8Array;
  private readonly byFirst: Uint8Array;

  constructor(
    private readonly size: number,
    words: Words,
    alike: readonly number[][],
  ) {
    this.bySecond = new Uint8Array(size ** 2);
    this.byFirst = new Uint8Array(size ** 2);
    alike.forEach((others, wrong) => {
      for (const right of others) {
        for (const first of words.firsts[right]!) {
          this.bySecond[first * size + wrong] = 1;
        }
        for (const second of words.seconds[right]!) {
          this.byFirst[wrong * size + second] = 1;
        }
      }
    });
  }

  /** Whether it would with another second character. */
  withSecond(first: number, second: number): boolean {
    return this.bySecond[first * this.size + second] === 1;
  }

  /** Whether it would with another first character. */
  withFirst(first: number, second: number): boolean {
    return this.byFirst[first * this.size + second] === 1;
  }
}
