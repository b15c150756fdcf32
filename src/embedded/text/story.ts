import type { Profile } from "../api/profile";
import { WordError } from "../api/word-error";
import type { Package } from "../package/package";
import { child, wAttr, wElement } from "../package/xml";
import { Annotations } from "./annotations";
import { controlsAround, paragraphsIn } from "./blocks";
import { isLocked } from "./controls";
import { freshName } from "./fresh-name";
import { type ListItem, listStrings } from "./numbering";
import { type Place, type Span, Spans } from "./spans";
import { type TextMap, textMap } from "./text-map";
import { freshRevision, isTracking } from "./track";

/** What somebody who holds a document open is told about it. */
export interface StoryListener {
  /** Called before each change, while everything is still what it was. */
  beforeChange(): void;
  /** A new document was made and is to be shown. */
  opened(bytes: Uint8Array): void;
  /** So many steps are to be taken back, or made again; false where there are fewer. */
  undo(steps: number): boolean;
  redo(steps: number): boolean;
  /** Something happened of which add-ins want to be told. */
  happened(event: string, args: object): void;
}

/**
 * The text of one part of an open document, the main one or a header or footer: the tree, what is known about it, the
 * selection, and the ranges that follow its edits. Who changes the tree calls `change` first.
 */
export class Story {
  readonly spans = new Spans();
  /** The text that add-ins have highlighted for a while. Not in the file. */
  readonly highlights = new Set<Span>();
  /** The underlines of add-ins. Not in the file. */
  readonly annotations: Annotations;
  readonly #selection: Span;
  #backwards = false;
  #paragraphs: readonly Element[] | undefined;
  #order: Map<Element, number> | undefined;
  #lists: ReadonlyMap<Element, ListItem> | undefined;
  #maps = new WeakMap<Element, TextMap>();
  #revision: number | undefined;
  readonly #localIds = new WeakMap<Element, string>();

  constructor(
    readonly pkg: Package,
    readonly profile: Profile,
    readonly listener: StoryListener,
    readonly part = pkg.main,
  ) {
    this.annotations = new Annotations(this);
    const place = { paragraph: this.paragraphs()[0]!, offset: 0 };
    this.#selection = this.spans.create(place, place);
  }

  /** The w:body; of a header or footer its root. */
  get body(): Element {
    const root = this.pkg.xml(this.part).documentElement;
    return this.part === this.pkg.main ? child(root, "body")! : root;
  }

  /**
   * The w:p elements in the order of Word's body.paragraphs: table cells among them; no text boxes, no notes. There is
   * always one: Word sees an empty paragraph where a file has none.
   */
  paragraphs(): readonly Element[] {
    if (this.#paragraphs) return this.#paragraphs;
    const { body } = this;
    const found = paragraphsIn(body);
    this.#paragraphs = found.length ? found : [body.insertBefore(wElement(body, "p"), body.firstChild)];
    return this.#paragraphs;
  }

  /** What Word writes before the paragraph, or undefined for one that is in no list. */
  listItem(paragraph: Element): ListItem | undefined {
    this.#lists ??= listStrings(this.pkg);
    return this.#lists.get(paragraph);
  }

  /** A name of the paragraph for as long as the document is open, as Word's uniqueLocalId. */
  localId(paragraph: Element): string {
    let id = this.#localIds.get(paragraph);
    if (!id) this.nameLocally(paragraph, (id = freshName()));
    return id;
  }

  /** Gives a paragraph the name of one whose place it takes. */
  nameLocally(paragraph: Element, id: string): void {
    this.#localIds.set(paragraph, id);
  }

  /** True where changes are tracked in the document. */
  get isTracking(): boolean {
    return isTracking(this.pkg);
  }

  /** The number of a new tracked change. */
  readonly nextRevision = (): number => {
    this.#revision ??= freshRevision(this.body);
    return this.#revision++;
  };

  /** The place of a paragraph among `paragraphs()`; -1 where it is not (any more) one of them. */
  indexOf(paragraph: Element): number {
    this.#order ??= new Map(this.paragraphs().map((element, index) => [element, index]));
    return this.#order.get(paragraph) ?? -1;
  }

  /** The paragraph's text as Word's API gives it. */
  map(paragraph: Element): TextMap {
    const known = this.#maps.get(paragraph);
    if (known) return known;
    const map = textMap(paragraph);
    this.#maps.set(paragraph, map);
    return map;
  }

  /** The length of the paragraph's text in UTF-16 units. */
  length(paragraph: Element): number {
    return this.map(paragraph).text.length;
  }

  /** Where the selection is. The span follows edits. */
  get selection(): Span {
    return this.#selection;
  }

  /** True while the end that moves is the start of the selection. */
  get isSelectedBackwards(): boolean {
    return this.#backwards;
  }

  select(start: Place, end: Place, mark = false, backwards = false): void {
    this.#backwards = backwards;
    this.spans.move(this.#selection, start, end, mark);
  }

  /**
   * Says that the tree at these nodes is about to change. Throws AccessDenied where the document is protected or a
   * content control round a node forbids it; nothing must have been changed by then.
   */
  change(...nodes: Node[]): void {
    if (isProtected(this.pkg)) throw new WordError("AccessDenied", "The document is protected.");
    for (const node of nodes) {
      if (controlsAround(node).some((control) => isLocked(control, "content"))) {
        throw new WordError("AccessDenied", "The content control cannot be edited.");
      }
    }
    this.listener.beforeChange();
    this.pkg.touch(this.part);
  }

  /** Says that paragraphs have come or gone. */
  restructured(): void {
    this.#paragraphs = undefined;
    this.#order = undefined;
    this.#lists = undefined;
  }

  /** Says that the text of a paragraph is no longer what it was. */
  changed(paragraph: Element): void {
    this.#maps.delete(paragraph);
  }
}

/** True where settings.xml enforces protection of any kind; a recommendation to open for reading only is none. */
function isProtected(pkg: Package): boolean {
  const [settings] = pkg.related(pkg.main, "settings");
  const protection = settings && child(pkg.xml(settings).documentElement, "documentProtection");
  return (
    !!protection &&
    ["readOnly", "forms", "comments"].includes(wAttr(protection, "edit") ?? "") &&
    wAttr(protection, "enforcement") !== undefined &&
    !["0", "false", "off"].includes(wAttr(protection, "enforcement")!)
  );
}
