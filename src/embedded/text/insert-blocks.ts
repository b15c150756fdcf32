import { WordError } from "../api/word-error";
import { importBlocks } from "../import/import";
import { isNamed } from "../package/xml";
import { paragraphsIn } from "./blocks";
import { joinInto, splitParagraph } from "./edit-blocks";
import type { Place, Span } from "./spans";
import type { Story } from "./story";

/**
 * Puts the blocks of a flat OPC package at a place, as Word does: a paragraph is parted there, and the last inserted
 * paragraph becomes the beginning of what follows and so loses its own style. Answers with what was put in.
 */
export function insertBlocks(story: Story, at: Place, xml: string): Span {
  if (story.part !== story.pkg.main) {
    throw new WordError("GeneralException", "insertOoxml is not available in headers and footers.");
  }
  story.change(at.paragraph, ...runsAround(story, at));
  const blocks = importBlocks(story.pkg, xml);
  const rest = at.offset > 0 && blocks.length ? splitParagraph(story, at.paragraph, at.offset) : at.paragraph;
  for (const block of blocks) rest.parentNode!.insertBefore(block, rest);
  story.restructured();
  const last = blocks.at(-1);
  let end = blocks.length ? { paragraph: rest, offset: 0 } : at;
  if (last && isNamed(last, "p")) {
    end = { paragraph: rest, offset: story.length(last) };
    joinInto(story, last, rest);
  }
  const first = blocks.flatMap((block) => (isNamed(block, "p") ? [block] : paragraphsIn(block)))[0];
  const start = first && story.indexOf(first) >= 0 ? { paragraph: first, offset: 0 } : { ...end, offset: 0 };
  return story.spans.create(blocks.length ? start : at, end);
}

/** Runs that would be parted; content controls round them may forbid it. */
function runsAround(story: Story, { paragraph, offset }: Place): Element[] {
  const { pieces } = story.map(paragraph);
  return pieces.filter((piece) => piece.start < offset && piece.end > offset).map((piece) => piece.run);
}
