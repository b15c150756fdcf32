import { createElement, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Frame, NotBegun } from "./Frame";

/**
 * Draws what `begin` answers with into the page's root. Where it rejects, or what it answered with cannot be drawn,
 * the page says so, with the details to be copied; it never stays blank. `where` names the page: Word, 工作台.
 */
export async function start(where: string, begin: () => Promise<ReactNode>): Promise<void> {
  const root = createRoot(document.getElementById("root")!);
  const page = await begin().catch((error: unknown) => createElement(NotBegun, { where, error }));
  root.render(createElement(Frame, { where }, page));
}
