import type { Reading } from "../../src/check/reading";
import { reloadMemory } from "../../src/taskpane/reload-memory";
import type { State } from "../../src/taskpane/state";
import { opened } from "./opened";
import { storage } from "./storage";

const text = "县档案馆党支部召开支委会5次。";
const checked = {
  snapshot: { paragraphs: [{ text, level: 0 }] },
  reading: {} as Reading,
  findings: [],
  failed: [],
} as const;

/** What is there again after the pane was left in this state and loaded anew. */
function after(left: State, documentStays = true, today = left.today) {
  const kept = storage();
  reloadMemory(documentStays, () => kept).keep(left);
  return reloadMemory(documentStays, () => kept).recall(today);
}

test("page, tab, filters and choices are there again, and that the document was checked", () => {
  const left = opened({
    page: "words",
    tab: "check",
    weight: "warning",
    classes: ["typo", "numeral"],
    checkedAs: "duty",
    where: "end",
    aim: "end",
    folded: ["s1"],
    checked,
  });
  const { state, checked: again } = after(left);
  expect(state).toMatchObject({
    page: "words",
    tab: "check",
    weight: "warning",
    classes: ["typo", "numeral"],
    checkedAs: "duty",
    where: "end",
    aim: "end",
    folded: ["s1"],
  });
  expect(again).toBe(true);
});

test.each([
  ["fix-all", "check"],
  ["missing", "check"],
  ["tables", "statistics"],
] as const)("from the page %s, which rests on what is not kept, it comes back to %s", (page, tab) => {
  expect(after(opened({ page, tab })).state.page).toBe(tab);
});

test("neither figures nor a word of the document are kept", () => {
  const kept = storage();
  const left = opened({ pasted: '{"支委会":5}', checked, taken: [], leftOut: [text], said: { text } });
  reloadMemory(true, () => kept).keep(left);
  const all = Array.from({ length: kept.length }, (_, i) => kept.getItem(kept.key(i)!)).join();
  expect(all).not.toMatch(/支委会|档案馆/);
});

test("a check that was not done again yet is still to be done when it is loaded anew once more", () => {
  const kept = storage();
  const load = () => reloadMemory(true, () => kept);
  const today = opened().today;
  load().keep(opened({ checked }));
  const second = load();
  second.recall(today);
  second.keep(opened());
  const third = load();
  expect(third.recall(today).checked).toBe(true);
  third.keep(opened({ checked }));
  third.keep(opened());
  expect(load().recall(today).checked).toBe(false);
});

test("a date that was given is there again on the same day, not on the next", () => {
  const left = opened({ date: "2026年6月30日" });
  expect(after(left).state.date).toBe("2026年6月30日");
  expect(after(left, true, "2026年7月4日").state.date).toBeUndefined();
});

test("what belongs to a document that does not stay is not kept", () => {
  const { state, checked: again } = after(opened({ page: "check", tab: "check", weight: "error", checked }), false);
  expect(state).toMatchObject({ page: "check" });
  expect(state.weight).toBeUndefined();
  expect(again).toBe(false);
});

test.each(['{"page":"constructor","classes":["toString"],"weight":1,"folded":[2]}', "[1]", "null", "no JSON"])(
  "%s of another program is left alone",
  (text) => {
    const kept = storage();
    kept.setItem("nigao:pane", text);
    expect(reloadMemory(true, () => kept).recall("2026年7月3日")).toEqual({ state: {}, checked: false });
  },
);

test("without storage the pane opens as it always did", () => {
  const memory = reloadMemory(true, () => {
    throw new DOMException("denied", "SecurityError");
  });
  memory.keep(opened());
  expect(memory.recall("2026年7月3日")).toEqual({ state: {}, checked: false });
});
