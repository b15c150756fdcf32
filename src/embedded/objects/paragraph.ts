import { WordError } from "../api/word-error";
import { closest, depth } from "../text/blocks";
import { addParagraph, emptyParagraph, putText, removeParagraph } from "../text/edit-blocks";
import { insertPicture } from "../text/insert-picture";
import type { Span } from "../text/spans";
import { shownName } from "../text/style-names";
import { styleOf } from "../text/styles";
import { wrapControl } from "../text/wrap-control";
import { type Annotation, annotate, annotationsOf } from "./annotation";
import { type Collection, thing } from "./collection";
import type { ContentControl } from "./content-control";
import type { Home } from "./home";
import { InlinePicture } from "./inline-picture";
import { ListItem } from "./list-item";
import type { Range } from "./range";
import { invalid, Region } from "./region";
import type { Table } from "./table";

/** Word.Paragraph. */
export class Paragraph extends Region {
  readonly typeName = "Paragraph";

  constructor(
    home: Home,
    readonly element: Element,
  ) {
    super(home);
  }

  span(): Span {
    if (this.story.indexOf(this.element) < 0)
      throw new WordError("ItemNotFound", "The paragraph is not there any more.");
    const paragraph = this.element;
    return { start: { paragraph, offset: 0 }, end: { paragraph, offset: this.story.length(paragraph) }, mark: true };
  }

  /** As a Chinese Word shows it: 正文, 标题 1. */
  get style(): string {
    return shownName(styleOf(this.story.pkg, this.element).name);
  }

  get styleBuiltIn(): string {
    return styleOf(this.story.pkg, this.element).builtIn;
  }

  /** 1 to 9, or 10 for body text. */
  get outlineLevel(): number {
    return styleOf(this.story.pkg, this.element).outlineLevel;
  }

  get isListItem(): boolean {
    return this.story.listItem(this.element) !== undefined;
  }

  get listItem(): ListItem {
    return thing(this.listItemOrNullObject);
  }

  get listItemOrNullObject(): ListItem | null {
    const item = this.story.listItem(this.element);
    return item ? new ListItem(item) : null;
  }

  /** 0 outside of tables. */
  get tableNestingLevel(): number {
    return depth(this.element, "tbl");
  }

  get parentTable(): Table {
    return thing(this.parentTableOrNullObject);
  }

  get parentTableOrNullObject(): Table | null {
    const table = closest(this.element, "tbl");
    return table ? this.home.table(table) : null;
  }

  get uniqueLocalId(): string {
    this.span();
    return this.story.localId(this.element);
  }

  /** Underlines in the page, which is not in the file, and answers with the ids. */
  insertAnnotations(annotations: unknown): string[] {
    this.span();
    return annotate(this.story, this.element, annotations);
  }

  getAnnotations(): Collection<Annotation> {
    return annotationsOf(this.story, this.element);
  }

  getNext(): Paragraph {
    return thing(this.getNextOrNullObject());
  }

  getNextOrNullObject(): Paragraph | null {
    return this.#neighbour(1);
  }

  getPrevious(): Paragraph {
    return thing(this.getPreviousOrNullObject());
  }

  getPreviousOrNullObject(): Paragraph | null {
    return this.#neighbour(-1);
  }

  insertText(text: unknown, location: unknown): Range {
    const length = this.span().end.offset;
    if (location !== "Replace" && location !== "Start" && location !== "End") throw invalid("insertText", location);
    const start = location === "End" ? length : 0;
    const end = location === "Start" ? 0 : length;
    return this.home.range(putText(this.story, this.element, start, end, String(text ?? ""), "outer"));
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    this.span();
    if (location !== "Before" && location !== "After") throw invalid("insertParagraph", location);
    return this.home.paragraph(addParagraph(this.story, this.element, location, String(text ?? "")));
  }

  insertOoxml(xml: unknown, location: unknown): Range {
    return this.getRange("Content").insertOoxml(xml, location);
  }

  insertInlinePictureFromBase64(base64: unknown, location: unknown): InlinePicture {
    const { start, end } = this.span();
    if (location !== "Start" && location !== "End") throw invalid("insertInlinePictureFromBase64", location);
    const offset = location === "Start" ? start.offset : end.offset;
    return new InlinePicture(this.story, this.element, insertPicture(this.story, this.element, offset, String(base64)));
  }

  insertContentControl(): ContentControl {
    return this.home.control(wrapControl(this.story, this.span()));
  }

  clear(): void {
    this.span();
    emptyParagraph(this.story, this.element);
  }

  delete(): void {
    this.span();
    removeParagraph(this.story, this.element);
  }

  #neighbour(step: 1 | -1): Paragraph | null {
    this.span();
    const other = this.story.paragraphs()[this.story.indexOf(this.element) + step];
    return other ? this.home.paragraph(other) : null;
  }
}
