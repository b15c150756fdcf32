import { likenessOf, similarity } from "../../../src/check/typo-model/likeness";

const look = (syllables: string, keys: string, corners: string) => ({
  syllables: syllables.split(" ").filter(Boolean),
  keys: Uint8Array.from(keys, (key) => key.charCodeAt(0) - 64),
  corners: Uint8Array.from(corners, (corner) => Number(corner) + 1),
});

test("similarity is the share of letters that stay", () => {
  expect(similarity("jie", "ji")).toBeCloseTo(2 / 3);
  expect(similarity("ji", "ji")).toBe(1);
  expect(similarity("", "")).toBe(0);
});

test("the nearest two of several readings count", () => {
  expect(likenessOf(look("zong", "FDJWG", "9691"), look("cong zong", "HJWG", "2010"))).toMatchObject({ syllable: 1 });
});

test("keys and corners are compared place by place", () => {
  const { syllable, keys, corners } = likenessOf(look("guo", "QWMG", "5600"), look("du", "WMGI", "6010"));
  expect(syllable).toBeLessThan(0.5);
  expect(keys).toBeCloseTo(0.5);
  expect(corners).toBe(0.25);
});

test("what is not known of a character makes it like no other", () => {
  expect(likenessOf(look("", "", ""), look("", "", ""))).toEqual({ syllable: 0, keys: 0, corners: 0 });
});
