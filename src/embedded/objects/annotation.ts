import { WordError } from "../api/word-error";
import type { Critique, Underline } from "../text/annotations";
import type { Story } from "../text/story";
import { Collection } from "./collection";
import type { HostObject } from "./host-object";

/** Word.Annotation: an underline that an add-in has drawn. */
export class Annotation implements HostObject {
  readonly typeName = "Annotation";

  constructor(
    private readonly story: Story,
    private readonly underline: Underline,
  ) {}

  get id(): string {
    return this.underline.id;
  }

  get state(): string {
    return this.underline.state;
  }

  delete(): void {
    this.story.annotations.remove(this.id);
  }
}

/** The underline of that id. Throws ItemNotFound where it has gone. */
export function annotationById(story: Story, id: unknown): Annotation {
  const underline = story.annotations.find(String(id));
  if (!underline) throw new WordError("ItemNotFound", "The annotation is not there any more.");
  return new Annotation(story, underline);
}

/** The underlines that begin in a paragraph. */
export function annotationsOf(story: Story, paragraph: Element): Collection<Annotation> {
  return new Collection("AnnotationCollection", () =>
    story.annotations
      .all()
      .filter(({ span }) => span.start.paragraph === paragraph)
      .map((underline) => new Annotation(story, underline)),
  );
}

/** Underlines in a paragraph as a Word with a subscription does; others name the requirement set and refuse (issue 4953). */
export function annotate(story: Story, paragraph: Element, set: unknown): string[] {
  if (story.profile !== "m365")
    throw new WordError("GeneralException", "insertAnnotations: there was an internal error.");
  const critiques = (set as { critiques?: readonly Critique[] } | undefined)?.critiques ?? [];
  const length = story.length(paragraph);
  if (critiques.some((one) => one.start < 0 || one.length < 1 || one.start + one.length > length)) {
    throw new WordError("InvalidArgument", "insertAnnotations: a critique reaches beyond the paragraph.");
  }
  return story.annotations.add(paragraph, critiques);
}
