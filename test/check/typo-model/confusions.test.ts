import { Confusions } from "../../../src/check/typo-model/confusions";
import { vocabularyOf } from "../../../src/check/typo-model/tokens";
import { packConfusions } from "../../../tools/typo-model/pack-confusions";
import { lookAlike } from "../../../tools/typo-model/shapes";
import type { HanCharacter } from "../../../tools/typo-model/unihan";

const character = (syllables: string, cangjie: string, corners: string): HanCharacter => ({
  syllables: new Set(syllables.split(" ")),
  cangjie,
  corners,
  phonetics: new Set(),
  standard: true,
});
const unihan = new Map([
  ["体", character("ti", "ODM", "2523")],
  ["休", character("xiu", "OD", "2429")],
  ["提", character("ti di", "QAMO", "5608")],
  ["斗", character("dou", "YJ", "3400")],
  ["践", character("jian", "RMIJ", "6315")],
  ["渐", character("jian", "EKQL", "3212")],
  ["僵", character("jiang", "OMWM", "2121")],
]);
const vocabulary = vocabularyOf("\n\ufffd体提斗践僵休");
const confusions = new Confusions(packConfusions(vocabulary, unihan, { 体: "休" }, {}), vocabulary);

function alternativesOf(written: string): Record<string, number> {
  const { tokens, kinds } = confusions.of(written.charCodeAt(0));
  return Object.fromEntries(
    [...tokens].map((token, index) => [vocabulary.characters[token] as string, kinds[index] as number]),
  );
}

test("characters of one syllable are alternatives of kind 1, of a near one of kind 2", () => {
  expect(alternativesOf("渐")).toEqual({ 践: 1, 僵: 2 });
});

test("listed look-alikes are clear shapes in both directions", () => {
  expect(alternativesOf("休")).toEqual({ 体: 6 });
  expect(alternativesOf("体")).toEqual({ 提: 1, 休: 6 });
});

test("what is not in the vocabulary is no alternative, and what is not known has none", () => {
  expect(alternativesOf("践")).toEqual({ 僵: 2 });
  expect(alternativesOf("龘")).toEqual({});
});

test("Cangjie keys and corners tell look-alikes", () => {
  const done = character("yi", "SU", "1771");
  const self = character("ji", "SU", "1771");
  expect(lookAlike(done, self)).toBe(true);
  expect(lookAlike(done, character("dou", "YJ", "3400"))).toBe(false);
});
