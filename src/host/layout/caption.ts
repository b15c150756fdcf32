import { type Block, captionText, isText } from "../../document/block";
import { type Markup, xml } from "./markup";
import { runs } from "./runs";

/** How many numbered tables and charts stand before a place. */
export interface Captions {
  readonly table: number;
  readonly chart: number;
}

export const noCaptions: Captions = { table: 0, chart: 0 };

/** The number of each block that counts among the tables or charts of a document, nothing for the others. */
export function captionNumbers(blocks: readonly Block[], before: Captions): (number | undefined)[] {
  const counts = { ...before };
  return blocks.map((block) =>
    isText(block) || (block.role === "table" && !block.numbered) ? undefined : ++counts[block.role],
  );
}

/**
 * The caption with its number in a SEQ field, under the label that Word's own captions have, so that Word counts them
 * all and lists them. The number that stands there until the field is updated is right already.
 */
export function captionRuns(role: "table" | "chart", caption: string, n: number | undefined): Markup | undefined {
  if (n === undefined) return runs(caption);
  const [label = "", rest = ""] = captionText(role, n, caption).split(/(?<=^.)\d+(?= )/);
  const mark = (type: string): Markup => xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return xml`${runs(label)}${mark("begin")}<w:r><w:instrText xml:space="preserve"> SEQ ${label} \\* ARABIC </w:instrText></w:r>${mark("separate")}${runs(String(n))}${mark("end")}${runs(rest)}`;
}
