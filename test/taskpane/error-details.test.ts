import { HostError } from "../../src/host/host";
import { errorDetails } from "../../src/taskpane/error-details";

const secret = "县档案馆党支部\n    at 第三行\n召开支委会5次";

test("names the error and where it arose, in full", () => {
  const details = errorDetails(new HostError(secret, "GeneralException"), "工作台");
  const [host, name, call] = details.split("\n");
  expect([host, name]).toEqual(["拟稿 · 工作台", "HostError"]);
  expect(call).toMatch(/^at .*error-details\.test\.ts/);
});

test.each([
  ["V8", `Error: ${secret}\n    at draw (pane.js:1:20)\n    at pane.js:3:4`],
  ["the other engines", "draw@pane.js:1:20\n@pane.js:3:4"],
])("holds nothing of the error's text where the stack is written as in %s", (_engine, stack) => {
  const error = new Error(secret);
  error.stack = stack;
  const details = errorDetails(error, "Word");
  expect(details).toContain("pane.js:1:20");
  expect(details).toContain("pane.js:3:4");
  expect(details).not.toMatch(/档案|第三行|支委会/);
});

test("takes what is no error at all", () => {
  expect(errorDetails("县档案馆", "Word")).not.toContain("县档案馆");
});
