import { slotKey, slotTag } from "../../../src/host/layout/slot";

test("a tag gives its key back", () => {
  expect(slotKey(slotTag("支部党员大会"))).toBe("支部党员大会");
});

test("tags of other add-ins are no slots", () => {
  expect([slotKey("支委会"), slotKey("nigao:"), slotKey("")]).toEqual([undefined, undefined, undefined]);
});

test("a key that is too long is shortened, and two of them stay two", () => {
  const long = "写明本单位围绕中心工作开展的主要做法和取得的成效".repeat(4);
  const tags = [slotTag(`${long}一`), slotTag(`${long}二`)];
  expect(tags[0]!.length).toBeLessThanOrEqual(64);
  expect(tags[0]).not.toBe(tags[1]);
  expect(slotTag(slotKey(tags[0]!)!)).toBe(tags[0]);
});
