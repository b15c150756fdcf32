import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** axe-core, to be run in a page before its own scripts. */
export const axe = readFileSync(join(__dirname, "../node_modules/axe-core/axe.min.js"), "utf8");

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What of WCAG 2 A and AA, and of 2.1 AA, the page does not keep to. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<Found> } }).axe.run(
      // The painted document is the writer's own; the dummies of Fluent's pass the focus on at once.
      { include: [["body"]], exclude: [[".painting"], ["[data-tabster-dummy]"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21aa"], resultTypes: ["violations"] },
    ),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary ?? ""}`),
  );
}
