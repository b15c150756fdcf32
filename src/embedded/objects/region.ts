import type { TypeName } from "../api/members";
import { WordError } from "../api/word-error";
import { flatOpcOf } from "../package/flat-opc-of";
import { controlsIn } from "../text/blocks";
import { extentOf } from "../text/controls";
import type { Place, Span } from "../text/spans";
import type { Story } from "../text/story";
import { reviewedText, textMap } from "../text/text-map";
import { Collection } from "./collection";
import type { Comment } from "./comment";
import type { ContentControlCollection } from "./content-control";
import type { Home } from "./home";
import type { HostObject } from "./host-object";
import type { Paragraph } from "./paragraph";
import type { Range } from "./range";
import { searchIn } from "./search-options";

/** What body, paragraph, range and content control have in common: they stand for a stretch of the text. */
export abstract class Region implements HostObject {
  abstract readonly typeName: TypeName;
  protected readonly story: Story;

  constructor(protected readonly home: Home) {
    this.story = home.story;
  }

  /** Where it is now. Throws ItemNotFound when it is not there any more. */
  abstract span(): Span;

  get text(): string {
    return this.stretches()
      .map(({ paragraph, start, end }) => this.story.map(paragraph).text.slice(start, end))
      .join("\n");
  }

  get paragraphs(): Collection<Paragraph> {
    return new Collection("ParagraphCollection", () =>
      this.stretches().map(({ paragraph }) => this.home.paragraph(paragraph)),
    );
  }

  get contentControls(): ContentControlCollection {
    return this.home.controls(() =>
      this.stretches().flatMap(({ paragraph, start, end }) =>
        controlsIn(paragraph).filter((control) => {
          const extent = extentOf(control, paragraph);
          return extent.start >= start && extent.end <= end;
        }),
      ),
    );
  }

  getComments(): Collection<Comment> {
    return this.home.comments(() => this.span());
  }

  getReviewedText(version: unknown): string {
    const which = version === "Original" ? "Original" : "Current";
    return this.stretches()
      .map(({ paragraph, start, end }) => reviewedSlice(paragraph, start, end, which))
      .join("\n");
  }

  /** The blocks of the body that it touches, as flat OPC with everything that the document has beside its text. */
  getOoxml(): string {
    const touched = this.stretches().map(({ paragraph }) => paragraph);
    return flatOpcOf(this.story.pkg, (block) => touched.some((paragraph) => block.contains(paragraph)));
  }

  /** Hits are ranges of their own: they stay with their text. */
  search(query: unknown, options: unknown): Collection<Range> {
    const ranges = this.stretches().flatMap(({ paragraph, start, end }) =>
      searchIn(this.story.map(paragraph), query, options)
        .filter((hit) => hit.start >= start && hit.end <= end)
        .map((hit) => this.rangeOf({ paragraph, offset: hit.start }, { paragraph, offset: hit.end })),
    );
    return new Collection("RangeCollection", () => ranges);
  }

  getRange(location: unknown = "Whole"): Range {
    const { start, end, mark } = this.span();
    switch (location) {
      case "Whole":
        return this.rangeOf(start, end, mark);
      case "Content":
        return this.rangeOf(start, end);
      case "Start":
      case "Before":
        return this.rangeOf(start, start);
      case "End":
        return this.rangeOf(end, end);
      case "After": {
        const place = mark ? this.behind(end) : end;
        return this.rangeOf(place, place);
      }
      default:
        throw invalid("getRange", location);
    }
  }

  select(mode: unknown = "Select"): void {
    const { start, end, mark } = this.span();
    if (mode === "Select") this.story.select(start, end, mark);
    else if (mode === "Start") this.story.select(start, start);
    else if (mode === "End") this.story.select(end, end);
    else throw invalid("select", mode);
  }

  protected rangeOf(start: Place, end: Place, mark = false): Range {
    return this.home.range(this.story.spans.create(start, end, mark));
  }

  /** The part of each paragraph that belongs to it, in order. */
  protected stretches(): { paragraph: Element; start: number; end: number }[] {
    const { start, end } = this.span();
    const all = this.story.paragraphs();
    return all.slice(this.story.indexOf(start.paragraph), this.story.indexOf(end.paragraph) + 1).map((paragraph) => ({
      paragraph,
      start: paragraph === start.paragraph ? start.offset : 0,
      end: paragraph === end.paragraph ? end.offset : this.story.length(paragraph),
    }));
  }

  /** The place behind the mark of a paragraph; its end, where nothing follows. */
  private behind(end: Place): Place {
    const next = this.story.paragraphs()[this.story.indexOf(end.paragraph) + 1];
    return next ? { paragraph: next, offset: 0 } : end;
  }
}

/** The error for a location, selection mode or the like that the method does not know. */
export function invalid(method: string, argument: unknown): WordError {
  return new WordError("InvalidArgument", `${method}: ${String(argument)} is not allowed here.`);
}

function reviewedSlice(paragraph: Element, start: number, end: number, version: "Original" | "Current"): string {
  const map = textMap(paragraph);
  const pieces = map.pieces.filter((piece) => piece.start < end && piece.end > start);
  const cut = pieces.map((piece) => ({ ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) }));
  return reviewedText({ ...map, pieces: cut }, version);
}
