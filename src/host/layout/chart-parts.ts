import type { Block, ChartBlock } from "../../document/block";
import { chartPart, chartRelationship } from "./chart";
import { chartWorkbook } from "./chart-workbook";
import type { Markup } from "./markup";

/** The parts behind one chart of a document; names are relative to the folder of the main part. */
export interface ChartParts {
  /** The id of the relationship from the main part to the chart. */
  readonly relationship: string;
  /** charts/chart1.xml */
  readonly chartName: string;
  readonly chart: Markup;
  /** The id of the relationship from the chart to its workbook. */
  readonly workbookRelationship: string;
  /** embeddings/chart1.xlsx */
  readonly workbookName: string;
  readonly workbook: Uint8Array;
}

export const chartTypes = {
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The parts of all charts among the blocks, in their order: what `paragraphsMarkup` refers to. */
export function chartParts(blocks: readonly Block[]): ChartParts[] {
  return blocks
    .filter((block): block is ChartBlock => block.role === "chart")
    .map((block, n) => ({
      relationship: chartRelationship(n),
      chartName: `charts/chart${n + 1}.xml`,
      chart: chartPart(block, "rId1"),
      workbookRelationship: "rId1",
      workbookName: `embeddings/chart${n + 1}.xlsx`,
      workbook: chartWorkbook(block),
    }));
}
