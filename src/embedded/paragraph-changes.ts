import type { Events } from "./api/events";
import type { Story } from "./text/story";

interface Known {
  readonly id: string;
  readonly text: string;
}

const events = { added: "onParagraphAdded", changed: "onParagraphChanged", deleted: "onParagraphDeleted" } as const;

/** Tells add-ins which paragraphs a step has added, changed and deleted; it looks only while somebody listens. */
export class ParagraphChanges {
  #before: readonly Known[] | undefined;
  #story: Story | undefined;

  constructor(private readonly events: Events) {}

  /** A step begins: remembers what there is. */
  begin(story: Story): void {
    if (this.#before && this.#story === story) return;
    this.#before = this.events.isHeard(...Object.values(events)) ? knownOf(story) : undefined;
    this.#story = story;
  }

  /** The step is through. After undo the story is another; its paragraphs keep their names as far as can be told. */
  tell(story: Story): void {
    const before = this.#before;
    this.#before = undefined;
    if (!before) return;
    if (story !== this.#story) keepNames(story, before);
    const after = knownOf(story);
    const texts = new Map(before.map(({ id, text }) => [id, text]));
    const stays = new Set(after.map(({ id }) => id));
    this.#happened(
      "added",
      "ParagraphAdded",
      after.filter(({ id }) => !texts.has(id)),
    );
    this.#happened(
      "changed",
      "ParagraphChanged",
      after.filter(({ id, text }) => texts.has(id) && texts.get(id) !== text),
    );
    this.#happened(
      "deleted",
      "ParagraphDeleted",
      before.filter(({ id }) => !stays.has(id)),
    );
  }

  #happened(what: keyof typeof events, type: string, paragraphs: readonly Known[]): void {
    const uniqueLocalIds = paragraphs.map(({ id }) => id);
    if (uniqueLocalIds.length > 0) this.events.happened(events[what], { type, source: "Local", uniqueLocalIds });
  }
}

function knownOf(story: Story): Known[] {
  return story.paragraphs().map((paragraph) => ({ id: story.localId(paragraph), text: story.map(paragraph).text }));
}

/** Those alike at the beginning and at the end are the same; between them they are taken in their order. */
function keepNames(story: Story, before: readonly Known[]): void {
  const after = story.paragraphs();
  const text = (index: number) => story.map(after[index]!).text;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shorter && before[before.length - 1 - tail]!.text === text(after.length - 1 - tail)) tail++;
  for (let i = 0; i < shorter - tail; i++) story.nameLocally(after[i]!, before[i]!.id);
  for (let i = 1; i <= tail; i++) story.nameLocally(after[after.length - i]!, before[before.length - i]!.id);
}
