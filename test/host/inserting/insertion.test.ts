import { addedBetween, findInsertion } from "../../../src/host/inserting/insertion";

const list = (text: string) => text.split("").map((letter) => (letter === "_" ? "" : letter));
const find = (before: string, after: string, inserted: string, usedUp = false) =>
  findInsertion(list(before), list(after), list(inserted), usedUp);

test("an insertion is found with what is left over behind it", () => {
  expect(find("abc", "abXY_c", "XY")).toEqual({ start: 2, leftOver: 4 });
  expect(find("abc", "abcXY_", "XY")).toEqual({ start: 3, leftOver: 5 });
  expect(find("abc", "abXYc", "XY")).toEqual({ start: 2 });
});

test("an empty paragraph that was used up may be left over or gone", () => {
  expect(find("_", "XY_", "XY", true)).toEqual({ start: 0, leftOver: 2 });
  expect(find("a_b", "aXYb", "XY", true)).toEqual({ start: 1 });
  expect(find("a_b", "aXY_b", "XY", true)).toEqual({ start: 1, leftOver: 3 });
});

test("what repeats the text around it is found all the same", () => {
  expect(find("ab", "abab_", "ab")).toEqual({ start: 2, leftOver: 4 });
  expect(find("__", "_X__", "X")).toEqual({ start: 1, leftOver: 2 });
});

test("a body in which something else has changed is not taken for a good insertion", () => {
  expect(find("abc", "abXYd", "XY")).toBeUndefined();
  expect(find("abc", "abXZ_c", "XY")).toBeUndefined();
  expect(find("abc", "abXY__c", "XY")).toBeUndefined();
  expect(find("abc", "abXYQc", "XY")).toBeUndefined();
  expect(find("abc", "abc", "XY")).toBeUndefined();
  expect(find("abc", "abXY", "XY", true)).toBeUndefined();
});

test("what has come in addition is found, so that it can be taken back", () => {
  expect(addedBetween(list("abc"), list("abXc"))).toEqual({ start: 2, end: 3 });
  expect(addedBetween(list("abc"), list("abc"))).toEqual({ start: 3, end: 3 });
  expect(addedBetween(list("abc"), list("aXc"))).toBeUndefined();
  expect(addedBetween(list("abc"), list("ab"))).toBeUndefined();
});
