import vocabulary from "../../src/document/vocabulary.json";

test("ids, names and aliases each name one item", () => {
  const ids = vocabulary.map((item) => item.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const words = vocabulary.flatMap((item) => [item.name, ...item.aliases]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test("every item has a group, units without repeats, and words that a table or a sentence can hold", () => {
  for (const { id, group, name, units, aliases } of vocabulary) {
    expect([id, group !== "", units.length > 0, new Set(units).size === units.length]).toEqual([id, true, true, true]);
    for (const word of [group, name, ...aliases]) {
      expect(word).toMatch(/^[\p{Script=Han}“”、]{2,16}$/u);
    }
    for (const unit of units) {
      expect(unit).toMatch(/^(?:[\p{Script=Han}]{1,2}|%)$/u);
    }
  }
});

test("items of one group stand together", () => {
  const groups = vocabulary.map((item) => item.group).filter((group, at, all) => group !== all[at - 1]);
  expect(new Set(groups).size).toBe(groups.length);
});
