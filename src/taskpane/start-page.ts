import type { State } from "./state";

/** The pages at which the pane can be opened, each with the tab to which its back arrow leads. */
const tabs = {
  scaffold: "scaffold",
  check: "check",
  statistics: "statistics",
  words: "check",
  capabilities: "scaffold",
  help: "scaffold",
} as const;

export type StartPage = keyof typeof tabs;

/** The page that an address asks for with ?page=, or 框架 where it asks for none that there is. */
export function startPage(search: string): StartPage {
  const asked = new URLSearchParams(search).get("page") ?? "";
  return Object.hasOwn(tabs, asked) ? (asked as StartPage) : "scaffold";
}

/** What of the state it means to open the pane at a page. */
export function openedAt(page: StartPage): Pick<State, "page" | "tab"> {
  return { page, tab: tabs[page] };
}
