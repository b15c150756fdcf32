import { isSetSupported, type Profile } from "../api/profile";
import { WordError } from "../api/word-error";
import { child, descend, isNamed } from "../package/xml";
import { contentOf, controlsIn, paragraphsIn, tablesIn } from "../text/blocks";
import {
  appearanceOf,
  clearPlaceholder,
  extentOf,
  isLocked,
  isShowingPlaceholder,
  kindOf,
  paragraphsOf,
  propertyOf,
  setAppearance,
  setLocked,
  setProperty,
  showPlaceholder,
} from "../text/controls";
import { putText, removeSpan } from "../text/edit-blocks";
import { formatBeside, newRun } from "../text/edit-text";
import type { Span } from "../text/spans";
import { Collection, thing } from "./collection";
import type { Home } from "./home";
import type { Range } from "./range";
import { invalid, Region } from "./region";
import type { Table } from "./table";

/** Word.ContentControl: a w:sdt of any level. */
export class ContentControl extends Region {
  readonly typeName = "ContentControl";

  constructor(
    home: Home,
    readonly element: Element,
  ) {
    super(home);
  }

  span(): Span {
    const [first, last] = [paragraphsOf(this.element)[0], paragraphsOf(this.element).at(-1)];
    if (!first || !last || this.story.indexOf(first) < 0) {
      throw new WordError("ItemNotFound", "The content control is not there any more.");
    }
    if (!this.#inParagraph()) {
      const end = { paragraph: last, offset: this.story.length(last) };
      return { start: { paragraph: first, offset: 0 }, end, mark: true };
    }
    const { start, end } = extentOf(this.element, first);
    return { start: { paragraph: first, offset: start }, end: { paragraph: first, offset: end }, mark: false };
  }

  get id(): number {
    return Number(propertyOf(this.element, "id"));
  }

  /** Word.ContentControlType. */
  get type(): string {
    return kindOf(this.element);
  }

  get tag(): string {
    return propertyOf(this.element, "tag");
  }

  set tag(value: unknown) {
    this.#change();
    setProperty(this.element, "tag", String(value ?? ""));
  }

  get title(): string {
    return propertyOf(this.element, "alias");
  }

  set title(value: unknown) {
    this.#change();
    setProperty(this.element, "alias", String(value ?? ""));
  }

  get appearance(): string {
    return appearanceOf(this.element);
  }

  set appearance(value: unknown) {
    this.#change();
    setAppearance(this.element, String(value));
  }

  get cannotEdit(): boolean {
    return isLocked(this.element, "content");
  }

  set cannotEdit(value: unknown) {
    this.#change();
    setLocked(this.element, "content", value === true);
  }

  get cannotDelete(): boolean {
    return isLocked(this.element, "control");
  }

  set cannotDelete(value: unknown) {
    this.#change();
    setLocked(this.element, "control", value === true);
  }

  /** The prompt while it stands there, which is also the text; "" once the control is filled. */
  get placeholderText(): string {
    return isShowingPlaceholder(this.element) ? this.text : "";
  }

  set placeholderText(value: unknown) {
    this.#change();
    if (this.text !== "" && !isShowingPlaceholder(this.element)) return;
    this.insertText(value, "Replace");
    showPlaceholder(this.element);
  }

  override get contentControls(): ContentControlCollection {
    return this.home.controls(() => controlsIn(contentOf(this.element)));
  }

  /** The outermost tables in it. */
  get tables(): Collection<Table> {
    return this.home.tables(() => tablesIn(contentOf(this.element)));
  }

  insertText(text: unknown, location: unknown): Range {
    if (location !== "Replace" && location !== "Start" && location !== "End") throw invalid("insertText", location);
    this.story.change(contentOf(this.element));
    const value = String(text ?? "");
    const { start, end } = this.span();
    if (start.paragraph !== end.paragraph) {
      if (location === "Replace") removeSpan(this.story, { start, end, mark: false });
      return location === "End" || location === "Start" ? this.#put(location, value) : this.#put("Replace", value);
    }
    return this.#put(isShowingPlaceholder(this.element) ? "Replace" : location, value);
  }

  clear(): void {
    this.insertText("", "Replace");
  }

  delete(keepContent: unknown): void {
    if (isLocked(this.element, "control"))
      throw new WordError("AccessDenied", "The content control cannot be deleted.");
    if (keepContent !== true) this.story.change(contentOf(this.element));
    this.#change();
    const span = this.span();
    const parent = this.element.parentNode!;
    for (const node of [...contentOf(this.element).childNodes]) parent.insertBefore(node, this.element);
    parent.removeChild(this.element);
    if (keepContent !== true) removeSpan(this.story, span);
    for (const paragraph of [span.start.paragraph, span.end.paragraph]) this.story.changed(paragraph);
  }

  /** Puts text into what is now one stretch of one paragraph, or at the edges of several. */
  #put(location: "Replace" | "Start" | "End", text: string): Range {
    const { start, end } = this.span();
    const { story } = this;
    if (this.#inParagraph() && start.offset === end.offset) return this.#fillEmpty(text);
    if (location === "Start")
      return this.home.range(putText(story, start.paragraph, start.offset, start.offset, text, "behind"));
    if (location === "End")
      return this.home.range(putText(story, end.paragraph, end.offset, end.offset, text, "before"));
    return this.home.range(putText(story, start.paragraph, start.offset, end.offset, text, "outer"));
  }

  /** A control in a paragraph without a character of text has no run to go by. */
  #fillEmpty(text: string): Range {
    const { paragraph, offset } = this.span().start;
    const content = contentOf(this.element);
    const beside = formatBeside(this.story.map(paragraph), this.element);
    clearPlaceholder(this.element, beside);
    const own = descend(this.element, "sdtPr", "rPr") ?? child(child(content, "r") ?? content, "rPr");
    const format = own ?? beside;
    for (const run of [...content.childNodes]) if (isNamed(run, "r") && !run.textContent) content.removeChild(run);
    content.appendChild(newRun(content, format, text));
    this.story.changed(paragraph);
    this.story.spans.replaced(paragraph, offset, offset, text.length);
    return this.rangeOf({ paragraph, offset }, { paragraph, offset: offset + text.length });
  }

  #inParagraph(): boolean {
    return paragraphsIn(contentOf(this.element)).length === 0;
  }

  #change(): void {
    this.span();
    this.story.change();
  }
}

/** Word.ContentControlCollection: rich text only, and from WordApi 1.5 on plain text too. */
export class ContentControlCollection extends Collection<ContentControl> {
  constructor(
    private readonly profile: Profile,
    private readonly find: () => readonly ContentControl[],
  ) {
    const kinds = isSetSupported(profile, "WordApi", "1.5") ? ["RichText", "PlainText"] : ["RichText"];
    super("ContentControlCollection", () => find().filter(({ type }) => kinds.includes(type)));
  }

  getByTag(tag: unknown): ContentControlCollection {
    return this.#those((control) => control.tag === tag);
  }

  getByTitle(title: unknown): ContentControlCollection {
    return this.#those((control) => control.title === title);
  }

  getById(id: unknown): ContentControl {
    return thing(this.getByIdOrNullObject(id));
  }

  getByIdOrNullObject(id: unknown): ContentControl | null {
    return this.items().find((control) => control.id === id) ?? null;
  }

  #those(are: (control: ContentControl) => boolean): ContentControlCollection {
    return new ContentControlCollection(this.profile, () => this.find().filter(are));
  }
}
