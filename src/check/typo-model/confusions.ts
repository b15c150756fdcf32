import { cangjieKeys, fourCorners, type Likeness, likenessOf, type SoundAndLook, unlike } from "./likeness";
import { PackedReader } from "./packed-reader";
import type { Vocabulary } from "./tokens";

/** How two characters may be taken for one another: sound and shape, as numbers that add up to a kind. */
export const sounds = { none: 0, same: 1, near: 2 } as const;
export const shapes = { none: 0, faint: 3, clear: 6 } as const;
/** There are nine kinds; 0 is a character that neither sounds nor looks alike. */
export const kinds = 9;

/** What may stand for one character: tokens of the vocabulary and the kind of each. */
export interface Alternatives {
  readonly tokens: Int32Array;
  readonly kinds: Uint8Array;
}

const lookLength = cangjieKeys + fourCorners;

const none: Alternatives = { tokens: new Int32Array(0), kinds: new Uint8Array(0) };

/** Sounds that many writers do not tell apart, or whose keys are mixed up, come out alike. */
export function nearSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?!g$)/, "l")
    .replace(/ng$/, "n")
    .replace(/^h(?=u)/, "f")
    .replace(/^fu?/, "f")
    .replace(/uo$/, "o");
}

/** Which characters are taken for which, worked out for a character when it is first asked for. */
export class Confusions {
  private readonly indexOf = new Map<number, number>();
  private readonly characters: string;
  private readonly readingStarts: Uint32Array;
  private readonly readings: Uint16Array;
  private readonly shapeStarts: Uint32Array;
  private readonly shapeTokens: Uint16Array;
  private readonly clear: Uint8Array;
  /** For every syllable the one that stands for all near it. */
  private readonly near: Uint16Array;
  private readonly nearNames: readonly string[];
  /** For every character the keys of its Cangjie code, then its four corners, from 1 on; 0 for none. */
  private readonly looks: Uint8Array;
  private readonly bySyllable: number[][];
  private readonly byNear: number[][];
  private readonly known = new Map<number, Alternatives>();
  private readonly sounds = new Map<number, readonly number[]>();

  /** Reads a file of `packConfusions`; throws if it is another one. */
  constructor(
    bytes: Uint8Array,
    private readonly vocabulary: Vocabulary,
  ) {
    const reader = new PackedReader(bytes);
    reader.magic("NTC2");
    const syllables = reader.text(reader.uint32()).split(" ");
    this.characters = reader.text(reader.uint32());
    ({ starts: this.readingStarts, numbers: this.readings } = reader.children(this.characters.length));
    ({ starts: this.shapeStarts, numbers: this.shapeTokens } = reader.children(this.characters.length));
    this.clear = reader.octets(this.shapeTokens.length).slice();
    this.looks = reader.octets(this.characters.length * lookLength).slice();
    const nearNames = syllables.map(nearSound);
    this.nearNames = nearNames;
    this.near = Uint16Array.from(nearNames, (name) => nearNames.indexOf(name));
    this.bySyllable = syllables.map(() => []);
    this.byNear = syllables.map(() => []);
    for (let index = 0; index < this.characters.length; index++) {
      const unit = this.characters.charCodeAt(index);
      this.indexOf.set(unit, index);
      const token = vocabulary.numbers[unit] as number;
      if (vocabulary.characters.charCodeAt(token) === unit) {
        this.list(index, token);
      }
    }
  }

  /** What may stand for a UTF-16 unit, itself left out. */
  of(unit: number): Alternatives {
    let found = this.known.get(unit);
    if (!found) {
      const index = this.indexOf.get(unit);
      found = index === undefined ? none : this.workOut(index, this.vocabulary.numbers[unit] as number);
      this.known.set(unit, found);
    }
    return found;
  }

  /** How a UTF-16 unit sounds: numbers that near sounds share. */
  soundsOf(unit: number): readonly number[] {
    let found = this.sounds.get(unit);
    if (!found) {
      const index = this.indexOf.get(unit);
      const places =
        index === undefined
          ? new Uint16Array(0)
          : this.readings.subarray(this.readingStarts[index], this.readingStarts[index + 1]);
      found = [...new Set(Array.from(places, (syllable) => this.near[syllable] as number))];
      this.sounds.set(unit, found);
    }
    return found;
  }

  /** How alike two UTF-16 units are, whether or not one is among the alternatives of the other. */
  likeness(unit: number, other: number): Likeness {
    const one = this.indexOf.get(unit);
    const two = this.indexOf.get(other);
    return one === undefined || two === undefined ? unlike : likenessOf(this.soundAndLook(one), this.soundAndLook(two));
  }

  /** The memory that the arrays take, in bytes. */
  get byteLength(): number {
    const { readingStarts, readings, shapeStarts, shapeTokens, clear, looks } = this;
    return [readingStarts, readings, shapeStarts, shapeTokens, clear, looks].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
  }

  private soundAndLook(index: number): SoundAndLook {
    const places = this.readings.subarray(this.readingStarts[index], this.readingStarts[index + 1]);
    const look = this.looks.subarray(index * lookLength, (index + 1) * lookLength);
    return {
      syllables: Array.from(places, (syllable) => this.nearNames[syllable] as string),
      keys: look.subarray(0, cangjieKeys).filter((key) => key > 0),
      corners: look.subarray(cangjieKeys),
    };
  }

  private list(index: number, token: number): void {
    for (let at = this.readingStarts[index] as number; at < (this.readingStarts[index + 1] as number); at++) {
      const syllable = this.readings[at] as number;
      this.bySyllable[syllable]?.push(token);
      this.byNear[this.near[syllable] as number]?.push(token);
    }
  }

  private workOut(index: number, self: number): Alternatives {
    const kindOf = new Map<number, number>();
    const readings = this.readings.subarray(this.readingStarts[index], this.readingStarts[index + 1]);
    for (const syllable of readings) {
      for (const token of this.byNear[this.near[syllable] as number] as number[]) {
        kindOf.set(token, sounds.near);
      }
    }
    for (const syllable of readings) {
      for (const token of this.bySyllable[syllable] as number[]) {
        kindOf.set(token, sounds.same);
      }
    }
    for (let at = this.shapeStarts[index] as number; at < (this.shapeStarts[index + 1] as number); at++) {
      const token = this.shapeTokens[at] as number;
      kindOf.set(token, (kindOf.get(token) ?? 0) + (this.clear[at] ? shapes.clear : shapes.faint));
    }
    kindOf.delete(self);
    return { tokens: Int32Array.from(kindOf.keys()), kinds: Uint8Array.from(kindOf.values()) };
  }
}
