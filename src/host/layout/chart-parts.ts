import type { Block, ChartBlock } from "../../document/block";
import { chartPart } from "./chart";
import { chartRelationship, isPicture } from "./chart-run";
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

/** The part behind one chart that is shown as a picture. */
export interface PicturePart {
  /** The id of the relationship from the main part to the picture. */
  readonly relationship: string;
  /** media/chart1.png */
  readonly pictureName: string;
  readonly picture: Uint8Array;
}

export const chartTypes = {
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  picture: "image/png",
} as const;

const chartsOf = (blocks: readonly Block[]): readonly ChartBlock[] => blocks.filter((block) => block.role === "chart");

/** The parts of all charts among the blocks, in their order: what `paragraphsMarkup` refers to. */
export function chartParts(blocks: readonly Block[]): ChartParts[] {
  return chartsOf(blocks).flatMap((block, n) =>
    isPicture(block)
      ? []
      : [
          {
            relationship: chartRelationship(n),
            chartName: `charts/chart${n + 1}.xml`,
            chart: chartPart(block, "rId1"),
            workbookRelationship: "rId1",
            workbookName: `embeddings/chart${n + 1}.xlsx`,
            workbook: chartWorkbook(block),
          },
        ],
  );
}

/** The pictures of those charts among the blocks that are put in as such. */
export function pictureParts(blocks: readonly Block[]): PicturePart[] {
  return chartsOf(blocks).flatMap((block, n) =>
    isPicture(block)
      ? [
          {
            relationship: chartRelationship(n),
            pictureName: `media/chart${n + 1}.png`,
            picture: block.picture!.png,
          },
        ]
      : [],
  );
}
