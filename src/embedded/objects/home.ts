import { commentsIn, spanOf } from "../text/comments";
import type { Place, Span } from "../text/spans";
import { Story } from "../text/story";
import { Application } from "./application";
import { Body } from "./body";
import { Collection } from "./collection";
import { Comment } from "./comment";
import { ContentControl, ContentControlCollection } from "./content-control";
import { Document } from "./document";
import type { HostObject } from "./host-object";
import { Paragraph } from "./paragraph";
import { Range } from "./range";
import { SearchOptions } from "./search-options";
import { Table } from "./table";
import { TableCell } from "./table-cell";
import { TableRow } from "./table-row";

/** Makes the objects of one story of an open document; they make each other through it. */
export class Home {
  #margins: readonly Home[] | undefined;

  constructor(readonly story: Story) {}

  /** Those of the headers, then those of the footers. */
  margins(): readonly Home[] {
    const { pkg, profile, listener } = this.story;
    this.#margins ??= ["header", "footer"].flatMap((type) =>
      pkg.related(pkg.main, type).map((part) => new Home(new Story(pkg, profile, listener, part))),
    );
    return this.#margins;
  }

  /** The one that requests begin with. */
  document(): Document {
    return new Document(this);
  }

  /** Those that requests make themselves, by the names of Word's services. */
  create(service: string): HostObject | undefined {
    if (service === "Microsoft.WordServices.Application") return new Application(this.story);
    return service === "Microsoft.WordServices.SearchOptions" ? new SearchOptions() : undefined;
  }

  body(): Body {
    return new Body(this);
  }

  paragraph(element: Element): Paragraph {
    return new Paragraph(this, element);
  }

  range(span: Span): Range {
    return new Range(this, span);
  }

  control(element: Element): ContentControl {
    return new ContentControl(this, element);
  }

  controls(find: () => readonly Element[]): ContentControlCollection {
    return new ContentControlCollection(this.story.profile, () => find().map((element) => this.control(element)));
  }

  table(element: Element): Table {
    return new Table(this, element);
  }

  row(element: Element): TableRow {
    return new TableRow(this, element);
  }

  cell(element: Element): TableCell {
    return new TableCell(this, element);
  }

  comment(element: Element): Comment {
    return new Comment(this, element);
  }

  /** The comments on text that a span touches. */
  comments(of: () => Span): Collection<Comment> {
    const { story } = this;
    return new Collection("CommentCollection", () => {
      const { start, end } = of();
      const isUpTo = (a: Place, b: Place) =>
        (story.indexOf(a.paragraph) - story.indexOf(b.paragraph) || a.offset - b.offset) <= 0;
      return commentsIn(story.pkg)
        .filter((element) => {
          const on = spanOf(story, element);
          return on && isUpTo(on.start, end) && isUpTo(start, on.end);
        })
        .map((element) => this.comment(element));
    });
  }

  tables(find: () => readonly Element[]): Collection<Table> {
    return new Collection("TableCollection", () => find().map((element) => this.table(element)));
  }
}
