import { lastingKeys } from "../../src/statistics/lasting-keys";

const keysOf = (...titles: string[]) =>
  lastingKeys(titles.map((title) => ({ title, unit: "", columns: [], rows: [], total: false, path: [] })));

test.each([
  ["2026年上半年党员发展情况", "党员发展情况"],
  ["2026年党员发展情况", "党员发展情况"],
  ["二〇二六年全年党员发展情况", "党员发展情况"],
  ["党员发展情况（2026年第一季度）", "党员发展情况"],
  ["1-6月份党费收缴情况", "党费收缴情况"],
  ["党员发展情况", "党员发展情况"],
  ["2026年上半年", "2026年上半年"],
])("%s is kept as %s", (title, key) => {
  expect(keysOf(title)).toEqual([key]);
});

test("tables of two periods in one block keep their titles apart", () => {
  expect(keysOf("2025年党员发展情况", "2026年党员发展情况", "2026年党费")).toEqual([
    "2025年党员发展情况",
    "2026年党员发展情况",
    "党费",
  ]);
});
