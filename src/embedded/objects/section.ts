import { child, descend, wElement } from "../package/xml";
import type { Story } from "../text/story";
import type { HostObject } from "./host-object";
import { PageSetup } from "./page-setup";

/** Word.Section. */
export class Section implements HostObject {
  readonly typeName = "Section";

  constructor(
    private readonly story: Story,
    private readonly properties: () => Element,
  ) {}

  get pageSetup(): PageSetup {
    return new PageSetup(this.story, this.properties);
  }
}

/** The sections in order: one for each paragraph that ends one, and the last. */
export function sectionsOf(story: Story): Section[] {
  const inner = story.paragraphs().flatMap((paragraph) => descend(paragraph, "pPr", "sectPr") ?? []);
  const last = () => child(story.body, "sectPr") ?? story.body.appendChild(wElement(story.body, "sectPr"));
  return [...inner.map((section) => () => section), last].map((properties) => new Section(story, properties));
}
