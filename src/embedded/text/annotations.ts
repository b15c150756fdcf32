import { freshName } from "./fresh-name";
import type { Span } from "./spans";
import type { Story } from "./story";

/** What an add-in says when it underlines: where in the paragraph, how, and what the writer may choose. */
export interface Critique {
  readonly colorScheme: string;
  /** UTF-16 offset into the paragraph's text. */
  readonly start: number;
  readonly length: number;
  readonly popupOptions?: { readonly suggestions: readonly string[] };
}

/** One underline. Its span follows the text. */
export interface Underline {
  readonly id: string;
  readonly span: Span;
  readonly critique: Critique;
  state: "Created" | "Accepted" | "Rejected";
}

/** The underlines of an open document, and what a writer can do with them in the page. They are never in the file. */
export class Annotations {
  readonly #all = new Map<string, Underline>();

  constructor(private readonly story: Story) {}

  all(): readonly Underline[] {
    return [...this.#all.values()];
  }

  find(id: string): Underline | undefined {
    return this.#all.get(id);
  }

  /** Underlines in one paragraph and answers with the ids. */
  add(paragraph: Element, critiques: readonly Critique[]): string[] {
    const ids = critiques.map((critique) => {
      const { start, length } = critique;
      const span = this.story.spans.create({ paragraph, offset: start }, { paragraph, offset: start + length });
      const id = freshName();
      this.#all.set(id, { id, span, critique, state: "Created" });
      return id;
    });
    this.story.listener.happened("onAnnotationInserted", { ids });
    return ids;
  }

  remove(id: string): void {
    if (this.#all.delete(id)) this.story.listener.happened("onAnnotationRemoved", { ids: [id] });
  }

  /** The writer clicks on an underline. */
  click(id: string): void {
    this.story.listener.happened("onAnnotationClicked", { id });
  }

  /** The writer ignores it in Word's popup. What a suggestion does to the text is the caller's. */
  settle(id: string, action: "Accept" | "Reject", critiqueSuggestion: string): void {
    const underline = this.#all.get(id);
    if (!underline) return;
    underline.state = action === "Accept" ? "Accepted" : "Rejected";
    this.#all.delete(id);
    this.story.listener.happened("onAnnotationPopupAction", { id, action, critiqueSuggestion });
    this.story.listener.happened("onAnnotationRemoved", { ids: [id] });
  }
}
