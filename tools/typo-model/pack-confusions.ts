import { cangjieKeys, fourCorners } from "../../src/check/typo-model/likeness";
import { isHan, type Vocabulary } from "../../src/check/typo-model/tokens";
import { PackedWriter } from "./packed-writer";
import { isPartOf, lookAlike } from "./shapes";
import type { HanCharacter } from "./unihan";

/** Lists of look-alikes by character, made by hand or from drawings. */
export type ShapeLists = Readonly<Record<string, string>>;

/**
 * Writes what `Confusions` reads: the readings of all characters that a writer may come to type, and for each the
 * characters of the vocabulary that look alike; `clear` lists are taken for as sure as the Unihan codes, `faint` less.
 */
export function packConfusions(
  vocabulary: Vocabulary,
  unihan: ReadonlyMap<string, HanCharacter>,
  clear: ShapeLists,
  faint: ShapeLists,
): Uint8Array {
  const characters = [...unihan]
    .filter(([character, { standard }]) => standard || vocabulary.characters.includes(character))
    .map(([character]) => character);
  const targets = [...vocabulary.characters].map((character) => unihan.get(character));
  const syllables = [
    ...new Set(characters.flatMap((character) => [...(unihan.get(character)?.syllables ?? [])])),
  ].sort();
  const numberOf = new Map(syllables.map((syllable, index) => [syllable, index]));
  const readings: number[][] = [];
  const shapes: number[][] = [];
  const isClear: number[] = [];
  for (const character of characters) {
    const source = unihan.get(character) as HanCharacter;
    readings.push(
      [...source.syllables].map((syllable) => numberOf.get(syllable) ?? 0).sort((one, other) => one - other),
    );
    const alike: number[] = [];
    targets.forEach((target, token) => {
      const other = vocabulary.characters[token] as string;
      if (!target || other === character || !isHan(other.charCodeAt(0))) {
        return;
      }
      const sure = lookAlike(source, target) || listed(clear, character, other);
      if (sure || listed(faint, character, other) || isPartOf(source, target)) {
        alike.push(token);
        isClear.push(sure ? 1 : 0);
      }
    });
    shapes.push(alike);
  }
  const writer = new PackedWriter();
  writer.magic("NTC2");
  const names = syllables.join(" ");
  writer.uint32(names.length);
  writer.text(names);
  writer.uint32(characters.length);
  writer.text(characters.join(""));
  writer.children(startsOf(readings), Uint16Array.from(readings.flat()));
  writer.children(startsOf(shapes), Uint16Array.from(shapes.flat()));
  writer.octets(Uint8Array.from(isClear));
  for (const character of characters) {
    writer.octets(lookOf(unihan.get(character) as HanCharacter));
  }
  return writer.bytes();
}

/** The keys of the Cangjie code and the corners, from 1 on; 0 for none. */
function lookOf({ cangjie, corners }: HanCharacter): Uint8Array {
  const look = new Uint8Array(cangjieKeys + fourCorners);
  look.set(Uint8Array.from(cangjie, (key) => key.charCodeAt(0) - "A".charCodeAt(0) + 1));
  look.set(
    Uint8Array.from(corners, (corner) => Number(corner) + 1),
    cangjieKeys,
  );
  return look;
}

function listed(lists: ShapeLists, one: string, other: string): boolean {
  return (lists[one]?.includes(other) || lists[other]?.includes(one)) ?? false;
}

function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] as number) + list.length;
  });
  return starts;
}
