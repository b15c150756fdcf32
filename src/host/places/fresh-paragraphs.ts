import type { Snapshot } from "../../document/snapshot";
import { withoutCellMark } from "../reading/cells";

/**
 * The paragraphs of those indices that still read as in the snapshot. One round trip; two where one of them has tracked
 * changes, whose text in the snapshot is the one without what they delete. `seen` leaves out of two texts what makes no
 * difference to the caller.
 */
export async function freshParagraphs(
  context: Word.RequestContext,
  snapshot: Snapshot,
  indices: Iterable<number>,
  seen: (text: string) => string = (text) => text,
): Promise<ReadonlyMap<number, Word.Paragraph>> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  const asked = [...new Set(indices)].flatMap((index) => {
    const expected = snapshot.paragraphs[index];
    const paragraph = paragraphs.items[index];
    if (!paragraph || !expected) return [];
    const current = expected.revised ? paragraph.getReviewedText("Current") : undefined;
    return [{ index, paragraph, expected: expected.text, current }];
  });
  if (asked.some(({ current }) => current)) await context.sync();
  return new Map(
    asked
      .filter(
        ({ paragraph, expected, current }) =>
          seen(withoutCellMark(current?.value ?? paragraph.text)) === seen(expected),
      )
      .map(({ index, paragraph }) => [index, paragraph]),
  );
}
