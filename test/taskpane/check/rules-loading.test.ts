import type { ParagraphRule } from "../../../src/check/rule";
import { check } from "../../../src/taskpane/check/check-actions";
import { unsettled, whatFailed } from "../../../src/taskpane/check/check-state";
import { loadedOnce, RulesMissing } from "../../../src/taskpane/check/rules-loading";
import { createStore } from "../../../src/taskpane/store";
import { docx } from "../../docx/docx";
import { openHost } from "../../host/embedded-host";
import { opened } from "../opened";

/** What becomes of the file with the rules, and of one rule in it. */
const mockFate = { missing: true, broken: true };

jest.mock("../../../src/check/rules", () => {
  if (mockFate.missing) {
    throw new TypeError("no such file");
  }
  const fragile: ParagraphRule = {
    id: "fragile",
    scope: "paragraph",
    category: "typo",
    severity: "hint",
    basis: "惯例",
    title: "测试",
    why: "测试。",
    examples: [{ fine: "无" }],
    check({ text }) {
      if (mockFate.broken && text.includes("己经")) {
        throw new RangeError("too deep");
      }
      return [];
    },
  };
  return {
    rules: [
      ...jest.requireActual<typeof import("../../../src/check/rules")>("../../../src/check/rules").rules,
      fragile,
    ],
  };
});

test("all callers wait for one load, and after a failure the next call loads again", async () => {
  let loads = 0;
  const load = loadedOnce(async () => {
    loads += 1;
    if (loads === 1) {
      throw new Error("offline");
    }
    return loads;
  });
  const [first, second] = [load(), load()];
  await expect(first).rejects.toBeInstanceOf(RulesMissing);
  await expect(second).rejects.toBeInstanceOf(RulesMissing);
  expect(await Promise.all([load(), load()])).toEqual([2, 2]);
});

test("rules that are not there are told and tried again; what only some rules saw is never told as all there is", async () => {
  const { host } = openHost(docx({ body: ["认真履职，己经完成任务。", "没有问题的一段，照章办理。", "己经办结。"] }));
  const store = createStore(opened(), () => host);
  const error = jest.spyOn(console, "error").mockImplementation();
  await store.run(check);
  const { message } = store.state();
  expect(message).toMatchObject({ intent: "error", text: "这次没查成：规则和词表没有读到。正文没有改动。" });
  expect([store.state().checked, store.state().checkFailed]).toEqual([undefined, true]);

  mockFate.missing = false;
  await store.run(message!.again!);
  expect(store.state().checkFailed).toBe(undefined);
  expect(whatFailed(store.state().checked!)).toEqual({
    text: "有 2 段没查成，下面不是全部结果。",
    again: "再查这 2 段",
  });
  expect(store.state().said?.text).toBe("有 2 段没查成，下面不是全部结果。");
  expect(unsettled(store.state()).map(({ finding }) => finding.text)).toEqual(["己经", "己经"]);

  mockFate.broken = false;
  await store.run(check);
  expect(whatFailed(store.state().checked!)).toBe(undefined);
  error.mockRestore();
});
