import fc from "fast-check";
import type { TableBlock } from "../../src/document/block";
import {
  applyChanges,
  type CellTexts,
  cellTexts,
  type KeyedTable,
  planTable,
  type TableChange,
  type TablePlan,
} from "../../src/document/table-plan";

const header = ["项目", "数量"];

const table = (rows: CellTexts, written?: CellTexts): KeyedTable => ({
  id: 1,
  key: "统计.三会一课",
  uniform: true,
  values: [header, ...rows],
  ...(written && { written: [header, ...written] }),
});

const block = (rows: CellTexts): TableBlock => ({ role: "table", caption: "三会一课情况", header, rows });

function planOf(there: KeyedTable, rows: CellTexts): TablePlan {
  const plan = planTable(there, block(rows));
  if ("differs" in plan) throw new Error(plan.differs);
  return plan;
}

const unasked = ({ changes }: TablePlan): TableChange[] => changes.filter(({ byHand }) => !byHand);

/** Few names, so that rows meet, move and stand twice. */
const rows = (minLength: number) =>
  fc.array(fc.tuple(fc.constantFrom("甲", "乙", "丙", "丁", ""), fc.constantFrom("1", "2", "3")), {
    minLength,
    maxLength: 8,
  });

test("all changes together make the table what the block says", () => {
  fc.assert(
    fc.property(rows(1), fc.option(rows(0), { nil: undefined }), rows(0), (values, written, target) => {
      const plan = planOf(table(values, written), target);
      expect(applyChanges(plan.table.values, plan.changes)).toEqual(cellTexts(plan.block));
    }),
  );
});

test("a table that nobody touched has no change by hand, whatever the block says", () => {
  fc.assert(
    fc.property(rows(1), rows(0), (values, target) => {
      expect(planOf(table(values, values), target).changes.filter(({ byHand }) => byHand)).toEqual([]);
    }),
  );
});

test("what is carried out unasked leaves every cell and row that was changed by hand", () => {
  fc.assert(
    fc.property(rows(1), fc.nat(), fc.constantFrom("9", "90"), rows(0), (written, at, typed, target) => {
      const row = at % written.length;
      const values = written.map((cells, i): [string, string] => (i === row ? [cells[0], typed] : cells));
      const plan = planOf(table(values, written), target);
      const after = applyChanges(plan.table.values, unasked(plan));
      expect(after.some((cells) => cells[0] === written[row]![0] && cells[1] === typed)).toBe(true);
    }),
  );
});

test("a row of the writer's own stays where it is and takes nothing from the block", () => {
  const written = [
    ["支委会", "6"],
    ["党课", "2"],
  ];
  const values = [written[0]!, ["备注", "含扩大会"], written[1]!];
  const plan = planOf(table(values, written), [
    ["支委会", "7"],
    ["主题党日", "6"],
    ["党课", "2"],
  ]);
  expect(applyChanges(plan.table.values, unasked(plan)).slice(1)).toEqual([
    ["支委会", "7"],
    ["主题党日", "6"],
    ["备注", "含扩大会"],
    ["党课", "2"],
  ]);
  expect(plan.changes.filter(({ byHand }) => byHand)).toEqual([
    { kind: "remove", row: 2, cells: ["备注", "含扩大会"], byHand: true },
  ]);
});

test("the name of a column that was changed by hand stays", () => {
  const there = {
    ...table([["支委会", "6"]]),
    values: [
      ["内容", "数量"],
      ["支委会", "6"],
    ],
    written: [header, ["支委会", "6"]],
  };
  const plan = planOf(there, [["支委会", "7"]]);
  expect(unasked(plan)).toEqual([{ kind: "cell", row: 1, column: 1, before: "6", after: "7", byHand: false }]);
  expect(planTable({ ...there, written: [["名称", "数量"]] }, block([]))).toEqual({ differs: "columns" });
});

test("a very long table is compared in time, at its two ends", () => {
  const many = (from: string) => Array.from({ length: 5000 }, (_, i) => [`${from}${i}`, "1"]);
  const same = Array.from({ length: 10 }, (_, i) => [`同${i}`, "1"]);
  const plan = planOf(table([...same, ...many("旧"), ...same]), [...same, ...many("新"), ...same]);
  expect(plan.changes.filter(({ kind }) => kind === "cell")).toEqual([]);
  expect(plan.changes).toHaveLength(10_000);
});
