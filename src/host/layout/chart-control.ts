import type { ChartBlock } from "../../document/block";
import { storedChartKey } from "../../document/chart-figures";
import { type Markup, withoutForbidden, xml } from "./markup";

const prefix = "nigao-chart:";

/** Word refuses longer titles. */
const longestTitle = 64;

/** The tag of the content control round the chart, at most 64 characters; a key that is too long is shortened. */
export function chartTag(key: string): string {
  return prefix + withoutForbidden(storedChartKey(key));
}

/** The key that a tag stands for, shortened where the tag was; nothing for a control that holds no chart of ours. */
export function chartKey(tag: string): string | undefined {
  return tag.startsWith(prefix) && tag.length > prefix.length ? tag.slice(prefix.length) : undefined;
}

/** The paragraph of a chart; one with a key stands in a content control, by which every host finds it again. */
export function chartControl({ key, caption }: ChartBlock, paragraph: Markup, id: number): Markup {
  if (key === undefined) return paragraph;
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${withoutForbidden(caption).slice(0, longestTitle)}"/><w:tag w:val="${chartTag(key)}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${paragraph}</w:sdtContent></w:sdt>`;
}
