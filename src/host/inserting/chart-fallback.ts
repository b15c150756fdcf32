import type { Block, ChartBlock } from "../../document/block";
import { base64 } from "../base64";
import { chartSize } from "../layout/chart-look";

type WithFallback = ChartBlock & { readonly picture: NonNullable<ChartBlock["picture"]> };

const hasFallback = (block: Block): block is WithFallback =>
  block.role === "chart" && block.picture?.use === "fallback";

/** The blocks with pictures in place of the charts that have one to fall back on, and how many; undefined without any. */
export function asPictures(blocks: readonly Block[]): { readonly blocks: Block[]; readonly count: number } | undefined {
  const count = blocks.filter(hasFallback).length;
  if (count === 0) return undefined;
  const changed = blocks.map(
    (block): Block => (hasFallback(block) ? { ...block, picture: { ...block.picture, use: "instead" } } : block),
  );
  return { blocks: changed, count };
}

/** A chart that was put in, and what its paragraph holds once the host has answered. */
export interface AskedChart {
  readonly chart: WithFallback;
  readonly paragraph: Word.Paragraph;
  readonly ooxml: OfficeExtension.ClientResult<string>;
}

/** Asks whether the charts that have a fallback stand; `paragraphs` are those of all charts of the blocks, in their order. */
export function askForCharts(blocks: readonly Block[], paragraphs: readonly Word.Paragraph[]): AskedChart[] {
  return blocks
    .filter((block) => block.role === "chart")
    .flatMap((chart, i) =>
      hasFallback(chart) ? [{ chart, paragraph: paragraphs[i]!, ooxml: paragraphs[i]!.getOoxml() }] : [],
    );
}

/** Those of which nothing was left: some hosts take the text of an insertion and leave the chart out without a word. */
export function droppedCharts(asked: readonly AskedChart[]): AskedChart[] {
  return asked.filter(({ ooxml }) => {
    const body = /<w:body>([\s\S]*)<\/w:body>/.exec(ooxml.value)?.[1];
    return body !== undefined && !/<w:(?:drawing|pict|object)\b/.test(body);
  });
}

/** EMU in a point, in which Word's API has the sizes of pictures. */
const point = 12700;

/** Queues the chart's picture for its empty paragraph. */
export function putPicture({ chart, paragraph }: AskedChart): void {
  const picture = paragraph.insertInlinePictureFromBase64(base64(chart.picture.png), "End");
  picture.altTextDescription = chart.description;
  picture.lockAspectRatio = false;
  picture.width = chartSize.width / point;
  picture.height = chartSize.height / point;
  picture.lockAspectRatio = true;
}
