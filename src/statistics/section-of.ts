import { figuresOfDocument } from "../document/figures-of-document";
import { type Heading, outline } from "../document/outline";
import type { Snapshot } from "../document/snapshot";

/**
 * The paragraph behind which a table or sentence about these items belongs: the last one with text of the section that
 * states most of them or has slots for most of them, otherwise of the one whose heading names the group, otherwise of
 * the only one whose text does. Undefined where no section has to do with them.
 * @param keys items by the vocabulary's names, or names as they were written
 */
export function sectionOf(snapshot: Snapshot, keys: readonly string[], group: string): number | undefined {
  const { paragraphs } = snapshot;
  const starts = outline(snapshot).flatMap(flat);
  const wanted = new Set(keys);
  const said = [
    ...figuresOfDocument(snapshot).map(({ item, at }) => [item, at.paragraph] as const),
    ...paragraphs.flatMap(({ slots = [] }, index) => slots.map(({ key }) => [key, index] as const)),
  ].filter(([item]) => wanted.has(item));
  const sections = starts.map(({ paragraph, text }, i) => {
    const end = starts[i + 1]?.paragraph ?? paragraphs.length;
    const items = said.filter(([, at]) => at >= paragraph && at < end).map(([item]) => item);
    return { paragraph, end, text, items: new Set(items).size };
  });
  const most = Math.max(0, ...sections.map(({ items }) => items));
  const telling = sections.filter(({ paragraph, end }) =>
    paragraphs.slice(paragraph, end).some(({ text }) => names(text, group)),
  );
  const section =
    most > 0
      ? sections.find(({ items }) => items === most)
      : (sections.find(({ text }) => names(text, group)) ?? (telling.length === 1 ? telling[0] : undefined));
  if (!section) {
    return undefined;
  }
  let last = section.end - 1;
  // Behind the last section of a report stand signature and date, which are no sentences.
  while (
    last > section.paragraph &&
    !paragraphs[last]!.cell &&
    !/[。；：！？”）]$/.test(paragraphs[last]!.text.trim())
  ) {
    last -= 1;
  }
  return last;
}

function flat(heading: Heading): Heading[] {
  return [heading, ...heading.children.flatMap(flat)];
}

/** True where the text names the group, or what it is about: 党费 in 规范党费收缴. */
function names(text: string, group: string): boolean {
  const core = group.replace(/(?:情况|统计|一览)?表?$/, "");
  return core.length >= 2 && text.includes(core);
}
