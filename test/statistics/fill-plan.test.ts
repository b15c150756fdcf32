import { type DocumentSlot, storedKey } from "../../src/document/slots";
import { fillPlan } from "../../src/statistics/fill-plan";
import { readStatistics } from "../../src/statistics/read-statistics";

const block = readStatistics(
  '{"单位": "局机关第一党支部", "期间": "2026年上半年", "支委会": 6, "党课": 2, "集中学习": "若干", "谈心谈话": null, "日期": "2026年7月3日"}',
).statistics;

let id = 0;
/** A slot with what stands in it; without, the prompt does. */
function slot(key: string, text?: string, more: Partial<DocumentSlot> = {}): DocumentSlot {
  id += 1;
  return { id, key, text: text ?? "【次数】", filled: text !== undefined, follows: "次", locked: false, ...more };
}

const planOf = (...slots: DocumentSlot[]) => fillPlan({ slots, gone: [] }, block);
const brief = (...slots: DocumentSlot[]) =>
  planOf(...slots).map(({ now, to, state, chosen }) => [now, to, state, chosen]);

test("what is empty or was filled by us is chosen; what was changed by hand, is missing or locked is not", () => {
  expect(
    brief(
      slot("支委会"),
      slot("支委会", "6"),
      slot("支委会", "5", { written: "5" }),
      slot("支委会", "4", { written: "5" }),
      slot("支委会", "4"),
      slot("支委会", "6", { written: "5" }),
      slot("谈心谈话"),
      slot("不在数字里的", "9"),
      slot("支委会", "5", { written: "5", locked: true }),
      slot("支委会", "6", { locked: true }),
    ),
  ).toEqual([
    ["", "6", "fill", true],
    ["6", "6", "same", false],
    ["5", "6", "refresh", true],
    ["4", "6", "edited", false],
    ["4", "6", "edited", false],
    ["6", "6", "same", false],
    ["", undefined, "missing", false],
    ["9", undefined, "missing", false],
    ["5", "6", "locked", false],
    ["6", "6", "same", false],
  ]);
});

test("slots keep their order, and one item may stand in many", () => {
  const slots = [slot("党课"), slot("支委会"), slot("党课", undefined, { follows: "，" })];
  expect(planOf(...slots).map(({ slot, name, to, unit }) => [slot, name, to, unit])).toEqual([
    [slots[0], "党课", "2", "次"],
    [slots[1], "支委会", "6", "次"],
    [slots[2], "党课", "2次", ""],
  ]);
});

test("the body, the period, its year and what follows it are answered by the block's own", () => {
  const keys = ["单位", "期间", "年", "下期", "日期"];
  expect(planOf(...keys.map((key) => slot(key, undefined, { follows: "" }))).map(({ to }) => to)).toEqual([
    "局机关第一党支部",
    "2026年上半年",
    "2026年",
    "下半年",
    "2026年7月3日",
  ]);
});

test("a slot under an alias or under a shortened key is found", () => {
  const long = `写明${"本单位围绕中心工作开展的主要做法".repeat(5)}`;
  const statistics = readStatistics(JSON.stringify({ 支委会: 6, [long]: "详见附件" })).statistics;
  const slots = [slot("支部委员会"), slot(storedKey(long), undefined, { follows: "。" })];
  expect(fillPlan({ slots, gone: [] }, statistics).map(({ to }) => to)).toEqual(["6", "详见附件"]);
});

test("places for sentences are left out unless the block gives that very place", () => {
  const slots = [slot("写法/work/1"), slot("写法/work/2", undefined, { follows: "。" })];
  expect(planOf(...slots)).toEqual([]);
  const { statistics } = readStatistics('{"支委会": 6, "写法/work/2": "开展了大走访"}');
  expect(fillPlan({ slots, gone: [] }, statistics).map(({ key, to }) => [key, to])).toEqual([
    ["写法/work/2", "开展了大走访"],
  ]);
});

test("a slot that someone deleted is told of at the end, with what stood in it", () => {
  expect(fillPlan({ slots: [slot("党课")], gone: [{ key: "支委会", written: "5" }] }, block)[1]).toEqual({
    key: "支委会",
    name: "支委会",
    now: "5",
    to: "6次",
    unit: "",
    state: "gone",
    chosen: false,
  });
});

test("a figure that does not go with the text behind the slot is not chosen unasked", () => {
  expect(planOf(slot("支委会", undefined, { follows: "篇。" }))[0]).toMatchObject({
    to: "6",
    unit: "篇",
    state: "fill",
    chosen: false,
    conflict: "数字的单位是“次”，正文写的是“篇”",
  });
});
