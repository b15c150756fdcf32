import {
  addBehind,
  dropSection,
  fold,
  isChanged,
  levelSection,
  moveSection,
  removeSection,
  reword,
  rewrite,
  shownRows,
} from "../../../src/taskpane/scaffold/outline-changes";
import { restore, saveAsOwn } from "../../../src/taskpane/scaffold/scaffolds";
import type { Change, State } from "../../../src/taskpane/state";
import { opened } from "../opened";

/** The state after the changes, one after the other. */
function after(...changes: readonly Change[]): State {
  let state = opened();
  for (const change of changes) {
    state = { ...state, ...change(state) };
  }
  return state;
}

const headings = (state: State) =>
  shownRows(state)
    .filter((row) => row.section && row.level === 1)
    .map((row) => row.number + row.text);

const start = opened();
const problemsId = shownRows(start).filter((row) => row.section && row.level === 1)[1]!.id;
const workId = shownRows(start).filter((row) => row.section && row.level === 1)[0]!.id;
const first = shownRows(start)
  .filter((row) => row.section && row.level === 1)
  .map((row) => row.text);

test("renames a section, its number left out", () => {
  const state = after(rewrite(problemsId), reword(problemsId, "二、差距在哪里"));
  expect(headings(state)[1]).toBe("二、差距在哪里");
  expect(state.renaming).toBeUndefined();
});

test("keeps the places of a usual title that is chosen by its words", () => {
  const usual = shownRows(start)[0]!.wordings[1]!;
  const state = after(reword("#title", usual.text), () => ({ unit: "别的支部" }));
  expect(shownRows(state)[0]!.text).toContain("别的支部");
});

test("an empty heading changes nothing", () => {
  expect(headings(after(rewrite(problemsId), reword(problemsId, " 二、 ")))).toEqual(headings(start));
});

test("adds a section with its heading open, and takes it out again where it is given up", () => {
  const added = after(addBehind(problemsId));
  const id = added.renaming!;
  expect(headings(added)[2]).toBe("三、新的部分");
  expect(headings({ ...added, ...rewrite(undefined)(added) })).toEqual(headings(start));
  const kept = { ...added, ...reword(id, "经验体会")(added) };
  expect(headings({ ...kept, ...rewrite(undefined)(kept) })[2]).toBe("三、经验体会");
});

test("moves, and says where to; at the edge it says so and changes nothing", () => {
  const moved = after(moveSection(problemsId, -1));
  expect(headings(moved)[0]).toContain(first[1]);
  expect(moved.said).toEqual({ text: "移到第 3 项，第 1 级" });
  const stuck = { ...moved, ...moveSection(problemsId, -1)(moved) };
  expect(stuck.said).toEqual({ text: "已经是第一项" });
  expect(stuck.drafts).toBe(moved.drafts);
});

test("takes a section a level down into the one before it, which is opened, and up again", () => {
  const below = after(fold(workId, true), levelSection(problemsId, 1));
  const row = shownRows(below).find(({ id }) => id === problemsId)!;
  expect([row.level, row.parent]).toEqual([2, workId]);
  const back = { ...below, ...levelSection(problemsId, -1)(below) };
  expect(headings(back)).toEqual(headings(start));
});

test("drops a section where it was dragged", () => {
  const state = after(dropSection(problemsId, workId, "before"));
  expect(headings(state)[0]).toContain(first[1]);
});

test("deletes with undo, which a later change of the outline withdraws", () => {
  const deleted = after(removeSection(problemsId));
  expect(headings(deleted)).toHaveLength(headings(start).length - 1);
  expect(deleted.toast?.text).toBe(`已删除“二、${first[1]}”。`);
  expect(headings({ ...deleted, ...deleted.toast!.undo })).toEqual(headings(start));
  const later = { ...deleted, ...addBehind(undefined)(deleted) };
  expect(later.toast).toBeUndefined();
});

test("changes of the library's outline are kept apart and can be taken back", () => {
  const changed = after(moveSection(problemsId, -1));
  expect(isChanged(changed)).toBe(true);
  const restored = { ...changed, ...restore(changed) };
  expect(isChanged(restored)).toBe(false);
  expect(headings(restored)).toEqual(headings(start));
  expect(headings({ ...restored, ...restored.toast!.undo })).toEqual(headings(changed));
});

test("changes of an own outline are the outline", () => {
  const own = after(saveAsOwn, moveSection(problemsId, -1));
  expect(own.drafts).toEqual([]);
  expect(own.own[0]!.sections[0]!.id).toBe(problemsId);
});
