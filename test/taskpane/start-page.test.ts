import { startPage } from "../../src/taskpane/start-page";
import { initialState } from "../../src/taskpane/state";
import { opened } from "./opened";

test.each([
  ["?page=scaffold", "scaffold", "scaffold"],
  ["?page=check", "check", "check"],
  ["?page=statistics&_host_Info=Word$Win32$16.01$zh-CN", "statistics", "statistics"],
  ["?_host_Info=Word$Mac$16.01$zh-CN&page=words", "words", "check"],
  ["?page=capabilities", "capabilities", "scaffold"],
  ["?page=help", "help", "scaffold"],
  ["", "scaffold", "scaffold"],
  ["?page=", "scaffold", "scaffold"],
  ["?page=fix-all", "scaffold", "scaffold"],
  ["?page=constructor", "scaffold", "scaffold"],
])("the pane opened with %s shows %s, and back leads to %s", (search, page, tab) => {
  const state = initialState(opened(), new Date(2026, 6, 3), startPage(search, false));
  expect([state.page, state.tab]).toEqual([page, tab]);
});

test("an address that is only loaded anew asks for no page", () => {
  expect(startPage("?page=check", true)).toBeUndefined();
});
