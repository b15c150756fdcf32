import { tokenize, unknown, vocabularyOf } from "../../../src/check/typo-model/tokens";

const vocabulary = vocabularyOf("\n\ufffd党建工作0A，（）");

function read(text: string) {
  const { length, units, starts, numbers } = tokenize(vocabulary, text);
  return {
    units: String.fromCharCode(...units.subarray(0, length)),
    starts: [...starts.subarray(0, length)],
    numbers: [...numbers.subarray(0, length)],
  };
}

test("a number and a Latin word are one token each, full width or not", () => {
  expect(read("党12.5建ＡＢc３作")).toMatchObject({ units: "党0建A0作", starts: [0, 1, 5, 6, 9, 10] });
});

test("a full stop behind a number is no part of it", () => {
  expect(read("3.党").units).toBe("0.党");
});

test("spaces are no tokens and ASCII marks are read as Chinese ones", () => {
  expect(read(" 党\u3000建,(工)")).toMatchObject({ units: "党建，（工）", starts: [1, 3, 4, 5, 6, 7] });
});

test("characters outside the vocabulary are unknown, halves of surrogate pairs too", () => {
  expect(read("党𠮷堡").numbers).toEqual([2, unknown, unknown, unknown]);
});

test("only the part that is asked for is read, with offsets in the whole text", () => {
  const { length, starts } = tokenize(vocabulary, "党建工作", 1, 3);
  expect([...starts.subarray(0, length)]).toEqual([1, 2]);
});
