import type { Refusal } from "../../document/edit";
import { grid, page, pageNumber } from "../layout/gbt9704";
import { refusalOf } from "../refusal";
import type { Run } from "../run";

/** How many sections were set, and how many were left because they are in landscape; or why nothing was done. */
export type PageSet = { readonly set: number; readonly landscape: number } | { readonly refused: Refusal };

const points = (twips: number): number => twips / 20;

/** GB/T 9704 5.2.3: 22 lines of 28 characters fill the text area. */
const linesOnPage = Math.floor((page.height - page.top - page.bottom) / grid.linePitch);
const charactersInLine = 28;

/**
 * Sets paper, margins and grid of every section in portrait as GB/T 9704 has them, in two round trips. Text, headers and
 * footers stay as they are.
 */
export async function setUpPage(run: Run): Promise<PageSet> {
  try {
    return await run(async (context) => {
      const { sections } = context.document;
      sections.load("items/pageSetup/orientation");
      await context.sync();
      const upright = sections.items.filter(({ pageSetup }) => pageSetup.orientation !== "Landscape");
      for (const { pageSetup } of upright) {
        pageSetup.pageWidth = points(page.width);
        pageSetup.pageHeight = points(page.height);
        pageSetup.topMargin = points(page.top);
        pageSetup.bottomMargin = points(page.bottom);
        pageSetup.leftMargin = points(page.left);
        pageSetup.rightMargin = points(page.right);
        pageSetup.footerDistance = points(pageNumber.fromEdge);
        // The grid is counted from paper and margins, so it comes last.
        pageSetup.layoutMode = "Grid";
        pageSetup.charsLine = charactersInLine;
        pageSetup.linesPage = linesOnPage;
      }
      await context.sync();
      return { set: upright.length, landscape: sections.items.length - upright.length };
    });
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}
