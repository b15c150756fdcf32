import { descend } from "../package/xml";
import type { Story } from "../text/story";
import type { HostObject } from "./host-object";

/** Word.Section. */
export class Section implements HostObject {
  readonly typeName = "Section";
}

/** The sections in order: one for each paragraph that ends one, and the last. */
export function sectionsOf(story: Story): Section[] {
  const inner = story.paragraphs().filter((paragraph) => descend(paragraph, "pPr", "sectPr"));
  return [...inner, story.body].map(() => new Section());
}
