import { similarity } from "../../src/check/typo-model/likeness";
import type { HanCharacter } from "./unihan";

/** Whether two characters look alike: by Cangjie keys, four corners and phonetic series. */
export function lookAlike(one: HanCharacter, other: HanCharacter): boolean {
  const series = ofOneSeries(one, other);
  const corners = sameCorners(one.corners, other.corners);
  if (!series && corners < 2 && one.cangjie[0] !== other.cangjie[0] && one.cangjie.at(-1) !== other.cangjie.at(-1)) {
    return false;
  }
  if (!one.cangjie || !other.cangjie || Math.abs(one.cangjie.length - other.cangjie.length) > 1) {
    return series && corners >= 2;
  }
  const keys = similarity(one.cangjie, other.cangjie);
  return (
    (keys >= 0.6 && corners >= 2) ||
    keys >= 0.75 ||
    (corners === 4 && keys >= 0.4) ||
    (series && (keys >= 0.4 || corners >= 2))
  );
}

/** Whether one character is likely a part of the other, or of one phonetic series with it. */
export function isPartOf(one: HanCharacter, other: HanCharacter): boolean {
  if (ofOneSeries(one, other)) {
    return true;
  }
  const [short, long] =
    one.cangjie.length < other.cangjie.length ? [one.cangjie, other.cangjie] : [other.cangjie, one.cangjie];
  return (
    short.length < long.length &&
    short.length >= (long.length > 2 ? 2 : 1) &&
    (long.startsWith(short) || long.endsWith(short))
  );
}

function ofOneSeries(one: HanCharacter, other: HanCharacter): boolean {
  for (const phonetic of one.phonetics) {
    if (other.phonetics.has(phonetic)) {
      return true;
    }
  }
  return false;
}

function sameCorners(one: string, other: string): number {
  let same = 0;
  for (let corner = 0; corner < 4; corner++) {
    same += one[corner] !== undefined && one[corner] === other[corner] ? 1 : 0;
  }
  return same;
}
