import { WordError } from "../api/word-error";
import { closest } from "../text/blocks";
import { addComment } from "../text/comments";
import { addParagraph, putText, removeSpan } from "../text/edit-blocks";
import { insertBlocks } from "../text/insert-blocks";
import type { Place, Span } from "../text/spans";
import { shownName } from "../text/style-names";
import { styleOf } from "../text/styles";
import { wrapControl } from "../text/wrap-control";
import { thing } from "./collection";
import type { Comment } from "./comment";
import type { ContentControl } from "./content-control";
import type { Home } from "./home";
import type { Paragraph } from "./paragraph";
import { invalid, Region } from "./region";
import type { Table } from "./table";

/** Word.Range. It follows the edits round it. */
export class Range extends Region {
  readonly typeName = "Range";

  constructor(
    home: Home,
    private readonly own: Span,
  ) {
    super(home);
  }

  span(): Span {
    const { start, end } = this.own;
    if (this.story.indexOf(start.paragraph) < 0 || this.story.indexOf(end.paragraph) < 0) {
      throw new WordError("ItemNotFound", "The range is not there any more.");
    }
    return this.own;
  }

  get isEmpty(): boolean {
    const { start, end, mark } = this.span();
    return !mark && start.paragraph === end.paragraph && start.offset === end.offset;
  }

  /** "" where the paragraphs have different styles. */
  get style(): string {
    return this.#common((paragraph) => shownName(styleOf(this.story.pkg, paragraph).name));
  }

  get styleBuiltIn(): string {
    return this.#common((paragraph) => styleOf(this.story.pkg, paragraph).builtIn) || "Other";
  }

  get parentTable(): Table {
    return thing(this.parentTableOrNullObject);
  }

  /** The innermost table that holds the whole range. */
  get parentTableOrNullObject(): Table | null {
    const { start, end } = this.span();
    let table = closest(start.paragraph, "tbl");
    while (table && !table.contains(end.paragraph)) table = closest(table, "tbl");
    return table ? this.home.table(table) : null;
  }

  expandTo(other: Range): Range {
    const [a, b] = [this.span(), other.span()];
    const start = this.#order(b.start, a.start) < 0 ? b.start : a.start;
    const last = this.#order(a.end, b.end) < 0 ? b : a;
    return this.rangeOf(start, last.end, last.mark);
  }

  /** Word.LocationRelation: where this range stands, seen from the other. */
  compareLocationWith(other: Range): string {
    if (other.story !== this.story) return "Unrelated";
    const [a, b] = [this.span(), other.span()];
    const [starts, ends] = [
      this.#order(a.start, b.start),
      this.#order(a.end, b.end) || Number(a.mark) - Number(b.mark),
    ];
    if (starts === 0 && ends === 0) return "Equal";
    const [after, before] = [this.#order(a.start, b.end), this.#order(a.end, b.start)];
    if (before < 0) return "Before";
    if (after > 0) return "After";
    if (starts === 0) return ends < 0 ? "InsideStart" : "ContainsStart";
    if (ends === 0) return starts > 0 ? "InsideEnd" : "ContainsEnd";
    if (starts > 0 && ends < 0) return "Inside";
    if (starts < 0 && ends > 0) return "Contains";
    if (before === 0) return "AdjacentBefore";
    if (after === 0) return "AdjacentAfter";
    return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
  }

  insertText(text: unknown, location: unknown): Range {
    const { spans } = this.story;
    const { start, end, mark } = this.span();
    const value = String(text ?? "");
    switch (location) {
      case "Replace": {
        const put = this.#replace(value);
        spans.move(this.own, put.start, put.end);
        return this.home.range(put);
      }
      case "Start": {
        const put = putText(
          this.story,
          start.paragraph,
          start.offset,
          start.offset,
          value,
          this.isEmpty ? "outer" : "behind",
        );
        spans.move(
          this.own,
          put.start,
          this.own.end.paragraph === end.paragraph && this.isEmpty ? put.end : this.own.end,
          mark,
        );
        return this.home.range(put);
      }
      case "End": {
        const put = putText(
          this.story,
          end.paragraph,
          end.offset,
          end.offset,
          value,
          this.isEmpty ? "outer" : "before",
        );
        spans.move(this.own, this.own.start, put.end, mark);
        return this.home.range(put);
      }
      case "Before":
        return this.home.range(putText(this.story, start.paragraph, start.offset, start.offset, value, "outer"));
      case "After":
        return this.home.range(putText(this.story, end.paragraph, end.offset, end.offset, value, "outer"));
      default:
        throw invalid("insertText", location);
    }
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    const { start, end } = this.span();
    if (location !== "Before" && location !== "After") throw invalid("insertParagraph", location);
    const neighbour = location === "Before" ? start.paragraph : end.paragraph;
    return this.home.paragraph(addParagraph(this.story, neighbour, location, String(text ?? "")));
  }

  insertOoxml(xml: unknown, location: unknown): Range {
    const { start, end } = this.span();
    const place = location === "Start" ? start : location === "End" ? end : this.#emptied(location);
    const put = insertBlocks(this.story, place, String(xml));
    if (location === "Replace") this.story.spans.move(this.own, put.start, put.end);
    return this.home.range(put);
  }

  insertContentControl(): ContentControl {
    return this.home.control(wrapControl(this.story, this.span()));
  }

  insertComment(text: unknown): Comment {
    return this.home.comment(addComment(this.story, this.span(), String(text ?? "")));
  }

  /** Shows the text highlighted until `removeHighlight`; nothing of it is in the file. */
  highlight(): void {
    this.span();
    this.story.highlights.add(this.own);
  }

  removeHighlight(): void {
    this.story.highlights.delete(this.own);
  }

  clear(): void {
    this.#remove();
  }

  delete(): void {
    removeSpan(this.story, this.span());
  }

  #emptied(location: unknown): Place {
    if (location !== "Replace") throw invalid("insertOoxml", location);
    this.#remove();
    return this.span().start;
  }

  #replace(text: string): Span {
    const { start, end } = this.span();
    if (start.paragraph === end.paragraph)
      return putText(this.story, start.paragraph, start.offset, end.offset, text, "outer");
    this.#remove();
    const at = this.span().start;
    return putText(this.story, at.paragraph, at.offset, at.offset, text, "outer");
  }

  /** Removes the text; the mark of the last paragraph stays. */
  #remove(): void {
    removeSpan(this.story, { ...this.span(), mark: false });
  }

  #common(of: (paragraph: Element) => string): string {
    const all = new Set(this.stretches().map(({ paragraph }) => of(paragraph)));
    return all.size === 1 ? [...all][0]! : "";
  }

  /** Negative where `a` comes first, 0 for one place. */
  #order(a: Place, b: Place): number {
    return this.story.indexOf(a.paragraph) - this.story.indexOf(b.paragraph) || a.offset - b.offset;
  }
}
