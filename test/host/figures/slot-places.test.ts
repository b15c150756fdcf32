import { slotPlaces } from "../../../src/host/figures/slot-places";

const slot = (key: string, text: string, start?: number) => ({ key, text, start });
const places = (text: string, ...slots: ReturnType<typeof slot>[]) => {
  const starts = slotPlaces(text, slots);
  return slots.flatMap(({ key, text: own }, i) =>
    starts[i] === undefined ? [] : [[key, starts[i], starts[i] + own.length]],
  );
};

test("slots of the same prompt are told apart by their order", () => {
  expect(places("大会【次数】次、支委会【次数】次", slot("a", "【次数】"), slot("b", "【次数】"))).toEqual([
    ["a", 2, 6],
    ["b", 11, 15],
  ]);
});

test("a figure that stands beside another like it is left out, its neighbours are not", () => {
  expect(places("大会2次、支委会2次、党课【次数】次", slot("a", "2"), slot("b", "【次数】"))).toEqual([["b", 13, 17]]);
});

test("a figure whose offset the host was asked for is placed there", () => {
  expect(places("12次、2次", slot("a", "2", 4))).toEqual([["a", 4, 5]]);
  expect(places("6次、6次、6次", slot("a", "6"), slot("b", "6", 3), slot("c", "6"))).toEqual([
    ["a", 0, 1],
    ["b", 3, 4],
    ["c", 6, 7],
  ]);
});

test("an offset that does not fit the text places nothing", () => {
  expect(places("共2次", slot("a", "2", 0))).toEqual([]);
});

test("a slot that is not in the text does not hide the others", () => {
  expect(places("共2次", slot("x", "九"), slot("a", "2"))).toEqual([["a", 1, 2]]);
});
