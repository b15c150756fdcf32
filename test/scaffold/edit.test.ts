import fc from "fast-check";
import { compose, deepest } from "../../src/scaffold/compose";
import { add, indent, move, outdent, place, remove, rename } from "../../src/scaffold/edit";
import type { Scaffold, Section } from "../../src/scaffold/scaffold";

/** Sections written as nested arrays: ["a", ["b", "c"]] is a with b and c below it. */
type Tree = (string | Tree)[];

function sections(tree: Tree): Section[] {
  const result: Section[] = [];
  for (const node of tree) {
    if (typeof node === "string") {
      result.push({ id: node, heading: node, alternatives: [], prompt: "写明做法", body: [], sections: [] });
    } else {
      const last = result[result.length - 1]!;
      result[result.length - 1] = { ...last, sections: sections(node) };
    }
  }
  return result;
}

function scaffold(tree: Tree): Scaffold {
  return {
    id: "own-1",
    name: "样例",
    period: "any",
    title: "总结",
    titles: [],
    lead: { prompt: "导语", body: [] },
    sections: sections(tree),
    closing: [],
    signature: "none",
  };
}

function tree(items: readonly Section[]): Tree {
  return items.flatMap((item) => (item.sections.length > 0 ? [item.heading, tree(item.sections)] : [item.heading]));
}

const sample = scaffold(["a", ["b", "c", ["d"]], "e"]);
const after = (changed: Scaffold) => tree(changed.sections);

test("rename, add, remove", () => {
  expect(after(rename(sample, "d", "四"))).toEqual(["a", ["b", "c", ["四"]], "e"]);
  expect(after(add(sample, "b", "新").scaffold)).toEqual(["a", ["b", "新", "c", ["d"]], "e"]);
  expect(after(add(sample, undefined, "新").scaffold)).toEqual(["a", ["b", "c", ["d"]], "e", "新"]);
  expect(after(remove(sample, "c"))).toEqual(["a", ["b"], "e"]);
  expect(after(remove(sample, "nowhere"))).toEqual(after(sample));
});

test("sections that are added get ids of their own", () => {
  const once = add(sample, "a", "一");
  const twice = add(once.scaffold, "a", "二");
  expect(twice.id).not.toBe(once.id);
});

test("move stays among siblings", () => {
  expect(after(move(sample, "c", -1))).toEqual(["a", ["c", ["d"], "b"], "e"]);
  expect(after(move(sample, "c", 1))).toEqual(after(sample));
  expect(after(move(sample, "a", 1))).toEqual(["e", "a", ["b", "c", ["d"]]]);
});

test("indent goes below the sibling before, outdent behind the parent", () => {
  expect(after(indent(sample, "e"))).toEqual(["a", ["b", "c", ["d"], "e"]]);
  expect(after(indent(sample, "a"))).toEqual(after(sample));
  expect(after(indent(sample, "c"))).toEqual(after(sample));
  expect(after(outdent(sample, "c"))).toEqual(["a", ["b"], "c", ["d"], "e"]);
  expect(after(outdent(sample, "e"))).toEqual(after(sample));
});

test("a section is not dropped into itself or too deep", () => {
  expect(after(place(sample, "a", "d", "inside"))).toEqual(after(sample));
  expect(after(place(sample, "e", "d", "inside"))).toEqual(after(sample));
  expect(after(place(sample, "e", "d", "before"))).toEqual(["a", ["b", "c", ["e", "d"]]]);
  expect(after(place(sample, "c", "e", "inside"))).toEqual(["a", ["b"], "e", ["c", ["d"]]]);
});

test("whatever is done, no section but the removed is lost and none stands too deep", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const step = fc.record({
    what: fc.constantFrom("up", "down", "in", "out", "before", "after", "inside"),
    id: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state = sample;
      for (const { what, id, target } of steps) {
        state =
          what === "up"
            ? move(state, id, -1)
            : what === "down"
              ? move(state, id, 1)
              : what === "in"
                ? indent(state, id)
                : what === "out"
                  ? outdent(state, id)
                  : place(state, id, target, what as "before" | "after" | "inside");
      }
      expect(tree(state.sections).flat(9).sort()).toEqual(ids);
      const depth = (items: readonly Section[]): number =>
        Math.max(0, ...items.map((item) => 1 + depth(item.sections)));
      expect(depth(state.sections)).toBeLessThanOrEqual(deepest);
      expect(compose(state, { unit: "", period: "", date: "" }).length).toBeGreaterThan(ids.length);
    }),
  );
});
