import type { ChartBlock } from "../../document/block";
import { type ChartFigures, chartFigures, type KeyedChart } from "../../document/chart-figures";
import type { Refusal } from "../../document/edit";
import { chartKey } from "../layout/chart-control";
import { chartOoxml } from "../layout/insertion-ooxml";
import { withoutCellMark } from "../reading/cells";
import { refusalOf } from "../refusal";
import type { Run } from "../run";
import type { ChartMemory } from "./chart-memory";

const isChartLine = ({ text }: Word.Paragraph): boolean => withoutCellMark(text).length < 2;

/** The texts and numbers that a chart part keeps of these figures, in its order. */
function kept({ categories, series }: ChartFigures): string[] {
  return series.flatMap(({ name, values }) => [
    name,
    ...categories,
    ...categories.flatMap((_, i) => (typeof values[i] === "number" ? [String(values[i])] : [])),
  ]);
}

/** What the chart parts of a package keep, each as `kept` has it. */
function keptIn(ooxml: string): string[][] {
  return [...ooxml.matchAll(/<c:chartSpace\b[\s\S]*?<\/c:chartSpace>/g)].map(([part]) =>
    [...part.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = ""]) =>
      value.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "&"),
    ),
  );
}

const bodyOf = (ooxml: string): string => /<w:body>([\s\S]*)<\/w:body>/.exec(ooxml)?.[1] ?? "";

const drawings = (ooxml: string): number => bodyOf(ooxml).match(/<w:drawing\b/g)?.length ?? 0;

/** What stands in the control: a chart with the figures that were written, a picture, or something else. */
function standing(ooxml: string, written: ChartFigures): "chart" | "picture" | undefined {
  const body = bodyOf(ooxml);
  if (!/<c:chart\b/.test(body)) return /<pic:pic\b/.test(body) ? "picture" : undefined;
  const wanted = JSON.stringify(kept(written));
  return keptIn(ooxml).some((values) => JSON.stringify(values) === wanted) ? "chart" : undefined;
}

async function refresh(
  context: Word.RequestContext,
  { id, key, written }: KeyedChart,
  block: ChartBlock,
  begun: () => void,
): Promise<"refreshed" | Refusal> {
  const control = context.document.contentControls.getByIdOrNullObject(id);
  control.load("tag,cannotEdit");
  await context.sync();
  if (control.isNullObject || chartKey(control.tag) !== key || !written) return "stale";
  if (control.cannotEdit) return "protected";
  const { paragraphs } = control;
  const ooxml = control.getOoxml();
  paragraphs.load("items/text");
  await context.sync();
  const now = standing(ooxml.value, written);
  const [old, ...others] = paragraphs.items;
  if (!now || !old || others.length > 0 || !isChartLine(old)) return "stale";
  if (now === "picture" && !block.picture) return "unsupported";

  begun();
  const { picture, ...bare } = block;
  const drawn = now === "picture" && picture ? { ...bare, picture: { ...picture, use: "instead" as const } } : bare;
  old.insertParagraph("", "Before").getRange("Start").insertOoxml(chartOoxml(drawn), "Start");
  const withBoth = control.getOoxml();
  paragraphs.load("items/text");
  await context.sync();
  // Some hosts take the paragraph and leave the chart out.
  if (drawings(withBoth.value) <= drawings(ooxml.value)) return "unsupported";
  const { length } = paragraphs.items;
  if (length < 2 || length > 3 || !paragraphs.items.every(isChartLine)) return "failed";
  for (const left of paragraphs.items.slice(1)) left.delete();
  paragraphs.load("items/text");
  await context.sync();
  return paragraphs.items.length === 1 ? "refreshed" : "failed";
}

/** Takes away what has come before the chart that stood there. */
async function takeBack(context: Word.RequestContext, id: number): Promise<void> {
  const { paragraphs } = context.document.contentControls.getById(id);
  paragraphs.load("items/text");
  await context.sync();
  for (const added of paragraphs.items.slice(0, -1)) added.delete();
  await context.sync();
}

/**
 * Draws a chart of ours anew from the block, as what stands there: a chart, or a picture where the block has one. In at
 * most four round trips; the caption is left to its own edit. Refused as stale where its figures are no longer those
 * that were written, so that nobody's change is lost. What is remembered follows.
 */
export async function refreshChart(
  run: Run,
  memory: ChartMemory,
  chart: KeyedChart,
  block: ChartBlock,
): Promise<"refreshed" | Refusal> {
  const progress = { begun: false };
  let answer: "refreshed" | Refusal;
  try {
    answer = await run((context) => refresh(context, chart, block, () => (progress.begun = true)));
  } catch (error) {
    answer = refusalOf(error);
  }
  if (answer === "refreshed") await memory.remember(new Map([[chart.id, { key: chart.key, ...chartFigures(block) }]]));
  else if (progress.begun) await run((context) => takeBack(context, chart.id));
  return answer;
}
