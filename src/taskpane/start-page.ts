import type { State } from "./state";

/** The pages at which the pane can be opened, each with the tab to which its back arrow leads. */
const tabs = {
  scaffold: "scaffold",
  check: "check",
  statistics: "statistics",
  words: "check",
  capabilities: "scaffold",
  selftest: "scaffold",
  help: "scaffold",
} as const;

export type StartPage = keyof typeof tabs;

/**
 * The page that an address asks for with ?page=; undefined where it asks for none that there is, or where the same
 * address was only loaded anew, so that the pane stays where it is.
 */
export function startPage(search: string, reloaded: boolean): StartPage | undefined {
  const asked = new URLSearchParams(search).get("page") ?? "";
  return !reloaded && Object.hasOwn(tabs, asked) ? (asked as StartPage) : undefined;
}

/** True where the browser loaded the page anew rather than going to it. */
export function wasReloaded(page: Performance = performance): boolean {
  return page.getEntriesByType("navigation").some((entry) => (entry as PerformanceNavigationTiming).type === "reload");
}

/** What of the state it means to open the pane at a page. */
export function openedAt(page: StartPage): Pick<State, "page" | "tab"> {
  return { page, tab: tabs[page] };
}
